import { type Day, daysBetween, isDay } from '#policy/kernel/day.ts';
import { type Cell, cellText } from '../cell.ts';
import { type ReadCell, type Reading, read, unreadable } from '../reading.ts';
import { dayOfSerial } from '../xlsx/serial.ts';
import { chineseNumber } from './number.ts';
import { fold } from './text.ts';

/** Serials of 2000-01-01 to 2099-12-31: a number in this range in a day column lost its format on the way. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
/** A longer text is a remark, not a day. */
const LONGEST = 60;

/** A civil day in any form offices use; a time behind it is dropped. */
export const day: ReadCell<Day> = (cell, context) => {
  if (cell.kind === 'date' && cell.day !== null) return plausible(cell.day, cell);
  if (cell.kind === 'number') return plausible(fromNumber(cell.number), cell);
  if (cell.kind !== 'text') return unreadable('day', { text: cellText(cell) });
  return plausible(parseDay(cell.text, context.around), cell);
};

function plausible(found: Day | null, cell: Cell): Reading<Day> {
  return found !== null && found >= '2000-01-01' && found <= '2099-12-31'
    ? read(found)
    : unreadable('day', { text: cellText(cell) });
}

function fromNumber(value: number): Day | null {
  if (!Number.isInteger(value)) return null;
  if (value >= FIRST_SERIAL && value <= LAST_SERIAL) return dayOfSerial(value);
  return value >= 19_000_101 ? parseDay(String(value), '2000-01-01') : null;
}

/**
 * The day that a text names, or null: 2026-11-18, 2026/11/18, 2026.11.18, 2026年11月18日, 20261118, 26.11.18,
 * 二〇二六年十一月十八日, each with a weekday or a time behind it; 11月18日 and 11/18 take the year that brings
 * them closest to `around`.
 */
export function parseDay(text: string, around: Day): Day | null {
  if (text.length > LONGEST) return null;
  const plain = fold(text)
    .replace(/[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?/g, ' ')
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/, '')
    .replace(/\s+/g, '');
  const full = /^(\d{4}|\d{2})([-/.．。年])(\d{1,2})([-/.．。月])(\d{1,2})[日号]?$/.exec(plain);
  if (full) return assemble(full[1]!.length === 2 ? `20${full[1]}` : full[1]!, full[3]!, full[5]!);
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (packed) return assemble(packed[1]!, packed[2]!, packed[3]!);
  const short = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(plain);
  if (short) return closest(short[1]!, short[2]!, around);
  return fromChinese(plain, around);
}

function fromChinese(plain: string, around: Day): Day | null {
  const found =
    /^(?:([零〇一二三四五六七八九]{4})年)?([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]$/.exec(
      plain,
    );
  if (!found) return null;
  const month = String(chineseNumber(found[2]!));
  const date = String(chineseNumber(found[3]!));
  if (!found[1]) return closest(month, date, around);
  const year = [...found[1]].map((digit) => '零一二三四五六七八九'.indexOf(digit.replace('〇', '零'))).join('');
  return assemble(year, month, date);
}

function closest(month: string, date: string, around: Day): Day | null {
  const year = Number(around.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((each) => assemble(String(each), month, date));
  const days = candidates.filter((each): each is Day => each !== null);
  return (
    days.sort((one, other) => Math.abs(daysBetween(around, one)) - Math.abs(daysBetween(around, other)))[0] ?? null
  );
}

function assemble(year: string, month: string, date: string): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
