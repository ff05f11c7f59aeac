import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openSheet, SheetRefused, sayRefusal, settle } from './index.ts';
import { rawWorkbook, refusalOf, rowsOf, workbookOf } from './testing/files.ts';
import { assembleZip, packBytes } from './zip/pack.ts';

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const KB = 1024;
const MB = 1024 * KB;

describe('a file that cannot be read is refused by name', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'a.xlsx', 'empty'],
    ['a file of blanks', Buffer.from('\ufeff \r\n\r\n'), 'a.csv', 'empty'],
    ['a text named .xlsx', Buffer.from('not a sheet'), 'a.xlsx', 'not-zip'],
    ['a web page named .xls', Buffer.from('\n<html><table><tr><td>1</td></tr></table></html>'), 'a.xls', 'html'],
    ['an old .xls', Buffer.concat([COMPOUND, Buffer.alloc(4 * KB)]), 'a.xls', 'old-xls'],
    [
      'a workbook with a password',
      Buffer.concat([COMPOUND, Buffer.alloc(KB), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(KB)]),
      'a.xlsx',
      'encrypted',
    ],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'a.pdf', 'not-a-sheet'],
    ['bytes that are no text', Buffer.from([0x01, 0x00, 0x02, 0xff, 0xfe, 0x00, 0x80]), 'a.csv', 'encoding'],
    ['bytes in no known encoding', Buffer.from([0xb0, 0x20, 0xff, 0x81, 0x39]), 'a.csv', 'encoding'],
    ['the head of a zip alone', Buffer.from('PK\u0003\u0004 and no more', 'latin1'), 'a.xlsx', 'damaged'],
  ])('%s', async (_, bytes, name, kind) => {
    expect(await refusalOf(bytes, { name })).toBe(kind);
  });

  it('a zip without a workbook', async () => {
    expect(await refusalOf(assembleZip([await packBytes('word/document.xml', Buffer.from('<x/>'))]))).toBe('not-xlsx');
  });

  it('a workbook cut off in the middle', async () => {
    const whole = await rawWorkbook({ sheet: '<sheetData/>' });
    for (const length of [30, 100, whole.length >> 1, whole.length - 1]) {
      expect(await refusalOf(whole.subarray(0, length))).toBe('damaged');
    }
  });

  it('a part whose bytes were changed', async () => {
    const sheet = `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(500)}</sheetData>`;
    const changed = await rawWorkbook({ sheet, part: (part) => ({ ...part, crc: (part.crc ^ 1) >>> 0 }) });
    expect(await refusalOf(changed)).toBe('damaged');
  });

  it('a part under a password of its own', async () => {
    const bytes = Buffer.from(await rawWorkbook({ sheet: '<sheetData/>' }));
    const central = bytes.indexOf(Buffer.from('504b0102', 'hex'));
    bytes.writeUInt16LE(1, central + 8);
    expect(await refusalOf(bytes)).toBe('encrypted');
  });

  it('a path that leads nowhere, or to a folder', async () => {
    expect(await refusalOf(join(tmpdir(), 'no such register.xlsx'))).toBe('missing');
    expect(await refusalOf(tmpdir())).toBe('missing');
  });

  it('says what to do, in both languages', async () => {
    const outcome = await settle(() => openSheet(Buffer.alloc(0)));
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(sayRefusal(outcome.refusal, 'zh-CN').sentence).toContain('空');
    expect(sayRefusal(outcome.refusal, 'en').hint).toContain('right one');
  });
});

describe('a file that is too large is left unread', () => {
  it('an upload is cut off while it arrives', async () => {
    let sent = 0;
    const upload = async function* () {
      for (; sent < 200; sent += 1) yield new Uint8Array(MB);
    };
    expect(await refusalOf(upload())).toBe('too-big');
    expect(sent).toBeLessThanOrEqual(31);
  });

  it('a file is measured before it is read', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'sheet-')), 'big.csv');
    await writeFile(path, Buffer.alloc(2 * MB, 'a,b\n'));
    expect(await refusalOf(path, { limits: { fileBytes: MB } })).toBe('too-big');
  });

  it('two million rows stop at the cap', async () => {
    const csv = Buffer.from('1,2\n'.repeat(2_000_000));
    expect(await refusalOf(csv)).toBe('too-many-rows');
    const sheet = `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(2_000_000)}</sheetData>`;
    const workbook = await rawWorkbook({ sheet });
    expect(await refusalOf(workbook)).toBe('bomb');
    expect(await refusalOf(workbook, { limits: { ratio: 2_000 } })).toBe('too-many-rows');
  });

  it('blank rows count as seen', async () => {
    const sheet = `<sheetData>${'<row/>'.repeat(60)}</sheetData>`;
    expect(await refusalOf(await rawWorkbook({ sheet }), { limits: { rowsSeen: 50 } })).toBe('too-many-rows');
  });

  it('fifty rows below the cap are read', async () => {
    const sheet = `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(50)}</sheetData>`;
    expect(await rowsOf(await rawWorkbook({ sheet }), { limits: { rows: 50 } })).toHaveLength(50);
  });
});

