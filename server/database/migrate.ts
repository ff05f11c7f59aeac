import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Sentence, sentence, startRefusal } from '../start-refusal.ts';
import { clientOptions, type DatabaseAddress } from './connection.ts';

interface Migration {
  readonly number: number;
  /** File name without '.sql': '0001_roles_and_places'. */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const FOLDER = join(import.meta.dirname, 'migrations');
/** An arbitrary number that means "migrating" among this database's advisory locks. */
const LOCK = 7_304_201;

const TABLE = `
  create table if not exists schema_migration (
    number int primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp()
  );
  comment on table schema_migration is '结构变更：已执行的迁移文件与其校验值';`;

/** A migration that goes on without something names the sentence that says so, by a warning. */
const WITHOUT = ['searchWithoutDiv'] as const;

interface Options {
  readonly folder?: string;
  /** Told what the database goes on without. */
  readonly tell?: (said: Sentence) => void;
}

const complain = ({ zh, en }: Sentence): void => console.warn(`${zh}\n${en}`);

/**
 * Brings the database to the newest shape: forward only, every file in a transaction of its own, one server at a time.
 * @returns the names applied now.
 * @throws StartRefusal where an applied file was changed, the database is newer, or a file fails.
 */
export async function migrate(
  address: DatabaseAddress,
  { folder = FOLDER, tell = complain }: Options = {},
): Promise<string[]> {
  const files = readMigrations(folder);
  const client = new pg.Client(clientOptions(address));
  client.on('notice', ({ message }) => {
    const without = WITHOUT.find((key) => key === message);
    if (without !== undefined) tell(sentence(without));
  });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    // Most starts have nothing to do, and `create table if not exists` would say so as a notice each time.
    const { rows } = await client.query("select to_regclass('schema_migration') is not null as found");
    if (!rows[0].found) await client.query(TABLE);
    const pending = await findPending(client, files);
    for (const migration of pending) await apply(client, migration);
    return pending.map((m) => m.name);
  } finally {
    await client.end();
  }
}

/** @throws Error on two files with one number, or a name that is none: mistakes of ours. */
function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return names.map((file, i) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1]);
    if (number !== i + 1) throw new Error(`migrations are numbered 0001, 0002, ...: ${file} stands at ${i + 1}`);
    const sql = readFileSync(join(folder, file), 'utf8');
    return {
      number,
      name: file.slice(0, -4),
      sql,
      checksum: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex'),
    };
  });
}

async function findPending(client: pg.Client, files: readonly Migration[]): Promise<readonly Migration[]> {
  const { rows: applied } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from schema_migration order by number',
  );
  for (const row of applied) {
    const file = files[row.number - 1];
    if (file === undefined) throw startRefusal('databaseNewer', { name: applied.at(-1)!.name });
    if (file.checksum !== row.checksum) throw startRefusal('migrationChanged', { name: file.name });
  }
  return files.slice(applied.length);
}

async function apply(client: pg.Client, { number, name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw startRefusal('migrationFailed', { name, reason: cause instanceof Error ? cause.message : String(cause) });
  }
}
