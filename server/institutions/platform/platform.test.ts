import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportView } from '#contract/sheet.ts';
import type { OutCell } from '../../sheets/index.ts';
import { COUNTY, OTHER_COUNTY, type Post } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { sendFile, workbook } from '../../testing/upload.ts';

let house: TestHouse;
let official: Post;
beforeAll(async () => {
  house = await openTestHouse();
  official = house.county.posts.county;
  const { first, second } = house.county.institutions;
  for (const [at, each] of [first, second].entries())
    await house.pool.query(
      `update institution set name = $2, name_key = $2, credit_code = $3, licence_no = $4, address = '文化路1号', legal_person = '赵明', status = 'operating',
              stages = '{compulsory}', licence_until = '2027-12-31', ledger = '{"platformId": "P1"}' where id = $1`,
      [each.id, `青松${at}培训学校`, `5298010${at}`, `19801027000000${at}`],
    );
});
afterAll(() => house.close());

const HEADER = [
  '机构名称',
  '信用代码',
  '许可证编号',
  '机构编号',
  '办学地址',
  '法人',
  '有效期至',
  '状态',
  '学段',
  '备案课程数',
  '资金监管状态',
  '监管账号',
];
type Row = Partial<Record<(typeof HEADER)[number], OutCell>>;
const row = (at: number, change: Row = {}): OutCell[] => {
  const good: Row = {
    机构名称: `青松${at}培训学校`,
    信用代码: `5298010${at}`,
    许可证编号: `教民19801027000000${at}号`,
    机构编号: 'P1',
    办学地址: '东湖区文化路一号',
    法人: '赵明',
    有效期至: { day: '2027-12-31' },
    状态: '正常',
    学段: '小学、初中',
    备案课程数: 3,
    资金监管状态: '已纳入',
    监管账号: '6222000000000001',
    ...change,
  };
  return HEADER.map((name) => good[name] ?? null);
};

async function compare(...rows: OutCell[][]): Promise<ImportView> {
  const reply = await sendFile(house, official, '/api/platform/runs', '平台.xlsx', await workbook(HEADER, rows));
  expect(reply.statusCode).toBe(202);
  await house.app.imports.drain();
  const client = await house.as(official);
  const { id } = reply.json<ImportView>();
  const checked = await client.imports.read({ params: { id } });
  if (!checked.ok || checked.data.state !== 'checked') throw new Error(JSON.stringify(checked));
  await client.imports.commit({ params: { id }, body: { version: checked.data.version, answer: '已核对' } });
  await house.app.imports.drain();
  const done = await client.imports.read({ params: { id } });
  if (!done.ok) throw new Error(JSON.stringify(done));
  return done.data;
}

async function differences(query: Record<string, string> = {}, post = official) {
  const answer = await (await house.as(post)).platform.differences({ query: { size: 200, ...query } });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.data.rows;
}
const matters = async (query: Record<string, string> = {}) =>
  (await differences(query)).map((d) => [d.kind, d.name, d.field, d.state]);
const findings = async () =>
  (
    await house.pool.query<{ rule: string; outcome: string; field: string | null }>(
      `select rule, outcome, field from finding where rule in ('REG-7', 'REG-8') order by found_at, rule, field`,
    )
  ).rows;

