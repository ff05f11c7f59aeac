import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#server/database/testing.ts';
import { seedScale } from './seed-scale.ts';

let test: TestDatabase;
let counts: Readonly<Record<string, number>>;

// Two small schools and a past that reaches into the school year before.
beforeAll(async () => {
  test = await openTestDatabase();
  const indexes = await definitions();
  ({ counts } = await seedScale(test.database, {
    counties: 2,
    schoolsPerCounty: 1,
    assignments: 10_000,
    today: '2026-11-19',
  }));
  expect(await definitions()).toEqual(indexes);
}, 120_000);
afterAll(() => test.drop());

const rows = async (text: string) => (await test.database.pool.query(text)).rows;
const definitions = () =>
  rows(`select pg_get_indexdef(indexrelid) as text from pg_index where indrelid in ('assignment'::regclass, 'pupil'::regclass)
        union all select pg_get_constraintdef(oid) from pg_constraint where conrelid in ('assignment'::regclass, 'pupil'::regclass) order by 1`);

it('makes as many assignments as were asked for, with people, and restores what guards the tables', async () => {
  expect(counts).toMatchObject({ school: 2 });
  expect(counts.assignment).toBeGreaterThanOrEqual(10_000);
  expect(counts.pupil).toBeGreaterThan(1_300);
  expect(await rows('select distinct school_year from school_class order by 1')).toEqual([
    { school_year: 2025 },
    { school_year: 2026 },
  ]);
});

it('keeps the ledger to its shares and under its limits, and counts the load', async () => {
  const [sum] = await rows(`
    select (select sum(written_minutes + practice_minutes)::int from class_day) as ledger, (select sum(minutes)::int from assignment_share) as shares,
           (select count(*)::int from class_day where written_minutes > limit_minutes) as over,
           (select sum(published_count)::int from class_day) as given,
           (select sum(written_sum)::int from load_county_day) as load, (select sum(written_minutes)::int from class_day) as written`);
  expect(sum.ledger).toBe(sum.shares);
  expect(sum.over).toBe(0);
  expect(sum.given).toBe(counts.assignment);
  expect(sum.load).toBe(sum.written);
});
