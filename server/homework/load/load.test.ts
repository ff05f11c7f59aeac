import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#contract/client.ts';
import type { AssignmentInput } from '#contract/homework.ts';
import type { ClassDay, ClassDayKind, LoadBoard } from '#contract/load.ts';
import { COUNTY, OTHER_COUNTY, type Post } from '../../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../../testing/house.ts';
import { type RollUp, startRollUp } from './roll-up.ts';

let house: TestHouse;
let rollUp: RollUp;
beforeAll(async () => {
  house = await openTestHouse();
  rollUp = startRollUp({ pool: house.pool, clock: house.clock, demo: true, log: house.app.log });
  // Counts only when told to: the board must be right without it.
  await rollUp.stop();
});
afterAll(() => house.close());

const data = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.data;
};
const written = (classId: string, subject: string, minutes: number, more: Partial<AssignmentInput> = {}) => ({
  classId,
  subject,
  title: `练习 ${subject} ${minutes}`,
  content: `课本第 ${minutes} 页`,
  form: 'written' as const,
  place: 'either' as const,
  minutes,
  assignedOn: TODAY,
  dueOn: '2026-11-20',
  ...more,
});
const publish = async (post: Post, body: ReturnType<typeof written>) =>
  data(await (await house.as(post)).homework.publish({ body }));
const board = async (post: Post, more: { region?: string; school?: string; week?: string } = {}): Promise<LoadBoard> =>
  data(await (await house.as(post)).load.board({ query: { week: TODAY, ...more } }));
const cell = (b: LoadBoard, grade: number, day: string = TODAY) =>
  b.cells.find((c) => c.grade === grade && c.day === day);

/** Everything a reader may see of the load, as it is now and after the roll-up has counted. */
async function beforeAndAfter(): Promise<void> {
  const { city, county, principal } = house.county.posts;
  const look = async () => [await board(city), await board(county), await board(principal), await drills()];
  const drills = async () => {
    const client = await house.as(county);
    const ask = (by: 'region' | 'school' | 'class' | 'subject') =>
      client.load.drill({ query: { grade: 5, from: '2026-11-16', until: '2026-11-22', by } });
    return [data(await ask('region')), data(await ask('school')), data(await ask('class')), data(await ask('subject'))];
  };
  const before = await look();
  await rollUp.drain();
  const { rows } = await house.pool.query('select count(*)::int as n from load_change');
  expect(rows[0].n).toBe(0);
  expect(await look()).toEqual(before);
}

