import { sql } from 'kysely';
import type { ReadTx } from '../../database/transaction.ts';
import type { InstitutionRow } from '../index.ts';

/** A file with what only a merge carries from one to the other. */
export interface MergeRow extends InstitutionRow {
  /** Keyed hash of the legal person's identity number, as the database writes it down; it goes with the masked number. */
  readonly legal_person_hash: string | null;
}

export async function toMergeRow(tx: ReadTx, row: InstitutionRow): Promise<MergeRow> {
  const held = await tx.one(sql<Pick<MergeRow, 'legal_person_hash'>>`
    select legal_person_hash::text as legal_person_hash from institution where div = ${row.div} and id = ${row.id}::uuid`);
  return { ...row, ...held };
}
