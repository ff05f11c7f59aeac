import { afterAll, beforeAll, expect, it } from 'vitest';
import { reopen } from '../../sheets/testing/files.ts';
import { OTHER_COUNTY, type Post } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';

let house: TestHouse;
const FORMULA = '=HYPERLINK("http://x","y")';
beforeAll(async () => {
  house = await openTestHouse();
  const { first, second } = house.county.institutions;
  await house.pool.query(
    `update institution set address = $2, ledger = '{"prepaidBalance": 123456, "contact": "孙丽"}', stages = '{compulsory,preschool}' where id = $1`,
    [first.id, FORMULA],
  );
  await house.pool.query(`update institution set status = 'stripping' where id = $1`, [second.id]);
  await house.pool.query(
    'insert into course_teacher (div, course_id, staff_id, institution_id) values ($1, $2, $3, $4)',
    ['980102', first.course, first.staff, first.id],
  );
});
afterAll(() => house.close());

/** What another library reads from the workbook: sheet by sheet, the rows by their headers. */
async function exported(post: Post, query: Record<string, string> = {}, language = 'zh-CN') {
  const reply = await house.send({
    method: 'GET',
    url: `/api/institutions/register.xlsx?${new URLSearchParams(query)}`,
    headers: { cookie: await house.cookie(post), 'accept-language': language },
  });
  expect(reply.statusCode).toBe(200);
  const book = await reopen(reply.rawPayload);
  return book.worksheets.map((sheet) => {
    const rows: unknown[][] = [];
    sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    const [header = [], ...body] = rows;
    return {
      name: sheet.name,
      rows: body.map((row) => Object.fromEntries(header.map((title, at) => [String(title), row[at]]))),
    };
  });
}

it('writes the four registers in the columns and words that the import reads', async () => {
  const [institutions, points, staff, courses] = await exported(house.county.posts.county);
  expect([institutions, points, staff, courses].map((sheet) => [sheet?.name, sheet?.rows.length])).toEqual([
    ['机构', 2],
    ['教学点', 2],
    ['从业人员', 2],
    ['课程', 2],
  ]);
  expect(institutions?.rows[0]).toMatchObject({
    机构名称: '东湖启明培训学校',
    统一社会信用代码: '52980102MJ0000018H',
    登记形式: '民办非企业单位',
    许可类别: '学科类',
    培训形式: '线下',
    机构状态: '正常办学',
    联系人: '孙丽',
    预收费余额: 1234.56,
    区县: '东湖区',
  });
  expect(institutions?.rows[1]).toMatchObject({ 机构状态: '剥离学科类业务中' });
  expect(staff?.rows[0]).toMatchObject({
    所属机构: '52980102MJ0000018H',
    姓名: '钱老师',
    人员类别: '教学人员',
    任教学科: '数学',
  });
  expect(Object.keys(staff?.rows[0] ?? {})).not.toContain('身份证号');
  expect(courses?.rows[0]).toMatchObject({
    课程名称: '五年级数学',
    申报类别: '学科类',
    年级: '五年级',
    收费标准: 1600,
    任课教师: '钱老师',
  });
});

it('leaves an event that says what left the house: the area, the filters, how many', async () => {
  await exported(house.county.posts.county, { status: 'operating', q: '启明' });
  const { rows } = await house.pool.query(
    `select outcome, touched from audit_event where touched @> '{q=启明}' and person_id = $1`,
    [house.county.posts.county.personId],
  );
  expect(rows).toEqual([{ outcome: 'done', touched: ['980102', 'q=启明', 'status=operating', 'rows=1'] }]);
});

it('guards what an office program would run as a formula', async () => {
  const [institutions] = await exported(house.county.posts.county, { q: '启明' });
  expect(institutions?.rows).toHaveLength(1);
  expect(String(institutions?.rows[0]?.地址)).not.toMatch(/^=/);
  expect(String(institutions?.rows[0]?.地址)).toContain('HYPERLINK');
});

it('respects filters, scope and language; schools and heads are turned away', async () => {
  const { city, county, principal, head } = house.county.posts;
  const rows = async (post: Post, query = {}) => (await exported(post, query)).map((sheet) => sheet.rows.length);
  expect(await rows(city, { region: OTHER_COUNTY })).toEqual([1, 1, 1, 1]);
  expect(await rows(county, { region: OTHER_COUNTY })).toEqual([0, 0, 0, 0]);
  expect(await rows(county, { status: 'stripping' })).toEqual([1, 1, 1, 1]);
  expect((await exported(county, {}, 'en')).map(({ name }) => name)).toEqual([
    'Institutions',
    'Teaching points',
    'Staff',
    'Courses',
  ]);
  for (const post of [principal, head]) {
    const reply = await house.send({
      method: 'GET',
      url: '/api/institutions/register.xlsx',
      headers: { cookie: await house.cookie(post) },
    });
    expect(reply.statusCode).toBe(403);
  }
});
