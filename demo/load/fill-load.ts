import type { PoolClient } from 'pg';
import { type Query, statementOf } from '#server/database/query.ts';
import { type Scope, scopeOfRegion } from '#server/database/scope.ts';
import type { WriteTx } from '#server/database/transaction.ts';
import { recount } from '#server/homework/index.ts';

/** The seed's own transaction, in the shape in which the server's counting asks. */
class SeedTx implements Omit<WriteTx, 'send'> {
  readonly scope: Scope;
  readonly #client: PoolClient;

  constructor(client: PoolClient, div: string) {
    this.#client = client;
    this.scope = scopeOfRegion(div);
  }

  async many<R>(query: Query<R>): Promise<R[]> {
    return (await this.#client.query(statementOf(query))).rows as R[];
  }

  async maybe<R>(query: Query<R>): Promise<R | undefined> {
    return (await this.many(query))[0];
  }

  async one<R>(query: Query<R>): Promise<R> {
    const row = await this.maybe(query);
    if (row === undefined) throw new Error('one row expected, none found');
    return row;
  }

  async run(query: Query<unknown>): Promise<number> {
    return (await this.#client.query(statementOf(query))).rowCount ?? 0;
  }
}

/** Counts the ledger into the roll-ups that the load board reads, with the server's own count. */
export async function fillLoad(client: PoolClient): Promise<void> {
  const days = await client.query<{ div: string; days: string[] }>(
    `select div, array_agg(distinct day order by day)::text[] as days from class_day where kind = 'teaching' group by div`,
  );
  for (const row of days.rows) await recount(new SeedTx(client, row.div), row.div, row.days);
}
