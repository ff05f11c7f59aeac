import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cellText } from './index.ts';
import { rowsOf } from './testing/files.ts';

const TABLE = '班级,学科\r\n五（2）班,数学\r\n';
const texts = async (bytes: Uint8Array) =>
  (await rowsOf(bytes, { name: 'a.csv' })).map(({ cells }) => cells.map(cellText));

describe('a .csv file', () => {
  it.each([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TABLE}`)],
    ['GBK', iconv.encode(TABLE, 'gbk')],
    ['GB18030', iconv.encode(TABLE, 'gb18030')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${TABLE.replaceAll(',', '\t')}`, 'utf16le')],
  ])('in %s', async (_, bytes) => {
    expect(await texts(bytes)).toEqual([
      ['班级', '学科'],
      ['五（2）班', '数学'],
    ]);
  });

  it('in GB18030 with a character of four bytes', async () => {
    expect(await texts(iconv.encode('姓名,班级\n㐂𠀀,五2班', 'gb18030'))).toEqual([
      ['姓名', '班级'],
      ['㐂𠀀', '五2班'],
    ]);
  });

  it.each([
    ['commas', ','],
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['full-width commas', '，'],
  ])('with %s', async (_, delimiter) => {
    expect(await texts(Buffer.from(`a${delimiter}b\n1${delimiter}2`))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('with quotes, breaks and delimiters inside fields, blank records and every kind of line end', async () => {
    expect(await texts(Buffer.from('a,"b ""q"", c"\r\n\r\n"x\ny",  \rlast,1" pipe'))).toEqual([
      ['a', 'b "q", c'],
      ['x\ny', ''],
      ['last', '1" pipe'],
    ]);
  });

  it('numbers its records as an office program does', async () => {
    expect((await rowsOf(Buffer.from('a\n\n\nb\n'), { name: 'a.csv' })).map(({ number }) => number)).toEqual([1, 4]);
  });

  it('with ="0123" against lost zeros', async () => {
    expect(await texts(Buffer.from('="0123",x'))).toEqual([['0123', 'x']]);
  });

  it('of any fields reads back as written', async () => {
    const field = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\0\r]/g, ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        async (table) => {
          const csv = table
            .map((record) => record.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
            .join('\r\n');
          const expected = table
            .map((record) => record.map((value) => value.replace(/^="([^"]*)"$/, '$1').trim()))
            .filter((record) => record.some((value) => value !== ''));
          expect(await texts(Buffer.from(`\ufeff${csv}`)).catch((error) => String(error))).toEqual(
            expected.length > 0 ? expected : expect.anything(),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
