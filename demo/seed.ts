import type { Pool, PoolClient } from 'pg';
import { compose, DEFAULT_SEED } from './compose.ts';
import { withBareTables } from './load/bare-tables.ts';
import { copyInto } from './load/copy-in.ts';
import { fillLoad } from './load/fill-load.ts';

/** Where the demo goes: the pool connects as the owner of the tables. */
export interface DemoDatabase {
  readonly pool: Pool;
}
export interface DemoOptions {
  /** The day on which the demo stands. */
  readonly today: string;
  readonly seed?: number;
  readonly log?: (line: string) => void;
}
export interface Summary {
  /** Rows written, by table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of all rows written: the same seed and day give the same. */
  readonly checksum: string;
  readonly milliseconds: number;
}

/** The tables with the most rows. */
const GREAT_TABLES = ['guardianship', 'duty', 'assignment', 'class_day', 'assignment_share'] as const;
/** Where the planner would guess badly until the database comes to look for itself. */
const ANALYSED = [
  ...GREAT_TABLES,
  'school',
  'school_class',
  'teaching',
  'person',
  'account',
  'pupil',
  'finding',
] as const;
/** Two houses that start on one database seed one after the other; the second finds the rows of the first. */
const SEED_LOCK = 7_320_981;

/** Whether there is already a school, of the demo or anybody's own. */
export async function isSeeded({ pool }: DemoDatabase): Promise<boolean> {
  const answer = await pool.query<{ seeded: boolean }>('select exists (select from school) as seeded');
  return answer.rows[0]!.seeded;
}

/**
 * Fills an empty database with the fictional counties: people, a term of homework up to `today`, and what goes with it. One
 * transaction: all of it stands or none, so a start that was cut off simply seeds again.
 * @throws when schools exist already.
 */
export async function seedDemo({ pool }: DemoDatabase, options: DemoOptions): Promise<Summary> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`);
    const summary = await write(client, options);
    await client.query('commit');
    // Until the database counts by itself its plans would rest on empty tables, and the first pages be slow.
    await client.query('analyze');
    return summary;
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  } finally {
    client.release();
  }
}

async function write(
  client: PoolClient,
  { today, seed = DEFAULT_SEED, log = () => {} }: DemoOptions,
): Promise<Summary> {
  const started = performance.now();
  await client.query('select pg_advisory_xact_lock($1)', [SEED_LOCK]);
  const held = await client.query<{ schools: boolean; nation: boolean }>(
    `select exists (select from school) as schools, exists (select from rule_parameter where region_code = '0') as nation`,
  );
  if (held.rows[0]!.schools) throw new Error('The demo goes into an empty database, and this one has schools');
  const written = await withBareTables(client, GREAT_TABLES, () =>
    compose({ today, seed }, { nationHeld: held.rows[0]!.nation, sink: copyInto(client) }),
  );
  log(`rows ${Math.round(performance.now() - started)} ms`);
  // First, so that what the count remembers of calendars and numbers is kept under their new revision.
  await client.query('update revision set number = number + 1');
  await client.query(`analyze ${ANALYSED.join(', ')}`);
  await fillLoad(client);
  const milliseconds = Math.round(performance.now() - started);
  log(`load ${milliseconds} ms`);
  return { ...written, milliseconds };
}
