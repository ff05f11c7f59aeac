import pg from 'pg';
import type { Log } from '../log.ts';
import { startRefusal } from '../start-refusal.ts';
import { types } from './types.ts';

/** A PostgreSQL behind a unix socket. */
export interface SocketAddress {
  readonly socketFolder: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** Either a connection string or a socket. */
export type DatabaseAddress = SocketAddress | { readonly connectionString: string };

export interface Database {
  readonly pool: pg.Pool;
  /** Whole number of the version: 15, 18. */
  readonly version: number;
  readonly address: DatabaseAddress;
  close(): Promise<void>;
}

interface Options {
  readonly address: DatabaseAddress;
  /** Connections kept at most. */
  readonly poolSize: number;
  readonly log: Log;
  /** Milliseconds after which a statement is given up; 0 for never (loading, migrating). */
  readonly statementTimeout?: number;
}

const OLDEST = 15;
/** Days and instants must read the same whatever the server's own settings are. */
const SPEECH = '-c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601';

/**
 * Opens a pool and makes sure that what answers is usable.
 * @throws StartRefusal where it is unreachable, older than 15 or not UTF8.
 */
export async function openDatabase({ address, poolSize, log, statementTimeout = 30_000 }: Options): Promise<Database> {
  const pool = new pg.Pool({
    ...clientOptions(address),
    max: poolSize,
    // A statement leaves without waiting for the answer to the one before it, wherever the code does not wait either.
    pipeline: true,
    statement_timeout: statementTimeout,
    lock_timeout: statementTimeout === 0 ? 0 : 10_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  });
  // A connection that breaks is replaced on next use. Without a listener it would end the process, and the pool itself listens only
  // while a connection is idle, not while a request holds it.
  pool.on('error', () => {});
  let closing = false;
  pool.on('connect', (client) =>
    client.on('error', (cause) => {
      if (!closing) log.error({ err: cause }, 'a database connection broke');
    }),
  );
  const close = () => {
    closing = true;
    return pool.end();
  };
  try {
    return { pool, version: await checkServer(pool, address), address, close };
  } catch (cause) {
    await pool.end();
    throw cause;
  }
}

/** The driver's options for `address`, for those who need one plain connection. */
export function clientOptions(address: DatabaseAddress): pg.ClientConfig {
  const shared = { types, application_name: 'qingzhou', keepAlive: true };
  if ('connectionString' in address) return { ...shared, connectionString: withSpeech(address.connectionString) };
  const { socketFolder, port, user, database } = address;
  return { ...shared, host: socketFolder, port, user, database, options: SPEECH };
}

/** The string's own options win over ours in the driver, so ours are put inside. */
function withSpeech(connectionString: string): string {
  const url = new URL(connectionString);
  url.searchParams.set('options', [url.searchParams.get('options'), SPEECH].filter(Boolean).join(' '));
  return url.href.replaceAll('+', '%20');
}

async function checkServer(pool: pg.Pool, address: DatabaseAddress): Promise<number> {
  const query =
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version, current_setting('server_encoding') as encoding";
  const answer = await pool
    .query<{ number: number; version: string; encoding: string }>(query)
    .catch((cause: unknown) => {
      throw startRefusal('databaseUnreachable', { where: whereOf(address), reason: reasonOf(cause) });
    });
  const { number, version, encoding } = answer.rows[0]!;
  if (number < OLDEST * 10_000) throw startRefusal('databaseTooOld', { found: version });
  if (encoding !== 'UTF8') throw startRefusal('databaseNotUtf8', { found: encoding });
  return Math.floor(number / 10_000);
}

/** Host and database, never the password. */
function whereOf(address: DatabaseAddress): string {
  if ('socketFolder' in address) return address.socketFolder;
  const url = new URL(address.connectionString);
  return `${url.searchParams.get('host') ?? url.host}${url.pathname}`;
}

/** The driver answers "connection refused" on two addresses with an AggregateError whose own message is empty. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}
