import { limitFor, limitRule, nearFrom, spread } from '#policy/homework/index.ts';
import { isTeachingDay, notices, type SchoolCalendar } from '#policy/kernel/calendar/index.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';
import { GRADES, SYSTEMS } from '#policy/kernel/grade.ts';
import { nationalValues, parametersAt } from '#policy/kernel/parameter.ts';
import { PROVINCE } from './places.ts';

export interface LongTerm {
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
}

/** A spring and an autumn term in every year of which the holidays are known. */
export const LONG_TERMS: readonly LongTerm[] = Object.keys(notices)
  .sort()
  .flatMap((year) => [
    { name: `${year}年春季学期`, first: `${year}-02-25`, last: `${year}-07-05` },
    { name: `${year}年秋季学期`, first: `${year}-09-01`, last: `${Number(year) + 1}-01-20` },
  ]);
const CALENDAR: SchoolCalendar = { terms: LONG_TERMS, overrides: [] };

/** The last `count` teaching days up to and with `today`, in order. @throws RangeError when the known years have fewer. */
export function lastTeachingDays(today: Day, count: number): readonly Day[] {
  const days: Day[] = [];
  for (let day = today; days.length < count; day = addDays(day, -1)) {
    if (day < LONG_TERMS[0]!.first) throw new RangeError(`No ${count} teaching days before ${today} are known`);
    if (isTeachingDay(day, CALENDAR)) days.push(day);
  }
  return days.reverse();
}

/** What the rules say of each kind of class on a day, in the shape in which SQL takes it. */
export function kindsOn(day: Day) {
  const parameters = parametersAt(nationalValues, PROVINCE, day);
  return SYSTEMS.flatMap((system) =>
    GRADES.map((grade) => {
      const limit = limitFor({ grade, system }, parameters);
      const near = nearFrom(limit, parameters);
      const practice = parameters.get('hw.g1g2.practiceMax');
      return { grade, system, limit, near, rule: limitRule({ grade, system }), practice };
    }),
  );
}

/** Collected on the day itself: such work falls on one row of the ledger. @throws Error should the rules come to split it. */
export function requireOneRow(day: Day): void {
  const shares = spread(20, day, day, CALENDAR);
  if (shares.length !== 1 || shares[0]!.first !== day) throw new Error(`Homework of ${day} does not stand on one row`);
}
