import type { Pool, PoolClient } from 'pg';
import { copyInto } from '#demo/load/copy-in.ts';

/** Tables that an import of institutions writes, in the order of their references. */
const TABLES = ['institution', 'institution_change', 'public_change', 'finding'];

/** Rows of one table as COPY text. */
interface Left {
  readonly table: string;
  readonly columns: readonly string[];
  readonly chunks: readonly Buffer[];
}

const ROWS = 500;

async function leftIn(pool: Pool, table: string): Promise<Left> {
  const { rows: named } = await pool.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  const columns = named.map(({ name }) => name);
  const cells = columns.map((name) => String.raw`coalesce(replace(${name}::text, '\', '\\'), '\N')`);
  const { rows } = await pool.query<{ line: string }>(
    `select concat_ws(E'\\t', ${cells.join(', ')}) as line from ${table} order by id`,
  );
  const chunks: Buffer[] = [];
  for (let at = 0; at < rows.length; at += ROWS)
    chunks.push(
      Buffer.from(
        rows
          .slice(at, at + ROWS)
          .map(({ line }) => `${line}\n`)
          .join(''),
      ),
    );
  return { table, columns, chunks };
}

/** Everything that an import has left behind: files, history, what subscribers hear, findings. */
export const leftBehind = (pool: Pool): Promise<Left[]> => Promise.all(TABLES.map((table) => leftIn(pool, table)));

/** Copies it back into its tables, with their indexes, references and generated columns. */
export async function copyLeft(client: PoolClient, left: readonly Left[]): Promise<void> {
  const copy = copyInto(client) as unknown as (
    table: string,
    columns: readonly string[],
    chunks: Iterable<Buffer>,
  ) => Promise<void>;
  for (const { table, columns, chunks } of left) await copy(table, columns, chunks);
}
