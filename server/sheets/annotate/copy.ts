import type { Locale } from '#server/messages/locale.ts';
import { SHEET_LIMITS, type SheetLimits } from '../limits.ts';
import { openSheet } from '../open.ts';
import { sheetText } from '../speak.ts';
import type { Mark } from './mark.ts';
import { annotateText } from './text-copy.ts';
import { annotateWorkbook, type MarkedSheet } from './workbook.ts';

export interface AnnotateOptions {
  readonly locale: Locale;
  /** The file's name: a .csv gives it to its sheet. */
  readonly name?: string;
  readonly limits?: Partial<SheetLimits>;
}

/** All that marking a copy needs. Plain data: it goes to a thread as it is. */
export interface AnnotateOrder {
  readonly bytes: Uint8Array;
  readonly marks: readonly Mark[];
  readonly sheets: readonly MarkedSheet[];
  readonly options: AnnotateOptions;
}

export async function markCopy({ bytes, marks, sheets, options }: AnnotateOrder): Promise<Uint8Array> {
  const { locale, name = '' } = options;
  const limits = { ...SHEET_LIMITS, ...options.limits };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { format } = await openSheet(file, { name, limits });
  const { copy } = sheetText(locale);
  if (format === 'xlsx') return annotateWorkbook(file, marks, sheets, copy, limits);
  const sheet = sheets[0] ?? { name: '', headerRow: 1, width: 0 };
  return annotateText(file, marks, sheet, titleOf(name), copy, limits);
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
