import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { CourseInput, StaffInput } from '#contract/institutions/index.ts';
import { newId } from '../../../identity.ts';
import { sealIdentity } from '../../../identity-key.ts';
import { OTHER_COUNTY, type Post } from '../../../testing/county.ts';
import { openTestHouse, TEST_KEY, type TestHouse, TODAY } from '../../../testing/house.ts';
import { data, refused } from '../testing.ts';

let house: TestHouse;
let first: { id: string; staff: string; course: string; point: string };
beforeAll(async () => {
  house = await openTestHouse();
  first = house.county.institutions.first;
});
afterAll(() => house.close());

/** Numbers of nobody, with right check characters. */
const ID = { a: '11010519491231002X', b: '440524188001010014', c: '360102201203040012' };
type Draft = z.input<typeof StaffInput>;
const person = (more: Partial<Draft> = {}): Draft => ({
  name: '孙新',
  kind: 'teaching',
  employment: 'full',
  certificateKind: 'teacher',
  certificateNo: '20203600012000077',
  vettedOn: '2026-10-01',
  vettingResult: 'clear',
  joinedOn: TODAY,
  ...more,
});
const add = async (draft: Draft, more: object = {}, institution = first.id, post: Post = house.county.posts.county) =>
  (await house.as(post)).institutionFile.addStaff({ params: { id: institution }, body: { ...draft, ...more } });
const answer = (rule: string) => ({ answers: [{ rule, reason: '已当面核实，不是同一人' }] });
const staff = async (id: string) =>
  data(await (await house.as(house.county.posts.county)).institutionFile.read({ params: { id: first.id } })).staff.find(
    (s) => s.id === id,
  )!;

describe('identity numbers', () => {
  it('are never stored: a hash under a key, and a masked form', async () => {
    const { id } = data(await add(person({ name: '周一', identity: ID.a })));
    expect(await staff(id)).toMatchObject({ identityMasked: '110105********002X' });
    const { rows } = await house.pool.query(
      'select s::text as text, identity_hash from institution_staff s where id = $1',
      [id],
    );
    expect(rows[0].text).not.toContain(ID.a);
    expect(rows[0].identity_hash).toEqual(sealIdentity(TEST_KEY, ID.a).hash);
    expect(rows[0].identity_hash).not.toEqual(sealIdentity(Buffer.from('another key'), ID.a).hash);
    const trail = await house.pool.query(`select 1 from institution_change c where c::text like '%' || $1 || '%'`, [
      ID.a,
    ]);
    expect(trail.rows).toEqual([]);
  });

  it.each([
    ['110105194912310021', 'check character'],
    ['110105194913310021', 'birth'],
    ['11010519491231', 'length'],
  ])('%s is none: wrong %s (PS-C2)', async (identity) => {
    expect(refused(await add(person({ identity })))).toEqual({ code: 'REFUSED_BY_RULE', rules: ['PS-C2'] });
  });
});