describe('the load board is exact before the roll-up has counted, and after', () => {
  it('of a week in which nobody has published: every class without a notice', async () => {
    const empty = await board(house.county.posts.county);
    expect(empty.scope).toEqual({ region: COUNTY, school: null, name: '东湖区' });
    expect(empty.days.map((d) => d.kind)).toEqual([...Array(5).fill('teachingDay'), 'restDay', 'restDay']);
    // 7 classes × Monday to Thursday; Friday has not come.
    expect(empty.totals).toEqual({
      classes: 7,
      over: 0,
      overRest: 0,
      near: 0,
      unpublished: 28,
      findings: 0,
      refused: 0,
    });
    expect(cell(empty, 5)).toMatchObject({ classes: 3, publishedClasses: 0, mean: 0, limit: 60 });
    expect(cell(empty, 6)).toMatchObject({ limit: 90 });
    expect(cell(empty, 7)).toMatchObject({ limit: 90 });
    expect(cell(empty, 1)).toMatchObject({ limit: 0 });
    expect(cell(empty, 5, '2026-11-20')).toBeUndefined();
    await beforeAndAfter();
  });

  let homework: { id: string; version: number };
  it('after publishing in one county and another', async () => {
    const { chinese, maths, farTeacher } = house.county.posts;
    const { g5, g5b, far5 } = house.county.classes;
    homework = await publish(chinese, written(g5, 'YW', 25));
    await publish(maths, written(g5, 'SX', 30));
    await publish(chinese, written(g5b, 'YW', 20));
    await publish(farTeacher, written(far5, 'YW', 60));
    const county = await board(house.county.posts.county);
    expect(cell(county, 5)).toEqual({
      grade: 5,
      day: TODAY,
      classes: 3,
      publishedClasses: 2,
      mean: 38,
      max: 55,
      limit: 60,
      over: 0,
      near: 1,
    });
    const city = await board(house.county.posts.city);
    expect(cell(city, 5)).toMatchObject({ classes: 4, publishedClasses: 3, mean: 45, max: 60, near: 2 });
    expect(cell(await board(house.county.posts.principal), 5)).toMatchObject({ classes: 2, publishedClasses: 2 });
    await beforeAndAfter();
  });

  it('after homework over several days and a weekend', async () => {
    await publish(house.county.posts.english, written(house.county.classes.g5b, 'WY-EN', 40, { dueOn: '2026-11-23' }));
    const school = await board(house.county.posts.principal);
    expect(cell(school, 5)).toMatchObject({ publishedClasses: 2, mean: 43 });
    // Friday carries its tenth although nobody published for it; the weekend is judged apart (HW-17).
    expect(cell(school, 5, '2026-11-20')).toMatchObject({ publishedClasses: 0, mean: 0, max: 10 });
    await beforeAndAfter();
  });

  it('after reserving, correcting, withdrawing', async () => {
    const { chinese, english } = house.county.posts;
    const { g5 } = house.county.classes;
    data(
      await (await house.as(english)).homework.reserve({
        body: { classId: g5, day: TODAY, subject: 'WY-EN', minutes: 5 },
      }),
    );
    await beforeAndAfter();
    const client = await house.as(chinese);
    const corrected = data(
      await client.homework.correct({
        params: { id: homework.id },
        body: { ...written(g5, 'YW', 10), version: homework.version, reason: '改少' },
      }),
    );
    expect(cell(await board(house.county.posts.principal), 5)).toMatchObject({ mean: 35, max: 40 });
    await beforeAndAfter();
    data(
      await client.homework.withdraw({
        params: { id: homework.id },
        body: { version: corrected.version, reason: '撤回' },
      }),
    );
    expect(cell(await board(house.county.posts.principal), 5)).toMatchObject({ max: 30, publishedClasses: 2 });
    await beforeAndAfter();
  });

  it('after a near miss: it stands in the totals, not in the minutes', async () => {
    const refused = await (await house.as(house.county.posts.english)).homework.publish({
      body: written(house.county.classes.g5, 'WY-EN', 31),
    });
    expect(refused).toMatchObject({ status: 422 });
    expect((await board(house.county.posts.county)).totals.refused).toBe(1);
    expect((await board(house.county.posts.farCounty)).totals.refused).toBe(0);
    await beforeAndAfter();
  });

  it('tells the means of the term by week, primary apart from junior', async () => {
    const { weeks } = await board(house.county.posts.county);
    expect(weeks.at(-1)).toEqual({ week: '2026-11-16', primaryMean: 30, juniorMean: null, over: 0 });
  });

  it('is empty in a week of vacation, and says so of its days', async () => {
    const summer = await board(house.county.posts.county, { week: '2026-08-05' });
    expect(summer.cells).toEqual([]);
    expect(summer.weeks).toEqual([]);
    expect(summer.days[0]!.kind).toBe('vacation');
  });
});

describe('the load board stays in its scope', () => {
  it('of a region, of a school', async () => {
    const { city, county, principal } = house.county.posts;
    expect((await board(city, { region: OTHER_COUNTY })).scope.name).toBe('临溪县');
    expect((await board(county, { school: house.county.fiveFour })).cells.map((c) => c.grade)).not.toContain(5);
    const ask = async (post: Post, query: object) =>
      (await house.as(post)).load.board({ query: { week: TODAY, ...query } });
    expect(await ask(county, { region: OTHER_COUNTY })).toMatchObject({ status: 404 });
    expect(await ask(county, { region: '9801' })).toMatchObject({ status: 404 });
    expect(await ask(county, { school: house.county.farSchool })).toMatchObject({ status: 404 });
    expect(await ask(principal, { school: house.county.otherSchool })).toMatchObject({ status: 404 });
    expect((await board(principal, { region: COUNTY })).scope.school).toBe(house.county.school);
    expect(await ask(house.county.posts.chinese, {})).toMatchObject({ status: 403 });
  });
});

