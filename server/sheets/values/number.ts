import type { Cell } from '../cell.ts';
import { fold } from './text.ts';

const DIGITS = '零一二三四五六七八九';

/** A whole number in Chinese numerals up to 9999 ('三十', '一百零五', '两百四'), or null. */
export function chineseNumber(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百千]+$/.test(text)) return null;
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  let total = 0;
  let digit: number | null = null;
  let unit = 0;
  for (const character of plain) {
    const value = DIGITS.indexOf(character);
    if (value >= 0) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      if (value === 0) unit = 0;
      continue;
    }
    unit = character === '十' ? 10 : character === '百' ? 100 : 1000;
    total += (digit ?? 1) * unit;
    digit = null;
  }
  // '两百四' means 240: a last digit without a unit counts the next smaller one.
  if (digit !== null) total += unit >= 100 ? (digit * unit) / 10 : digit;
  return total;
}

/** A number however the cell holds it: '１，２００', ' 30 ', '三十'; null when it is none. */
export function findNumber(cell: Cell): number | null {
  if (cell.kind === 'number') return settleFloat(cell.number);
  if (cell.kind !== 'text') return null;
  const plain = fold(cell.text).replace(/^['’]/, '');
  if (/^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  return chineseNumber(plain);
}

/** Sums in a workbook leave 14.999999999999998 where 15 is shown. */
export function settleFloat(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-9 ? nearest : value;
}