describe('hiring', () => {
  it.each<[Partial<Draft>, string]>([
    [{ vettedOn: null, vettingResult: null }, 'no query of the record'],
    [{ vettedOn: '2025-11-18' }, 'a query older than twelve months'],
    [{ vettedOn: '2026-11-20' }, 'a query that lies ahead'],
    [{ vettingResult: 'hit' }, 'offences found'],
  ])('with %o is refused: %s (PS-5)', async (draft) => {
    expect(refused(await add(person(draft)))).toEqual({ code: 'REFUSED_BY_RULE', rules: ['PS-5'] });
  });

  it('with a query exactly twelve months old is allowed (PS-5)', async () => {
    data(await add(person({ name: '吴二', vettedOn: '2025-11-19' })));
  });

  it('of a teacher in service is refused by the identity number, in whatever county (PS-6)', async () => {
    const { farTeacher } = house.county.posts;
    await house.pool.query('update person set identity_hash = $2 where id = $1', [
      farTeacher.personId,
      sealIdentity(TEST_KEY, ID.b).hash,
    ]);
    const result = await add(person({ name: '别名', identity: ID.b }));
    expect(refused(result)).toEqual({ code: 'REFUSED_BY_RULE', rules: ['PS-6'] });
    // It says in which county, and nothing else of the school or the person there.
    expect(JSON.stringify(result)).toContain('临溪县');
    expect(JSON.stringify(result)).not.toMatch(/临溪中心小学|临溪老师/);
  });

  it('of a teacher in service is refused by name and telephone; an equal name only asks (PS-6)', async () => {
    const { maths } = house.county.posts;
    await house.pool.query(`update person set phone = '13900139001' where id = $1`, [maths.personId]);
    expect(refused(await add(person({ name: maths.name, phone: '13900139001' })))).toEqual({
      code: 'REFUSED_BY_RULE',
      rules: ['PS-6'],
    });
    expect(refused(await add(person({ name: maths.name, phone: '13900139002' })))).toEqual({
      code: 'ANSWER_NEEDED',
      rules: ['PS-6'],
    });
    data(await add(person({ name: maths.name, phone: '13900139002' }), answer('PS-6')));
  });

  it('soon after leaving a school asks how (PS-11); long after it does not', async () => {
    const { english } = house.county.posts;
    await house.pool.query(`update person set phone = '13900139003' where id = $1`, [english.personId]);
    const left = (day: string) =>
      house.pool.query('update staff set left_on = $2 where person_id = $1', [english.personId, day]);
    const draft = person({ name: english.name, phone: '13900139003' });
    await left('2025-11-19');
    const { id } = data(await add(draft));
    await house.pool.query('delete from institution_change where part_id = $1', [id]);
    await house.pool.query('delete from institution_staff where id = $1', [id]);
    await left('2025-11-20');
    expect(refused(await add(draft))).toEqual({ code: 'ANSWER_NEEDED', rules: ['PS-11'] });
    data(await add(draft, answer('PS-11')));
  });

  it('full time in two institutions is refused, across counties too, and shows only the county (PS-C1)', async () => {
    const { far } = house.county.institutions;
    data(await add(person({ name: '郑三', identity: ID.c }), {}, far.id, house.county.posts.farCounty));
    const result = await add(person({ name: '郑三', identity: ID.c }));
    expect(refused(result)).toEqual({ code: 'REFUSED_BY_RULE', rules: ['PS-C1'] });
    expect(JSON.stringify(result)).toContain('临溪县');
    expect(JSON.stringify(result)).not.toContain('临溪育才');
    data(await add(person({ name: '郑三', identity: ID.c, employment: 'part' })));
  });

  it('of whoever is barred elsewhere is refused (PS-7)', async () => {
    await house.pool.query(
      `update institution_staff set barred = true, left_on = $2 where div = $1 and name = '郑三'`,
      [OTHER_COUNTY, TODAY],
    );
    const again = await add(
      person({ name: '改名', identity: ID.c, employment: 'part' }),
      {},
      house.county.institutions.second.id,
    );
    expect(refused(again)).toEqual({
      code: 'REFUSED_BY_RULE',
      rules: ['PS-7'],
    });
  });
});

