import type { IMPORT_KINDS } from '#contract/import-kinds.ts';
import type { Caller } from '../access/caller.ts';
import type { ReadTx, WriteTx } from '../database/transaction.ts';
import type { House } from '../house.ts';
import type { Locale } from '../messages/locale.ts';

export type ImportKindName = (typeof IMPORT_KINDS)[number];

/** A row that could be read whole, where it stands in the file. */
export interface FileRow<R> {
  readonly sheet: string;
  readonly row: number;
  readonly value: R;
}

/** What is wrong with a row, in the reader's language. `key` is the column's, null when the whole row is meant. */
export interface RowIssue {
  readonly sheet: string;
  readonly row: number;
  readonly key: string | null;
  readonly rule: string | null;
  readonly clause: string | null;
  readonly severity: 'error' | 'warn';
  readonly sentence: string;
  readonly hint: string | null;
}

export interface ImportContext {
  readonly house: House;
  readonly importId: string;
  /** Who imports, as the duty in which the file was sent: rows outside its scope do not exist for the import. */
  readonly caller: Caller;
  readonly locale: Locale;
  /** The writing transaction, for locks; null in a dry run, which holds none: nobody waits for somebody's trying. */
  readonly writing: WriteTx | null;
  /** Given by the importer for everything that asks; '' while nothing has been said. */
  readonly answer: string;
}

/** What an import would do: counts, what is wrong, and the doing itself. */
export interface Plan {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly issues: readonly RowIssue[];
  write(tx: WriteTx): Promise<void>;
  /** Work that follows once all of it stands; it may be done again, or later by the house itself. */
  afterwards?(): Promise<void>;
}

/** A kind of import: from rows to a plan, under the caller's scope. */
export type Planner<R> = (tx: ReadTx, rows: readonly FileRow<R>[], context: ImportContext) => Promise<Plan>;
