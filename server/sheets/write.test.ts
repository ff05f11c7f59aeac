import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tables } from './columns/index.ts';
import {
  type Columns,
  cellText,
  guardText,
  type OutCell,
  openSheet,
  readTable,
  type Table,
  writeTemplate,
  writeWorkbook,
} from './index.ts';
import { reopen, rowsOf } from './testing/files.ts';
import { unguardText, xmlText } from './write/text.ts';

describe('a workbook that is written', () => {
  it('has frozen headers, widths, notes, lists, real days and text that stays text, as another library sees it', async () => {
    const bytes = await writeWorkbook([
      {
        name: '作业',
        columns: [
          { header: '班级', width: 20, note: '如五（2）班' },
          { header: '日期', kind: 'day' },
          { header: '分钟', kind: 'number' },
          { header: '形式', list: ['书面', '口头'] },
          { header: '学校', list: Array.from({ length: 60 }, (_, at) => `云岚省清川市第${at + 1}小学`) },
        ],
        rows: [['0102', { day: '2026-11-18' }, 15, '书面', null]],
      },
    ]);
    const workbook = await reopen(bytes);
    const sheet = workbook.worksheets[0]!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getColumn(1).width).toBe(20);
    expect(JSON.stringify(sheet.getCell('A1').note)).toContain('如五（2）班');
    expect(sheet.getCell('A2')).toMatchObject({ value: '0102', numFmt: '@' });
    expect(sheet.getCell('B2').value).toEqual(new Date('2026-11-18T00:00:00Z'));
    expect(sheet.getCell('C2').value).toBe(15);
    expect(sheet.getCell('D9').dataValidation).toMatchObject({ type: 'list', formulae: ['"书面,口头"'] });
    expect(sheet.getCell('E9').dataValidation.formulae[0]).toMatch(/!\$A\$1:\$A\$60$/);
    expect(workbook.worksheets[1]).toMatchObject({ state: 'hidden' });
  });

  it('takes rows as they come', async () => {
    const rows = async function* (): AsyncGenerator<OutCell[]> {
      for (let row = 0; row < 3_000; row += 1) yield [row, `第${row}行`];
    };
    const bytes = await writeWorkbook([
      { name: 'S', columns: [{ header: 'n', kind: 'number' }, { header: 't' }], rows: rows() },
    ]);
    expect(await rowsOf(bytes)).toHaveLength(3_001);
  });

  it('reads back what was written, whatever the cells hold', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.constantFrom('=1+1', '+86', '-5', '@x', '\t=2', '＝1', '_x000D_', '<b>&"', "'=1"),
    );
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => ({ day: date.toISOString().slice(0, 10) }));
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), anyText);
    const line = fc.tuple(fc.option(anyText), fc.option(day), fc.option(number));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (rows) => {
        const columns = [
          { header: 'a' },
          { header: 'b', kind: 'day' as const },
          { header: 'c', kind: 'number' as const },
        ];
        const read = (await rowsOf(await writeWorkbook([{ name: 'S', columns, rows }]))).slice(1);
        const back = read.map((row) => [row.number, ...[0, 1, 2].map((column) => cellText(row.cells[column]).trim())]);
        const written = rows.map((row, at) => [at + 2, ...row.map(shownAs)]);
        expect(back).toEqual(written.filter(([, ...texts]) => texts.some((text) => text !== '')));
      }),
      { numRuns: 150 },
    );
  });
});

function shownAs(cell: OutCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return cellText({ kind: 'number', number: cell });
  return guardText(cell)
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .trim();
}

describe('text that an office program might run', () => {
  it.each(['=1+1', '+1', '-1', '@SUM', '\t=1', '\r1', ' =1', '＝1', '＋1', '－1', '＠x', '\u0000=1'])(
    '%o is guarded, and reads back unguarded',
    (text) => {
      expect(guardText(text)).toBe(`'${text}`);
      expect(unguardText(guardText(text))).toBe(text);
    },
  );

  it.each(['五（2）班', 'a=b', "'quoted'", '3-4', ''])('%o is left alone', (text) => {
    expect(guardText(text)).toBe(text);
    expect(unguardText(text)).toBe(text);
  });

  it('markup and characters that XML forbids are taken care of', () => {
    expect(xmlText('<a>&"\u0001\ud800')).toBe('&lt;a&gt;&amp;&quot;\ufffd');
  });
});

describe('every template', () => {
  it.each(
    Object.entries(tables).flatMap(([kind, table]) =>
      (['zh-CN', 'en'] as const).map((locale) => ({ kind, table, locale })),
    ),
  )('$kind in $locale reads back without a problem', async ({ table, locale }) => {
    const bytes = await writeTemplate(table, locale);
    const rows = [];
    for await (const row of readTable(await openSheet(bytes), table as Table<Columns>, { around: '2026-11-19' }))
      rows.push(row);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.problems).toEqual([]);
    expect((await reopen(bytes)).worksheets.length).toBeGreaterThanOrEqual(2);
  });
});