describe('leaving', () => {
  it('for a red line bars the person, records the matter, and they are not hired again (PS-8, PS-7)', async () => {
    const client = await house.as(house.county.posts.head);
    const { id } = data(await add(person({ name: '钱四', phone: '13900139004' })));
    const leave = { version: 1, on: TODAY, redLine: 4, reason: '体罚学生' };
    data(await client.institutionFile.leaveStaff({ params: { id: first.id, part: id }, body: leave }));
    expect(await staff(id)).toMatchObject({ leftOn: TODAY, barred: true });
    const { rows } = await house.pool.query(
      `select outcome, consequence from finding where rule = 'PS-8' and part_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ outcome: 'open', consequence: 'case' }]);
    expect(refused(await add(person({ name: '钱四', phone: '13900139004' })))).toEqual({
      code: 'REFUSED_BY_RULE',
      rules: ['PS-7'],
    });
    const again = await client.institutionFile.editStaff({
      params: { id: first.id, part: id },
      body: { ...person(), version: 2 },
    });
    expect(again).toMatchObject({ ok: false, problem: { code: 'STATE_CONFLICT' } });
  });

  it('is not dated ahead', async () => {
    const body = { version: 1, on: '2026-11-20', reason: '离职' };
    const client = await house.as(house.county.posts.head);
    const result = await client.institutionFile.leaveStaff({ params: { id: first.id, part: first.staff }, body });
    expect(result).toMatchObject({ ok: false, problem: { code: 'INPUT_INVALID' } });
  });

  it('barring is the county’s: the head may not lift it', async () => {
    const body = { version: 1, barred: true, reason: '平台黑名单' };
    const call = { params: { id: first.id, part: first.staff }, body };
    expect(refused(await (await house.as(house.county.posts.head)).institutionFile.barStaff(call)).code).toBe(
      'NOT_ALLOWED',
    );
    data(await (await house.as(house.county.posts.county)).institutionFile.barStaff(call));
    const file = data(
      await (await house.as(house.county.posts.county)).institutionFile.read({ params: { id: first.id } }),
    );
    expect(file.findings).toContainEqual(expect.objectContaining({ rule: 'PS-7', partId: first.staff }));
    data(
      await (await house.as(house.county.posts.county)).institutionFile.barStaff({
        ...call,
        body: { version: 2, barred: false, reason: '核实有误' },
      }),
    );
  });
});

describe('changing', () => {
  it('judges what changes, not what was wrong before; keeps each value', async () => {
    await house.pool.query(`update institution_staff set vetted_on = '2020-01-01' where id = $1`, [first.staff]);
    const before = await staff(first.staff);
    const { id: _, identityMasked: __, barred: ___, hasPhoto: ____, leftOn: _____, version, ...input } = before;
    const client = await house.as(house.county.posts.head);
    const change = (more: object) =>
      client.institutionFile.editStaff({
        params: { id: first.id, part: first.staff },
        body: { ...input, version, ...more },
      });
    expect(refused(await change({ vettedOn: '2021-01-01' })).rules).toEqual(['PS-5']);
    expect(refused(await change({ phone: '1390013900' })).rules).toEqual(['REG-C7']);
    data(await change({ experience: '任教十年' }));
    expect(await staff(first.staff)).toMatchObject({
      experience: '任教十年',
      vettedOn: '2020-01-01',
      version: version + 1,
    });
    expect(refused(await change({ experience: '任教二十年' })).code).toBe('STALE_VERSION');
    const { rows } = await house.pool.query(
      `select field, source from institution_change where part_id = $1 and field = 'experience'`,
      [first.staff],
    );
    expect(rows).toEqual([{ field: 'experience', source: 'own' }]);
  });
});

describe('courses', () => {
  const course: z.input<typeof CourseInput> = {
    name: '思维数学',
    outline: '提高课',
    stage: 'compulsory',
    grades: [5],
    mode: 'offline',
    classSize: 20,
    minutes: 45,
    lessons: 20,
    priceFen: 100_000,
    subject: 'SX',
    declaredKind: 'subject',
  };
  const client = () => house.as(house.county.posts.head);
  const addCourse = async (more: object) =>
    (await client()).institutionFile.addCourse({ params: { id: first.id }, body: { ...course, ...more } });
  const run = async (id: string, to: 'running' | 'stopped' = 'running') => {
    const { rows } = await house.pool.query('select version from course where id = $1', [id]);
    const body = { version: rows[0].version, to, reason: '' };
    return (await client()).institutionFile.runCourse({ params: { id: first.id, part: id }, body });
  };
  const declare = (id: string) => house.pool.query(`update course set state = 'declared' where id = $1`, [id]);
  const hire = async (more: Partial<Draft>) => data(await add(person(more))).id;

  it('are taught by teaching staff with the certificate that the course asks for (PS-4, PS-4a, PS-10)', async () => {
    const skilled = await hire({ name: '冯五', certificateKind: 'professional' });
    const none = await hire({ name: '陈六', certificateKind: 'none', certificateNo: null });
    const helper = await hire({ name: '褚七', kind: 'other' });
    expect(refused(await addCourse({ teachers: [skilled] })).rules).toEqual(['PS-4']);
    expect(refused(await addCourse({ teachers: [helper] })).rules).toEqual(['PS-10']);
    const art = { subject: 'YS-ART', declaredKind: 'non-subject' };
    expect(refused(await addCourse({ ...art, teachers: [none] })).rules).toEqual(['PS-4a']);
    data(await addCourse({ ...art, teachers: [skilled] }));
  });

  it('take no teachers and no points of another institution', async () => {
    const { second } = house.county.institutions;
    const result = await addCourse({ teachers: [second.staff], pointId: second.point, subject: 'XX' });
    expect(result).toMatchObject({ ok: false, problem: { code: 'INPUT_INVALID' } });
  });

  it('are no larger than the rooms allow (SET-1): three square metres a pupil', async () => {
    expect(refused(await addCourse({ pointId: first.point, classSize: 107 })).rules).toEqual(['SET-1']);
    data(await addCourse({ pointId: first.point, classSize: 106 }));
  });

  it('keep by what they charge; a price of a lesson that does not make the total asks for a reason (REG-C10)', async () => {
    const { id } = data(await addCourse({ feeUnit: 'lesson', unitPriceFen: 5_000 }));
    const { rows } = await house.pool.query('select fee_unit, unit_price_fen from course where id = $1', [id]);
    expect(rows).toEqual([{ fee_unit: 'lesson', unit_price_fen: 5_000 }]);
    const odd = { feeUnit: 'lesson', unitPriceFen: 6_000 };
    expect(refused(await addCourse(odd)).rules).toEqual(['REG-C10']);
    data(await addCourse({ ...odd, answers: [{ rule: 'REG-C10', reason: '另收材料费' }] }));
    expect(await addCourse({ feeUnit: 'course', unitPriceFen: 5_000 })).toMatchObject({
      problem: { code: 'INPUT_INVALID', errors: [{ path: 'body.unitPriceFen' }] },
    });
  });

  it('run with shown, vetted, full-time teachers at an approved point, once declared (PS-2, PS-5, PS-9, LIC-17)', async () => {
    const teacher = await hire({ name: '卫八' });
    const point = data(
      await (await client()).institutionFile.addPoint({
        params: { id: first.id },
        body: { name: '西校区', address: '西路1号', area: 90 },
      }),
    ).id;
    const { id } = data(await addCourse({ teachers: [teacher], pointId: point }));
    expect(await run(id)).toMatchObject({ ok: false, problem: { code: 'STATE_CONFLICT' } });
    await declare(id);
    expect(refused(await run(id))).toEqual({ code: 'REFUSED_BY_RULE', rules: ['LIC-17', 'PS-9'] });
    await house.pool.query(`update teaching_point set approval_no = 'A2' where id = $1`, [point]);
    await house.pool.query(
      `update institution_staff set photo_file_id = $2, experience = '五年', published_on = $3, vetted_on = '2025-01-01', employment = 'part' where id = $1`,
      [teacher, newId(), TODAY],
    );
    expect(refused(await run(id)).rules).toEqual(['PS-2', 'PS-5']);
    await house.pool.query(`update institution_staff set vetted_on = '2026-01-01', employment = 'full' where id = $1`, [
      teacher,
    ]);
    data(await run(id));
    expect(await run(id)).toMatchObject({ ok: false, problem: { code: 'STATE_CONFLICT' } });
  });

  it('ask for a new decision when a text changes that it rests on, and for none when another does (CLS-11)', async () => {
    const { id } = data(await addCourse({}));
    await house.pool.query(
      `update course set decided_kind = 'non-subject', decided_on = '2026-11-01', decided_text_version = 1 where id = $1`,
      [id],
    );
    const edit = async (version: number, more: object) =>
      (await client()).institutionFile.editCourse({
        params: { id: first.id, part: id },
        body: { ...course, version, ...more },
      });
    const versions = async () =>
      (await house.pool.query('select text_version, decided_text_version from course where id = $1', [id])).rows[0];
    data(await edit(1, { priceFen: 90_000 }));
    expect(await versions()).toEqual({ text_version: 1, decided_text_version: 1 });
    for (const [at, text] of ['outline', 'purpose', 'method', 'evaluation', 'materials'].entries()) {
      const texts = Object.fromEntries(
        ['outline', 'purpose', 'method', 'evaluation', 'materials'].slice(0, at + 1).map((t) => [t, '改过']),
      );
      data(await edit(2 + at, { priceFen: 90_000, ...texts }));
      expect(await versions(), text).toEqual({ text_version: 2 + at, decided_text_version: 1 });
    }
  });
});
