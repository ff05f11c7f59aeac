import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { homeworkTable } from './columns/homework.ts';
import { annotateCopy, openSheet, readTable, settle } from './index.ts';
import { rawWorkbook, workbookOf } from './testing/files.ts';

const NAMES = ['a.xlsx', 'a.csv', ''];
const LIMITS = { rows: 500, inflatedBytes: 8 * 1024 * 1024 };

/** Reads and marks whatever the bytes are: anything but an answer or a refusal is a fault. */
async function survive(bytes: Uint8Array, name: string): Promise<void> {
  const read = await settle(async () => {
    const file = await openSheet(bytes, { name, limits: LIMITS });
    for (const sheet of file.sheets) for await (const row of sheet.rows()) expect(row.number).toBeGreaterThan(0);
  });
  await settle(async () => {
    for await (const row of readTable(await openSheet(bytes, { name, limits: LIMITS }), homeworkTable, {
      around: '2026-11-19',
    }))
      expect(row.sheet).toBeTypeOf('string');
  });
  if (!read.ok) return;
  const mark = {
    sheet: 'S',
    row: 2,
    at: 1,
    column: 'x',
    rule: null,
    clause: null,
    severity: 'error',
    sentence: 's',
    hint: null,
  } as const;
  await settle(() =>
    annotateCopy(bytes, [mark], [{ name: 'S', headerRow: 1, width: 3 }], { locale: 'en', name, limits: LIMITS }),
  );
}

let whole: Buffer;
beforeAll(async () => {
  whole = Buffer.from(
    await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('S');
      sheet.addRows([
        ['班级', '学科', '预计时长', '布置日期'],
        ['五2班', '数学', 20, new Date('2026-11-18')],
        ['五3班', '语文', { formula: '1+1', result: 2 }, '11月18日'],
      ]);
      sheet.mergeCells('A2:A3');
    }),
  );
});

describe('no bytes end the process', () => {
  it('random bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...NAMES), survive), {
      numRuns: 300,
    });
  });

  it('random bytes behind the head of a zip, and of an old workbook', async () => {
    for (const head of ['504b0304', 'd0cf11e0a1b11ae1']) {
      const behind = (tail: Uint8Array) => survive(Buffer.concat([Buffer.from(head, 'hex'), tail]), 'a.xlsx');
      await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), behind), { numRuns: 150 });
    }
  });

  it('a workbook cut anywhere', async () => {
    const cut = (share: number) => survive(whole.subarray(0, Math.floor(share * whole.length)), 'a.xlsx');
    await fc.assert(fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), cut), { numRuns: 100 });
  });

  it('a workbook with bytes changed anywhere', async () => {
    const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const changed = Buffer.from(whole);
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        await survive(changed, 'a.xlsx');
      }),
      { numRuns: 250 },
    );
  });

  it('random markup in a sheet, its strings and its styles', async () => {
    const piece = fc.constantFrom(
      '<row',
      '<row>',
      '</row>',
      '<c',
      ' r="B2"',
      ' r="ZZZZ9999999"',
      ' t="s"',
      ' s="999999"',
      '>',
      '/>',
      '</c>',
      '<v>',
      '</v>',
      '-1',
      '1e999',
      '&#x110000;',
      '&bogus;',
      '<sheetData>',
      '</sheetData>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<is><t>',
      '</t></is>',
      '"',
      "'",
      '\0',
      '<f>',
      '<mergeCell ref="A1:XFD1048576"/>',
      '<x:',
      '<>',
      '< ',
    );
    const markup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(markup, markup, markup, async (sheet, strings, styles) => {
        await survive(
          await rawWorkbook({
            sheet: `<sheetData>${sheet}</sheetData>`,
            strings: `<sst><si><t>${strings}</t></si></sst>`,
            styles: `<styleSheet>${styles}</styleSheet>`,
          }),
          'a.xlsx',
        );
      }),
      { numRuns: 250 },
    );
  });

  it('random cells', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        '１２',
        '半小时',
        '五（2）班',
        '2026年',
        '٣',
        '二十二十',
        '0x1F',
        'Infinity',
        '9'.repeat(400),
        '('.repeat(60),
        '一'.repeat(60),
      ),
      fc.double(),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 6 }), async (rows) => {
        const lines = [['班级', '学科', '预计时长', '布置日期'], ...rows].map((line) =>
          line.map((value) => `"${String(value).replaceAll('"', '""')}"`).join(','),
        );
        await survive(Buffer.from(lines.join('\n')), 'a.csv');
      }),
      { numRuns: 200 },
    );
  });
});
