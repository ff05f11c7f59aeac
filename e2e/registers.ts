import type { Download } from '@playwright/test';
import exceljs from 'exceljs';

export interface SheetFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type Cell = string | number | Date;

async function workbook(name: string, fill: (sheet: exceljs.Worksheet) => void): Promise<SheetFile> {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet('第三周'));
  return { name, mimeType: XLSX, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

const HEADER = ['序号', '学科', '班级', '作业内容', '预计时长', '布置日期', '上交日期', '作业形式', '教研组备注'];
const row = (...cells: readonly Cell[]): Cell[] => [...cells];

/**
 * A register as a school office keeps it: a merged title over everything, columns in its own order and one too many, digits
 * from a Chinese keyboard, days as text, as Chinese text and as Excel days. Rows 5 and 6 make 65 minutes of one class-day.
 */
export const officeRegister = (): Promise<SheetFile> =>
  workbook('第三周作业登记表.xlsx', (sheet) => {
    sheet.mergeCells('A1:I1');
    sheet.getCell('A1').value = '东湖区实验小学作业登记表（第三周）';
    sheet.mergeCells('A2:I2');
    sheet.getCell('A2').value = '填表：教务处　　２０２６年１１月';
    sheet.addRow(HEADER);
    sheet.addRow(row(1, '语文', '五（3）班', '读《桥》，写读后感', '２０', '2026-11-17', '2026-11-18', '书面', ''));
    sheet.addRow(
      row(2, '语文', '五（3）班', '习作《漫画的启示》', '３５分钟', '2026-11-18', '2026-11-19', '书面', '集体备课'),
    );
    const day = new Date(Date.UTC(2026, 10, 18));
    sheet.addRow(row(3, '数学', '五（3）班', '练习册第40页', 30, day, '2026年11月19日', '书面', ''));
    sheet.addRow(row(4, '英语', '五3班', '抄单词，请家长检查并签字', '１０', '2026.11.19', '2026.11.20', '书面', ''));
    sheet.addRow(row(5, '数学', '五（3）班', '口算', '若干', '2026-11-19', '2026-11-20', '书面', ''));
  });

/** Named a workbook, and none. */
export const brokenFile: SheetFile = { name: '登记表.xlsx', mimeType: XLSX, buffer: Buffer.from('这不是一个工作簿') };

/** A register to be taken in, by rows under the office's own header. */
export const registerOf = (name: string, rows: readonly (readonly Cell[])[]): Promise<SheetFile> =>
  workbook(name, (sheet) => {
    sheet.addRow([
      '学校',
      '班级',
      '学科',
      '作业名称',
      '作业内容',
      '预计时长',
      '布置日期',
      '完成日期',
      '作业形式',
      '完成地点',
    ]);
    for (const cells of rows) sheet.addRow([...cells]);
  });

/** An export of the national platform, by rows under its own header. */
export const exportOf = (name: string, rows: readonly (readonly (string | null)[])[]): Promise<SheetFile> =>
  workbook(name, (sheet) => {
    sheet.addRow(['单位名称', '社会信用代码', '证照有效期']);
    for (const cells of rows) sheet.addRow([...cells]);
  });

/** What came down, opened as a workbook. */
export async function openDownload(download: Download): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(await download.path());
  return book;
}

/** Everything that stands in a row of the first sheet, as text. */
export const textOf = (book: exceljs.Workbook, row: number): string =>
  (book.worksheets[0]!.getRow(row).values as unknown[]).map((value) => String(value ?? '')).join(' ');

export async function fileOf(book: exceljs.Workbook, name: string): Promise<SheetFile> {
  return { name, mimeType: XLSX, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}
