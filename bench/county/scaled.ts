import { SIZES, seedScale } from '#demo/index.ts';
import { openSession } from '#server/accounts/session.ts';
import { type BenchDatabase, openBenchDatabase } from '../kit/database.ts';
import { TODAY } from './place.ts';

/** A reference county, or a city of thirteen from ten million on, with a long history; shared by the workloads of one run. */
export interface Scaled {
  readonly db: BenchDatabase;
  readonly assignments: number;
  readonly div: string;
  /** A county official's session. */
  readonly token: string;
  readonly official: string;
}

const open = new Map<number, Promise<Scaled>>();

export function openScaled(assignments: number): Promise<Scaled> {
  const known = open.get(assignments) ?? make(assignments);
  open.set(assignments, known);
  return known;
}

/** Ends the databases that this run has made. */
export async function dropScaled(): Promise<void> {
  const made = [...open.values()];
  open.clear();
  for (const each of made) await (await each).db.drop();
}

async function make(assignments: number): Promise<Scaled> {
  const db = await openBenchDatabase();
  try {
    const size = assignments < SIZES.city.assignments ? SIZES.county : SIZES.city;
    const log = (line: string) => console.log(`  ${assignments} assignments: ${line}`);
    await seedScale(db, { ...size, assignments, today: TODAY, log });
    const { rows } = await db.pool.query<{ person_id: string; id: string; region_code: string }>(
      `select person_id, id, region_code from duty where role = 'county-official' order by region_code limit 1`,
    );
    const { person_id: official, id, region_code: div } = rows[0]!;
    const counted = await db.pool.query<{ n: number }>('select count(*)::int as n from assignment');
    const token = await openSession(db.pool, official, id, Date.now());
    return { db, assignments: counted.rows[0]!.n, div, token, official };
  } catch (cause) {
    await db.drop();
    throw cause;
  }
}
