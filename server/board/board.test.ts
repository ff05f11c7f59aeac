import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClassNotice } from '#contract/notice.ts';
import { written } from '../testing/homework.ts';
import { type Caller, openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';

let house: TestHouse;
let anyone: Caller;
beforeAll(async () => {
  house = await openTestHouse();
  anyone = await house.as(null);
  const { chinese, maths } = house.county.posts;
  const { g5, g1 } = house.county.classes;
  const [c, m] = await Promise.all([house.as(chinese), house.as(maths)]);
  const title = '<script>alert(1)</script>';
  const essay = await c.homework.publish({ body: written(g5, 'YW', 25, { title }) });
  const sums = await m.homework.publish({ body: written(g5, 'SX', 20, { dueOn: '2026-11-21', title: '应用题' }) });
  const oral = await c.homework.publish({ body: written(g1, 'YW', 10, { form: 'oral', place: 'home' }) });
  if (!essay.ok || !sums.ok || !oral.ok) throw new Error(JSON.stringify([essay, sums, oral]));
  await c.homework.correct({
    params: { id: essay.data.id },
    body: { ...written(g5, 'YW', 15, { title: '阅读短文' }), version: 1, reason: '题目写错了' },
  });
  await c.homework.withdraw({ params: { id: oral.data.id }, body: { version: 1, reason: '改为课堂完成' } });
});
afterAll(() => house.close());

async function boardOf(school: string, day = TODAY, query = {}) {
  const got = await anyone.board.school({ params: { id: school, day }, query });
  if (!got.ok) throw new Error(JSON.stringify(got.problem));
  return got.data;
}
const noticeOf = (notices: ClassNotice[], classId: string) => notices.find((n) => n.classId === classId)!;

describe('the public board', () => {
  it('HW-9: shows what a class has to do, what it sums to and the limit, to anyone', async () => {
    const { school, classes } = house.county;
    const board = await boardOf(school);
    expect(board.school).toMatchObject({ name: '东湖实验小学', regionName: '东湖区', classes: 4, published: 1 });
    expect(noticeOf(board.notices, classes.g5)).toMatchObject({ written: 25, limit: 60, limitRule: 'HW-2', near: 54 });
    expect(noticeOf(board.notices, classes.g5b)).toMatchObject({ written: 0, lines: [] });
    expect(noticeOf(board.notices, classes.g1)).toMatchObject({ limit: 0, limitRule: 'HW-1' });
  });

  it('HW-9: keeps the old text of a correction, and a withdrawn line with its reason', async () => {
    const { notices } = await boardOf(house.county.school);
    const [essay] = noticeOf(notices, house.county.classes.g5).lines;
    expect(essay).toMatchObject({
      title: '阅读短文',
      minutes: 15,
      corrections: [{ reason: '题目写错了', title: '<script>alert(1)</script>', minutes: 25 }],
    });
    expect(noticeOf(notices, house.county.classes.g1).lines).toMatchObject([
      { state: 'withdrawn', withdrawnReason: '改为课堂完成' },
    ]);
  });

  it('spreads a longer assignment and says on the next day where the minutes come from', async () => {
    const { school, classes } = house.county;
    const [, sums] = noticeOf((await boardOf(school)).notices, classes.g5).lines;
    expect(sums).toMatchObject({ minutes: 20, counted: 10 });
    const next = await boardOf(school, '2026-11-20');
    expect(next).toMatchObject({ previous: TODAY, next: null });
    expect(noticeOf(next.notices, classes.g5)).toMatchObject({
      written: 10,
      carried: 10,
      carriedLines: [{ title: '应用题', minutes: 10, assignedOn: TODAY }],
      lines: [],
    });
  });

  it('HW-9: says on the old day where a corrected notice went', async () => {
    const { school, classes, posts } = house.county;
    const english = await house.as(posts.english);
    const got = await english.homework.publish({ body: written(classes.g5b, 'WY-EN', 10, { title: '听写' }) });
    if (!got.ok) throw new Error(JSON.stringify(got.problem));
    const body = { ...written(classes.g5b, 'WY-EN', 10, { assignedOn: '2026-11-20' }), version: 1, reason: '改到周五' };
    expect(await english.homework.correct({ params: { id: got.data.id }, body })).toMatchObject({ ok: true });
    expect(noticeOf((await boardOf(school)).notices, classes.g5b)).toMatchObject({
      lines: [],
      moved: [{ subject: 'WY-EN', title: '听写', to: '2026-11-20', reason: '改到周五' }],
    });
    expect(noticeOf((await boardOf(school, '2026-11-20')).notices, classes.g5b)).toMatchObject({
      lines: [{ corrections: [{ assignedOn: TODAY }] }],
      moved: [],
    });
  });

  it('names no person and no pupil', async () => {
    const { posts } = house.county;
    const text = JSON.stringify(await boardOf(house.county.school));
    for (const post of Object.values(posts)) {
      expect(text).not.toContain(post.personId);
      expect(text).not.toContain(post.name);
    }
    expect(text).not.toContain('小明');
  });

  it('filters by grade, class and subject, and offers what there is', async () => {
    const { school, classes } = house.county;
    expect((await boardOf(school, TODAY, { grade: 5 })).notices).toHaveLength(2);
    expect((await boardOf(school, TODAY, { class: classes.g5 })).notices).toHaveLength(1);
    const maths = await boardOf(school, TODAY, { subject: 'SX' });
    expect(maths.notices.flatMap((n) => n.lines.map((l) => l.subject))).toEqual(['SX']);
    expect(maths.choices).toMatchObject({ grades: [1, 2, 5], subjects: ['YW', 'SX'] });
  });

  it('sums the days off together', async () => {
    const saturday = await boardOf(house.county.school, '2026-11-21');
    expect(saturday.dayKind).toBe('restDay');
    expect(noticeOf(saturday.notices, house.county.classes.g5)).toMatchObject({
      days: 2,
      limit: 120,
      limitRule: 'HW-17',
    });
  });

  it('says when the holidays of a year are not yet published', async () => {
    expect(await boardOf(house.county.school, '2027-01-05')).toMatchObject({ dayPublished: false });
    expect(await boardOf(house.county.school)).toMatchObject({ dayPublished: true, dayKind: 'teachingDay' });
  });

  it('finds schools by name and by county, and counties by themselves', async () => {
    expect(await anyone.board.schools({ query: { q: '实验' } })).toMatchObject({
      data: [{ name: '东湖实验小学', classes: 4, published: 1 }],
    });
    const far = await anyone.board.schools({ query: { region: '980103' } });
    expect(far.ok && far.data.map((s) => s.name)).toEqual(['临溪中心小学']);
    expect(await anyone.board.schools({ query: { q: "'; drop table school; --" } })).toMatchObject({ data: [] });
    const counties = await anyone.board.counties();
    expect(counties.ok && counties.data).toContainEqual({
      code: '980102',
      name: '东湖区',
      cityName: '清川市',
      schools: 3,
    });
  });

  it('is the same board for somebody signed in elsewhere', async () => {
    const far = await house.as(house.county.posts.farTeacher);
    const seen = await far.board.school({ params: { id: house.county.school, day: TODAY } });
    expect(seen).toMatchObject({ ok: true, data: { school: { published: 1 } } });
  });

  it('answers an unknown school and a day that is none with 404', async () => {
    const id = house.county.classes.g5;
    expect(await anyone.board.school({ params: { id, day: TODAY } })).toMatchObject({ status: 404 });
    const day = '2026-02-30';
    expect(await anyone.board.school({ params: { id: house.county.school, day } })).toMatchObject({ status: 404 });
  });
});
