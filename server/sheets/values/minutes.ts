import { type Cell, cellText } from '../cell.ts';
import { type ReadCell, type Reading, read, unreadable } from '../reading.ts';
import { chineseNumber, findNumber, settleFloat } from './number.ts';
import { fold } from './text.ts';

/**
 * Whole minutes, more than none and at most `most`, however an office writes them: 30, '30分钟', '约30分', '半小时',
 * '1.5小时', '一小时二十分', 0:30. A span such as '20-30分钟' counts as its upper end: no pupil is promised less.
 */
export function minutes(most: number): ReadCell<number> {
  return (cell, context) => {
    const found = findMinutes(cell, /小时|[(（]h|hour/i.test(context.header));
    if (found === null) return unreadable('minutes', { text: cellText(cell) });
    return judgeRange(settleFloat(found), most, cell);
  };
}

function judgeRange(value: number, most: number, cell: Cell): Reading<number> {
  if (value < 0) return unreadable('minutesNegative', { text: cellText(cell) });
  if (value === 0) return unreadable('minutesZero');
  if (value > most) return unreadable('minutesLarge', { text: cellText(cell), most });
  if (!Number.isInteger(value)) return unreadable('minutesFraction', { text: cellText(cell) });
  return read(value);
}

function findMinutes(cell: Cell, hours: boolean): number | null {
  if (cell.kind === 'date') return cell.day === null ? cell.minutes : null;
  const plain = findNumber(cell);
  if (plain !== null) return hours ? plain * 60 : plain;
  return cell.kind === 'text' ? parseMinutes(cell.text) : null;
}

/** A longer text is a remark, not a span of time. */
const LONGEST = 60;
const NUMBER = '(\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百]+)';
const MINUTE = "(?:分钟|分|min(?:ute)?s?\\.?|m|['′’])";
const HOUR = '(?:小时|个小时|个钟头|钟头|时|h(?:ou)?rs?\\.?|h)';
const ABOUT =
  /^(?:约|大约|大概|左右|不超过|最多|至多|限时|预计|[≤<~～≈])+|(?:左右|以内|内|以下|之内|\/天|每天|\/日)+$/g;

/** The minutes that a text names, or null. */
export function parseMinutes(text: string): number | null {
  if (text.length > LONGEST) return null;
  const plain = fold(text).toLowerCase().replaceAll(' ', '').replace(ABOUT, '').replace(ABOUT, '');
  const span = new RegExp(`^${NUMBER}${MINUTE}?[-~—–至到]+${NUMBER}${MINUTE}?$`).exec(plain);
  if (span) return Math.max(amount(span[1]!), amount(span[2]!));
  if (/^半(?:个)?(?:小时|钟头)$/.test(plain)) return 30;
  const half = new RegExp(`^${NUMBER}个?半(?:小时|钟头)$`).exec(plain);
  if (half) return amount(half[1]!) * 60 + 30;
  const mixed = new RegExp(`^${NUMBER}${HOUR}(?:半|${NUMBER}${MINUTE}?)?$`).exec(plain);
  if (mixed) return amount(mixed[1]!) * 60 + (plain.endsWith('半') ? 30 : mixed[2] ? amount(mixed[2]) : 0);
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(plain);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const bare = new RegExp(`^(-?)${NUMBER}${MINUTE}?$`).exec(plain);
  return bare ? amount(bare[2]!) * (bare[1] ? -1 : 1) : null;
}

function amount(text: string): number {
  const digits = Number(text);
  return Number.isNaN(digits) ? (chineseNumber(text) ?? Number.NaN) : digits;
}
