import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#contract/client.ts';
import type { AssignmentInput } from '#contract/homework.ts';
import { scopeOfRegion } from '../database/scope.ts';
import { writing } from '../database/transaction.ts';
import { notify } from '../notify/notify.ts';
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
  title: `课后练习 ${subject}`,
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
  const { chinese, maths, english, county } = house.county.posts;
  const { g5, g5b } = house.county.classes;
  const [c, m, e, o] = await Promise.all([chinese, maths, english, county].map((post) => house.as(post)));
  data(await c!.homework.publish({ body: written(g5, 'YW', 25) }));
  await m!.homework.publish({ body: written(g5, 'SX', 36) });
  data(await m!.homework.draft({ body: written(g5b, 'SX', 20, { title: '秘密草稿' }) }));
  data(await m!.homework.publish({ body: written(g5b, 'SX', 5, { assignedOn: '2026-11-18', dueOn: TODAY }) }));
  const held = data(await e!.homework.reserve({ body: { classId: g5, day: TODAY, subject: 'WY-EN', minutes: 15 } }));
  data(await m!.homework.askSwap({ body: { reservationId: held.id, subject: 'SX', minutes: 5, reason: '月考讲评' } }));
  data(
    await o!.rule.setParameter({
      body: { key: 'hw.g3g6.writtenMax', region: '980102', value: 55, from: '2026-12-01', source: '县局通知' },
    }),
  );
});
afterAll(() => house.close());

const today = async (post: Post) => data(await (await house.as(post)).desk.today());
const counts = async (post: Post) => Object.fromEntries((await today(post)).queues.map((q) => [q.key, q.count]));

describe('Today', () => {
  it('tells an official what waits in the county, each count with its link', async () => {
    expect(await counts(house.county.posts.county)).toEqual({
      'findings-new': 1,
      'findings-open': 1,
      'over-limit': 0,
      'near-misses': 1,
      unpublished: 6,
      answered: 0,
      'requests-overdue': 0,
      'requests-answered': 0,
      'requests-open': 0,
      'list-proposals': 0,
      'list-appeals': 0,
      'cases-appealed': 0,
      'pairs-proposed': 0,
      'platform-open': 0,
      'visits-waiting': 0,
      'cases-to-decide': 0,
      'cases-third': 0,
      'cases-opened': 0,
      'licences-expired': 0,
      'licences-ending': 0,
      'files-incomplete': 2,
      'files-stale': 0,
      parameters: 1,
      'imports-checked': 0,
      'imports-done': 0,
    });
    const { day, dayKind, queues, classes } = await today(house.county.posts.county);
    expect([day, dayKind, classes]).toEqual([TODAY, 'teachingDay', []]);
    expect(queues.find((q) => q.key === 'near-misses')).toMatchObject({
      oldest: TODAY,
      to: '/findings?outcome=refused&from=2026-11-18',
      tone: 'warn',
    });
    expect(queues.find((q) => q.key === 'unpublished')).toMatchObject({ to: `/unpublished?day=${TODAY}` });
    expect(await counts(house.county.posts.farCounty)).toMatchObject({
      'findings-open': 0,
      unpublished: 1,
      parameters: 0,
    });
  });

  it('opens every count to as many rows', async () => {
    const client = await house.as(house.county.posts.county);
    for (const queue of (await today(house.county.posts.county)).queues) {
      const url = new URL(queue.to, 'http://house');
      const query = Object.fromEntries(url.searchParams);
      if (url.pathname === '/findings')
        expect(data(await client.finding.list({ query })).total, queue.key).toBe(queue.count);
      if (url.pathname === '/class-days') {
        const { which, from, until } = query;
        const answer = await client.load.classDays({ query: { which: which as 'over', from: from!, until: until! } });
        expect(data(answer).total, queue.key).toBe(queue.count);
      }
      if (url.pathname === '/institutions')
        expect(data(await client.registry.list({ query })).total, queue.key).toBe(queue.count);
      if (url.pathname === '/classifications')
        expect(data(await client.classification.list({ query: { state: query.state as 'opened' } })).total).toBe(
          queue.count,
        );
      if (url.pathname === '/duplicates')
        expect(data(await client.duplicates.list({ query })).total, queue.key).toBe(queue.count);
      if (url.pathname === '/platform')
        expect(data(await client.platform.differences({ query })).total, queue.key).toBe(queue.count);
      if (url.pathname === '/sweep/visits')
        expect(data(await client.sweep.visits({ query: { state: query.state as 'received' } })).total).toBe(
          queue.count,
        );
      if (url.pathname === '/unpublished')
        expect(data(await client.load.missing({ query: { day: query.day! } })).total).toBe(queue.count);
    }
  });

  it('tells school people what is theirs, with the minutes their classes have left', async () => {
    const { principal, lead5, maths, english, auditor, admin } = house.county.posts;
    expect(await counts(principal)).toMatchObject({ unpublished: 3, 'findings-open': 1 });
    expect(await counts(lead5)).toMatchObject({ swaps: 1, 'near-misses': 1 });
    expect(await counts(maths)).toEqual({
      swaps: 0,
      'near-misses': 1,
      drafts: 1,
      reservations: 0,
      'imports-checked': 0,
    });
    expect(await counts(english)).toMatchObject({ swaps: 1, reservations: 1, drafts: 0 });
    expect((await today(english)).queues.find((q) => q.key === 'swaps')!.to).toBe(
      '/grade-board?grade=5&week=2026-11-16',
    );
    expect((await today(english)).classes).toEqual([
      expect.objectContaining({
        className: '五（2）班',
        limit: 60,
        written: 25,
        reserved: 15,
        left: 20,
        published: 1,
        subjects: ['YW'],
      }),
      expect.objectContaining({ className: '五（3）班', written: 0, left: 60, published: 0, subjects: [] }),
    ]);
    expect((await today(principal)).classes).toHaveLength(4);
    expect((await today(lead5)).classes).toHaveLength(2);
    expect(Object.keys(await counts(auditor))).toContain('findings-open');
    expect((await today(admin)).queues).toEqual([]);
    expect(await (await house.as(house.county.posts.guardian)).desk.today()).toMatchObject({ status: 403 });
  });
});

