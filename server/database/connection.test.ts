import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLog } from '../log.ts';
import { openDatabase } from './connection.ts';
import { openTestDatabase, type TestDatabase } from './testing.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await openTestDatabase('empty');
});
afterAll(() => base.drop());

describe('values from the driver', () => {
  it.each([
    ["date '2026-11-19'", '2026-11-19'],
    ["timestamptz '2026-11-19 10:20:30.123+08'", '2026-11-19T02:20:30.123Z'],
    ['9007199254740993::bigint', '9007199254740993'],
    ['1.50::numeric', '1.50'],
    ["array[date '2026-11-19', null]", ['2026-11-19', null]],
    ["array[timestamptz '2026-11-19 10:20:30+08']", ['2026-11-19T02:20:30Z']],
    ['array[9007199254740993]', ['9007199254740993']],
    ['null::timestamptz', null],
    ['7', 7],
    [`'{"a": [1]}'::jsonb`, { a: [1] }],
  ])('%s', async (expression, expected) => {
    const { rows } = await base.database.pool.query(`select ${expression} as value`);
    expect(rows[0].value).toEqual(expected);
  });
});

it('the owner of the database is no superuser', async () => {
  const { rows } = await base.database.pool.query('select rolsuper from pg_roles where rolname = current_user');
  expect(rows).toEqual([{ rolsuper: false }]);
});

it('an address where nobody answers is refused in a sentence without the password', async () => {
  const address = { connectionString: 'postgresql://qingzhou:hush@127.0.0.1:1/desk' };
  const refused = openDatabase({ address, poolSize: 1, log: openLog('silent') });
  await expect(refused).rejects.toThrow(/^Cannot reach the database 127\.0\.0\.1:1\/desk: .*ECONNREFUSED/);
  await expect(refused).rejects.not.toThrow(/hush/);
});
