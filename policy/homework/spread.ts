import { isTeachingDay, LONGEST_RUN, restRun, type SchoolCalendar } from '../kernel/calendar/index.ts';
import { addDays, type Day, daysBetween } from '../kernel/day.ts';
import { nationalValues } from '../kernel/parameter.ts';
import type { Share } from './facts.ts';

/** The longest way from giving to handing in that was ever allowed anywhere: a lower level may only shorten it (HW-C2). */
const WIDEST_WAY = Math.max(...nationalValues.filter(({ key }) => key === 'hw.item.daysMax').map(({ value }) => value));

/**
 * How many days before and after a day homework may have been given whose minutes lie on that day's ledger row: it is on its way there,
 * and the row may be a whole run of days off. For those who look rows up; it judges nothing.
 */
export const GIVEN_WITHIN = { before: WIDEST_WAY + LONGEST_RUN, after: LONGEST_RUN } as const;

/** A way longer than this is refused by every judge (HW-C2), and is not walked day by day. */
const LONGEST_WAY = 400;

/**
 * The ledger rows on which an assignment's minutes fall: split evenly over the days of [assignedOn, dueOn), or all on the first
 * when both are the same (policy-facts 2.2). The odd minutes go one each to the earlier days. Every teaching day is a row; days
 * off are one row, the whole rest run, holding what falls on its days. Rows that would get nothing are left out. Where the
 * days make no sense (due before assigned, beyond a year) everything stands on the first day, for the judge to refuse.
 */
export function spread(minutes: number, assignedOn: Day, dueOn: Day, calendar: SchoolCalendar): readonly Share[] {
  const way = daysBetween(assignedOn, dueOn);
  if (way <= 1 || way > LONGEST_WAY) return [{ ...spanOf(assignedOn, calendar), minutes }];
  const each = Math.floor(minutes / way);
  const odd = minutes - each * way;
  const shares: Share[] = [];
  let day = assignedOn;
  for (let passed = 0; passed < way && (each > 0 || passed < odd); ) {
    const span = spanOf(day, calendar);
    const within = Math.min(way - passed, daysBetween(day, span.first) + span.days);
    shares.push({ ...span, minutes: each * within + Math.max(0, Math.min(within, odd - passed)) });
    passed += within;
    day = addDays(day, within);
  }
  return shares;
}

/** The ledger row to which a day belongs. */
export function spanOf(day: Day, calendar: SchoolCalendar): Omit<Share, 'minutes'> {
  return isTeachingDay(day, calendar)
    ? { first: day, days: 1, kind: 'teaching' }
    : { ...restRun(day, calendar), kind: 'rest' };
}
