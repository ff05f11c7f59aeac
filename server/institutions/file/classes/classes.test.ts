import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { ClassInput, InstitutionFile } from '#contract/institutions/index.ts';
import type { RuleAnswer } from '#contract/schemas.ts';
import { COUNTY } from '../../../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../../../testing/house.ts';
import type { SmallInstitution } from '../../../testing/institutions.ts';
import { openRegister } from '../../import/testing.ts';
import { checkInstitutionFiles } from '../../index.ts';
import { data, refused } from '../testing.ts';

type Draft = z.input<typeof ClassInput> & { answers?: RuleAnswer[] };

let house: TestHouse;
let first: SmallInstitution;
let second: SmallInstitution;
beforeAll(async () => {
  house = await openTestHouse();
  ({ first, second } = house.county.institutions);
});
afterAll(() => house.close());

/** The teacher is shown as PS-9 wants it, and the file has no classes yet. */
beforeEach(async () => {
  await house.pool.query('delete from training_class');
  await house.pool.query(`update course set state = 'running' where id = $1`, [first.course]);
  await house.pool.query(
    `update institution_staff set photo_file_id = gen_random_uuid(), experience = '任教十年', vetted_on = '2026-03-01', barred = false, left_on = null
      where id = $1`,
    [first.staff],
  );
  await house.pool.query(`update teaching_point set approval_no = 'A1' where id = $1`, [first.point]);
});

const head = () => house.as(house.county.posts.head);
const enrolledIn = (grade: number, count: number) => Array.from({ length: 11 }, (_, at) => (at === grade ? count : 0));
const draft = (more: Partial<Draft> = {}): Draft => ({
  courseId: first.course,
  name: '周二晚班',
  grades: [5],
  level: '同步',
  progress: '第三单元',
  timetable: '周二 18:00—18:45',
  materials: '培材备〔2026〕12号',
  pointId: first.point,
  teacherId: first.staff,
  lessons: 40,
  capacity: 20,
  planned: 20,
  recruited: 6,
  enrolled: enrolledIn(5, 18),
  startsOn: '2026-09-08',
  ...more,
});
const add = async (more: Partial<Draft> = {}) =>
  (await head()).institutionFile.addClass({ params: { id: first.id }, body: draft(more) });
const edit = async (part: string, version: number, more: Partial<Draft> = {}) =>
  (await head()).institutionFile.editClass({ params: { id: first.id, part }, body: { ...draft(more), version } });
const move = async (part: string, to: 'open' | 'ended', version = 1) =>
  (await head()).institutionFile.moveClass({ params: { id: first.id, part }, body: { to, version } });
const opened = async (more: Partial<Draft> = {}): Promise<string> => {
  const { id } = data(await add(more));
  data(await move(id, 'open'));
  return id;
};
const file = async () => data(await (await head()).institutionFile.own());
const field = (of: InstitutionFile, key: string) => of.fields.find((each) => each.key === key);
const paths = (result: { ok: boolean }) =>
  (result as { problem?: { errors?: { path: string }[] } }).problem?.errors?.map(({ path }) => path);

