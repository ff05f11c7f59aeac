import { sql } from 'kysely';
import type { ReadTx } from '../../database/transaction.ts';

/** Names of a county, of what lies above it, and of its streets: what `nameKey` and addresses are freed from. */
export async function placeNames(tx: ReadTx, div: string): Promise<string[]> {
  const rows = await tx.many(sql<{ name: string }>`
    select name from region where code = any (${[div.slice(0, 2), div.slice(0, 4), div]}::text[])
        or kind = 'street' and code >= ${div} and code < ${`${div}~`}`);
  return rows.map((row) => row.name);
}
