import { afterAll, beforeAll, expect, it } from 'vitest';
import { NATION, nationalValues } from '#policy/kernel/parameter.ts';
import { openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { keepNation } from './nation.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await openTestDatabase();
});
afterAll(() => base.drop());

const ask = async (text: string, ...values: unknown[]) => (await base.database.pool.query(text, values)).rows;
const stored = () =>
  ask(
    `select region_code as region, key, value::float8 as value, valid_from as "from", valid_until as until, source
       from rule_parameter order by key, valid_from`,
  );
const known = nationalValues.toSorted((a, b) => (`${a.key} ${a.from}` < `${b.key} ${b.from}` ? -1 : 1));

it('an empty database holds the nation’s numbers after the first start, however many servers start at once', async () => {
  await Promise.all([1, 2, 3].map(() => keepNation(base.database.pool)));
  expect(await stored()).toEqual(known);
});

it('a start on an older database adds what is new, closes what has ended, says so, and else changes nothing', async () => {
  const number = async () => (await ask(`select number from revision where name = 'parameters'`))[0].number;
  const before = await number();
  await keepNation(base.database.pool);
  expect(await number()).toBe(before);
  const ended = known.find((v) => v.until !== null)!;
  await ask('delete from rule_parameter where key = $1 and valid_from > $2', ended.key, ended.from);
  await ask('update rule_parameter set valid_until = null where key = $1 and region_code = $2', ended.key, NATION);
  await keepNation(base.database.pool);
  expect(await stored()).toEqual(known);
  expect(await number()).not.toBe(before);
});
