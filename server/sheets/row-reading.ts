import { type Cell, cellText, type Row } from './cell.ts';
import { type Column, type Columns, isBlank, type RowOf } from './column.ts';
import type { HeaderMatch } from './header.ts';
import type { Reading } from './reading.ts';
import type { CellProblem, SheetReport, Table, TableOptions, TableRow } from './table.ts';
import { fold } from './values/text.ts';

const MISSING: Reading<never> = { ok: false, code: 'missing', facts: {} };
const UNCALCULATED: Reading<never> = { ok: false, code: 'formula', facts: {} };
/** Texts that a column remembers, and the longest worth remembering: registers repeat classes, subjects and words. */
const MOST_REMEMBERED = 1_000;
const LONGEST_REMEMBERED = 24;

/** Turns the rows under one header into values. */
export class RowReading<C extends Columns> {
  readonly #sheet: string;
  readonly #columns: readonly ColumnReading[];

  constructor(sheet: string, table: Table<C>, header: HeaderMatch, options: TableOptions) {
    this.#sheet = sheet;
    this.#columns = Object.entries(table.columns).map(([key, column]) => {
      const seen = header.seen.get(key) ?? column.zh;
      return new ColumnReading(key, column, header.at.get(key) ?? -1, seen, options);
    });
  }

  *rows(row: Row, report: SheetReport): Generator<TableRow<RowOf<C>>> {
    report.width = Math.max(report.width, row.cells.length);
    if (this.#isAside(row)) {
      report.passedOver += 1;
      return;
    }
    report.rows += 1;
    const value: Record<string, unknown> = {};
    const problems: CellProblem[] = [];
    for (const column of this.#columns) {
      const read = column.read(row.cells[column.at]);
      if (read.ok) value[column.key] = read.value;
      else {
        const { code, facts } = read;
        problems.push({ sheet: this.#sheet, row: row.number, key: column.key, column: column.header, code, facts });
      }
    }
    const whole = problems.length === 0 ? (value as RowOf<C>) : null;
    yield { sheet: this.#sheet, number: row.number, value: whole, problems, cells: row.cells };
  }

  /** A title between two blocks, a total, a signature line, or the header printed again on the next page. */
  #isAside(row: Row): boolean {
    const filled = this.#columns.filter(({ at }) => !isBlank(row.cells[at]));
    if (filled.length < Math.min(2, this.#columns.length)) return true;
    const first = cellText(row.cells.find((cell) => !isBlank(cell)));
    if (/[计均]/.test(first) && TOTAL.test(fold(first).replaceAll(' ', ''))) return true;
    return filled.every(({ at, header }) => cellText(row.cells[at]).replace(/\s+/g, '') === header);
  }
}

const TOTAL = /^(?:合计|小计|总计|共计|平均|累计)(?:[:：(（].*)?$/;

class ColumnReading {
  readonly key: string;
  readonly at: number;
  readonly header: string;
  readonly #column: Column<unknown>;
  readonly #context: { around: string; header: string };
  readonly #remembered = new Map<string, Reading<unknown>>();

  constructor(key: string, column: Column<unknown>, at: number, header: string, { around }: TableOptions) {
    this.key = key;
    this.at = at;
    this.header = header;
    this.#column = column;
    this.#context = { around, header };
  }

  read(cell: Cell | null | undefined): Reading<unknown> {
    if (isBlank(cell)) return this.#column.blank.refused ? MISSING : { ok: true, value: this.#column.blank.value };
    if (cell.kind === 'formula') return UNCALCULATED;
    if (cell.kind === 'error') return { ok: false, code: 'cellError', facts: { text: cell.text } };
    if (cell.kind !== 'text' || cell.text.length > LONGEST_REMEMBERED) return this.#column.read(cell, this.#context);
    return this.#recall(cell.text, cell);
  }

  #recall(text: string, cell: Cell): Reading<unknown> {
    const known = this.#remembered.get(text);
    if (known) return known;
    const read = this.#column.read(cell, this.#context);
    if (this.#remembered.size < MOST_REMEMBERED) this.#remembered.set(text, read);
    return read;
  }
}
