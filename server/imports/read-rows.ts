import type { Day } from '#policy/kernel/day.ts';
import type { Locale } from '../messages/locale.ts';
import { tables } from '../sheets/columns/index.ts';
import {
  type CellCode,
  type Columns,
  type MarkedSheet,
  openSheet,
  readTable,
  type SheetReport,
  sayCell,
  type Table,
  type ThreadTask,
} from '../sheets/index.ts';
import type { FileRow, ImportKindName, RowIssue } from './kind.ts';

export interface ReadOrder {
  readonly kind: ImportKindName;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly around: Day;
  readonly locale: Locale;
}

/** A cell that cannot be used, before anybody says which rule it breaks. */
export interface CellIssue extends Omit<RowIssue, 'rule' | 'clause'> {
  readonly code: CellCode;
}

/** Everything a file says, as plain data: it crosses from the reading thread. */
export interface ReadRows {
  readonly rows: readonly FileRow<unknown>[];
  readonly total: number;
  readonly issues: readonly CellIssue[];
  readonly sheets: readonly MarkedSheet[];
  /** The headers as the file writes them, and their columns, by sheet and column key. */
  readonly headers: Readonly<
    Record<string, Readonly<Record<string, { readonly header: string; readonly at: number }>>>
  >;
}

const REPORT_EVERY = 2_000;

function headersOf(reports: readonly SheetReport[]): ReadRows['headers'] {
  return Object.fromEntries(
    reports.map(({ name, header }) => [
      name,
      Object.fromEntries(
        [...(header?.seen ?? [])].map(([key, text]) => [key, { header: text, at: header?.at.get(key) ?? -1 }]),
      ),
    ]),
  );
}

/**
 * Reads a file of one kind; cells that cannot be used become issues of their rows. What a thread imports it loads for every file that it reads:
 * keep it to sheets.
 * @throws SheetRefused
 */
export const run: ThreadTask<ReadOrder, ReadRows> = async ({ kind, bytes, name, around, locale }, report) => {
  const file = await openSheet(bytes, { name });
  const reports: SheetReport[] = [];
  const rows: FileRow<unknown>[] = [];
  const issues: CellIssue[] = [];
  let total = 0;
  for await (const row of readTable(file, tables[kind] as Table<Columns>, { around, reports })) {
    total += 1;
    if (total % REPORT_EVERY === 0) report(total);
    const place = { sheet: row.sheet, row: row.number };
    for (const problem of row.problems) {
      issues.push({
        ...place,
        key: problem.key,
        code: problem.code,
        severity: 'error',
        ...sayCell(problem, locale),
      });
    }
    if (row.value !== null) rows.push({ ...place, value: row.value });
  }
  const sheets = reports.flatMap(({ name: sheet, header, width }) =>
    header && header.missing.length === 0 ? [{ name: sheet, headerRow: header.row, width }] : [],
  );
  return { rows, total, issues, sheets, headers: headersOf(reports) };
};
