import { sql } from 'kysely';
import type { Action } from '#contract/action.ts';
import type { ListEntryDetail, lists } from '#contract/institutions/lists.ts';
import { type ListMove, movesOf } from '#policy/institutions/index.ts';
import type { Caller } from '../../access/caller.ts';
import { reachOf } from '../../access/table.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import type { Locale } from '../../messages/locale.ts';
import { requireFound } from '../../refusal.ts';
import { type EntryRow, entries, entryOf, stateOf } from './entry-row.ts';
import { proposalsOf } from './proposal-row.ts';

const POWERS: Record<ListMove, Action> = {
  renew: 'list.enter',
  remove: 'list.remove',
  appeal: 'list.appeal',
  'decide-appeal': 'list.decide-appeal',
};

interface Beside {
  document: string | null;
  decided_by: string | null;
  removed_by: string | null;
}

/** @throws Refusal NOT_FOUND where it does not exist or is not the caller's to read */
export async function getEntry(tx: ReadTx, caller: Caller, id: string): Promise<EntryRow> {
  const chosen = sql`select * from list_entry e where e.id = ${id}::uuid and e.div >= ${tx.scope.lo} and e.div < ${tx.scope.hi}`;
  return requireFound(await tx.maybe(entries(caller, chosen, sql`e.id`)));
}

const besideOf = (tx: ReadTx, row: EntryRow): Promise<Beside> =>
  tx.one(sql<Beside>`
    select (select d.id from institution_document d where d.div = ${row.div} and d.institution_id = ${row.institution_id}::uuid
             and d.file_id = ${row.evidence_file_id}::uuid limit 1) as document,
           (select p.name from person p where p.id = ${row.decided_by}::uuid) as decided_by,
           (select p.name from person p where p.id = ${row.removed_by}::uuid) as removed_by`);

async function historyOf(tx: ReadTx, caller: Caller, row: EntryRow): Promise<EntryRow[]> {
  if (row.institution_id === null) return [];
  const chosen = sql`select * from list_entry e where e.div = ${row.div} and e.institution_id = ${row.institution_id}::uuid and e.id <> ${row.id}::uuid`;
  return tx.many(entries(caller, chosen, sql`e.decided_on desc, e.id desc`));
}

const snapshotsOf = (tx: ReadTx, row: EntryRow): Promise<{ id: string; takenAt: string }[]> =>
  tx.many(sql<{ id: string; takenAt: string }>`
    select id, taken_at as "takenAt" from institution_snapshot
     where div = ${row.div} and institution_id = ${row.institution_id}::uuid and occasion = 'list' and ref_id = ${row.id}::uuid order by taken_at, id`);

/** An entry with everything that hangs on it. */
export async function entryDetail(
  tx: ReadTx,
  caller: Caller,
  id: string,
  today: string,
  locale: Locale,
): Promise<ListEntryDetail> {
  const row = await getEntry(tx, caller, id);
  const beside = await besideOf(tx, row);
  const moves = movesOf(stateOf(row), today).filter((move) => reachOf(POWERS[move], caller.role) !== undefined);
  return {
    ...entryOf(row, today),
    evidence: row.evidence,
    evidenceDocumentId: beside.document,
    decidedBy: beside.decided_by,
    appealReason: row.appeal_reason,
    appealedAt: row.appealed_at,
    appealNote: row.appeal_note,
    appealDecidedAt: row.appeal_decided_at,
    removedBy: beside.removed_by,
    moves,
    proposalRows: caller.role === 'institution-head' ? [] : await proposalsOf(tx, row, locale),
    snapshots: await snapshotsOf(tx, row),
    history: (await historyOf(tx, caller, row)).map((each) => entryOf(each, today)),
  };
}

export async function readEntry(call: Call<(typeof lists)['read']>): Promise<ListEntryDetail> {
  const { tx, params, caller, house, locale, touch } = call;
  touch(params.id);
  return entryDetail(tx, caller, params.id, house.clock.today(), locale);
}
