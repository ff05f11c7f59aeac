import { type ImportSentence, importText } from '../../messages/index.ts';
import type { Locale } from '../../messages/locale.ts';
import type { FileRow, Plan, RowIssue } from '../kind.ts';

/** What is wrong with a row of a roster, at its column. */
export const issueAt = (
  row: FileRow<unknown>,
  key: string | null,
  sentence: ImportSentence,
  locale: Locale,
  severity: RowIssue['severity'] = 'error',
): RowIssue => ({
  sheet: row.sheet,
  row: row.row,
  key,
  rule: null,
  clause: null,
  severity,
  ...importText(locale).sentences[sentence],
});

/** Notes the rows whose key stands twice in the file: the later one is told. */
export function findTwice<R>(
  rows: readonly FileRow<R>[],
  keyOf: (value: R) => string,
  column: string,
  locale: Locale,
): { once: FileRow<R>[]; issues: RowIssue[] } {
  const seen = new Set<string>();
  const once: FileRow<R>[] = [];
  const issues: RowIssue[] = [];
  for (const row of rows) {
    const key = keyOf(row.value);
    if (seen.has(key)) issues.push(issueAt(row, column, 'twice', locale));
    else once.push(row);
    seen.add(key);
  }
  return { once, issues };
}

/** New, changed and equal rows, counted. */
export interface Sorted<T> {
  readonly fresh: readonly T[];
  readonly changed: readonly T[];
  readonly same: number;
}

export const planOf = <T>(sorted: Sorted<T>, issues: readonly RowIssue[], write: Plan['write']): Plan => ({
  created: sorted.fresh.length,
  updated: sorted.changed.length,
  unchanged: sorted.same,
  issues,
  write,
});

/** Sorts desired rows against those that stand, by key: equal ones are left alone, so that importing the same file again changes nothing. */
export function sortRows<T, S>(
  wanted: readonly T[],
  stored: ReadonlyMap<string, S>,
  keyOf: (row: T) => string,
  equal: (row: T, held: S) => boolean,
): Sorted<T> {
  const fresh: T[] = [];
  const changed: T[] = [];
  let same = 0;
  for (const row of wanted) {
    const held = stored.get(keyOf(row));
    if (held === undefined) fresh.push(row);
    else if (equal(row, held)) same += 1;
    else changed.push(row);
  }
  return { fresh, changed, same };
}
