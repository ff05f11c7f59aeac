export { type AnnotateOptions, annotateCopy, type Mark, type MarkedSheet } from './annotate/index.ts';
export { type Cell, cellText, type Row } from './cell.ts';
export type { Column, Columns, RowOf } from './column.ts';
export { type HeaderMatch, type MissingColumn, matchHeader } from './header.ts';
export { SHEET_LIMITS, type SheetLimits } from './limits.ts';
export { type OpenedFile, type OpenOptions, openSheet, readSource, type Sheet, type SheetSource } from './open.ts';
export type { CellCode, Reading } from './reading.ts';
export { type SheetRefusal, type SheetRefusalKind, SheetRefused, settle } from './refusal.ts';
export { sayCell, sayRefusal, sheetText } from './speak.ts';
export {
  type CellProblem,
  readTable,
  type SheetReport,
  type Table,
  type TableOptions,
  type TableRow,
} from './table.ts';
export { isLarge } from './thread/is-large.ts';
export { inThread, type Report, type ThreadOptions, type ThreadTask } from './thread/run.ts';
export type { OutCell } from './write/row.ts';
export { writeTemplate } from './write/template.ts';
export { guardText } from './write/text.ts';
export { type OutColumn, type OutSheet, writeWorkbook } from './write/workbook.ts';
