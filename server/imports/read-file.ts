import { ruleOfCell } from '../homework/index.ts';
import { inThread, isLarge, openSheet, type Report } from '../sheets/index.ts';
import type { RowIssue } from './kind.ts';
import { type CellIssue, type ReadOrder, type ReadRows, run } from './read-rows.ts';

export interface ReadFile extends Omit<ReadRows, 'issues'> {
  readonly issues: readonly RowIssue[];
}

const NO_RULE = { rule: null, clause: null };
const judged = ({ code, ...issue }: CellIssue, kind: ReadOrder['kind']): RowIssue => ({
  ...issue,
  ...(kind === 'homework' ? ruleOfCell(code) : NO_RULE),
});

/** Reads in a thread of its own when the file is large: the server goes on answering. @throws SheetRefused */
export async function readFile(order: ReadOrder, onProgress: Report): Promise<ReadFile> {
  const file = await openSheet(order.bytes, { name: order.name });
  const read = isLarge(file, order.bytes.length)
    ? await inThread<ReadOrder, ReadRows>(new URL('./read-rows.ts', import.meta.url), order, { onProgress })
    : await run(order, onProgress);
  return { ...read, issues: read.issues.map((issue) => judged(issue, order.kind)) };
}
