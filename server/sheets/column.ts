import type { Cell } from './cell.ts';
import type { ReadCell } from './reading.ts';

/** What a template puts under a header. */
export interface ColumnSample {
  readonly value: string | number;
  /** The value is a day and is written as one. */
  readonly isDay?: true;
  /** In characters of Latin text; a Chinese character takes two. */
  readonly width?: number;
  /** Words to choose from. */
  readonly list?: readonly string[];
}

export interface ColumnWords {
  readonly zh: string;
  readonly en: string;
  /** Other headers under which offices keep the same thing. */
  readonly aliases?: readonly string[];
  readonly sample: ColumnSample;
}

/** A column of a register or roster: how its header is written and how its cells are read. */
export interface Column<T> extends ColumnWords {
  /** Without this column the sheet is not read at all. */
  readonly needed: boolean;
  readonly read: ReadCell<T>;
  /** What a blank cell or an absent column stands for; `refused` when it must be filled in. */
  readonly blank: { readonly refused: true } | { readonly refused: false; readonly value: T };
}

/** A column that must be there and filled in. */
export function required<T>(words: ColumnWords, readCell: ReadCell<T>): Column<T> {
  return { ...words, needed: true, read: readCell, blank: { refused: true } };
}

/** A column that may be absent and whose cells may be blank. */
export function optional<T, F>(words: ColumnWords, readCell: ReadCell<T>, value: F): Column<T | F> {
  return { ...words, needed: false, read: readCell, blank: { refused: false, value } };
}

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

export const isBlank = (cell: Cell | null | undefined): cell is null | undefined => cell === null || cell === undefined;
