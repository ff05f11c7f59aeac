import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportView } from '#contract/sheet.ts';
import { COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { writeInstitution } from '../../testing/institutions.ts';
import { sendFile } from '../../testing/upload.ts';
import { openRegister } from './testing.ts';

let house: TestHouse;
let register: ReturnType<typeof openRegister>;
const CODE = '52980102MJ0077770X';
const HOUSE_NUMBER = '=1+1号';

beforeAll(async () => {
  house = await openTestHouse();
  register = openRegister(house);
  const own = await writeInstitution(house.pool, COUNTY, '向阳培训学校', CODE);
  const { first, second } = house.county.institutions;
  for (const [id, number] of [
    [first.id, '198010270000011'],
    [second.id, '198010270000012'],
  ])
    await house.pool.query('update institution set licence_no = $2 where id = $1', [id, number]);
  await house.pool.query(
    `update institution set licence_no = '198010270077777', address = $2, stages = '{compulsory,senior}', modes = '{offline}',
            ledger = '{"prepaidReceived": 14048755, "classCount": 3, "contact": "孙丽"}' where id = $1`,
    [own.id, HOUSE_NUMBER],
  );
  await register.whole('institution-staff', [
    {
      所属机构: CODE,
      姓名: '李教师',
      人员类别: '教学人员',
      专兼职: '专职',
      任教学科: '数学、英语',
      资格证类别: '教师资格证',
      证书编号: '20203600012001001',
      准入查询日期: { day: '2026-03-01' },
      查询结果: '无记录',
      入职日期: { day: '2022-01-01' },
      教学经历: '从教十年',
    },
  ]);
  await register.whole('courses', [
    {
      所属机构: CODE,
      课程名称: '数学巩固',
      学科: '数学',
      申报类别: '学科类',
      学段: '小学',
      年级: '三至五年级',
      培训形式: '线下',
      班额: 20,
      每课时分钟: '45分钟',
      总课时: 16,
      收费标准: '1600',
      收费单位: '课时',
      单价: '100',
      培训大纲: '教材同步，“计算”与图形',
      授课人员: '李教师',
    },
  ]);
  // Two who share everything that a register may know them by, each with its teacher and its course.
  for (const code of ['52980102MJ0077771X', '52980102MJ0077772X']) {
    const twin = await writeInstitution(house.pool, COUNTY, '无证托管点', code);
    await house.pool.query(
      `update institution set credit_code = null, licence_no = null, licence_authority = null, licence_from = null, licence_until = null,
              address = null, scope = 'none', status = 'unlicensed' where id = $1`,
      [twin.id],
    );
    await house.pool.query(
      `update institution_staff set name = '周教练', subjects = '{TY,ZH-LT}', left_on = '2026-10-01', vetting_result = 'hit' where id = $1`,
      [twin.staff],
    );
  }
  // A course that nobody has declared yet has no word for its state.
  await house.pool.query(`update course set state = 'draft' where name = '数学巩固'`);
});
afterAll(() => house.close());

async function exportedRegister(): Promise<Uint8Array> {
  const reply = await house.send({
    method: 'GET',
    url: '/api/institutions/register.xlsx',
    headers: { cookie: await house.cookie(house.county.posts.county), 'accept-language': 'zh-CN' },
  });
  expect(reply.statusCode).toBe(200);
  return reply.rawPayload;
}

it.each(['institutions', 'institution-staff', 'courses'])(
  'an exported register sent back as it is changes nothing: %s',
  async (kind) => {
    const sent = await sendFile(
      house,
      house.county.posts.county,
      `/api/imports/institutions/${kind}`,
      '台账.xlsx',
      await exportedRegister(),
    );
    expect(sent.statusCode).toBe(202);
    const { id } = sent.json<ImportView>();
    await house.app.imports.drain();
    const official = await house.as(house.county.posts.county);
    const read = await official.imports.read({ params: { id } });
    expect(await register.issues(id)).toEqual([]);
    expect(read).toMatchObject({ data: { state: 'checked', created: 0, updated: 0, errors: 0 } });
    expect(read.ok && read.data.unchanged).toBeGreaterThan(4);
  },
);
