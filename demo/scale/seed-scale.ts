import type { PoolClient } from 'pg';
import { nationalValues } from '#policy/kernel/parameter.ts';
import { DEFAULT_SEED } from '../compose.ts';
import { withBareTables } from '../load/bare-tables.ts';
import { copyInto } from '../load/copy-in.ts';
import { fillLoad } from '../load/fill-load.ts';
import { Loader } from '../load/loader.ts';
import { type Pen, penOf } from '../pen.ts';
import { Families } from '../people/families.ts';
import { addDuty, addPerson } from '../people/person.ts';
import { seatsOf } from '../people/pupil.ts';
import { addSchool } from '../people/school.ts';
import { addStaff } from '../people/staff.ts';
import { addNumber } from '../place/write.ts';
import { prepared } from '../prepared.ts';
import type { DemoDatabase, Summary } from '../seed.ts';
import { LONG_TERMS, lastTeachingDays } from './calendar.ts';
import { TASKS_A_DAY, writeHistory } from './history.ts';
import { addRegions, countiesOf, PROVINCE, schoolAt } from './places.ts';
import type { Size } from './size.ts';

export interface ScaleOptions extends Size {
  readonly today: string;
  readonly seed?: number;
  readonly log?: (line: string) => void;
}

const GREAT_TABLES = [
  'person',
  'account',
  'duty',
  'teaching',
  'pupil',
  'guardianship',
  'assignment',
  'class_day',
  'assignment_share',
] as const;

/**
 * Fills an empty database with a place of any size, for benchmarks: every person, class and teacher as in the demo, and homework in plain
 * words on as many past teaching days as the number of assignments needs. Memory holds one school at a time. One transaction.
 */
export async function seedScale({ pool }: DemoDatabase, options: ScaleOptions): Promise<Omit<Summary, 'checksum'>> {
  const started = performance.now();
  const { log = () => {} } = options;
  const client = await pool.connect();
  try {
    await client.query('begin; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    const counts = await withBareTables(client, GREAT_TABLES, () => write(client, options));
    await client.query('update revision set number = number + 1');
    await client.query('analyze');
    log(`indexes and references stand again after ${Math.round((performance.now() - started) / 1000)} s`);
    await fillLoad(client);
    log(`load counted after ${Math.round((performance.now() - started) / 1000)} s`);
    await client.query('commit');
    await client.query('set statement_timeout = 0');
    await client.query(`vacuum analyze ${[...GREAT_TABLES, 'load_day', 'load_county_day'].join(', ')}`);
    return { counts, milliseconds: Math.round(performance.now() - started) };
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  } finally {
    client.release(true);
  }
}

async function write(client: PoolClient, options: ScaleOptions): Promise<Record<string, number>> {
  const { today, seed = DEFAULT_SEED, log = () => {} } = options;
  const loader = new Loader();
  const pen = penOf(loader, seed, today, await prepared(seed));
  addRegions(pen, options);
  for (const { name, first, last } of LONG_TERMS)
    loader.add('term', {
      region_code: PROVINCE,
      id: pen.namer.id(`term/${first}`),
      name,
      first_day: first,
      last_day: last,
    });
  for (const value of nationalValues) addNumber(pen, value, null);
  await loader.flush(copyInto(client));
  for (const county of countiesOf(options)) {
    await writeCounty(client, pen, county, options.schoolsPerCounty);
    log(`${county}: ${loader.counts.pupil} pupils so far`);
  }
  await client.query('analyze school, school_class, teaching');
  const classes = loader.counts.school_class ?? 1;
  const days = lastTeachingDays(today, Math.ceil(options.assignments / (classes * TASKS_A_DAY)));
  return { ...loader.counts, assignment: await writeHistory(client, days, log) };
}

async function writeCounty(client: PoolClient, pen: Pen, county: string, schools: number): Promise<void> {
  const official = addPerson(pen, `office/${county}`, { div: county, name: '周正平', gender: 'm' }, `${county}-01`);
  addDuty(pen, official, { role: 'county-official', region: county, from: '2020-03-01' });
  const families = new Families(pen, new Map());
  for (let at = 0; at < schools; at++) {
    const school = addSchool(pen, schoolAt(county, at), at + 1);
    addStaff(pen, school);
    for (const cls of school.classes) for (const seat of seatsOf(pen, cls)) families.fill(seat);
    await pen.loader.flush(copyInto(client));
  }
}
