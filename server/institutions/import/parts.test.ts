import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { residentCheck } from '#policy/kernel/identifiers/index.ts';
import { COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { writeInstitution } from '../../testing/institutions.ts';
import { openRegister } from './testing.ts';

let house: TestHouse;
let register: ReturnType<typeof openRegister>;
const CODE = '52980102MJ0077770X';
let own: Awaited<ReturnType<typeof writeInstitution>>;
beforeAll(async () => {
  house = await openTestHouse();
  register = openRegister(house);
  own = await writeInstitution(house.pool, COUNTY, '向阳培训学校', CODE);
  await house.pool.query(`update institution set licence_no = '198010270077777' where id = $1`, [own.id]);
});
afterAll(() => house.close());

const rows = async (text: string, ...values: unknown[]) => (await house.pool.query(text, values)).rows;
const identity = (n: number) => {
  const digits = `98010219850312${String(400 + n)}`;
  return digits + residentCheck(digits);
};
const WRONG = identity(13).slice(0, 17) + (identity(13).endsWith('1') ? '2' : '1');
const person = (n: number, change: Record<string, unknown> = {}) => ({
  所属机构: CODE,
  姓名: `李教师${n}`,
  身份证号: identity(n),
  手机号: `139${30_000_000 + n}`,
  人员类别: '教学人员',
  专兼职: '专职',
  任教学科: '数学、英语',
  资格证类别: '教师资格证',
  证书编号: `2020360001200${1000 + n}`,
  准入查询日期: { day: '2026-03-01' },
  查询结果: '无记录',
  入职日期: { day: '2022-01-01' },
  ...change,
});

describe('importing the staff of institutions', () => {
  it('takes people on with their subjects, hashes the identity number and never keeps it', async () => {
    const view = await register.whole('institution-staff', [person(1), person(2, { 所属机构: '向阳培训学校' })]);
    expect(view).toMatchObject({ state: 'done', created: 2, errors: 0 });
    const [row] = await rows(`select * from institution_staff where name = '李教师1'`);
    expect(row).toMatchObject({
      subjects: ['SX', 'WY-EN'],
      identity_masked: `980102********${identity(1).slice(-4)}`,
      certificate_kind: 'teacher',
    });
    expect(row.identity_hash).toHaveLength(32);
    const dump = await rows(
      `select to_jsonb(s)::text as t from institution_staff s union all select to_jsonb(c)::text from institution_change c`,
    );
    expect(dump.some((each) => each.t.includes(identity(1)))).toBe(false);
    const files = await rows(
      "select encode(bytes, 'hex') as bytes, size from stored_file where id in (select file_id from sheet_import where id = $1)",
      view.id,
    );
    expect(files).toEqual([{ bytes: '', size: 0 }]);
    expect(await rows(`select field from institution_change where part = 'staff' and part_id = $1`, row.id)).toEqual([
      { field: 'import' },
    ]);
    const [file] = await rows('select missing from institution where id = $1', own.id);
    expect(file.missing).not.toContain('staffTotal');
  });

  it('the same rows change nothing; blank cells leave what is there; who left is marked', async () => {
    expect(await register.dry('institution-staff', [person(1), person(2)])).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    const view = await register.whole('institution-staff', [
      { 所属机构: '198010270077777', 姓名: '李教师1', 人员类别: '教研人员', 专兼职: '专职', 教学经历: '从教十年' },
      {
        所属机构: CODE,
        姓名: '李教师2',
        身份证号: identity(2),
        人员类别: '教学人员',
        专兼职: '专职',
        离职日期: { day: '2026-11-01' },
      },
    ]);
    expect(view).toMatchObject({ state: 'done', updated: 2, created: 0 });
    expect(
      await rows(
        `select name, kind, phone, experience, left_on, version from institution_staff where name like '李教师%' order by name`,
      ),
    ).toEqual([
      { name: '李教师1', kind: 'research', phone: '13930000001', experience: '从教十年', left_on: null, version: 2 },
      { name: '李教师2', kind: 'teaching', phone: '13930000002', experience: null, left_on: '2026-11-01', version: 2 },
    ]);
  });

  it('tells what the page tells: PS-5, PS-6, PS-C1, PS-C2, and whom a row may mean', async () => {
    await house.pool.query(`update person set phone = '13900008888' where name = '语文老师'`);
    const { second } = house.county.institutions;
    const [{ credit_code: elsewhere }] = await rows('select credit_code from institution where id = $1', second.id);
    await house.pool.query(
      `insert into institution_staff (div, id, institution_id, name, kind, employment, certificate_kind, joined_on) values ($1, gen_random_uuid(), $2, '重名', 'other', 'full', 'none', '2022-01-01'), ($1, gen_random_uuid(), $2, '重名', 'other', 'full', 'none', '2022-01-01')`,
      [COUNTY, own.id],
    );
    const view = await register.dry('institution-staff', [
      person(10, { 准入查询日期: null, 查询结果: null }),
      person(11, { 姓名: '语文老师', 手机号: '13900008888', 身份证号: null }),
      person(1, { 所属机构: elsewhere }),
      person(13, { 身份证号: WRONG }),
      person(14, { 姓名: '重名', 身份证号: null }),
      person(15, { 所属机构: '没有这家' }),
      person(16, { 离职日期: { day: '2020-01-01' } }),
      person(17),
      person(17),
    ]);
    const told = await register.issues(view.id);
    expect(told.map((t) => [t.row, t.rule ?? t.sentence, t.severity])).toEqual([
      [2, 'PS-5', 'error'],
      [3, 'PS-6', 'error'],
      [4, 'PS-C1', 'error'],
      [5, 'PS-C2', 'error'],
      [6, '这家机构有同名人员', 'error'],
      [7, '没有找到这家机构', 'error'],
      [8, '离职日期早于入职日期', 'error'],
      [10, '与前面的一行重复', 'error'],
    ]);
    expect(told.some((t) => t.sentence.includes(WRONG))).toBe(false);
  });
});

const course = (name: string, change: Record<string, unknown> = {}) => ({
  所属机构: CODE,
  课程名称: name,
  学科: '数学',
  申报类别: '学科类',
  学段: '小学',
  年级: '三至五年级',
  培训形式: '线下',
  班额: 20,
  每课时分钟: '45分钟',
  总课时: 40,
  收费标准: '1,600元',
  课程大纲: '与学校同步',
  任课教师: '李教师1',
  ...change,
});

describe('importing courses', () => {
  it('declares them with grades, price in fen, the only point, their teachers', async () => {
    const view = await register.whole('courses', [
      course('三年级数学'),
      course('少儿围棋', { 学科: '围棋', 申报类别: '非学科类', 任课教师: null }),
    ]);
    expect(view).toMatchObject({ state: 'done', created: 2, errors: 0 });
    const [row] = await rows(`select * from course where name = '三年级数学'`);
    expect(row).toMatchObject({
      grades: [3, 4, 5],
      minutes: 45,
      price_fen: 160_000,
      state: 'declared',
      declared_on: '2026-11-19',
      point_id: own.point,
      subject: 'SX',
      text_version: 1,
    });
    expect(
      await rows(
        'select s.name from course_teacher t join institution_staff s on s.id = t.staff_id where t.course_id = $1',
        row.id,
      ),
    ).toEqual([{ name: '李教师1' }]);
    expect(await rows(`select subject, declared_kind from course where name = '少儿围棋'`)).toEqual([
      { subject: 'OTH', declared_kind: 'non-subject' },
    ]);
    expect(await register.dry('courses', [course('三年级数学')])).toMatchObject({ unchanged: 1, updated: 0 });
  });

  it('CLS-11: a changed outline asks for a new decision; a changed price does not', async () => {
    await house.pool.query(
      `update course set decided_kind = 'subject', decided_on = '2026-10-01', decided_text_version = 1 where name = '三年级数学'`,
    );
    await register.whole('courses', [course('三年级数学', { 收费标准: 1500 })]);
    expect(await rows(`select price_fen, text_version from course where name = '三年级数学'`)).toEqual([
      { price_fen: 150_000, text_version: 1 },
    ]);
    await register.whole('courses', [course('三年级数学', { 收费标准: 1500, 课程大纲: '思维拓展' })]);
    expect(await rows(`select text_version, decided_text_version from course where name = '三年级数学'`)).toEqual([
      { text_version: 2, decided_text_version: 1 },
    ]);
  });

  it('REG-C10: reads by what a course charges; a price alone is that of a lesson, and is held against the total', async () => {
    await register.whole('courses', [
      course('按课时', { 收费单位: '每课时', 单价: 40 }),
      course('只有单价', { 单价: '40元' }),
      course('按月', { 收费单位: '元/月', 单价: 400 }),
      course('整期', { 收费单位: '整期', 单价: 1600 }),
      course('没写'),
    ]);
    const kept = await rows(`select name, fee_unit, unit_price_fen from course`);
    const unitOf = (name: string) => {
      const { fee_unit: unit, unit_price_fen: fen } = kept.find((row) => row.name === name);
      return [unit, fen];
    };
    expect(['按课时', '只有单价', '按月', '整期', '没写'].map(unitOf)).toEqual([
      ['lesson', 4_000],
      ['lesson', 4_000],
      ['month', 40_000],
      ['course', null],
      ['course', null],
    ]);
    const view = await register.dry('courses', [course('不符', { 收费单位: '课时', 单价: 50 })]);
    expect(await register.issues(view.id)).toMatchObject([{ row: 2, rule: 'REG-C10', severity: 'warn' }]);
  });

  it('tells what the page tells when a course is to run: SET-1, PS-9, and who or what is missing', async () => {
    const view = await register.dry('courses', [
      course('大班', { 班额: 200 }),
      course('在开的', { 课程状态: '在开' }),
      course('谁教', { 任课教师: '无此人' }),
      course('哪里', { 教学点: '没有的校区' }),
      course('重复'),
      course('重复'),
    ]);
    const told = await register.issues(view.id);
    expect(told.map((t) => [t.row, t.rule ?? t.sentence])).toEqual(
      expect.arrayContaining([
        [2, 'SET-1'],
        [3, 'PS-9'],
        [4, '任课教师不在这家机构的从业人员名册中'],
        [5, '没有找到这个教学点'],
        [7, '与前面的一行重复'],
      ]),
    );
  });
});
