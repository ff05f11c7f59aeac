import { addDays, type Day } from '../day.ts';
import { stateDay } from './state-day.ts';

export interface UnpublishedYear {
  readonly ok: false;
  readonly reason: 'unpublished-year';
  readonly year: string;
}
export type WorkingDay = { readonly ok: true; readonly day: Day } | UnpublishedYear;
export type WorkingDays = { readonly ok: true; readonly days: number } | UnpublishedYear;

/** Policy-facts 11.3: a make-up workday, or Monday to Friday outside a holiday block; null in a year without a notice. */
export function isWorkingDay(day: Day): boolean | null {
  const { kind, published } = stateDay(day);
  return published ? kind === 'workday' || kind === 'makeupWorkday' : null;
}

const unpublished = (day: Day): UnpublishedYear => ({ ok: false, reason: 'unpublished-year', year: day.slice(0, 4) });

/** The working day that is `count` working days after `day`; the day itself is not counted. Negative counts go back. */
export function addWorkingDays(day: Day, count: number): WorkingDay {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    const working = isWorkingDay(at);
    if (working === null) return unpublished(at);
    if (working) left--;
  }
  return { ok: true, day: at };
}

/** Working days in (from, to]: what `addWorkingDays(from, n)` passes. Negative when `to` comes first. */
export function workingDaysBetween(from: Day, to: Day): WorkingDays {
  if (to < from) {
    const back = workingDaysBetween(to, from);
    return back.ok ? { ok: true, days: -back.days } : back;
  }
  let days = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    const working = isWorkingDay(at);
    if (working === null) return unpublished(at);
    if (working) days++;
  }
  return { ok: true, days };
}
