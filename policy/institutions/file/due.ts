import { isWorkingDay } from '../../kernel/calendar/index.ts';
import { addDays, type Day, weekday } from '../../kernel/day.ts';

const SATURDAY = 6;

/** The day so many working days on; in a year whose notice is not out yet Monday to Friday count. */
export function dueDay(from: Day, workingDays: number): Day {
  let day = from;
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day) ?? weekday(day) < SATURDAY) left--;
  }
  return day;
}