describe('search', () => {
  const hits = async (post: Post, q: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
    data(await (await house.as(post, language)).desk.search({ query: { q } })).map((h) => `${h.kind} ${h.title}`);

  it('finds schools, classes, staff, homework and rules inside the scope', async () => {
    const { county, farCounty, city } = house.county.posts;
    expect(await hits(county, '实验')).toEqual(['school 东湖实验小学']);
    expect(await hits(county, '五（2）')).toEqual(['class 五（2）班']);
    expect(await hits(county, '数学老师')).toEqual(['staff 数学老师']);
    expect(await hits(county, '练习 YW')).toEqual(['assignment 课后练习 YW']);
    expect(await hits(county, 'HW-2')).toEqual(['rule HW-2 小学三至六年级书面作业上限']);
    expect(await hits(county, 'punitive', 'en')).toEqual([expect.stringContaining('rule HW-15')]);
    expect(await hits(farCounty, '实验')).toEqual([]);
    expect(await hits(farCounty, '练习 YW')).toEqual([]);
    expect(await hits(city, '中心小学')).toEqual(['school 临溪中心小学']);
    expect(await hits(city, `%' or 1=1 --`)).toEqual([]);
  });
  it('shows drafts to their author, and staff to those who may read the register', async () => {
    expect(await hits(house.county.posts.maths, '秘密草稿')).toEqual(['assignment 秘密草稿']);
    expect(await hits(house.county.posts.chinese, '秘密草稿')).toEqual([]);
    expect(await hits(house.county.posts.chinese, '数学老师')).toEqual([]);
  });
});

describe('notices', () => {
  it('are told in the reader’s language, marked read by their owner alone', async () => {
    const { english, maths } = house.county.posts;
    const mine = data(await (await house.as(english)).desk.notifications());
    expect(mine).toMatchObject([
      { kind: 'swap-asked', text: `数学老师请您让出五（2）班 ${TODAY} 的 5 分钟，等您答复。`, read: false },
    ]);
    const told = data(await (await house.as(english, 'en')).desk.notifications());
    expect(told[0]!.text).toContain('asks you for 5 minutes');
    const ids = mine.map((n) => n.id);
    expect(await (await house.as(maths)).desk.markRead({ body: { ids } })).toMatchObject({ status: 204 });
    expect(data(await (await house.as(english)).desk.notifications())[0]!.read).toBe(false);
    await (await house.as(english)).desk.markRead({ body: { ids } });
    expect(data(await (await house.as(english)).desk.notifications())[0]!.read).toBe(true);
    expect(data(await (await house.as(english)).session.read()).unread).toBe(0);
  });
  it('reach a guardian too', async () => {
    const { guardian } = house.county.posts;
    const inner = { pool: house.pool, clock: house.clock, demo: true, log: house.app.log };
    await writing(house.pool, scopeOfRegion('980102'), (tx) =>
      notify(tx, inner, {
        div: '980102',
        personId: guardian.personId,
        kind: 'import-failed',
        facts: { file: 'a.xlsx' },
        to: '/m/',
      }),
    );
    const client = await house.as(guardian);
    const [notice] = data(await client.desk.notifications());
    expect(notice).toMatchObject({ text: '《a.xlsx》没有写入，请打开查看原因。' });
    expect(await client.desk.markRead({ body: { ids: [notice!.id] } })).toMatchObject({ status: 204 });
  });
});

describe('people', () => {
  it('lists accounts with their duties to the administrator of the region', async () => {
    const admin = await house.as(house.county.posts.admin);
    const list = data(await admin.people.list({ query: { q: '年级组长' } }));
    expect(list).toMatchObject({
      total: 1,
      rows: [
        {
          name: '年级组长',
          login: 'login-年级组长',
          duties: [{ role: 'grade-lead', place: '东湖实验小学', grade: 5 }],
        },
      ],
    });
    // The province's official stands above the city.
    expect(data(await admin.people.list({ query: { q: '省干部' } })).total).toBe(0);
    expect(await (await house.as(house.county.posts.county)).people.list()).toMatchObject({ status: 403 });
  });
});
