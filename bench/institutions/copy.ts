import type { PoolClient } from 'pg';
import { copyInto } from '#demo/load/copy-in.ts';
import type { Cell } from './rows.ts';

const CHUNK = 256 * 1024;

/** Rows as COPY text; the names and numbers of the register hold no character that COPY would read as its own. */
function* chunksOf(rows: Iterable<readonly Cell[]>): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    text += `${row.map((cell) => cell ?? '\\N').join('\t')}\n`;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

/** Copies rows into any table; the seed's own COPY knows the tables of the demo alone. */
export function copyRows(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const copy = copyInto(client) as unknown as (
    table: string,
    columns: readonly string[],
    chunks: Iterable<Buffer>,
  ) => Promise<void>;
  return copy(table, columns, chunksOf(rows));
}
