import { describe, expect, it } from 'vitest';
import { annotateCopy, cellText, isLarge, type Mark, openSheet, SHEET_LIMITS, writeWorkbook } from './index.ts';
import { rawWorkbook, reopen, rowsOf, workbookOf } from './testing/files.ts';
import { readDirectory } from './zip/directory.ts';
import { inflateWhole } from './zip/inflate.ts';
import { packBytes } from './zip/pack.ts';

const mark = (row: number, at: number | null, more: Partial<Mark> = {}): Mark => ({
  sheet: 'S',
  row,
  at,
  column: '学科',
  rule: 'HW-2',
  clause: 'SEED-2-5',
  severity: 'error',
  sentence: '超过上限。',
  hint: '请压减。',
  ...more,
});
const zh = { locale: 'zh-CN' } as const;

describe('the marked copy of a workbook', () => {
  const original = () =>
    workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('S', { views: [{ state: 'frozen', ySplit: 2 }] });
      sheet.addRows([
        ['标题'],
        ['班级', '学科', '分钟'],
        ['五2班', '数学', 61],
        ['五3班', '', { formula: 'C3*2', result: 122 }],
        ['五4班', '=cmd()', new Date('2026-11-18T00:00:00Z')],
      ]);
      sheet.mergeCells('A1:C1');
      sheet.getCell('C3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } };
      sheet.getCell('C3').numFmt = '0"分"';
      sheet.getCell('A3').note = '原有批注';
      sheet.getColumn(2).width = 33;
      workbook.addWorksheet('别的').addRow(['不动']);
      workbook.addWorksheet('藏', { state: 'hidden' }).addRow(['不动']);
    });
  const marks = [mark(3, 2), mark(3, 0, { severity: 'warn', sentence: '请留意。' }), mark(4, 1)];
  const sheets = [{ name: 'S', headerRow: 2, width: 3 }];

  it('holds the original and the remarks beside it', async () => {
    const workbook = await reopen(await annotateCopy(await original(), marks, sheets, zh));
    const sheet = workbook.getWorksheet('S')!;
    expect(sheet.getCell('D2').value).toBe('核查问题');
    expect(sheet.getCell('D3').value).toBe('学科：超过上限。〔SEED-2-5〕\n学科：请留意。〔SEED-2-5〕');
    expect(sheet.getCell('D5').value).toBeNull();
    expect(sheet.getCell('A1')).toMatchObject({ value: '标题', isMerged: true });
    expect(sheet.getCell('C4').value).toEqual({ formula: 'C3*2', result: 122 });
    expect(sheet.getCell('B5').value).toBe('=cmd()');
    expect(sheet.getCell('C5').value).toEqual(new Date('2026-11-18T00:00:00Z'));
    expect(JSON.stringify(sheet.getCell('A3').note)).toContain('原有批注');
    expect(sheet.getColumn(2).width).toBe(33);
    expect(sheet.views[0]).toMatchObject({ ySplit: 2 });
    expect(workbook.getWorksheet('别的')!.getCell('A1').value).toBe('不动');
    expect(workbook.getWorksheet('藏')).toMatchObject({ state: 'hidden' });
  });

  it('tints the cells concerned and keeps their formats', async () => {
    const sheet = (await reopen(await annotateCopy(await original(), marks, sheets, zh))).getWorksheet('S')!;
    const fill = (address: string) =>
      (sheet.getCell(address).fill as { fgColor?: { argb?: string } } | undefined)?.fgColor?.argb;
    expect([fill('C3'), fill('A3'), fill('B4'), fill('A4')]).toEqual(['FFFDE2E1', 'FFFFF3CD', 'FFFDE2E1', undefined]);
    expect(sheet.getCell('C3').numFmt).toBe('0"分"');
  });

  it('lists every remark on a sheet of its own, with a link to its row', async () => {
    const copy = Buffer.from(await annotateCopy(await original(), marks, sheets, zh));
    const list = (await reopen(copy)).getWorksheet('核查结果')!;
    expect(list.rowCount).toBe(4);
    expect((list.getRow(2).values as unknown[]).slice(1)).toMatchObject([
      'S',
      {},
      '学科',
      '须改正',
      '超过上限。',
      '请压减。',
      'SEED-2-5',
      'HW-2',
    ]);
    const parts = [...readDirectory(copy, SHEET_LIMITS).values()];
    const part = parts.find(({ path }) => path === 'xl/worksheets/sheet4.xml')!;
    expect(String(await inflateWhole(copy, part, part.inflated))).toContain(`<hyperlink ref="B2" location="'S'!A3"`);
  });

  it('marked again, shows the remarks of now only', async () => {
    const once = await annotateCopy(await original(), marks, sheets, zh);
    const twice = await annotateCopy(once, [mark(5, 2)], sheets, zh);
    const sheet = (await reopen(twice)).getWorksheet('S')!;
    expect(sheet.columnCount).toBe(4);
    expect([sheet.getCell('D3').value, sheet.getCell('D5').value]).toEqual([null, '学科：超过上限。〔SEED-2-5〕']);
    expect((await openSheet(twice)).sheets.map(({ name }) => name)).toEqual([
      'S',
      '别的',
      '藏',
      '核查结果',
      '核查结果 2',
    ]);
  });

  it('of a workbook with prefixes, without styles and addresses, is marked in words', async () => {
    const raw = await rawWorkbook({
      sheet:
        '<x:cols><x:col min="1" max="16384" width="9"/></x:cols><x:sheetData><x:row spans="1:1"><x:c t="str"><x:v>班级</x:v></x:c></x:row><x:row/><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData>',
    });
    const copy = await annotateCopy(raw, [mark(3, 0), mark(2, null)], [{ name: 'S', headerRow: 1, width: 1 }], zh);
    const rows = await rowsOf(copy);
    expect(rows.map(({ number, cells }) => [number, cells.length])).toEqual([
      [1, 2],
      [2, 2],
      [3, 2],
    ]);
    expect(rows[2]!.cells).toEqual([
      { kind: 'number', number: 1 },
      { kind: 'text', text: '学科：超过上限。〔SEED-2-5〕' },
    ]);
  });

  it('of a large workbook is written in a thread', async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => [
      `五${at % 9}班`,
      `第 ${at} 题，一段不算短的作业内容，用来撑大文件 ${at * 7919}`,
      at,
    ]);
    const large = await writeWorkbook([
      { name: 'S', columns: [{ header: '班级' }, { header: '内容' }, { header: '分钟', kind: 'number' }], rows },
    ]);
    expect(isLarge(await openSheet(large), large.length)).toBe(true);
    const copy = await rowsOf(await annotateCopy(large, [mark(9_000, 1)], [{ name: 'S', headerRow: 1, width: 3 }], zh));
    expect(copy).toHaveLength(12_001);
    expect(copy[8_999]!.cells[3]).toEqual({ kind: 'text', text: '学科：超过上限。〔SEED-2-5〕' });
    expect(copy[8_998]!.cells).toHaveLength(3);
  });

  it('of a workbook in UTF-16 is well formed', async () => {
    const utf16 = Buffer.from(
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>班级</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData></worksheet>',
      'utf16le',
    );
    const part = await packBytes('xl/worksheets/sheet1.xml', utf16);
    const copy = Buffer.from(
      await annotateCopy(
        await rawWorkbook({ sheet: '', part: () => part }),
        [mark(2, 0)],
        [{ name: 'S', headerRow: 1, width: 1 }],
        zh,
      ),
    );
    expect((await rowsOf(copy)).map(({ cells }) => cells.map(cellText))).toEqual([
      ['班级', '核查问题'],
      ['1', '学科：超过上限。〔SEED-2-5〕'],
    ]);
    const sheet = readDirectory(copy, SHEET_LIMITS).get('xl/worksheets/sheet1.xml')!;
    expect(String(await inflateWhole(copy, sheet, sheet.inflated))).toContain('encoding="UTF-8"');
  });

  it('runs nothing that a remark quotes', async () => {
    const copy = await annotateCopy(
      await original(),
      [mark(3, 1, { column: null, sentence: '=HYPERLINK("x")<script>' })],
      sheets,
      zh,
    );
    expect((await reopen(copy)).getWorksheet('S')!.getCell('D3').value).toBe('\'=HYPERLINK("x")<script>〔SEED-2-5〕');
  });
});

describe('the marked copy of a .csv file', () => {
  it('is a workbook with every field as text and every row in its place', async () => {
    const csv = Buffer.from('班级,分钟\n五2班,061\n\n=1+1,5\n');
    const copy = await annotateCopy(csv, [mark(2, 1, { sheet: '' })], [{ name: '', headerRow: 1, width: 2 }], {
      ...zh,
      name: '/tmp/十一月:作业.csv',
    });
    const workbook = await reopen(copy);
    const sheet = workbook.getWorksheet('十一月 作业')!;
    expect([
      sheet.getCell('C1').value,
      sheet.getCell('B2').value,
      sheet.getCell('C2').value,
      sheet.getCell('A4').value,
    ]).toEqual(['核查问题', '061', '学科：超过上限。〔SEED-2-5〕', "'=1+1"]);
    expect(workbook.getWorksheet('核查结果')!.getCell('A2').value).toBe(2);
  });
});
