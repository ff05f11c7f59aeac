import { sql } from 'kysely';
import type { WriteTx } from '../../database/transaction.ts';
import { requireFound } from '../../refusal.ts';
import { notePublicChange } from '../file/public-change.ts';
import { type ChangeSource, recordChanges } from '../file/record-changes.ts';
import { takeSnapshot } from '../file/snapshot.ts';
import type { EntryRow } from './entry-row.ts';

/** What of an entry may change after it was made. */
export type EntryChange = Partial<
  Pick<
    EntryRow,
    | 'valid_until'
    | 'removed_on'
    | 'removed_by'
    | 'removal_reason'
    | 'appeal_until'
    | 'appeal_reason'
    | 'appealed_at'
    | 'appeal_result'
    | 'appeal_note'
    | 'appeal_decided_at'
  > & { appeal_decided_by: string | null }
>;

type LockedEntry = Omit<EntryRow, 'region_name' | 'institution_name' | 'proposals'>;

/** @throws Refusal NOT_FOUND outside the scope */
export async function lockEntry(tx: WriteTx, id: string): Promise<LockedEntry> {
  const { lo, hi } = tx.scope;
  return requireFound(
    await tx.maybe(
      sql<LockedEntry>`select * from list_entry where id = ${id}::uuid and div >= ${lo} and div < ${hi} for update`,
    ),
  );
}

interface Act {
  readonly source: ChangeSource;
  readonly reason: string;
  readonly by: string | null;
  readonly at: string;
}

/** Watch entries and persons are nobody's business outside the office. */
export const isPublicEntry = (entry: Pick<EntryRow, 'list' | 'subject_kind'>): boolean =>
  entry.list !== 'watch' && entry.subject_kind !== 'person';

/** Keeps the file as it stood, and the change of the entry as a line of the file's history. */
export async function keepTrace(
  tx: WriteTx,
  entry: Pick<EntryRow, 'div' | 'id' | 'list' | 'subject_kind' | 'institution_id' | 'version'>,
  act: Act,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { div, institution_id: institutionId } = entry;
  if (institutionId === null) return;
  const institution = { div, id: institutionId };
  await takeSnapshot(tx, institution, 'list', entry.id, act.by, act.at);
  recordChanges(tx, {
    div,
    institutionId,
    part: 'list',
    partId: entry.id,
    version: entry.version,
    ...act,
    before,
    after,
  });
  if (isPublicEntry(entry)) notePublicChange(tx, institution, 'list', act.at);
}

/** Writes what changes of a locked entry, with its snapshot and its line in the history. */
export async function changeEntry(tx: WriteTx, entry: LockedEntry, act: Act, change: EntryChange): Promise<void> {
  const columns = Object.keys(change) as (keyof EntryChange)[];
  const before = Object.fromEntries(columns.map((column) => [column, (entry as EntryChange)[column] ?? null]));
  await keepTrace(tx, { ...entry, version: entry.version + 1 }, act, before, change);
  const set = sql.join(columns.map((column) => sql`${sql.ref(column)} = ${change[column]}`));
  await tx.run(
    sql`update list_entry set ${set}, version = version + 1 where div = ${entry.div} and id = ${entry.id}::uuid`,
  );
}
