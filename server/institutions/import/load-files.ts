import type { FileFacts } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { factsOf } from '../file/facts.ts';
import { loadParts, type Parts } from '../file/part-rows.ts';
import type { InstitutionRow } from '../index.ts';

const EMPTY: Parts = { points: [], staff: [], courses: [] };
const grouped = <T extends { institution_id: string }>(rows: readonly T[]) =>
  Map.groupBy(rows, (row) => row.institution_id);

/** Parts of many files, each with its own. */
export async function partsByFile(tx: ReadTx, div: string, ids: readonly string[]): Promise<(id: string) => Parts> {
  if (ids.length === 0) return () => EMPTY;
  const parts = await loadParts(tx, div, ids);
  const [points, staff, courses] = [grouped(parts.points), grouped(parts.staff), grouped(parts.courses)];
  return (id) => ({ points: points.get(id) ?? [], staff: staff.get(id) ?? [], courses: courses.get(id) ?? [] });
}

/** Many files at once, as the rules ask for them. */
export async function loadFiles(
  tx: ReadTx,
  div: string,
  rows: readonly InstitutionRow[],
): Promise<ReadonlyMap<string, FileFacts>> {
  const partsOf = await partsByFile(
    tx,
    div,
    rows.map((row) => row.id),
  );
  return new Map(rows.map((row) => [row.id, factsOf(row, partsOf(row.id))]));
}
