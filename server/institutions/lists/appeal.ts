import type { ListEntryDetail, lists } from '#contract/institutions/lists.ts';
import { type AppealResult, appealResults } from '#policy/institutions/index.ts';
import type { WriteTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { problemText } from '../../messages/index.ts';
import { Refusal, requireFound } from '../../refusal.ts';
import { lockInstitution } from '../file/lock.ts';
import { currentEntry } from './current.ts';
import type { EntryRow } from './entry-row.ts';
import { judgeWhite } from './judge-white.ts';
import { entryDetail } from './read-entry.ts';
import { lockForMove, takeOff } from './remove.ts';
import { placeOf, settleEntry } from './settle.ts';
import { tellHeads } from './tell.ts';
import { changeEntry, type EntryChange, lockEntry } from './write-entry.ts';

type DecideCall = Call<(typeof lists)['decideAppeal']>;

/** 申诉: once, in time, by the institution itself. */
export async function appealEntry(call: Call<(typeof lists)['appeal']>): Promise<ListEntryDetail> {
  const { tx, params, body, caller, house, locale } = call;
  const at = house.clock.now();
  const entry = await lockForMove(call, params.id, body.version, 'appeal');
  const act = { source: 'own', reason: body.reason, by: caller.personId, at } as const;
  await changeEntry(tx, entry, act, { appeal_reason: body.reason, appealed_at: at });
  return entryDetail(tx, caller, params.id, house.clock.today(), locale);
}

const TOLD = {
  upheld: 'list-appeal-upheld',
  removed: 'list-appeal-granted',
  restored: 'list-appeal-restored',
} as const satisfies Record<AppealResult, string>;

function requireResult({ body, locale }: DecideCall, { list }: EntryRow): void {
  if (appealResults(list).includes(body.result)) return;
  const message = problemText(locale).inputs.other;
  throw new Refusal('INPUT_INVALID', { errors: [{ path: 'body.result', message }] });
}

/**
 * 恢复: whoever goes back on the white list has to meet today what the list requires (REG-5), as with an entry and a renewal.
 * @throws Refusal REFUSED_BY_RULE, STATE_CONFLICT where it has been listed anew meanwhile
 */
async function mayRestore({ tx, house, caller }: DecideCall, entry: EntryRow): Promise<void> {
  const [today, at] = [house.clock.today(), house.clock.now()];
  const institution = await lockInstitution(tx, requireFound(entry.institution_id ?? undefined));
  if (await currentEntry(tx, institution, 'white', today))
    throw new Refusal('STATE_CONFLICT', { detail: 'alreadyListed' });
  const findings = await judgeWhite(tx, institution, today);
  settleEntry(tx, placeOf(entry.div, institution.id, today, caller.personId, at), findings);
}

const isOff = async (tx: WriteTx, id: string): Promise<boolean> => (await lockEntry(tx, id)).removed_on !== null;

/** 上级决定: the decision stands, or the entry is taken off the black list, or put back on the white one. */
export async function decideAppeal(call: DecideCall): Promise<ListEntryDetail> {
  const { tx, params, body, caller, house, locale } = call;
  const at = house.clock.now();
  const entry = await lockForMove(call, params.id, body.version, 'decide-appeal');
  requireResult(call, entry);
  if (body.result === 'restored') await mayRestore(call, entry);
  const act = { source: 'decision', reason: body.note, by: caller.personId, at } as const;
  const decided: EntryChange = {
    appeal_result: body.result,
    appeal_note: body.note,
    appeal_decided_by: caller.personId,
    appeal_decided_at: at,
    ...(body.result === 'restored' && { removed_on: null, removed_by: null, removal_reason: null }),
  };
  await changeEntry(tx, entry, act, decided);
  if (body.result === 'removed' && !(await isOff(tx, params.id))) await takeOff(tx, house, params.id, act);
  await tellHeads(tx, house, entry, TOLD[body.result], body.note);
  return entryDetail(tx, caller, params.id, house.clock.today(), locale);
}
