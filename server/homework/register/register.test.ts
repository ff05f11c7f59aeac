import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { nationalValues } from '#policy/kernel/parameter.ts';
import { settle, writeWorkbook } from '../../sheets/index.ts';
import { reopen, workbookOf } from '../../sheets/testing/files.ts';
import { annotateRegister, judgeRegisterFile, type RegisterOptions } from './index.ts';

const options: RegisterOptions = { locale: 'zh-CN', around: '2026-11-19' };
const HEADER = [
  '学校',
  '班级',
  '学科',
  '作业内容',
  '预计时长（分钟）',
  '布置日期',
  '完成日期',
  '作业形式',
  '完成地点',
  '分层',
  '任课教师',
];
type Line = Partial<Record<(typeof HEADER)[number], unknown>>;

/** A register with one line for each piece of homework; what a line leaves open is ordinary. */
const register = (...lines: Line[]) =>
  workbookOf((workbook) => {
    const ordinary: Line = {
      学校: '临溪镇中心小学',
      班级: '五（2）班',
      学科: '数学',
      '预计时长（分钟）': 20,
      布置日期: '2026-11-18',
      作业形式: '书面',
      完成地点: '家庭',
      分层: '全体',
    };
    const rows = lines.map((line, at) =>
      HEADER.map((header) => ({ 作业内容: `练习第 ${at + 1} 题`, ...ordinary, ...line })[header]),
    );
    workbook.addWorksheet('作业登记').addRows([['作业登记表'], HEADER, ...rows]);
  });
const judge = async (bytes: Uint8Array, more: Partial<RegisterOptions> = {}) =>
  judgeRegisterFile(bytes, '登记.xlsx', { ...options, ...more });
const rulesOf = async (...lines: Line[]) =>
  (await judge(await register(...lines))).findings.map(({ row, rule }) => [row, rule]);

describe("an office's own register is judged", () => {
  it('a class-day within its limit has nothing to find', async () => {
    const verdict = await judge(await register({ 学科: '数学' }, { 学科: '语文' }, { 学科: '英语' }));
    expect(verdict).toMatchObject({
      rows: 3,
      judged: 3,
      findings: [],
      summary: { classes: 1, classDays: 1, minutes: 60, classDaysOver: 0 },
    });
  });

  it('the line that passes 60 minutes is refused by HW-2 with clause, limit and who holds the minutes', async () => {
    const { findings, summary } = await judge(
      await register({ 任课教师: '周敏' }, { 学科: '语文' }, { 学科: '英语', '预计时长（分钟）': 21 }),
    );
    expect(findings).toMatchObject([
      {
        sheet: '作业登记',
        row: 5,
        column: '预计时长（分钟）',
        at: 4,
        rule: 'HW-2',
        clause: 'SEED-2-5',
        severity: 'error',
      },
    ]);
    expect(findings[0]!.sentence).toMatch(/61 分钟.*60 分钟.*数学（周敏）20 分钟/);
    expect(summary.overLimit).toMatchObject([
      { className: '五（2）班', minutes: 61, limit: 60, rows: [{ row: 3 }, { row: 4 }, { row: 5 }] },
    ]);
  });

  it('one class under its several spellings is one class', async () => {
    expect(
      await rulesOf(
        { 班级: '五（2）班' },
        { 班级: '5.2', 学科: '语文' },
        { 班级: '五年级二班', 学科: '英语', '预计时长（分钟）': '约２５分' },
      ),
    ).toEqual([[5, 'HW-2']]);
  });

  it('HW-1: no written homework at home in grades 1 and 2', async () => {
    expect(
      await rulesOf(
        { 班级: '二（1）班', '预计时长（分钟）': 1 },
        { 班级: '二（1）班', 完成地点: '校内', '预计时长（分钟）': 10 },
      ),
    ).toEqual([[3, 'HW-1']]);
  });

  it('HW-3 and HW-3a: junior classes have 90 minutes, grade 6 too in a 5-4 school', async () => {
    const nine = await register({ 班级: '初三(3)班', '预计时长（分钟）': 91 });
    expect((await judge(nine)).findings[0]?.rule).toBe('HW-3');
    const six = await register({ 班级: '六1班', '预计时长（分钟）': 75 });
    expect((await judge(six)).findings[0]?.rule).toBe('HW-2');
    expect((await judge(six, { system: '5-4' })).findings).toEqual([]);
    expect(
      (await judge(await register({ 班级: '六1班', '预计时长（分钟）': 95 }), { system: '5-4' })).findings[0]?.rule,
    ).toBe('HW-3a');
  });

  it('tiers are summed apart, and only written work counts', async () => {
    expect(
      await rulesOf(
        { '预计时长（分钟）': 30 },
        { 分层: '基础', '预计时长（分钟）': 30 },
        { 分层: '拓展', '预计时长（分钟）': 30 },
        { 作业形式: '口头', '预计时长（分钟）': 30 },
      ),
    ).toEqual([]);
  });

  it('work over several days is spread over them', async () => {
    expect(await rulesOf({ '预计时长（分钟）': 80, 布置日期: '2026-11-16', 完成日期: '2026-11-18' })).toEqual([]);
  });

  it('words that ask parents to sign are asked about (HW-13), a repeated line is named (HW-C4), a due day before the day given is refused (HW-C2)', async () => {
    expect(await rulesOf({ 作业内容: '背诵第三课，家长签字' })).toEqual([[3, 'HW-13']]);
    expect(await rulesOf({ 作业内容: '练习' }, { 作业内容: '练习' })).toEqual([[4, 'HW-C4']]);
    expect(await rulesOf({ 布置日期: '2026-11-18', 完成日期: '2026-11-17' })).toEqual([[3, 'HW-C2']]);
  });

  it('a local number that is stricter holds', async () => {
    const parameters = [
      ...nationalValues,
      {
        region: '980103',
        key: 'hw.g3g6.writtenMax',
        value: 50,
        from: '2024-09-01',
        until: null,
        source: '临溪县〔2024〕9 号',
      },
    ];
    const bytes = await register({ '预计时长（分钟）': 51 });
    expect((await judge(bytes, { parameters, region: '980103' })).findings[0]).toMatchObject({
      rule: 'HW-2',
      sentence: expect.stringContaining('50 分钟'),
    });
    expect((await judge(bytes, { parameters, region: '980102' })).findings).toEqual([]);
  });
});

