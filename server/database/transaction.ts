import type { Pool, PoolClient, QueryResult } from 'pg';
import type { Query } from './query.ts';
import { statementOf } from './query.ts';
import { enter, type Power, type Scope } from './scope.ts';

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
  /** Sends a write whose answer nobody needs to wait for: should it fail, the whole transaction fails with its cause. */
  send(query: Query<unknown>): void;
}

/** Statements that are asked for in one breath leave in one packet: most of a short request's time goes into the trips. */
function gather({ connection: { stream } }: PoolClient): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

class Transaction implements WriteTx {
  readonly scope: Scope;
  readonly #client: PoolClient;
  /** Why the first of the writes nobody waited for failed. Those behind it only fail because of it. */
  failure: unknown;

  constructor(client: PoolClient, scope: Scope) {
    this.#client = client;
    this.scope = scope;
  }

  #ask<R>(query: Query<R>): Promise<QueryResult<Record<string, unknown>>> {
    gather(this.#client);
    return this.#client.query(statementOf(query));
  }

  async many<R>(query: Query<R>): Promise<R[]> {
    return (await this.#ask(query)).rows as R[];
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
    return (await this.#ask(query)).rowCount ?? 0;
  }

  send(query: Query<unknown>): void {
    this.#ask(query).catch((cause: unknown) => {
      this.failure ??= cause;
    });
  }

  /** @throws when the database rolled back instead, because something failed that nobody waited for. */
  async commit(): Promise<void> {
    const { command } = await this.#ask(COMMIT);
    if (command !== 'COMMIT') throw this.failure ?? new Error('rolled back');
  }
}

const BEGIN: Query<never> = { text: 'begin', values: [] };
const COMMIT: Query<never> = { text: 'commit', values: [] };

async function inside<T>(pool: Pool, power: Power, scope: Scope, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const tx = new Transaction(client, scope);
  let broken: Error | undefined;
  try {
    // They travel with the first statement. Once `begin` stands, a setting that fails makes every statement behind it fail.
    tx.send(BEGIN);
    tx.send(enter(power, scope));
    const result = await work(tx);
    await tx.commit();
    return result;
  } catch (cause) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw tx.failure ?? cause;
  } finally {
    client.release(broken);
  }
}

/** Runs `work` where it may look at `scope` and write nothing but its audit row. */
export const reading = <T>(
  pool: Pool,
  power: Exclude<Power, 'writer'>,
  scope: Scope,
  work: (tx: ReadTx) => Promise<T>,
): Promise<T> => inside(pool, power, scope, work);

/** Runs `work` where it may write inside `scope`; all of it stands or none. */
export const writing = <T>(pool: Pool, scope: Scope, work: (tx: WriteTx) => Promise<T>): Promise<T> =>
  inside(pool, 'writer', scope, work);

/** For the request path alone: a reading transaction that still writes its audit row. */
export const recording = <T>(pool: Pool, power: Power, scope: Scope, work: (tx: WriteTx) => Promise<T>): Promise<T> =>
  inside(pool, power, scope, work);
