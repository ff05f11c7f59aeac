import type { OpenedFile } from '../open.ts';

/** About 5,000 rows of fifteen columns. */
const LARGE_INFLATED = 3 * 1024 * 1024;
const LARGE_FILE = 1024 * 1024;

/** Whether reading the file takes long enough to be done in a thread. */
export function isLarge(file: OpenedFile, bytes: number): boolean {
  return bytes > LARGE_FILE || file.sheets.some(({ hidden, size }) => !hidden && size > LARGE_INFLATED);
}
