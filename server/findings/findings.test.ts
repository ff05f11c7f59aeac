import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#contract/client.ts';
import type { AssignmentInput } from '#contract/homework.ts';
import type { Post } from '../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';

let house: TestHouse;
const data = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.data;
};
const written = (classId: string, subject: string, minutes: number, more: Partial<AssignmentInput> = {}) => ({
  classId,
  subject,
  title: '练习',
  content: '课本练习',
  form: 'written' as const,
  place: 'either' as const,
  minutes,
  assignedOn: TODAY,
  dueOn: '2026-11-20',
  ...more,
});

beforeAll(async () => {
  house = await openTestHouse();
  const { chinese, maths, farTeacher } = house.county.posts;
  const { g5, g1, far5 } = house.county.classes;
  // A near miss of the mathematics teacher, an answered question of the Chinese teacher in grade 5, a near miss in the next county.
  await (await house.as(maths)).homework.publish({ body: written(g5, 'SX', 61) });
  await (await house.as(chinese)).homework.publish({
    body: {
      ...written(g5, 'YW', 20, { content: '请家长签字' }),
      answers: [{ rule: 'HW-13', reason: '只是通知，不签字' }],
    },
  });
  await (await house.as(chinese)).homework.publish({ body: written(g1, 'YW', 10) });
  await (await house.as(farTeacher)).homework.publish({ body: written(far5, 'YW', 70) });
  // A notice put up a day late stays open until somebody has looked at it (HW-9).
  await (await house.as(maths)).homework.publish({
    body: written(g5, 'SX', 10, { assignedOn: '2026-11-18', dueOn: TODAY }),
  });
});
afterAll(() => house.close());

const list = async (post: Post, query: object = {}) => data(await (await house.as(post)).finding.list({ query }));
const rules = async (post: Post, query: object = {}) =>
  (await list(post, query)).rows.map((f) => `${f.rule} ${f.outcome}`).toSorted();

describe('the list of findings', () => {
  it('is as wide as the reader’s duty', async () => {
    const { county, city, farCounty, principal, lead5, maths, chinese, english, auditor } = house.county.posts;
    const own = ['HW-1 refused', 'HW-13 answered', 'HW-2 refused', 'HW-9 open'];
    expect(await rules(county)).toEqual(own);
    expect(await rules(city)).toEqual([...own, 'HW-2 refused'].toSorted());
    expect(await rules(auditor)).toEqual([...own, 'HW-2 refused'].toSorted());
    expect(await rules(farCounty)).toEqual(['HW-2 refused']);
    expect(await rules(principal)).toEqual(own);
    expect(await rules(lead5)).toEqual(['HW-13 answered', 'HW-2 refused', 'HW-9 open']);
    expect(await rules(maths)).toEqual(['HW-2 refused', 'HW-9 open']);
    expect(await rules(chinese)).toEqual(['HW-1 refused', 'HW-13 answered']);
    expect(await rules(english)).toEqual([]);
    const client = await house.as(house.county.posts.admin);
    expect(await client.finding.list()).toMatchObject({ status: 403 });
  });

  it('narrows by rule, outcome, class, grade and day', async () => {
    const { county } = house.county.posts;
    expect(await rules(county, { rule: 'HW-2' })).toEqual(['HW-2 refused']);
    expect(await rules(county, { outcome: 'answered' })).toEqual(['HW-13 answered']);
    expect(await rules(county, { grade: 1 })).toEqual(['HW-1 refused']);
    expect(await rules(county, { class: house.county.classes.g5, outcome: 'open' })).toEqual(['HW-9 open']);
    expect(await rules(county, { from: TODAY, until: TODAY })).toHaveLength(4);
    expect(await rules(county, { from: '2026-11-20' })).toEqual([]);
    expect(await rules(county, { rule: "x' or '1'='1" })).toEqual([]);
    const client = await house.as(county);
    expect(await client.finding.list({ query: { region: '980103' } })).toMatchObject({ status: 404 });
  });

  it('names places and persons, and tells the sentence in the reader’s language', async () => {
    const [row] = (await list(house.county.posts.county, { rule: 'HW-2' })).rows;
    expect(row).toMatchObject({
      regionName: '东湖区',
      schoolName: '东湖实验小学',
      className: '五（2）班',
      by: '数学老师',
      measured: 61,
      limit: 60,
      day: TODAY,
      assignmentId: null,
    });
    const english = await house.as(house.county.posts.county, 'en');
    const told = data(await english.finding.read({ params: { id: row!.id } }));
    expect(told.sentence).toMatch(/61/);
    expect(told.sentence).not.toBe(row!.sentence);
  });
});

describe('handling a finding', () => {
  const open = async () => (await list(house.county.posts.county, { outcome: 'open' })).rows[0]!;
  const handle = async (post: Post, id: string, version: number) =>
    (await house.as(post)).finding.handle({ params: { id }, body: { note: '已与教师核实', version } });

  it('is for the county and the principal, inside their scope', async () => {
    const { id, rowVersion } = await open();
    const { maths, lead5, city, farCounty } = house.county.posts;
    for (const post of [maths, lead5, city]) expect(await handle(post, id, rowVersion)).toMatchObject({ status: 403 });
    expect(await handle(farCounty, id, rowVersion)).toMatchObject({ status: 404 });
  });

  it('keeps who, when and what was said; an older version and a second handling are refused', async () => {
    const { id, rowVersion } = await open();
    const { principal, county } = house.county.posts;
    expect(await handle(principal, id, rowVersion + 1)).toMatchObject({
      status: 409,
      problem: { code: 'STALE_VERSION', current: { id } },
    });
    expect(data(await handle(principal, id, rowVersion))).toMatchObject({
      outcome: 'handled',
      handledBy: '校长',
      handlingNote: '已与教师核实',
      rowVersion: rowVersion + 1,
    });
    expect(await handle(county, id, rowVersion)).toMatchObject({ status: 409, problem: { code: 'STALE_VERSION' } });
    expect(await handle(county, id, rowVersion + 1)).toMatchObject({
      status: 409,
      problem: { code: 'STATE_CONFLICT' },
    });
    const { rows } = await house.pool.query(
      `select touched from audit_event where action = 'finding.handle' and outcome = 'done'`,
    );
    expect(rows).toEqual([{ touched: [id] }]);
  });

  it('of a refused write is pointless: nothing was written', async () => {
    const [refused] = (await list(house.county.posts.county, { outcome: 'refused' })).rows;
    expect(await handle(house.county.posts.county, refused!.id, refused!.rowVersion)).toMatchObject({
      problem: { code: 'STATE_CONFLICT' },
    });
  });
});