describe('lines that cannot be read are named cell by cell and not judged', () => {
  it.each([
    ['预计时长（分钟）', -5, 'HW-C1'],
    ['预计时长（分钟）', 0, 'HW-C1'],
    ['预计时长（分钟）', 12.5, 'HW-C1'],
    ['预计时长（分钟）', 1e9, 'HW-C1'],
    ['预计时长（分钟）', '很久', null],
    ['学科', '炼丹', null],
    ['布置日期', '2026-02-30', null],
    ['班级', null, null],
    ['班级', '高一2班', null],
    ['作业形式', '心算', null],
  ])('%s %o', async (column, value, rule) => {
    const verdict = await judge(await register({ [column]: value }));
    expect(verdict).toMatchObject({ rows: 1, judged: 0, summary: { unreadable: 1, rulesBroken: 0 } });
    expect(verdict.findings).toMatchObject([
      { row: 3, column, rule, severity: 'error', hint: expect.stringMatching(/./) },
    ]);
  });

  it('in the language asked for', async () => {
    const { findings } = await judge(await register({ 学科: '炼丹' }), { locale: 'en' });
    expect(findings[0]!.sentence).toBe('“炼丹” is not a known subject.');
  });
});

describe('a register of any make', () => {
  it('in GBK text', async () => {
    const csv = iconv.encode('班级,学科,内容,时长,日期\n五2班,数学,练习,６１,11月18日\n', 'gbk');
    expect((await judgeRegisterFile(csv, '登记.csv', options)).findings).toMatchObject([
      { sheet: '', row: 2, rule: 'HW-2' },
    ]);
  });

  it('of several sheets, each with its own row numbers', async () => {
    const bytes = await workbookOf((workbook) => {
      for (const name of ['五1', '五2'])
        workbook.addWorksheet(name).addRows([
          ['班级', '学科', '预计时长', '日期'],
          [`${name}班`, '数学', 61, '2026-11-18'],
          [`${name}班`, '数学', 61, '2026-11-18'],
        ]);
    });
    const { findings } = await judge(bytes);
    expect(findings.map(({ sheet, row, rule }) => [sheet, row, rule])).toEqual([
      ['五1', 2, 'HW-2'],
      ['五1', 3, 'HW-C4'],
      ['五2', 2, 'HW-2'],
      ['五2', 3, 'HW-C4'],
    ]);
    expect(findings[3]!.sentence).toContain('第 2 行');
  });

  it('without the columns needed is refused, naming them', async () => {
    const bytes = await workbookOf((workbook) =>
      workbook.addWorksheet('S').addRows([
        ['班级', '课目', '内容', '日期'],
        ['五2班', '数学', 'x', '11月18日'],
      ]),
    );
    expect(await settle(() => judge(bytes))).toMatchObject({
      ok: false,
      refusal: { kind: 'header', missing: [{ zh: '学科', closest: '课目' }, { zh: '预计时长（分钟）' }] },
    });
  });

  it('of many lines is judged in a thread, with progress, and can be called off', async () => {
    const columns = HEADER.map((header) => ({ header }));
    const rows = Array.from({ length: 9_000 }, (_, at) => [
      '',
      `五（${(at % 40) + 1}）班`,
      '数学',
      `第 ${at} 题，一段不算短的作业内容，用来撑大文件`,
      5,
      '2026-11-18',
      '',
      '书面',
      '家庭',
      '全体',
      '',
    ]);
    const bytes = await writeWorkbook([{ name: '作业', columns, rows }]);
    const seen: number[] = [];
    const verdict = await judgeRegisterFile(bytes, '大.xlsx', options, { onProgress: (done) => seen.push(done) });
    expect(verdict).toMatchObject({ rows: 9_000, judged: 9_000, summary: { classes: 40, classDaysOver: 40 } });
    expect(seen).toEqual([2_000, 4_000, 6_000, 8_000, 9_000]);
    expect(
      await settle(() => judgeRegisterFile(bytes, '大.xlsx', options, { signal: AbortSignal.timeout(100) })),
    ).toMatchObject({ ok: false, refusal: { kind: 'cancelled' } });
  });

  it('comes back with the verdict beside its rows, and reads the same again', async () => {
    const bytes = await register({}, { 学科: '语文', '预计时长（分钟）': 41 }, { 学科: '炼丹' });
    const verdict = await judge(bytes);
    const copy = await annotateRegister(bytes, verdict, 'zh-CN');
    const sheet = (await reopen(copy)).getWorksheet('作业登记')!;
    expect([sheet.getCell('L2').value, sheet.getCell('L3').value]).toEqual(['核查问题', null]);
    expect(sheet.getCell('L4').value).toContain('SEED-2-5');
    expect(sheet.getCell('L5').value).toContain('炼丹');
    expect((await judge(copy)).findings).toEqual(verdict.findings);
  });
});
