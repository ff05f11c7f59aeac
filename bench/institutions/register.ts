import type { Pool, PoolClient } from 'pg';
import { withBareTables } from '#demo/load/bare-tables.ts';
import { openSession } from '#server/accounts/session.ts';
import { newId } from '#server/identity.ts';
import { settle } from '../county/history.ts';
import { layGround } from '../county/place.ts';
import { type BenchDatabase, openBenchDatabase } from '../kit/database.ts';
import { copyRows } from './copy.ts';
import * as row from './rows.ts';
import { COUNTY_NAMES } from './words.ts';

/** A city's register of institutions with their points, staff, courses and lists; shared by the workloads of one run. */
export interface Register {
  readonly db: BenchDatabase;
  readonly institutions: number;
  readonly courses: number;
  readonly counties: readonly string[];
  readonly county: Office;
  readonly city: Office;
}

export interface Office {
  readonly region: string;
  readonly person: string;
  /** The official's session. */
  readonly token: string;
}

const CITY = '9801';
const TABLES = ['institution', 'teaching_point', 'institution_staff', 'course', 'list_entry'];
const open = new Map<number, Promise<Register>>();

/** The register of so many institutions: made at the first call, handed out again at the next. */
export function openRegister(institutions: number): Promise<Register> {
  const known = open.get(institutions) ?? make(institutions);
  open.set(institutions, known);
  return known;
}

/** Ends the databases that this run has made. */
export async function dropRegisters(): Promise<void> {
  const made = [...open.values()];
  open.clear();
  for (const each of made) await (await each).db.drop();
}

async function writePlaces(pool: Pool): Promise<string[]> {
  const codes = COUNTY_NAMES.map((_, n) => `${CITY}${String(n + 1).padStart(2, '0')}`);
  const insert = (kind: string, of: readonly string[], names: readonly string[], above: number) =>
    pool.query(
      `insert into region (code, kind, name, parent_code, path, valid_from)
       select code, $1, name, left(code, $4), case $1 when 'county' then '98/9801/' || code else '98/9801/' || left(code, $4) || '/' || code end, '2010-01-01'
         from unnest($2::text[], $3::text[]) as r(code, name)`,
      [kind, of, names, above],
    );
  await insert('county', codes, COUNTY_NAMES, 4);
  const streets = codes.flatMap((div) => Array.from({ length: row.STREETS }, (_, n) => row.streetOf(div, n)));
  const names = streets.map((code) => `第${Number(code.slice(6))}街道`);
  await insert('street', streets, names, 6);
  return codes;
}

/** Puts somebody into an office and signs them in. */
async function writeOffice(pool: Pool, region: string, role: 'county-official' | 'city-official'): Promise<Office> {
  const [person, duty, div] = [newId(), newId(), region.padEnd(6, '01')];
  await pool.query('insert into person (div, id, name) values ($1, $2, $3)', [div, person, '周正平']);
  await pool.query('insert into account (person_id, person_div) values ($1, $2)', [person, div]);
  await pool.query(
    `insert into duty (id, person_id, role, region_code, valid_from) values ($1, $2, $3, $4, '2020-03-01')`,
    [duty, person, role, region],
  );
  return { region, person, token: await openSession(pool, person, duty, Date.now()) };
}

async function writeCounty(client: PoolClient, seats: readonly row.Seat[], decider: string): Promise<void> {
  await copyRows(client, 'institution', row.INSTITUTION, seats.values().map(row.institutionRow));
  await copyRows(client, 'teaching_point', row.POINT, seats.values().map(row.pointRow));
  await copyRows(client, 'institution_staff', row.STAFF, seats.values().flatMap(row.staffRows));
  await copyRows(client, 'course', row.COURSE, seats.values().flatMap(row.courseRows));
  await copyRows(
    client,
    'list_entry',
    row.ENTRY,
    seats.values().flatMap((seat) => row.entryRows(seat, decider)),
  );
}

async function write(pool: Pool, counties: readonly string[], institutions: number, decider: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local maintenance_work_mem = '1GB'; set local statement_timeout = 0`);
    await client.query('set local idle_in_transaction_session_timeout = 0');
    await withBareTables(client, TABLES, async () => {
      for (const [at, div] of counties.entries()) {
        const from = Math.round((institutions * at) / counties.length);
        const until = Math.round((institutions * (at + 1)) / counties.length);
        const seats = Array.from({ length: until - from }, (_, n) => row.seatOf(div, COUNTY_NAMES[at]!, from + n));
        await writeCounty(client, seats, decider);
        if (institutions > 0) console.log(`  register: ${until} of ${institutions} institutions`);
      }
    });
    await client.query('commit');
  } finally {
    client.release(true);
  }
}

async function make(institutions: number): Promise<Register> {
  const db = await openBenchDatabase();
  try {
    await layGround(db.pool);
    const counties = await writePlaces(db.pool);
    const city = await writeOffice(db.pool, CITY, 'city-official');
    const county = await writeOffice(db.pool, counties[0]!, 'county-official');
    await write(db.pool, counties, institutions, county.person);
    await settle(db.pool);
    return { db, institutions, courses: institutions * row.COURSES_EACH, counties, county, city };
  } catch (cause) {
    await db.drop();
    throw cause;
  }
}