describe('a cell opens', () => {
  const drill = async (post: Post, query: object) =>
    (await house.as(post)).load.drill({ query: { grade: 5, from: TODAY, until: TODAY, by: 'region', ...query } });
  it('from the city to its counties, schools, classes and subjects', async () => {
    const { city, county } = house.county.posts;
    expect(data(await drill(city, {}))).toMatchObject([
      { id: COUNTY, name: '东湖区', classes: 3, publishedClasses: 2, mean: 30, max: 30 },
      { id: OTHER_COUNTY, name: '临溪县', classes: 1, mean: 60, near: 1 },
    ]);
    expect(data(await drill(county, { by: 'school' })).map((r) => [r.name, r.classes, r.publishedClasses])).toEqual([
      ['东湖实验小学', 2, 2],
      ['东湖第二小学', 1, 0],
    ]);
    expect(data(await drill(county, { by: 'class', school: house.county.school }))).toMatchObject([
      { name: '五（2）班', publishedClasses: 1, mean: 30, limit: 60 },
      { name: '五（3）班', publishedClasses: 1, mean: 30 },
    ]);
    expect(data(await drill(county, { by: 'subject', class: house.county.classes.g5b }))).toMatchObject([
      { id: 'YW', name: '语文', mean: 20, publishedClasses: 1 },
      { id: 'WY-EN', name: '英语', mean: 10 },
    ]);
  });
  it('refuses a span that is none, or longer than a term', async () => {
    const { county } = house.county.posts;
    expect(await drill(county, { until: '2026-11-18' })).toMatchObject({ status: 400 });
    expect(await drill(county, { until: '2028-11-18' })).toMatchObject({ status: 400 });
    expect(await drill(county, { from: '2026-02-30' })).toMatchObject({ status: 400 });
  });
});

describe('classes without a notice', () => {
  it('are named with the last day on which they put one up', async () => {
    const client = await house.as(house.county.posts.county);
    const today = data(await client.load.missing({ query: { day: TODAY } }));
    expect(today.total).toBe(5);
    expect(today.rows[0]).toMatchObject({ className: '一（1）班', schoolName: '东湖实验小学', lastPublished: null });
    const tomorrow = data(await client.load.missing({ query: { day: '2026-11-20', school: house.county.school } }));
    expect(tomorrow.rows.find((r) => r.className === '五（3）班')).toMatchObject({ lastPublished: TODAY });
    expect(data(await client.load.missing({ query: { day: '2026-11-21' } })).total).toBe(0);
  });
});

describe('a figure of the board', () => {
  const KINDS = ['over', 'near', 'unpublished'] as const;
  const WEEK = { from: '2026-11-16', until: '2026-11-22' };
  const open = async (post: Post, which: ClassDayKind, more: object = {}) =>
    data(await (await house.as(post)).load.classDays({ query: { which, ...WEEK, size: 200, ...more } }));
  const key = (row: ClassDay) => `${row.day} ${row.classId}`;

  it('opens to exactly the class-days it counts, before the roll-up has counted and after', async () => {
    const { chinese, english, city, county, principal, farCounty } = house.county.posts;
    const { g5, g5b } = house.county.classes;
    await publish(chinese, written(g5b, 'YW', 50, { assignedOn: '2026-11-17', dueOn: '2026-11-17' }));
    await publish(english, written(g5, 'WY-EN', 55, { assignedOn: '2026-11-20', dueOn: '2026-11-20' }));
    // Minutes were within the cap when they were put down; the ledger's cap has since been lowered.
    await house.pool.query(
      `update class_day set limit_minutes = 45, near_minutes = 40 where class_id = $1 and day = '2026-11-17'`,
      [g5b],
    );
    await house.pool.query(`insert into load_change (div, day) values ($1, '2026-11-17')`, [COUNTY]);
    const look = async () => {
      for (const post of [city, county, principal, farCounty]) {
        const { totals, cells } = await board(post);
        for (const which of KINDS) {
          const opened = await open(post, which);
          expect([which, opened.total, opened.rows.length]).toEqual([which, totals[which], totals[which]]);
          expect(new Set(opened.rows.map(key)).size).toBe(totals[which]);
          const fives = cells.filter((c) => c.grade === 5 && (which !== 'unpublished' || c.day <= TODAY));
          const counted = fives.reduce(
            (n, c) => n + (which === 'unpublished' ? c.classes - c.publishedClasses : c[which]),
            0,
          );
          expect((await open(post, which, { grade: 5 })).total).toBe(counted);
        }
      }
    };
    await look();
    await rollUp.drain();
    await look();
    expect((await open(county, 'over')).rows).toMatchObject([
      {
        className: '五（3）班',
        schoolName: '东湖实验小学',
        day: '2026-11-17',
        written: 50,
        limit: 45,
        lastPublished: null,
      },
    ]);
    expect((await open(county, 'near')).rows).toMatchObject([{ day: '2026-11-20', written: 55, limit: 60 }]);
    expect((await open(county, 'unpublished')).rows[0]).toMatchObject({ day: TODAY, written: 0, limit: 0 });
  });

  it('of days off opens to the runs that begin in its week and pass their limit (HW-17)', async () => {
    const { maths, county, principal, farCounty } = house.county.posts;
    const { g5 } = house.county.classes;
    const saturday = { assignedOn: '2026-11-21', dueOn: '2026-11-23' };
    const client = await house.as(maths);
    const answers = [{ rule: 'HW-17', reason: '含手抄报' }];
    data(await client.homework.publish({ body: { ...written(g5, 'SX', 121, saturday), answers } }));
    for (const post of [county, principal]) {
      expect((await board(post)).totals.overRest).toBe(1);
      expect(await open(post, 'overRest')).toMatchObject({
        total: 1,
        rows: [{ className: '五（2）班', day: '2026-11-21', days: 2, written: 121, limit: 120 }],
      });
    }
    expect((await open(county, 'overRest', { grade: 7 })).total).toBe(0);
    expect((await open(county, 'overRest', { from: '2026-11-22' })).total).toBe(0);
    expect((await board(farCounty)).totals.overRest).toBe(0);
    expect((await open(county, 'over')).rows.every((row) => row.days === 1)).toBe(true);
  });

  it('is leafed through without a row twice or left out', async () => {
    const { city } = house.county.posts;
    const all = (await open(city, 'unpublished')).rows.map(key);
    const pages: string[] = [];
    for (let page = 1; pages.length < all.length; page++)
      pages.push(...(await open(city, 'unpublished', { page, size: 3 })).rows.map(key));
    expect(pages).toEqual(all);
    expect((await open(city, 'unpublished', { page: 99 })).rows).toEqual([]);
  });

  it('stays in its scope, asks for a span, and is no business of a teacher', async () => {
    const { county, chinese } = house.county.posts;
    const ask = async (post: Post, more: object) =>
      (await house.as(post)).load.classDays({ query: { which: 'over', ...WEEK, ...more } });
    expect(await ask(county, { region: OTHER_COUNTY })).toMatchObject({ status: 404 });
    expect(await ask(county, { school: house.county.farSchool })).toMatchObject({ status: 404 });
    expect(await ask(county, { until: '2026-11-15' })).toMatchObject({ status: 400 });
    expect(await ask(county, { which: 'all' })).toMatchObject({ status: 400 });
    expect(await ask(chinese, {})).toMatchObject({ status: 403 });
    expect((await open(county, 'unpublished', { from: '2026-11-23', until: '2026-11-29' })).total).toBe(0);
  });
});

