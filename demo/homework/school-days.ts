import { isTeachingDay, type SchoolCalendar } from '#policy/kernel/calendar/index.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';

/** Longer than any vacation: beyond it the next term is not known. */
const FARTHEST = 80;

/** The `count`-th teaching day after `day`: what is given today is collected then. At the end of the known terms, the day after. */
export function teachingDayAfter(calendar: SchoolCalendar, day: Day, count = 1): Day {
  let left = count;
  for (let passed = 1; passed <= FARTHEST; passed++) {
    const at = addDays(day, passed);
    if (isTeachingDay(at, calendar)) left -= 1;
    if (left === 0) return at;
  }
  return addDays(day, 1);
}
