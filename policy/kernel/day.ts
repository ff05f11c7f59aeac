/** A civil day, ISO text 'YYYY-MM-DD', in Asia/Shanghai. Compares correctly as text. */
export type Day = string;

/** The first day that can be written. What holds from it has no beginning. */
export const FIRST_DAY: Day = '0001-01-01';

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const two = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);
const yearOf = (day: Day): number => two(day, 0) * 100 + two(day, 2);

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

/** Whether the text is a day that exists, from year 1 to 9999. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = two(text, 8);
  return yearOf(text) > 0 && date > 0 && date <= monthLength(yearOf(text), two(text, 5));
}

/** Whether the text is a day that records can hold: with room on both sides for whoever reckons from it, weeks before or years behind. */
export const isRecordDay = (text: string): boolean => isDay(text) && text >= '1900-01-01' && text <= '2199-12-31';

/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719468;

/** Civil days since 1970-01-01, by the proleptic Gregorian calendar with years that begin in March. */
export function dayNumber(day: Day): number {
  const month = two(day, 5);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  // Years are never negative, so `| 0` is the floor, and cheaper: every verdict on homework counts days.
  const leaps = ((year / 4) | 0) - ((year / 100) | 0) + ((year / 400) | 0);
  const dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0) + two(day, 8) - 1;
  return year * 365 + leaps + dayOfYear - EPOCH;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The inverse of `dayNumber`. */
export function dayAt(number: number): Day {
  const shifted = number + EPOCH;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return `${pad(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

export function addDays(day: Day, days: number): Day {
  return dayAt(dayNumber(day) + days);
}

/** Civil days from `from` to `to`: 0 on the same day, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Monday 1 to Sunday 7. */
export function weekday(day: Day): Weekday {
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** Every day of [from, untilExclusive), in order; none when the span is empty. */
export function eachDay(from: Day, untilExclusive: Day): Day[] {
  const last = dayNumber(untilExclusive);
  const days: Day[] = [];
  for (let number = dayNumber(from); number < last; number++) days.push(dayAt(number));
  return days;
}

/** The same date some months later or earlier; the last of the month where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const count = yearOf(day) * 12 + two(day, 5) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(two(day, 8), monthLength(year, month)), 2)}`;
}
