import type { SheetText } from '#server/messages/zh-CN/sheets.ts';
import { cellText, type Row } from '../cell.ts';
import { readCsvRows } from '../csv/rows.ts';
import type { SheetLimits } from '../limits.ts';
import type { OutCell } from '../write/row.ts';
import { writeWorkbook } from '../write/workbook.ts';
import { type Mark, marksByRow, remarkOf } from './mark.ts';
import type { MarkedSheet } from './workbook.ts';

/** A .csv file as a workbook, every field as text, with remarks beside the marked rows and a sheet that lists them. */
export async function annotateText(
  file: Buffer,
  marks: readonly Mark[],
  sheet: MarkedSheet,
  title: string,
  text: SheetText['copy'],
  limits: SheetLimits,
): Promise<Uint8Array> {
  const byRow = marksByRow(marks).get(sheet.name) ?? new Map<number, Mark[]>();
  const rows = everyRow(readCsvRows(file, limits), sheet, byRow, text);
  const first = rows.next().value ?? [];
  const headers = Array.from({ length: sheet.width + 1 }, (_, at) => ({
    header: String(first[at] ?? ''),
    ...(at === sheet.width ? { width: 48, wrap: true } : {}),
  }));
  return writeWorkbook([
    { name: title, columns: headers, rows },
    { name: text.sheet, columns: listColumns(text), rows: listRows(marks, text) },
  ]);
}

/** Rows by number from 1: a record that held nothing keeps its place. */
function* everyRow(
  rows: Iterable<Row>,
  sheet: MarkedSheet,
  marks: ReadonlyMap<number, readonly Mark[]>,
  text: SheetText['copy'],
): Generator<OutCell[], undefined> {
  let next = 1;
  for (const row of rows) {
    for (; next < row.number; next += 1) yield [];
    const remark = row.number === sheet.headerRow ? text.column : remarkOf(marks.get(row.number) ?? []);
    yield [...Array.from({ length: sheet.width }, (_, at) => cellText(row.cells[at])), remark];
    next += 1;
  }
}

function listColumns(text: SheetText['copy']) {
  return [
    { header: text.row, kind: 'number', width: 8 },
    { header: text.field, width: 18 },
    { header: text.severity, width: 10 },
    { header: text.sentence, width: 60, wrap: true },
    { header: text.hint, width: 40, wrap: true },
    { header: text.clause, width: 14 },
    { header: text.rule, width: 12 },
  ] as const;
}

function* listRows(marks: readonly Mark[], text: SheetText['copy']): Generator<OutCell[]> {
  for (const { row, column, severity, sentence, hint, clause, rule } of marks) {
    yield [row, column, text.severities[severity], sentence, hint, clause, rule];
  }
}
