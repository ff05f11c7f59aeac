import type { FileFacts } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { factsOf } from '../file/facts.ts';
import { loadParts, type Parts, splitParts } from '../file/part-rows.ts';
import type { InstitutionRow } from '../index.ts';

const EMPTY: Parts = { points: [], staff: [], courses: [], classes: [] };

/** Parts of many files, each with its own. */
export async function partsByFile(tx: ReadTx, div: string, ids: readonly string[]): Promise<(id: string) => Parts> {
  return ids.length === 0 ? () => EMPTY : splitParts(await loadParts(tx, div, ids));
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
