import type { Day } from '#policy/kernel/day.ts';
import type { Row } from './cell.ts';
import type { Columns, RowOf } from './column.ts';
import { HEADER_WITHIN, type HeaderMatch, matchHeader } from './header.ts';
import type { OpenedFile, Sheet } from './open.ts';
import type { CellCode, Facts } from './reading.ts';
import { SheetRefused } from './refusal.ts';
import { RowReading } from './row-reading.ts';

/** A kind of sheet: its columns by key. */
export interface Table<C extends Columns> {
  readonly kind: string;
  readonly columns: C;
}

/** A cell that cannot be used, where it stands. `column` is the header as the sheet writes it. */
export interface CellProblem {
  readonly sheet: string;
  readonly row: number;
  readonly key: string;
  readonly column: string;
  readonly code: CellCode;
  readonly facts: Facts;
}

export interface TableRow<R> {
  readonly sheet: string;
  /** Row number as the office program shows it. */
  readonly number: number;
  /** Null when a cell could not be used; then `problems` says which. */
  readonly value: R | null;
  readonly problems: readonly CellProblem[];
  /** The row as it stands, for checks across columns. */
  readonly cells: Row['cells'];
}

/** What happened to each sheet of a file, once its rows have been read. */
export interface SheetReport {
  readonly name: string;
  readonly hidden: boolean;
  readonly header: HeaderMatch | null;
  /** Rows taken as data. */
  rows: number;
  /** Titles, totals, repeated headers and remarks. */
  passedOver: number;
  /** Columns in use. */
  width: number;
}

export interface TableOptions {
  /** A day without a year is taken closest to this day. */
  readonly around: Day;
  /** Filled while rows are read. */
  readonly reports?: SheetReport[];
}

/**
 * The rows of every visible sheet that has the table's header, cell by cell read into values.
 * @throws SheetRefused 'header' when no visible sheet has it, naming what is missing; and those of reading
 */
export async function* readTable<C extends Columns>(
  file: OpenedFile,
  table: Table<C>,
  options: TableOptions,
): AsyncGenerator<TableRow<RowOf<C>>> {
  const reports: SheetReport[] = [];
  let matched = false;
  for (const sheet of file.sheets) {
    const report = yield* readSheet(sheet, table, options);
    reports.push(report);
    options.reports?.push(report);
    matched ||= report.header?.missing.length === 0;
  }
  if (!matched) throw headerRefused(reports, table);
}

async function* readSheet<C extends Columns>(
  sheet: Sheet,
  table: Table<C>,
  options: TableOptions,
): AsyncGenerator<TableRow<RowOf<C>>, SheetReport> {
  const rows = sheet.hidden ? null : sheet.rows()[Symbol.asyncIterator]();
  const first: Row[] = [];
  for (let next = await rows?.next(); next && !next.done; next = await rows?.next()) {
    first.push(next.value);
    if (first.length === HEADER_WITHIN) break;
  }
  const header = matchHeader(first, table.columns);
  const report: SheetReport = { name: sheet.name, hidden: sheet.hidden, header, rows: 0, passedOver: 0, width: 0 };
  if (!rows || !header || header.missing.length > 0) {
    await rows?.return?.();
    return report;
  }
  report.width = Math.max(...first.map(({ cells }) => cells.length));
  const reader = new RowReading(sheet.name, table, header, options);
  try {
    for (const row of first.slice(header.index + 1)) yield* reader.rows(row, report);
    for (let next = await rows.next(); !next.done; next = await rows.next()) yield* reader.rows(next.value, report);
  } finally {
    await rows.return?.();
  }
  return report;
}

function headerRefused(reports: readonly SheetReport[], table: Table<Columns>): SheetRefused {
  const closest = reports
    .flatMap(({ header }) => (header ? [header] : []))
    .sort((one, other) => one.missing.length - other.missing.length)[0];
  const missing =
    closest?.missing ??
    Object.values(table.columns)
      .filter((column) => column.needed)
      .map(({ zh, en }) => ({ zh, en, closest: null }));
  return new SheetRefused('header', { row: closest?.row ?? 0 }, missing);
}
