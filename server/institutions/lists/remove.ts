import { sql } from 'kysely';
import type { ListEntryDetail, lists } from '#contract/institutions/lists.ts';
import { appealUntil, type ListMove, movesOf } from '#policy/institutions/index.ts';
import { revisions } from '../../database/revision.ts';
import type { WriteTx } from '../../database/transaction.ts';
import type { House } from '../../house.ts';
import type { Call } from '../../http/call.ts';
import { Refusal, requireVersion } from '../../refusal.ts';
import { parametersFor } from '../../rules/parameters.ts';
import type { EntryRow } from './entry-row.ts';
import { entryOf, stateOf } from './entry-row.ts';
import { entryDetail, getEntry } from './read-entry.ts';
import { tellHeads } from './tell.ts';
import { changeEntry, type EntryChange, lockEntry } from './write-entry.ts';

interface Act {
  readonly source: 'decision';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** Being taken off the white list may be appealed like being put on the black one; a second time as the first, whose appeal stays in the history. */
async function appealable(
  tx: WriteTx,
  { div, list }: Pick<EntryRow, 'div' | 'list'>,
  today: string,
): Promise<EntryChange> {
  if (list !== 'white') return {};
  const parameters = await parametersFor(tx, div, today, (await revisions(tx)).parameters);
  return {
    appeal_until: appealUntil(today, parameters),
    appeal_reason: null,
    appealed_at: null,
    appeal_result: null,
    appeal_note: null,
    appeal_decided_by: null,
    appeal_decided_at: null,
  };
}

/** Takes an entry off its list and closes what was proposed about it; the entry itself stays for ever. */
export async function takeOff(tx: WriteTx, house: House, id: string, act: Act): Promise<void> {
  const entry = await lockEntry(tx, id);
  const today = house.clock.today();
  const appeal = await appealable(tx, entry, today);
  await changeEntry(tx, entry, act, { removed_on: today, removed_by: act.by, removal_reason: act.reason, ...appeal });
  await tx.run(sql`
    update list_proposal set state = 'settled', note = ${act.reason}, decided_by = ${act.by}::uuid, decided_at = ${act.at}::timestamptz, version = version + 1
     where div = ${entry.div} and entry_id = ${id}::uuid and state = 'open'`);
  await tx.run(sql`
    update finding set outcome = 'handled', handled_by = ${act.by}::uuid, handled_at = ${act.at}::timestamptz, handling_note = ${act.reason}, version = version + 1
     where div = ${entry.div} and outcome = 'open' and id in (select finding_id from list_proposal where div = ${entry.div} and entry_id = ${id}::uuid)`);
  const until = appeal.appeal_until ?? null;
  await tellHeads(tx, house, entry, 'list-removed', act.reason, until === null ? {} : { until });
}

/**
 * Locks an entry that somebody wants to move.
 * @throws Refusal NOT_FOUND, STALE_VERSION with the entry as it stands, STATE_CONFLICT where the move is not open
 */
export async function lockForMove(
  call: Pick<Call<(typeof lists)['remove']>, 'tx' | 'caller' | 'house' | 'touch'>,
  id: string,
  version: number,
  move: ListMove,
): Promise<EntryRow> {
  const { tx, caller, house } = call;
  await lockEntry(tx, id);
  const row = await getEntry(tx, caller, id);
  call.touch(id, ...(row.institution_id === null ? [] : [row.institution_id]));
  requireVersion(version, row, entryOf(row, house.clock.today()));
  if (!movesOf(stateOf(row), house.clock.today()).includes(move))
    throw new Refusal('STATE_CONFLICT', { detail: 'listMove' });
  return row;
}

/** 移出名单, with its reason. */
export async function removeEntry(call: Call<(typeof lists)['remove']>): Promise<ListEntryDetail> {
  const { tx, params, body, caller, house, locale } = call;
  await lockForMove(call, params.id, body.version, 'remove');
  const act = { source: 'decision', reason: body.reason, by: caller.personId, at: house.clock.now() } as const;
  await takeOff(tx, house, params.id, act);
  return entryDetail(tx, caller, params.id, house.clock.today(), locale);
}
