import { sql } from 'kysely';
import { COUNTED_FIELDS, countClasses, type FieldValues } from '#policy/institutions/index.ts';
import type { WriteTx } from '../../../database/transaction.ts';
import type { InstitutionRow } from '../institution-row.ts';
import { type ChangeSource, recordChanges } from '../record-changes.ts';
import { loadClasses } from './class-rows.ts';

/** Who has brought it about, as the history tells it. */
interface Act {
  readonly source: ChangeSource;
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: string;
}

/**
 * Puts what the open classes add up to into the ledger, within the transaction that wrote one of them. The file's version stays: nobody's
 * form about another field grows stale by it.
 * @returns what it is now; null where the file has no classes and the numbers stay as they were written
 */
export async function countAgain(
  tx: WriteTx,
  { div, id }: Pick<InstitutionRow, 'div' | 'id'>,
): Promise<FieldValues | null> {
  const counts = countClasses(await loadClasses(tx, div, [id]));
  if (counts !== null)
    tx.send(sql`
      update institution set ledger = ledger || ${JSON.stringify(counts)}::jsonb where div = ${div} and id = ${id}::uuid`);
  return counts;
}

/**
 * Counts again and keeps what it was.
 * @param row the file, locked, as it stood before
 */
export async function keepClassCounts(
  tx: WriteTx,
  row: Pick<InstitutionRow, 'div' | 'id' | 'version' | 'ledger'>,
  act: Act,
): Promise<void> {
  const { div, id, version, ledger } = row;
  const after = await countAgain(tx, row);
  if (after === null) return;
  const before = Object.fromEntries(COUNTED_FIELDS.map((key) => [key, ledger[key]]));
  const part = { div, institutionId: id, part: 'institution', partId: id, version } as const;
  recordChanges(tx, { ...part, ...act, before, after });
}
