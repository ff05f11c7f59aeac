import { describe, expect, it } from 'vitest';
import { cellText } from './index.ts';
import { rawWorkbook, rowsOf, workbookOf } from './testing/files.ts';
import { dayOfSerial, readSerial, serialOfDay } from './xlsx/serial.ts';
import { isDateFormat } from './xlsx/shared-strings.ts';

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="170"/><xf numFmtId="20"/><xf numFmtId="2"/></cellXfs></styleSheet>';

const cellsOf = async (row: string, workbookPr = '') => {
  const rows = await rowsOf(
    await rawWorkbook({ sheet: `<sheetData><row>${row}</row></sheetData>`, styles: STYLES, workbookPr }),
  );
  return rows[0]?.cells ?? [];
};

describe('a cell is read as what it is', () => {
  it('days by built-in, Chinese and own formats, times, plain numbers', async () => {
    const cells = await cellsOf(
      [1, 2, 3].map((style) => `<c s="${style}"><v>46344</v></c>`).join('') +
        '<c s="4"><v>0.0208333333</v></c><c s="5"><v>46344</v></c>',
    );
    expect(cells.slice(0, 3)).toEqual(Array(3).fill({ kind: 'date', day: '2026-11-18', minutes: 0 }));
    expect(cells[3]).toEqual({ kind: 'date', day: null, minutes: 30 });
    expect(cells[4]).toEqual({ kind: 'number', number: 46344 });
  });

  it('the 1904 system', async () => {
    expect(await cellsOf('<c s="1"><v>44882</v></c>', '<workbookPr date1904="1"/>')).toEqual([
      { kind: 'date', day: '2026-11-18', minutes: 0 },
    ]);
  });

  it('formulas by their stored result, and one without a result as such', async () => {
    expect(
      await cellsOf(
        '<c><f>A1*2</f><v>30</v></c><c><f>A1</f></c><c t="str"><f>A1</f><v>五2班</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      ),
    ).toEqual([
      { kind: 'number', number: 30, computed: true },
      { kind: 'formula' },
      { kind: 'text', text: '五2班', computed: true },
      { kind: 'error', text: '#DIV/0!', computed: true },
    ]);
  });

  it('truth values, ISO days, escaped control characters', async () => {
    expect(
      await cellsOf('<c t="b"><v>1</v></c><c t="d"><v>2026-11-18T07:50:00</v></c><c t="str"><v>a_x000D_b</v></c>'),
    ).toEqual([
      { kind: 'boolean', value: true },
      { kind: 'date', day: '2026-11-18', minutes: 470 },
      { kind: 'text', text: 'a\rb' },
    ]);
  });

  it('numbers as an office program shows them', () => {
    expect(cellText({ kind: 'number', number: 0.1 + 0.2 })).toBe('0.3');
    expect(cellText({ kind: 'number', number: 2198000101 })).toBe('2198000101');
  });
});

describe('Excel serial numbers', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [46344, '2026-11-18'],
  ])('%i is %s', (serial, day) => {
    expect(dayOfSerial(serial)).toBe(day);
    expect(serialOfDay(day)).toBe(serial);
  });

  it('minutes round into the next day', () => {
    expect(readSerial(46344.99999, false)).toEqual({ day: '2026-11-19', minutes: 0 });
  });

  it('what is no serial has no day', () => {
    for (const value of [-1, 3e6, Number.NaN]) expect(readSerial(value, false)).toBeNull();
  });

  it('tells formats of days from those of numbers', () => {
    for (const format of ['yyyy-mm-dd', 'm/d', '[$-804]yyyy"年"m"月"', 'h:mm', '[h]:mm', 'aaa;d'])
      expect(isDateFormat(format)).toBe(true);
    for (const format of ['General', '0.00', '#,##0"days"', '[Red]0', '0\\d', '@', '0"分钟"', '¥#,##0_);[Red]'])
      expect(isDateFormat(format)).toBe(false);
  });
});

describe('merged cells', () => {
  it('a class written once for several rows counts for each of them', async () => {
    const bytes = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('S');
      sheet.addRows([
        ['五2班', '语文'],
        [null, '数学'],
        [null, '英语'],
        ['五3班', '语文'],
      ]);
      sheet.mergeCells('A1:A3');
    });
    expect((await rowsOf(bytes)).map(({ cells }) => cells.map(cellText))).toEqual([
      ['五2班', '语文'],
      ['五2班', '数学'],
      ['五2班', '英语'],
      ['五3班', '语文'],
    ]);
  });
});