describe('a school that does not teach on a day', () => {
  it('is not asked for a notice: its own setting wins over the county’s', async () => {
    await house.pool.query(
      `insert into school_day (div, school_id, day, kind, note) values ($1, $2, '2026-11-18', 'suspended', '停电'), ($1, $2, '2026-11-14', 'teachingDay', '补课')`,
      [COUNTY, house.county.fiveFour],
    );
    await house.pool.query(`insert into load_change (div, day) values ($1, '2026-11-18'), ($1, '2026-11-14')`, [
      COUNTY,
    ]);
    const county = await board(house.county.posts.county);
    expect(cell(county, 7, '2026-11-18')).toBeUndefined();
    expect(cell(county, 5, '2026-11-18')).toMatchObject({ classes: 3 });
    const madeUp = await board(house.county.posts.county, { week: '2026-11-14' });
    expect(cell(madeUp, 7, '2026-11-14')).toMatchObject({ classes: 1, publishedClasses: 0 });
    expect(cell(madeUp, 5, '2026-11-14')).toBeUndefined();
    await beforeAndAfter();
  });
});

describe('the roll-up', () => {
  it('of two processes at once, under writers, ends where the ledger stands', async () => {
    const inner = { pool: house.pool, clock: house.clock, demo: true, log: house.app.log };
    const others = [startRollUp(inner), startRollUp(inner)];
    const { chinese, maths, english } = house.county.posts;
    const days = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];
    const writers = [chinese, maths, english].map(async (post, at) => {
      for (const day of days)
        for (const classId of [house.county.classes.g5, house.county.classes.g5b])
          await publish(
            post,
            written(classId, ['YW', 'SX', 'WY-EN'][at]!, 10 + at, {
              assignedOn: day,
              dueOn: day,
              content: `第 ${day.slice(8)} 课的练习`,
            }),
          );
    });
    const counting = others.map(async (one) => {
      for (let i = 0; i < 10; i++) await one.drain();
    });
    await Promise.all([...writers, ...counting]);
    await Promise.all(others.map((one) => one.drain()));
    await Promise.all(others.map((one) => one.stop()));
    const { rows } = await house.pool.query(
      `select day, published_classes as published, written_sum as written from load_day where school_id = $1 and grade = 5 and day >= '2026-12-01' order by day`,
      [house.county.school],
    );
    expect(rows).toEqual(days.map((day) => ({ day, published: 2, written: 66 })));
  });
});