describe('a class', () => {
  it('takes names, is open, is over; the file’s numbers are those of the open ones, each value with its history', async () => {
    const { id, version } = data(await add());
    expect(version).toBe(1);
    expect(field(await file(), 'classCount')?.value).toBe(0);
    expect(data(await move(id, 'open')).version).toBe(2);
    await opened({ name: '周四晚班', recruited: 3, enrolled: enrolledIn(6, 9), grades: [6] });
    const now = await file();
    expect(now.classes.find((cls) => cls.id === id)).toMatchObject({ ...draft(), state: 'open', version: 2 });
    expect(field(now, 'classCount')).toMatchObject({ value: 2, editable: false, confirmedOn: null });
    expect(field(now, 'recruits')?.value).toBe(9);
    expect(field(now, 'enrolled')?.value).toEqual([0, 0, 0, 0, 0, 18, 9, 0, 0, 0, 0]);
    data(await move(id, 'ended', 2));
    const later = await file();
    expect(later.classes.find((cls) => cls.id === id)).toMatchObject({ state: 'ended', endsOn: TODAY });
    expect(field(later, 'classCount')?.value).toBe(1);
    const history = async (query: object) =>
      data(await (await head()).institutionFile.history({ params: { id: first.id }, query })).rows;
    expect(await history({ partId: id, field: 'state' })).toMatchObject([
      { before: 'open', after: 'ended', partName: '周二晚班', part: 'class', source: 'own', by: '机构负责人' },
      { before: 'planned', after: 'open' },
    ]);
    expect((await history({ field: 'classCount' })).slice(0, 2)).toMatchObject([
      { before: 2, after: 1, part: 'institution' },
      { before: 1, after: 2 },
    ]);
  });

  it('names a course, a point and staff of its own institution, each error at its place', async () => {
    expect(paths(await add({ courseId: second.course, pointId: second.point, teacherId: second.staff }))).toEqual([
      'body.courseId',
      'body.pointId',
      'body.teacherId',
    ]);
    await house.pool.query(`update institution_staff set left_on = '2026-11-01' where id = $1`, [first.staff]);
    expect(paths(await add())).toEqual(['body.teacherId']);
    expect(paths(await add({ teacherId: null, endsOn: '2026-09-07' }))).toEqual(['body.endsOn']);
    const { id } = data(await add({ teacherId: null, endsOn: '2026-09-08' }));
    const other = await house.pool.query<{ id: string }>(
      `insert into course (div, id, institution_id, name, stage, mode, class_size, minutes, lessons, price_fen, subject, declared_kind, declared_on, state, changed_at)
       values ($1, gen_random_uuid(), $2, '网课', 'compulsory', 'online', 20, 45, 40, 1, 'SX', 'subject', '2026-09-01', 'running', now()) returning id`,
      [COUNTY, first.id],
    );
    const online = other.rows[0]!.id;
    expect(paths(await edit(id, 1, { teacherId: null, courseId: online }))).toContain('body.courseId');
    expect(paths(await add({ teacherId: null, courseId: online }))).toEqual(['body.pointId']);
    expect(paths(await add({ teacherId: null, enrolled: [1, 2] }))).toEqual(['body.enrolled']);
    expect(paths(await add({ teacherId: null, lessons: 0 }))).toEqual(['body.lessons']);
  });

  it('of another institution is nobody’s to see or to write', async () => {
    const office = await house.as(house.county.posts.county);
    const made = data(
      await office.institutionFile.addClass({
        params: { id: second.id },
        body: draft({ courseId: second.course, pointId: null, teacherId: null }),
      }),
    );
    expect((await file()).classes).toEqual([]);
    expect(refused(await edit(made.id, 1)).code).toBe('NOT_FOUND');
    const elsewhere = await (await head()).institutionFile.moveClass({
      params: { id: second.id, part: made.id },
      body: { to: 'open', version: 1 },
    });
    expect(refused(elsewhere).code).toBe('NOT_FOUND');
    const far = await house.as(house.county.posts.farCounty);
    const outside = await far.institutionFile.editClass({
      params: { id: second.id, part: made.id },
      body: { ...draft({ courseId: second.course }), version: 1 },
    });
    expect(refused(outside).code).toBe('NOT_FOUND');
  });

  it('is written at the version that was seen: of eight at once one goes through, the others see what it left', async () => {
    const { id } = data(await add());
    const results = await Promise.all(Array.from({ length: 8 }, (_, n) => edit(id, 1, { level: `层次${n}` })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results.filter(({ ok }) => !ok))
      expect(result).toMatchObject({ problem: { code: 'STALE_VERSION', current: { id, version: 2 } } });
    expect(refused(await move(id, 'open', 1)).code).toBe('STALE_VERSION');
  });
});

describe('what the rules say of it', () => {
  it('it opens at an approved point, with a teacher who is vetted, certified and shown (LIC-17, PS-4, PS-5, PS-9)', async () => {
    await house.pool.query(`update teaching_point set approval_no = null where id = $1`, [first.point]);
    await house.pool.query(
      `update institution_staff set vetted_on = '2025-11-18', photo_file_id = null where id = $1`,
      [first.staff],
    );
    const { id } = data(await add());
    expect(refused(await move(id, 'open'))).toEqual({ code: 'REFUSED_BY_RULE', rules: ['LIC-17', 'PS-5', 'PS-9'] });
    await house.pool.query(`update teaching_point set approval_no = 'A1' where id = $1`, [first.point]);
    await house.pool.query(
      `update institution_staff set vetted_on = '2025-11-19', photo_file_id = gen_random_uuid() where id = $1`,
      [first.staff],
    );
    data(await move(id, 'open'));
  });

  it('needs a full-time teacher (PS-2), and nobody who is barred, not even while it takes names (PS-7)', async () => {
    const { id } = data(await add({ teacherId: null }));
    expect(refused(await move(id, 'open')).rules).toEqual(['PS-2']);
    await house.pool.query('update institution_staff set barred = true where id = $1', [first.staff]);
    expect(refused(await edit(id, 1)).rules).toEqual(['PS-7']);
    expect(refused(await add()).rules).toEqual(['PS-7']);
  });

  it('has no more places than the rooms allow (SET-1), nor than its course announces without a reason (REG-C11)', async () => {
    expect(refused(await add({ capacity: 107 }))).toEqual({ code: 'REFUSED_BY_RULE', rules: ['REG-C11', 'SET-1'] });
    expect(refused(await add({ capacity: 21 }))).toEqual({ code: 'ANSWER_NEEDED', rules: ['REG-C11'] });
    data(await add({ capacity: 106, answers: [{ rule: 'REG-C11', reason: '两间教室打通' }] }));
  });

  it('has no more learners than places without a reason (REG-C11)', async () => {
    const id = await opened({ enrolled: enrolledIn(5, 20) });
    expect(refused(await edit(id, 2, { enrolled: enrolledIn(5, 21) }))).toEqual({
      code: 'ANSWER_NEEDED',
      rules: ['REG-C11'],
    });
    const answers = [{ rule: 'REG-C11', reason: '一人试听' }];
    data(await edit(id, 2, { enrolled: enrolledIn(5, 21), answers }));
    // What was answered once is not asked again while something else is mended.
    data(await edit(id, 3, { enrolled: enrolledIn(5, 21), level: '提高' }));
  });

  it('what it adds up to is written by nobody by hand, on the page or in a register, while there are classes (REG-C8)', async () => {
    const write = async (who: 'county' | 'head', id: string, classCount: number) => {
      const client = await house.as(house.county.posts[who]);
      const { version } = data(await client.institutionFile.read({ params: { id } }));
      return client.institutionFile.edit({ params: { id }, body: { version, values: { classCount } } });
    };
    data(await write('head', first.id, 7));
    await opened();
    expect(field(await file(), 'classCount')).toMatchObject({ value: 1, editable: false });
    expect(refused(await write('county', first.id, 7))).toEqual({ code: 'REFUSED_BY_RULE', rules: ['REG-C8'] });
    expect(refused(await write('head', first.id, 7)).rules).toEqual(['REG-C8']);
    data(await write('county', second.id, 7));
    const register = openRegister(house);
    const row = (count: number) => ({
      机构名称: '东湖启明培训学校',
      统一社会信用代码: '52980102MJ0000018H',
      班级数: count,
    });
    const seven = await register.dry('institutions', [row(7)]);
    expect(await register.issues(seven.id)).toMatchObject([{ row: 2, rule: 'REG-C8', severity: 'error' }]);
    const one = await register.dry('institutions', [row(1)]);
    expect(await register.issues(one.id)).toEqual([]);
    expect(one).toMatchObject({ unchanged: 1, updated: 0 });
  });
});

describe('its place in the file', () => {
  it('a plan that lacks something is a gap of the file (REG-2), its own content and materials may be the course’s', async () => {
    expect(field(await file(), 'classPlans')).toMatchObject({ value: 0, state: 'held' });
    const id = await opened({ timetable: '' });
    expect(field(await file(), 'classPlans')).toMatchObject({ state: 'missing' });
    data(await edit(id, 2));
    expect(field(await file(), 'classPlans')).toMatchObject({ value: 1, state: 'held' });
    data(await edit(id, 3, { materials: '' }));
    expect(field(await file(), 'classPlans')).toMatchObject({ state: 'missing' });
    await house.pool.query(`update course set materials = '自编讲义' where id = $1`, [first.course]);
    expect(field(await file(), 'classPlans')).toMatchObject({ value: 1, state: 'held' });
    await house.pool.query(`update course set materials = '' where id = $1`, [first.course]);
  });

  it('a point of its own that loses its approval is found, by the page and by the night (LIC-17)', async () => {
    const id = await opened();
    await house.pool.query(`update teaching_point set approval_no = null where id = $1`, [first.point]);
    const found = (await file()).findings.filter(({ partId }) => partId === id);
    expect(found).toMatchObject([{ rule: 'LIC-17' }]);
    expect(found[0]!.sentence).toContain('五年级数学 周二晚班');
    await checkInstitutionFiles({ pool: house.pool, clock: house.clock, demo: true, log: house.app.log });
    const { rows } = await house.pool.query(
      `select rule from finding where part_id = $1 and outcome = 'open' and rule = 'LIC-17'`,
      [id],
    );
    expect(rows).toEqual([{ rule: 'LIC-17' }]);
  });

  it('is over with its course, does not change any more, and opens only under a running one', async () => {
    const id = await opened();
    const waiting = data(await add({ name: '周五晚班' })).id;
    const { version } = (await file()).courses.find((course) => course.id === first.course)!;
    data(
      await (await head()).institutionFile.runCourse({
        params: { id: first.id, part: first.course },
        body: { to: 'stopped', version, reason: '学期结束' },
      }),
    );
    const now = await file();
    expect(now.classes.map((cls) => [cls.id, cls.state])).toEqual([
      [waiting, 'planned'],
      [id, 'ended'],
    ]);
    expect(field(now, 'classCount')?.value).toBe(0);
    expect(refused(await edit(id, 3)).code).toBe('STATE_CONFLICT');
    expect(refused(await move(id, 'open', 3)).code).toBe('STATE_CONFLICT');
    expect(refused(await move(waiting, 'open')).code).toBe('STATE_CONFLICT');
    expect(refused(await add()).code).toBe('STATE_CONFLICT');
    data(await move(waiting, 'ended'));
  });

  it('is kept in the snapshot of a decision, and over when the institution has ended', async () => {
    const id = await opened();
    const office = await house.as(house.county.posts.county);
    const { version } = await file();
    data(
      await office.institutionFile.setStatus({
        params: { id: first.id },
        body: { version, to: 'absconded', since: TODAY, reason: '门店人去楼空' },
      }),
    );
    const { rows } = await house.pool.query(
      `select body->'classes'->0->>'state' as state from institution_snapshot where institution_id = $1 and occasion = 'status'`,
      [first.id],
    );
    expect(rows).toEqual([{ state: 'open' }]);
    const ended = await house.pool.query('select state, ends_on from training_class where id = $1', [id]);
    expect(ended.rows).toEqual([{ state: 'ended', ends_on: TODAY }]);
    await house.pool.query(`update institution set status = 'operating' where id = $1`, [first.id]);
  });

  it('shows families how many are open, and nothing else of any', async () => {
    await opened();
    data(await add({ name: '周五晚班' }));
    const reply = await house.send({ method: 'GET', url: `/api/public/institutions/${first.id}` });
    const { courses } = reply.json<{ courses: { id: string; classes: number }[] }>();
    expect(courses.find((course) => course.id === first.course)).toMatchObject({ classes: 1 });
    expect(reply.body).not.toContain('周二晚班');
    const page = await house.send({ method: 'GET', url: `/institutions/${first.id}` });
    expect(page.body).toContain('开班 1 个');
  });
});
