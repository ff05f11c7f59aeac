import { sql } from 'kysely';
import { isTeachingDay } from '#policy/kernel/calendar/index.ts';
import { eachDay } from '#policy/kernel/day.ts';
import { schoolCalendar } from '../../calendar/school-calendar.ts';
import { revisions } from '../../database/revision.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Area } from '../../places/area.ts';
import type { CountyDay } from './county-day.ts';

/** A span of days, both ends included. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** County-days whose roll-up is behind the ledger: a change is noted and not yet counted. */
export const pendingDays = (tx: ReadTx, area: Area, span: Span): Promise<CountyDay[]> =>
  tx.many(sql<CountyDay>`
    select distinct div, day from load_change
     where div = any(${area.counties}::text[]) and day >= ${span.from}::date and day <= ${span.until}::date`);

/** Days on which a county teaches, or one of its schools by its own setting. */
export async function teachingDays(tx: ReadTx, area: Pick<Area, 'counties'>, span: Span): Promise<CountyDay[]> {
  const { calendar: revision } = await revisions(tx);
  const own = await tx.many(sql<CountyDay>`
    select distinct div, day from school_day
     where div = any(${area.counties}::text[]) and day >= ${span.from}::date and day <= ${span.until}::date and kind = 'teachingDay'`);
  const days = eachDay(span.from, span.until).concat(span.until);
  const found = new Map(own.map((each) => [`${each.div}/${each.day}`, each]));
  for (const div of area.counties) {
    const calendar = await schoolCalendar(tx, div, null, revision);
    for (const day of days) if (isTeachingDay(day, calendar)) found.set(`${div}/${day}`, { div, day });
  }
  return [...found.values()];
}

/** County-days that the roll-up holds. */
const countedDays = (tx: ReadTx, area: Area, span: Span): Promise<CountyDay[]> =>
  tx.many(sql<CountyDay>`
    select distinct div, day from load_county_day
     where div = any(${area.counties}::text[]) and day >= ${span.from}::date and day <= ${span.until}::date`);

/**
 * The county-days that must be read from the ledger itself: those behind, and teaching days up to today on which nothing was ever put down,
 * whose classes are all without a notice.
 */
export async function liveDays(tx: ReadTx, area: Area, span: Span, today: string): Promise<CountyDay[]> {
  const pending = await pendingDays(tx, area, span);
  const settled = new Set([...pending, ...(await countedDays(tx, area, span))].map((d) => `${d.div}/${d.day}`));
  if (span.from > today) return pending;
  const due = await teachingDays(tx, area, { from: span.from, until: span.until < today ? span.until : today });
  return [...pending, ...due.filter((d) => !settled.has(`${d.div}/${d.day}`))];
}
