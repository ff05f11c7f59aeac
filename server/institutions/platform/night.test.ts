import { afterAll, beforeAll, expect, test } from 'vitest';
import { stoppedClock } from '../../clock.ts';
import type { House } from '../../house.ts';
import { COUNTY, OTHER_COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { sendFile, workbook } from '../../testing/upload.ts';
import { checkComparisons } from '../index.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const night = (day: string) =>
  checkComparisons({
    pool: house.pool,
    clock: stoppedClock(`${day}T04:20:00+08:00`),
    demo: false,
    log: house.app.log,
  } as House);
const found = async () =>
  (
    await house.pool.query(
      `select sentence_key as about, outcome from finding where div = $1 and rule = 'REG-7' and sentence_key ~ 'Old|Never' order by found_at`,
      [COUNTY],
    )
  ).rows.map(({ about, outcome }) => `${about.replace('institutions.platform', '')} ${outcome}`);
const shown = async (region?: string) => {
  const client = await house.as(house.county.posts.city);
  const answer = await client.platform.counts({ query: region === undefined ? {} : { region } });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.data.ages.map(({ rule, facts }) => `${rule} ${facts.matter}`);
};
async function compare() {
  const official = house.county.posts.county;
  const sheet = await workbook(['机构名称', '信用代码', '办学地址', '状态'], [['晨曦学社', '91', '文化路1号', '正常']]);
  const reply = await sendFile(house, official, '/api/platform/runs', '平台.xlsx', sheet);
  await house.app.imports.drain();
  const client = await house.as(official);
  const { id } = reply.json<{ id: string }>();
  await client.imports.commit({ params: { id }, body: { version: 2, answer: '已核对' } });
  await house.app.imports.drain();
  expect(await client.imports.read({ params: { id } })).toMatchObject({ data: { state: 'done' } });
}

test('REG-7: a county that never compared is found once and shown; its comparison settles it; an old one is found again, once', async () => {
  expect(await night('2026-11-19')).toBeGreaterThan(0);
  expect(await night('2026-11-20')).toBe(0);
  expect(await found()).toEqual(['Never open']);
  expect(await shown(COUNTY)).toEqual(['REG-7 never']);
  expect((await shown()).length).toBeGreaterThan(1);
  await compare();
  expect(await found()).toEqual(['Never handled']);
  expect(await shown(COUNTY)).toEqual([]);
  expect(await shown(OTHER_COUNTY)).toEqual(['REG-7 never']);
  const { rows } = await house.pool.query(
    `select (run_at at time zone 'Asia/Shanghai')::date + 30 as last, (run_at at time zone 'Asia/Shanghai')::date + 31 as over from platform_run`,
  );
  await night(rows[0].last);
  expect(await found()).toEqual(['Never handled']);
  expect(await night(rows[0].over)).toBe(1);
  expect(await night(rows[0].over)).toBe(0);
  expect(await found()).toEqual(['Never handled', 'Old open']);
});

test('what a person has answered for is not found anew, until there is another comparison to be old', async () => {
  await house.pool.query(
    `update finding set outcome = 'handled', handled_at = now(), handled_by = $1 where sentence_key = 'institutions.platformOld'`,
    [house.county.posts.county.personId],
  );
  expect(await night('2027-03-01')).toBe(0);
  expect(await found()).toEqual(['Never handled', 'Old handled']);
});
