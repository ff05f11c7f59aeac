import { afterAll, beforeAll, expect, test } from 'vitest';
import type { House } from '../../house.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { checkDeclarations } from './night.ts';
import { DISGUISED, DRAWING, decide, declare, writeCourse } from './testing.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await house.pool.query(`update course set state = 'stopped'`);
});
afterAll(() => house.close());

const night = () =>
  checkDeclarations({ pool: house.pool, clock: house.clock, demo: false, log: house.app.log } as House);
const standing = async (course: string) =>
  (
    await house.pool.query(
      `select rule, sentence_key as about, outcome from finding where part_id = $1 order by about`,
      [course],
    )
  ).rows;

test('a running course without a declaration is found once, and settled when it is declared (CLS-6)', async () => {
  const drawing = await writeCourse(house, DRAWING, 'YS-ART');
  expect(await night()).toBe(1);
  expect(await night()).toBe(0);
  expect(await standing(drawing)).toEqual([{ rule: 'CLS-6', about: 'classification.undeclared', outcome: 'open' }]);
  const made = await declare(house, drawing);
  await night();
  expect(await standing(drawing)).toMatchObject([{ outcome: 'handled' }]);
  await decide(house, made, 'non-subject');
  expect(await night()).toBe(0);
  await house.pool.query('update course set text_version = 2 where id = $1', [drawing]);
  expect(await night()).toBe(2);
  expect((await standing(drawing)).map(({ rule, outcome }) => `${rule} ${outcome}`).toSorted()).toEqual([
    'CLS-11 open',
    'CLS-6 handled',
    'CLS-6 open',
  ]);
});

test('a course whose words say otherwise is found before anybody looks (CLS-6)', async () => {
  const disguised = await writeCourse(house, DISGUISED);
  expect(await night()).toBe(2);
  expect((await standing(disguised)).map(({ about }) => about)).toEqual([
    'classification.declaredOtherwise',
    'classification.undeclared',
  ]);
});
