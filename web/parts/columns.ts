import type { ReactNode } from 'react';

/** One column, used by the paged table and by the windowed one. */
export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  /** Pixels. */
  readonly width?: number;
  /** Numbers stand at the right, in figures of one width. */
  readonly number?: boolean;
  /** The value's name when the server can sort by it. */
  readonly sort?: string;
  /** The cell that names the row; it heads the card on a narrow screen. */
  readonly name?: boolean;
}
