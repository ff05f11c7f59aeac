import { cellText } from '../cell.ts';
import { type ReadCell, read, unreadable } from '../reading.ts';
import { unguardText } from '../write/text.ts';

/**
 * Text as a rule of the format compares it: full-width letters, digits, brackets and spaces made plain, spaces at
 * the ends dropped, runs of spaces made one.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

/** `fold` without any space, in lower case: for names that offices space as they please. */
export function squeeze(text: string): string {
  return fold(text).replaceAll(' ', '').toLowerCase();
}

/** A sentence or a name as written, control characters aside. */
export function text(most: number): ReadCell<string> {
  return (cell) => {
    const value = cellText(cell)
      .replace(/(?![\t\n])[\p{Cc}\u200b\ufeff\u202a-\u202e\u2066-\u2069]/gu, '')
      .trim();
    if (value.length > most) return unreadable('tooLong', { most, length: value.length });
    return read(unguardText(value));
  };
}

/** One of a few words, each written in one of several ways. */
export function choice<T extends string>(words: Readonly<Record<T, readonly string[]>>): ReadCell<T> {
  const byWord = new Map<string, T>();
  for (const [value, names] of Object.entries(words) as [T, readonly string[]][]) {
    for (const name of [value, ...names]) byWord.set(squeeze(name), value);
  }
  const choices = Object.values<readonly string[]>(words)
    .map((names) => names[0])
    .join('、');
  return (cell) => {
    const value = byWord.get(squeeze(cellText(cell)));
    return value === undefined ? unreadable('choice', { text: cellText(cell), choices }) : read(value);
  };
}

const YES = new Set(['是', '有', '可', '可以', '能', 'y', 'yes', 'true', '1', '√', '✓', '✔', '对', '允许']);
const NO = new Set([
  '否',
  '无',
  '不',
  '不可',
  '不可以',
  '不能',
  'n',
  'no',
  'false',
  '0',
  '×',
  'x',
  '✗',
  '✘',
  '-',
  '/',
  '没有',
]);

export const yesNo: ReadCell<boolean> = (cell) => {
  const word = squeeze(cellText(cell));
  if (YES.has(word)) return read(true);
  if (NO.has(word)) return read(false);
  return unreadable('yesNo', { text: cellText(cell) });
};
