import { describe, expect, it } from 'vitest';
import type { Row } from './cell.ts';
import { homeworkColumns, homeworkTable } from './columns/homework.ts';
import { matchHeader, openSheet, readTable, type SheetReport, settle } from './index.ts';
import { workbookOf } from './testing/files.ts';

const row = (number: number, ...texts: string[]): Row => ({
  number,
  cells: texts.map((text) => (text === '' ? null : { kind: 'text', text })),
});
const FULL = ['班级', '学科', '作业内容', '预计时长', '布置日期'];

describe('the header is found', () => {
  it('below titles, in any order, among other columns, with breaks, spaces, units and marks', () => {
    const match = matchHeader(
      [
        row(1, '2026年秋季作业登记表'),
        row(3, '填表人', '周敏'),
        row(4, '序号', '布 置\n日期*', '家长评价', '预计时长\n（分钟）', '学科名称', '1.作业内容：', '班 级（必填）'),
      ],
      homeworkColumns,
    );
    expect(match).toMatchObject({ row: 4, index: 2, missing: [], duplicates: [] });
    expect(Object.fromEntries(match!.at)).toEqual({ assignedOn: 1, minutes: 3, subject: 4, content: 5, class: 6 });
  });

  it('in English, and in a header that says more than the name', () => {
    expect(matchHeader([row(1, 'Class', 'SUBJECT', 'Minutes', 'Assigned on')], homeworkColumns)?.missing).toEqual([]);
    expect(
      matchHeader([row(1, '班级', '学科', '预计完成时间约', '布置日期')], homeworkColumns)?.at.get('minutes'),
    ).toBe(2);
  });

  it('the better of two columns of one kind is read, and said', () => {
    const match = matchHeader(
      [row(1, '作业', '班级', '学科', '作业内容', '预计时长', '布置日期', '学科')],
      homeworkColumns,
    )!;
    expect(match.duplicates).toEqual(['content', 'subject']);
    expect([match.at.get('content'), match.at.get('subject')]).toEqual([3, 2]);
  });

  it('what is missing is named with the closest header seen', () => {
    const match = matchHeader([row(1, '班级', '课目', '作业内容', '布置的日子', '预计时长')], homeworkColumns)!;
    expect(match.missing).toMatchObject([
      { zh: '学科', closest: '课目' },
      { zh: '布置日期', closest: '布置的日子' },
    ]);
  });

  it('a sheet without one has none', () => {
    expect(matchHeader([row(1, '班级'), row(2, '随便')], homeworkColumns)).toBeNull();
    expect(
      matchHeader([...Array.from({ length: 30 }, (_, at) => row(at + 1, 'x')), row(31, ...FULL)], homeworkColumns),
    ).toBeNull();
  });
});

describe('a table is read', () => {
  const around = '2026-11-19';
  const read = async (bytes: Uint8Array) => {
    const reports: SheetReport[] = [];
    const rows = [];
    for await (const each of readTable(await openSheet(bytes), homeworkTable, { around, reports })) rows.push(each);
    return { rows, reports };
  };

  it('from every visible sheet that has the header; titles, totals and repeated headers are passed over', async () => {
    const { rows, reports } = await read(
      await workbookOf((workbook) => {
        const one = workbook.addWorksheet('五年级');
        one.addRows([
          ['五年级作业'],
          FULL,
          ['五2班', '数学', '练习', 20, '2026-11-18'],
          [],
          FULL,
          ['五3班', '数学', '练习', 20, '2026-11-18'],
          ['合计', '', '', 40],
          ['审核人：'],
        ]);
        workbook.addWorksheet('封面').addRow(['封面']);
        workbook.addWorksheet('备份', { state: 'hidden' }).addRows([FULL, ['五4班', '数学', '练习', 20, '2026-11-18']]);
        workbook.addWorksheet('六年级').addRows([FULL, ['六1班', '语文', '抄写', '10分钟', '11月18日']]);
      }),
    );
    expect(rows.map(({ sheet, number, value }) => [sheet, number, value?.class.text])).toEqual([
      ['五年级', 3, '五2班'],
      ['五年级', 6, '五3班'],
      ['六年级', 2, '六1班'],
    ]);
    expect(reports.map(({ name, hidden, header, passedOver }) => [name, hidden, header !== null, passedOver])).toEqual([
      ['五年级', false, true, 3],
      ['封面', false, false, 0],
      ['备份', true, false, 0],
      ['六年级', false, true, 0],
    ]);
  });

  it('cells that cannot be used are named, and the row has no value', async () => {
    const { rows } = await read(
      await workbookOf((workbook) =>
        workbook.addWorksheet('S').addRows([FULL, ['五2班', '', '练习', { formula: 'A1' }, { error: '#REF!' }]]),
      ),
    );
    expect(rows[0]).toMatchObject({
      value: null,
      problems: [
        { key: 'subject', code: 'missing', column: '学科' },
        { key: 'minutes', code: 'formula' },
        { key: 'assignedOn', code: 'cellError' },
      ],
    });
  });

  it('without the header it is refused with what is missing', async () => {
    const outcome = await settle(async () =>
      read(
        await workbookOf((workbook) =>
          workbook.addWorksheet('S').addRows([
            ['班级', '学科', '作业内容'],
            ['五2班', '数学', 'x'],
          ]),
        ),
      ),
    );
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { kind: 'header', facts: { row: 1 }, missing: [{ en: 'Minutes' }, { en: 'Assigned on' }] },
    });
  });
});
