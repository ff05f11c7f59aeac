import type { Pool, PoolClient, QueryResult } from 'pg';
import type { Query } from './query.ts';
import { statementOf } from './query.ts';
import { type Scope, settingsOf } from './scope.ts';

/** A transaction that may only look. The database role behind it holds no write but the audit row. */
export interface ReadTx {
  readonly scope: Scope;
  many<R>(query: Query<R>): Promise<R[]>;
  maybe<R>(query: Query<R>): Promise<R | undefined>;
  /** @throws when there is not exactly one row: a broken assumption of ours, never the reader's mistake. */
  one<R>(query: Query<R>): Promise<R>;
}

/** A transaction that may write. */
export interface WriteTx extends ReadTx {
  /** Rows touched. */
  run(query: Query<unknown>): Promise<number>;
}

export type Power = 'reader' | 'writer' | 'family' | 'public';

class Transaction implements WriteTx {
  readonly scope: Scope;
  readonly #client: PoolClient;

  constructor(client: PoolClient, scope: Scope) {
    this.#client = client;
    this.scope = scope;
  }

  #send<R>(query: Query<R>): Promise<QueryResult<Record<string, unknown>>> {
    return this.#client.query(statementOf(query));
  }

  async many<R>(query: Query<R>): Promise<R[]> {
    return (await this.#send(query)).rows as R[];
  }

  async maybe<R>(query: Query<R>): Promise<R | undefined> {
    return (await this.many(query))[0];
  }

  async one<R>(query: Query<R>): Promise<R> {
    const rows = await this.many(query);
    if (rows.length !== 1) throw new Error(`one row expected, ${rows.length} found`);
    return rows[0] as R;
  }

  async run(query: Query<unknown>): Promise<number> {
    return (await this.#send(query)).rowCount ?? 0;
  }
}

async function inside<T>(pool: Pool, power: Power, scope: Scope, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // One batch, one round trip: row-level security costs its settings, not its latency.
    await client.query(`begin;set local role qingzhou_${power};${settingsOf(scope)}`);
    const result = await work(new Transaction(client, scope));
    await client.query('commit');
    return result;
  } catch (cause) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw cause;
  } finally {
    client.release(broken);
  }
}

/** Runs `work` where it may look at `scope` and write nothing but its audit row. */
export const reading = <T>(pool: Pool, power: Exclude<Power, 'writer'>, scope: Scope, work: (tx: ReadTx) => Promise<T>): Promise<T> =>
  inside(pool, power, scope, work);

/** Runs `work` where it may write inside `scope`; all of it stands or none. */
export const writing = <T>(pool: Pool, scope: Scope, work: (tx: WriteTx) => Promise<T>): Promise<T> => inside(pool, 'writer', scope, work);

/** For the request path alone: a reading transaction that still writes its audit row. */
export const recording = <T>(pool: Pool, power: Power, scope: Scope, work: (tx: WriteTx) => Promise<T>): Promise<T> =>
  inside(pool, power, scope, work);
