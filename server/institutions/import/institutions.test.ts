import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationCheck, usccCheck } from '#policy/kernel/identifiers/index.ts';
import { COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { openRegister } from './testing.ts';

let house: TestHouse;
let register: ReturnType<typeof openRegister>;
beforeAll(async () => {
  house = await openTestHouse();
  register = openRegister(house);
});
afterAll(() => house.close());

const rows = async (text: string, ...values: unknown[]) => (await house.pool.query(text, values)).rows;

/** A valid credit code of a non-profit, or of another kind. */
function credit(n: number, prefix = '52'): string {
  const body = `MJ${String(9_000 + n).padStart(6, '0')}`;
  const code = `${prefix}${COUNTY}${body}${organisationCheck(body)}`;
  return code + usccCheck(code);
}
const licence = (n: number) => `1${COUNTY}7${String(5_000 + n).padStart(7, '0')}`;
const good = (n: number, change: Record<string, unknown> = {}) => ({
  机构名称: `东湖区新芽${n}培训学校`,
  统一社会信用代码: credit(n),
  登记形式: '民非',
  办学许可证号: `教民${licence(n)}号`,
  发证机关: '东湖区教育局',
  发证日期: { day: '2022-01-01' },
  许可证有效期至: { day: '2027-12-31' },
  许可类别: '学科类',
  学段: '小学、初中',
  培训形式: '线下',
  地址: `文化路${n}号`,
  法定代表人: '赵明',
  联系电话: `139${String(20_000_000 + n)}`,
  举办者: '文教公司',
  预收费总额: '28.8万',
  ...change,
});
const plain = (n: number, change: Record<string, unknown> = {}) => good(n, { 预收费总额: 288_000, ...change });

describe('importing the register of institutions', () => {
  it('opens files with their values, measured, findable, with one line of history and a check for doubles', async () => {
    const done = await register.whole('institutions', [plain(1), plain(2, { 学段: null, 登记形式: null })]);
    expect(done).toMatchObject({ state: 'done', created: 2, errors: 0, warnings: 0 });
    const [row] = await rows(`select * from institution where credit_code = $1`, credit(1));
    expect(row).toMatchObject({
      name: '东湖区新芽1培训学校',
      name_key: '新芽1',
      licence_no: licence(1),
      legal_form: 'nonprofit',
      scope: 'subject',
      stages: ['compulsory'],
      modes: ['offline'],
      status: 'operating',
      status_since: '2022-01-01',
      ledger: { organiser: '文教公司', prepaidReceived: 28_800_000 },
      source: 'import',
      initials: expect.stringContaining('xy'),
    });
    expect(row.confirmed).toMatchObject({ organiser: '2026-11-19', creditCode: '2026-11-19' });
    expect(row.missing).toContain('capacity');
    expect(row.missing).not.toContain('organiser');
    expect(row.completeness_permille).toBeGreaterThan(0);
    expect(await rows('select field, source from institution_change where institution_id = $1', row.id)).toEqual([
      { field: 'import', source: 'import' },
    ]);
    expect(await rows('select through_id is not null as checked from duplicate_check where div = $1', COUNTY)).toEqual([
      { checked: true },
    ]);
    const [second] = await rows(`select legal_form, stages from institution where credit_code = $1`, credit(2));
    expect(second).toEqual({ legal_form: 'nonprofit', stages: [] });
  });

  it('keeps every sign of a text as it is, in new files and in known ones', async () => {
    const signs = { 举办者: 'NULL', 保险: String.raw`{"a",\b}, '引号'`, 地址: String.raw`文化路\40号"甲",{乙}` };
    await register.whole('institutions', [plain(40, signs), plain(41, { 举办者: null })]);
    await register.whole('institutions', [plain(41, signs)]);
    const read = `select address, ledger->>'organiser' as organiser, ledger->>'insurance' as insurance from institution where credit_code = any ($1)`;
    const kept = { address: signs.地址, organiser: 'NULL', insurance: signs.保险 };
    expect(await rows(read, [credit(40), credit(41)])).toEqual([kept, kept]);
  });

  it('the same file again changes nothing; a blank cell leaves what is there; what is given is written with its history', async () => {
    expect(await register.dry('institutions', [plain(1), plain(2)])).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 1,
    });
    const done = await register.whole('institutions', [
      { 机构名称: '东湖区新芽1培训学校', 统一社会信用代码: credit(1), 法定代表人: '钱文', 最大容量: 60 },
    ]);
    expect(done).toMatchObject({ state: 'done', created: 0, updated: 1, unchanged: 0 });
    const [row] = await rows(
      'select id, legal_person, phone, ledger, version from institution where credit_code = $1',
      credit(1),
    );
    expect(row).toMatchObject({
      legal_person: '钱文',
      phone: '13920000001',
      ledger: { organiser: '文教公司', capacity: 60 },
      version: 2,
    });
    expect(
      await rows(
        `select field, before, after from institution_change where institution_id = $1 and version = 2 order by field`,
        row.id,
      ),
    ).toEqual([
      { field: 'capacity', before: null, after: 60 },
      { field: 'legalPerson', before: '赵明', after: '钱文' },
    ]);
  });

  it('knows an institution by its licence where the code is new, and asks where only name and address fit', async () => {
    const byLicence = await register.whole('institutions', [
      { 机构名称: '东湖区新芽2培训学校', 办学许可证号: licence(2), 行政负责人: '孙丽' },
    ]);
    expect(byLicence).toMatchObject({ updated: 1, created: 0 });
    await register.whole('institutions', [
      { 机构名称: '小桔灯课外辅导班', 地址: '学府街7号', 联系电话: '13920000999' },
    ]);
    const asks = await register.dry('institutions', [
      {
        机构名称: '东湖区小桔灯培训学校',
        地址: '东湖区学府街七号',
        统一社会信用代码: credit(3),
        办学许可证号: licence(3),
        许可类别: '非学科类',
        登记形式: '民非',
      },
    ]);
    expect(asks).toMatchObject({ updated: 1, created: 0, warnings: 1 });
    expect(await register.issues(asks.id)).toMatchObject([
      { severity: 'warn', column: '机构名称', sentence: expect.stringContaining('按名称和地址') },
    ]);
    expect(await register.commit(asks, '同一处')).toMatchObject({ state: 'done' });
    expect(await rows(`select credit_code, status from institution where name = '东湖区小桔灯培训学校'`)).toEqual([
      { credit_code: credit(3), status: 'unlicensed' },
    ]);
  });

  it('tells row by row what the rules of the page tell, and writes none of the file', async () => {
    const before = (await rows('select count(*)::int as n from institution'))[0].n;
    const wrong = credit(11).slice(0, 17) + (credit(11).endsWith('A') ? 'B' : 'A');
    const view = await register.dry('institutions', [
      plain(10, { 统一社会信用代码: '12345' }),
      plain(11, { 统一社会信用代码: wrong }),
      plain(12, { 统一社会信用代码: credit(12, '91') }),
      plain(13, { 统一社会信用代码: credit(13, '91'), 登记形式: '企业' }),
      plain(14, { 联系电话: '12345' }),
      plain(15, { 许可证有效期至: { day: '2024-12-31' } }),
      plain(16, { 统一社会信用代码: credit(1), 办学许可证号: licence(2) }),
      plain(17, { 许可类别: null }),
      plain(18),
      plain(18),
      plain(19, { '街道/乡镇代码': '999999999' }),
      plain(20, { 预收费总额: '很多' }),
    ]);
    const told = await register.issues(view.id);
    expect(told.map((t) => [t.row, t.rule, t.severity])).toEqual(
      expect.arrayContaining([
        [2, 'REG-C1', 'error'],
        [3, 'REG-C1', 'warn'],
        [4, 'REG-C2', 'error'],
        [5, 'LIC-5', 'error'],
        [6, 'REG-C7', 'error'],
        [7, 'REG-C6', 'warn'],
        [8, null, 'error'],
        [9, null, 'error'],
        [11, null, 'error'],
        [12, null, 'error'],
        [13, null, 'error'],
      ]),
    );
    expect(told.find((t) => t.row === 8)?.sentence).toBe('信用代码和许可证号分属两家机构');
    expect((await rows('select count(*)::int as n from institution'))[0].n).toBe(before);
  });

  it('keeps a warning that was answered as a finding of its institution', async () => {
    const view = await register.dry('institutions', [plain(30, { 许可证有效期至: { day: '2025-12-31' } })]);
    expect(view).toMatchObject({ errors: 0, warnings: 1 });
    expect(await register.commit(view, '正在换证')).toMatchObject({ state: 'done' });
    expect(
      await rows(
        `select f.rule, f.outcome, f.answer from finding f join institution i on i.id = f.institution_id where i.credit_code = $1`,
        credit(30),
      ),
    ).toEqual([{ rule: 'REG-C6', outcome: 'answered', answer: '正在换证' }]);
  });

  it('of another county touches nothing, and is refused to who may not', async () => {
    const { far } = house.county.institutions;
    const [{ licence_no: number }] = await rows('select licence_no from institution where id = $1', far.id);
    await register.whole('institutions', [plain(40, { 办学许可证号: number })], '外县证号');
    expect(await rows('select version from institution where id = $1', far.id)).toEqual([{ version: 1 }]);
    expect(await register.refused(house.county.posts.city, 'institutions')).toBe(403);
    expect(await register.refused(house.county.posts.head, 'institutions')).toBe(403);
  });
});
