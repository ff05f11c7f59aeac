import { sql } from 'kysely';
import type { WriteTx } from '../../database/transaction.ts';
import { initialsOf } from '../../search/index.ts';
import { valuesOf } from '../file/columns.ts';
import { changedFields, type InstitutionRow } from '../index.ts';
import type { MergeRow } from './merge-row.ts';

/** What a merge may write over in the file that stays. */
const WRITABLE = [
  'name',
  'name_key',
  'credit_code',
  'legal_form',
  'licence_no',
  'licence_authority',
  'licence_from',
  'licence_until',
  'scope',
  'stages',
  'modes',
  'status',
  'status_since',
  'street_code',
  'address',
  'legal_person',
  'legal_person_hash',
  'phone',
  'risk_grade',
  'ledger',
  'confirmed',
  'missing',
  'completeness_permille',
  'stale_since',
] as const satisfies readonly (keyof MergeRow)[];

export const written = (row: MergeRow): Record<string, unknown> =>
  Object.fromEntries(WRITABLE.map((column) => [column, row[column]]));

/** What the history tells of a file: its values by the keys of the catalogue, and its status. */
export const told = (row: InstitutionRow): Record<string, unknown> => ({
  ...valuesOf(row),
  status: row.status,
  statusSince: row.status_since,
});

/** Writes these columns of a file and counts the write; whoever calls holds its lock. */
export async function writeColumns(
  tx: WriteTx,
  file: { readonly div: string; readonly id: string },
  values: Readonly<Record<string, unknown>>,
  at: string,
): Promise<void> {
  const row = typeof values.name === 'string' ? { ...values, initials: initialsOf(values.name, 'place') } : values;
  const columns = Object.keys(row).map((column) => sql`${sql.id(column)} = v.${sql.id(column)}`);
  await tx.run(sql`
    update institution i set ${sql.join([...columns, sql`version = i.version + 1`, sql`changed_at = ${at}::timestamptz`])}
      from jsonb_populate_record(null::institution, ${JSON.stringify(row)}::jsonb) v where i.div = ${file.div} and i.id = ${file.id}::uuid`);
}

/** The columns in which two states of a file differ. */
export function differing(before: MergeRow, after: MergeRow) {
  const fields = changedFields(written(before), written(after)) as (keyof MergeRow)[];
  const of = (row: MergeRow) => Object.fromEntries(fields.map((field) => [field, row[field]]));
  return { before: of(before), after: of(after) };
}
