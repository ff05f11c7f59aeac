import { sql } from 'kysely';
import { arrayText } from '../../database/array-text.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';
import type { ChangePart, PublicMatter } from '../index.ts';

/** One value that an import has changed. */
export interface ChangeRow {
  /** The institution. */
  readonly id: string;
  /** The row that changed: absent where it is the file itself. */
  readonly partId?: string;
  readonly version: number;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

interface Change {
  readonly div: string;
  readonly part: ChangePart;
  readonly by: string;
  readonly at: string;
}

const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

/** Name of the sheet from which an import writes: what the history shows as the source of a new file. */
export const sheetName = async (tx: WriteTx, div: string, importId: string): Promise<string> =>
  (
    await tx.one(
      sql<{ file_name: string }>`select file_name from sheet_import where div = ${div} and id = ${importId}::uuid`,
    )
  ).file_name;

/** The history of many files at once. */
export async function recordManyChanges(
  tx: WriteTx,
  { div, part, by, at }: Change,
  rows: readonly ChangeRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(sql`
    insert into institution_change (div, id, institution_id, part, part_id, version, field, before, after, source, changed_by, changed_at)
    select ${div}, id, institution, ${part}, part_id, version, field, before, after, 'import', ${by}::uuid, ${at}::timestamptz from unnest(
      ${arrayText(rows.map(() => newId()))}::uuid[], ${arrayText(rows.map((r) => r.id))}::uuid[], ${arrayText(rows.map((r) => r.partId ?? r.id))}::uuid[],
      ${arrayText(rows.map((r) => r.version))}::int[], ${arrayText(rows.map((r) => r.field))}::text[], ${arrayText(rows.map((r) => json(r.before)))}::jsonb[],
      ${arrayText(rows.map((r) => json(r.after)))}::jsonb[]) as v(id, institution, part_id, version, field, before, after)`);
}

/** Tells subscribers of the open data that these files have changed (U22). */
export async function noteFiles(
  tx: WriteTx,
  div: string,
  ids: readonly string[],
  what: PublicMatter,
  at: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.run(sql`
    insert into public_change (div, id, institution_id, what, changed_at)
    select ${div}, id, institution, ${what}, ${at}::timestamptz from unnest(${arrayText(ids.map(() => newId()))}::uuid[], ${arrayText(ids)}::uuid[]) as v(id, institution)`);
}