describe('a zip bomb', () => {
  const sheet = `<sheetData>${' '.repeat(20 * MB)}</sheetData>`;

  it('that declares its size is refused before anything is inflated', async () => {
    expect(await refusalOf(await rawWorkbook({ sheet }))).toBe('bomb');
  });

  it('that declares a smaller size is refused when more comes out', async () => {
    const lying = await rawWorkbook({ sheet, part: (part) => ({ ...part, inflated: 1000 }) });
    expect(await refusalOf(lying)).toBe('bomb');
  });

  it('of many parts is refused by their number', async () => {
    const part = await packBytes('a', Buffer.from('a'));
    const parts = Array.from({ length: 6_000 }, (_, at) => ({ ...part, path: `xl/media/${at}` }));
    expect(await refusalOf(assembleZip(parts))).toBe('bomb');
  });

  it('whose parts are large together is refused by their sum', async () => {
    const stored = deflateRawSync(Buffer.alloc(100));
    const parts = Array.from({ length: 90 }, (_, at) => ({
      path: `p${at}`,
      method: 8 as const,
      crc: 0,
      inflated: 8 * MB,
      stored,
    }));
    expect(await refusalOf(assembleZip(parts))).toBe('bomb');
  });

  it('of entities is refused with its document type', async () => {
    const strings = '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    expect(await refusalOf(await rawWorkbook({ sheet: '<sheetData/>', strings }))).toBe('damaged');
  });

  it('of an unfinished tag, comment or text is refused in linear time', async () => {
    const limits = { ratio: 5_000 };
    for (const opening of ['<c r="', '<!--', '<?xml ', '<v>']) {
      const endless = `<sheetData><row>${opening}${'x'.repeat(24 * MB)}`;
      const started = process.cpuUsage();
      expect(await refusalOf(await rawWorkbook({ sheet: endless }), { limits })).toBe('damaged');
      expect(process.cpuUsage(started).user / 1e6).toBeLessThan(10);
    }
  });
});

describe('odd files that can be read are read', () => {
  it('cells beyond the last column read are passed over', async () => {
    const rows = await rowsOf(
      await rawWorkbook({
        sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row></sheetData>',
      }),
    );
    expect(rows).toEqual([{ number: 1, cells: [{ kind: 'number', number: 1 }] }]);
  });

  it('rows and cells without addresses are counted', async () => {
    const rows = await rowsOf(
      await rawWorkbook({
        sheet:
          '<sheetData><row><c><v>1</v></c><c t="str"><v>b</v></c></row><row r="9"><c><v>2</v></c></row></sheetData>',
      }),
    );
    expect(rows.map(({ number }) => number)).toEqual([1, 9]);
    expect(rows[0]!.cells[1]).toEqual({ kind: 'text', text: 'b' });
  });

  it('namespace prefixes, shared strings out of range and stray markup do no harm', async () => {
    const sheet =
      '<x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>7</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>&#x4f60;&amp;<![CDATA[<b>]]></x:t></x:is></x:c></x:row></x:sheetData>';
    const rows = await rowsOf(await rawWorkbook({ sheet, strings: '<sst/>' }));
    expect(rows[0]!.cells).toEqual([null, { kind: 'text', text: '你&<b>' }]);
  });

  it('phonetic readings are no part of a text', async () => {
    const strings = '<sst><si><r><t>语</t></r><r><t>文</t></r><rPh><t>yuwen</t></rPh></si></sst>';
    const rows = await rowsOf(
      await rawWorkbook({ sheet: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>', strings }),
    );
    expect(rows[0]!.cells[0]).toEqual({ kind: 'text', text: '语文' });
  });

  it('a refusal in the middle of reading is thrown as one', async () => {
    const bytes = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('S');
      for (let row = 0; row < 20; row += 1) sheet.addRow([row]);
    });
    await expect(rowsOf(bytes, { limits: { rows: 10 } })).rejects.toBeInstanceOf(SheetRefused);
  });
});
