import type { Locale } from '../../messages/locale.ts';
import {
  annotateCopy,
  inThread,
  isLarge,
  openSheet,
  readSource,
  type SheetSource,
  type ThreadOptions,
} from '../../sheets/index.ts';
import { judgeRows } from './judge-rows.ts';
import type { RegisterOrder } from './thread.ts';
import type { RegisterOptions, RegisterVerdict } from './verdict.ts';

export { ruleOfCell } from './marks.ts';
export { classOf, flagsOf } from './register-row.ts';
export type { OverLimit, PassedSheet, RegisterOptions, RegisterSummary, RegisterVerdict } from './verdict.ts';

/**
 * Judges somebody's own homework register by the rules of publishing and stores nothing. A large file is read in a
 * thread of its own.
 * @throws SheetRefused when the file cannot be read or has no register in it; 'cancelled' when the signal says so
 */
export async function judgeRegisterFile(
  source: SheetSource,
  name: string,
  options: RegisterOptions,
  thread: ThreadOptions = {},
): Promise<RegisterVerdict> {
  const bytes = await readSource(source);
  const file = await openSheet(bytes, { name });
  if (!isLarge(file, bytes.length)) return judgeRows(file, name, options, thread.onProgress ?? (() => undefined));
  const order: RegisterOrder = { bytes, name, options };
  return inThread<RegisterOrder, RegisterVerdict>(new URL('./thread.ts', import.meta.url), order, thread);
}

/**
 * The register as it was, with the verdict written beside its rows and listed on a sheet of its own; a .csv becomes
 * a workbook.
 * @throws SheetRefused when the file cannot be read
 */
export function annotateRegister(source: SheetSource, verdict: RegisterVerdict, locale: Locale): Promise<Uint8Array> {
  return annotateCopy(source, verdict.findings, verdict.sheets, { locale, name: verdict.file });
}
