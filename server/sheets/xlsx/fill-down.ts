import type { Cell, Row } from '../cell.ts';
import { inflateEntry } from '../zip/inflate.ts';
import { columnOf, rowOf } from './address.ts';
import type { SheetPart, Workbook } from './workbook.ts';

/** A merged block that spans several rows: the rows below its first hold nothing of their own. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
}

const MARK = Buffer.from('mergeCell ');
const MOST_MERGES = 50_000;
const MOST_COLUMNS = 1_024;

/**
 * Merges that span rows, by first row. The format lists them after the rows they concern, so a register whose class
 * is written once for ten rows can only be read by looking here first. This looks at bytes, not at markup: it costs
 * little more than inflating.
 */
export async function readMerges(workbook: Workbook, sheet: SheetPart): Promise<Merge[]> {
  const merges: Merge[] = [];
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of inflateEntry(workbook.file, sheet.entry)) {
    const bytes = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
    let at = bytes.indexOf(MARK);
    while (at >= 0 && at + 100 < bytes.length && merges.length < MOST_MERGES) {
      collect(bytes.toString('latin1', at, at + 100), merges);
      at = bytes.indexOf(MARK, at + 1);
    }
    tail = bytes.subarray(at >= 0 ? at : Math.max(0, bytes.length - MARK.length));
  }
  for (let at = tail.indexOf(MARK); at >= 0; at = tail.indexOf(MARK, at + 1)) {
    collect(tail.toString('latin1', at, at + 100), merges);
  }
  return merges
    .filter((merge) => merge.column >= 0 && merge.column < MOST_COLUMNS)
    .sort((one, other) => one.top - other.top);
}

function collect(text: string, merges: Merge[]): void {
  const found = /ref\s*=\s*["']([A-Za-z]+\d+):([A-Za-z]+\d+)["']/.exec(text);
  if (!found?.[1] || !found[2]) return;
  const top = rowOf(found[1]);
  const bottom = rowOf(found[2]);
  if (bottom > top) merges.push({ top, bottom, column: columnOf(found[1]) });
}

/** Repeats the value of a merged block in the rows it covers. Rows must come in order. */
export class FillDown {
  readonly #merges: readonly Merge[];
  #next = 0;
  /** By column: blocks of one column cannot overlap, and a file that says otherwise costs no more for it. */
  readonly #open = new Map<number, { bottom: number; cell: Cell | null }>();

  constructor(merges: readonly Merge[]) {
    this.#merges = merges;
  }

  apply(row: Row): Row {
    const filled = this.#open.size === 0 ? row : { number: row.number, cells: this.#fill(row) };
    for (let merge = this.#merges[this.#next]; merge && merge.top <= row.number; merge = this.#merges[this.#next]) {
      if (merge.top === row.number) {
        this.#open.set(merge.column, { bottom: merge.bottom, cell: row.cells[merge.column] ?? null });
      }
      this.#next += 1;
    }
    return filled;
  }

  #fill(row: Row): Row['cells'] {
    const filled = [...row.cells];
    for (const [column, { bottom, cell }] of this.#open) {
      if (bottom < row.number) {
        this.#open.delete(column);
        continue;
      }
      while (filled.length < column) filled.push(null);
      filled[column] ??= cell;
    }
    return filled;
  }
}
