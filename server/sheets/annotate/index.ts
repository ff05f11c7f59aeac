import type { Locale } from '#server/messages/locale.ts';
import { SHEET_LIMITS, type SheetLimits } from '../limits.ts';
import { openSheet, readSource, type SheetSource } from '../open.ts';
import { sheetText } from '../speak.ts';
import type { Mark } from './mark.ts';
import { annotateText } from './text-copy.ts';
import { annotateWorkbook, type MarkedSheet } from './workbook.ts';

export type { Mark } from './mark.ts';
export type { MarkedSheet } from './workbook.ts';

export interface AnnotateOptions {
  readonly locale: Locale;
  readonly name?: string;
  readonly limits?: Partial<SheetLimits>;
}

/**
 * The original with remarks: an .xlsx stays the workbook it was, a .csv becomes a workbook.
 * @throws SheetRefused when the file cannot be read
 */
export async function annotateCopy(
  source: SheetSource,
  marks: readonly Mark[],
  sheets: readonly MarkedSheet[],
  { locale, name = '', limits }: AnnotateOptions,
): Promise<Uint8Array> {
  const caps = { ...SHEET_LIMITS, ...limits };
  const file = await readSource(source, caps.fileBytes);
  const { format } = await openSheet(file, { name, limits: caps });
  const { copy } = sheetText(locale);
  if (format === 'xlsx') return annotateWorkbook(file, marks, sheets, copy, caps);
  const sheet = sheets[0] ?? { name: '', headerRow: 1, width: 0 };
  return annotateText(file, marks, sheet, titleOf(name), copy, caps);
}

/** A sheet's name may not hold these characters, nor more than 31. */
function titleOf(name: string): string {
  const title = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.\w+$/, '')
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31);
  return title === '' ? 'csv' : title;
}
