import { SHEET_LIMITS } from '../limits.ts';
import { openSheet, readSource, type SheetSource } from '../open.ts';
import { isLarge } from '../thread/is-large.ts';
import { inThread, type ThreadOptions } from '../thread/run.ts';
import { type AnnotateOptions, type AnnotateOrder, markCopy } from './copy.ts';
import type { Mark } from './mark.ts';
import type { MarkedSheet } from './workbook.ts';

export type { AnnotateOptions } from './copy.ts';
export type { Mark } from './mark.ts';
export type { MarkedSheet } from './workbook.ts';

/**
 * The original with remarks: an .xlsx stays the workbook it was, a .csv becomes a workbook. A large one is written
 * in a thread of its own.
 * @throws SheetRefused when the file cannot be read
 */
export async function annotateCopy(
  source: SheetSource,
  marks: readonly Mark[],
  sheets: readonly MarkedSheet[],
  options: AnnotateOptions,
  thread: ThreadOptions = {},
): Promise<Uint8Array> {
  const limits = { ...SHEET_LIMITS, ...options.limits };
  const bytes = await readSource(source, limits.fileBytes);
  const file = await openSheet(bytes, { name: options.name ?? '', limits });
  const order: AnnotateOrder = { bytes, marks, sheets, options };
  if (!isLarge(file, bytes.length)) return markCopy(order);
  return inThread<AnnotateOrder, Uint8Array>(new URL('./thread.ts', import.meta.url), order, thread);
}