describe('comparing with the national platform', () => {
  it('finds nothing where both say the same, whatever the headers are called', async () => {
    expect(await compare(row(0), row(1))).toMatchObject({
      state: 'done',
      created: 0,
      updated: 0,
      unchanged: 0,
      errors: 0,
    });
    expect(await differences()).toEqual([]);
  });

  it('reads the export as .csv too', async () => {
    const csv = [HEADER, row(0), row(1)]
      .map((cells) =>
        cells.map((cell) => (typeof cell === 'object' && cell !== null ? '2027-12-31' : `${cell}`)).join(','),
      )
      .join('\n');
    const reply = await sendFile(house, official, '/api/platform/runs', '平台.csv', Buffer.from(csv));
    await house.app.imports.drain();
    const { id } = reply.json<ImportView>();
    expect(await (await house.as(official)).imports.read({ params: { id } })).toMatchObject({
      data: { state: 'checked', rowsTotal: 2, errors: 0, warnings: 0 },
    });
  });

  it('REG-7, REG-8: each difference is one matter with a finding about its institution', async () => {
    const stranger = row(9, { 机构名称: '晨曦学社', 信用代码: '91', 许可证编号: null, 机构编号: null });
    const view = await compare(
      row(0, { 法人: '钱文', 状态: '已注销', 资金监管状态: '未纳入', 监管账号: null, 备案课程数: 0 }),
      stranger,
    );
    expect(view).toMatchObject({ state: 'done', created: 6 });
    expect(await matters()).toEqual([
      ['absent', '青松1培训学校', null, 'open'],
      ['differs', '青松0培训学校', 'legalPerson', 'open'],
      ['differs', '青松0培训学校', 'prepaid', 'open'],
      ['differs', '青松0培训学校', 'status', 'open'],
      ['no-course', '青松0培训学校', null, 'open'],
      ['unknown', '晨曦学社', null, 'open'],
    ]);
    expect((await findings()).map((f) => f.rule)).toEqual(['REG-7', 'REG-7', 'REG-7', 'REG-7', 'REG-8']);
  });

  it('the same export again keeps every row; who has been handled stays so, with nothing found anew', async () => {
    const before = await differences();
    const client = await house.as(official);
    const [absent] = before;
    const { id, version } = absent!;
    const handled = await client.platform.handle({ params: { id }, body: { note: '已通知入驻', version } });
    expect(handled).toMatchObject({ data: { state: 'handled', note: '已通知入驻', handledBy: official.name } });
    expect(await client.platform.handle({ params: { id }, body: { note: '再来一次', version } })).toMatchObject({
      status: 409,
    });
    const stranger = row(9, { 机构名称: '晨曦学社', 信用代码: '91', 许可证编号: null, 机构编号: null });
    const again = await compare(
      row(0, { 法人: '钱文', 状态: '已注销', 资金监管状态: '未纳入', 监管账号: null, 备案课程数: 0 }),
      stranger,
    );
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 6 });
    const after = await differences();
    expect(after.map((d) => [d.id, d.foundAt])).toEqual(before.map((d) => [d.id, d.foundAt]));
    expect(after.filter((d) => d.state === 'handled').map((d) => d.id)).toEqual([id]);
    const kept = await findings();
    expect(kept).toHaveLength(5);
    expect(kept.filter((f) => f.outcome === 'handled')).toHaveLength(1);
  });

  it('what reads otherwise opens again, what is gone is settled with its finding, what comes back is open', async () => {
    const [legal] = await differences({ field: 'legalPerson' });
    const client = await house.as(official);
    await client.platform.handle({
      params: { id: legal!.id },
      body: { note: '以许可证为准', version: legal!.version },
    });
    const view = await compare(row(0, { 法人: '孙丽' }), row(1));
    expect(view).toMatchObject({ created: 1, updated: 5 });
    expect(await matters({ state: 'open' })).toEqual([['differs', '青松0培训学校', 'legalPerson', 'open']]);
    expect(await differences({ state: 'settled' })).toHaveLength(5);
    expect((await findings()).filter((f) => f.outcome === 'open')).toEqual([
      { rule: 'REG-7', outcome: 'open', field: 'legalPerson' },
    ]);
    await compare(row(0));
    expect(await matters({ state: 'open' })).toEqual([['absent', '青松1培训学校', null, 'open']]);
  });

  it('a row that names an institution twice is told and compared once', async () => {
    const reply = await sendFile(
      house,
      official,
      '/api/platform/runs',
      'a.xlsx',
      await workbook(HEADER, [row(0), row(0, { 法人: '某' })]),
    );
    await house.app.imports.drain();
    const { id } = reply.json<ImportView>();
    expect(await (await house.as(official)).imports.findings({ params: { id } })).toMatchObject({
      data: { rows: [{ row: 3, severity: 'warn', sentence: '与前面的一行是同一家机构' }] },
    });
  });

  it('figures open to as many rows, at every level; another county’s matter is not there', async () => {
    const city = await house.as(house.county.posts.city);
    const counted = await city.platform.counts({});
    if (!counted.ok) throw new Error('refused');
    const here = counted.data.rows.find((r) => r.region === COUNTY)!;
    expect(here.comparedAt).not.toBeNull();
    expect(counted.data.rows.find((r) => r.region === OTHER_COUNTY)).toMatchObject({ absent: 0, comparedAt: null });
    for (const [kind, figure] of [
      ['absent', here.absent],
      ['unknown', here.unknown],
      ['no-course', here.noCourse],
      ['differs', here.differs],
    ] as const)
      expect(await differences({ kind, state: 'open', region: COUNTY }, house.county.posts.city)).toHaveLength(figure);
    const province = await (await house.as(house.county.posts.province)).platform.counts({});
    expect(province).toMatchObject({ data: { rows: [{ region: '9801', absent: here.absent }, { region: '9802' }] } });
    const runs = await city.platform.runs({});
    if (!runs.ok) throw new Error('refused');
    expect(runs.data.total).toBe(5);
    expect(runs.data.rows.map((run) => [run.by, run.rows, run.matched, run.found])).toEqual(
      expect.arrayContaining([
        [official.name, 2, 2, 0],
        [official.name, 2, 1, 6],
        [official.name, 1, 1, 0],
      ]),
    );
    const far = await house.as(house.county.posts.farCounty);
    const [mine] = await differences({ state: 'open' });
    expect(
      await far.platform.handle({ params: { id: mine!.id }, body: { note: '试试', version: mine!.version } }),
    ).toMatchObject({ status: 404 });
    expect(
      await city.platform.handle({ params: { id: mine!.id }, body: { note: '试试', version: mine!.version } }),
    ).toMatchObject({ status: 403 });
  });
});
