import { addDays, type Day, eachDay, weekday } from '../day.ts';
import { notices } from './notices.ts';
import { statutoryDays } from './statutory.ts';

export type StateDayKind = 'statutoryHoliday' | 'holidayBlockDay' | 'restDay' | 'makeupWorkday' | 'workday';

/** What the State makes of a day. `published` is false in a year without a notice: then only weekends and law speak. */
export interface StateDay {
  readonly kind: StateDayKind;
  readonly published: boolean;
}

type YearTable = ReadonlyMap<Day, StateDayKind>;
const tables = new Map<string, YearTable>();

/** The days of one year that are not what their weekday says. */
function tableOf(year: string): YearTable {
  const known = tables.get(year);
  if (known !== undefined) return known;
  const table = new Map<Day, StateDayKind>();
  const notice = notices[year];
  for (const [first, last] of notice?.off ?? [])
    for (const day of eachDay(first, addDays(last, 1))) table.set(day, 'holidayBlockDay');
  for (const day of notice?.makeup ?? []) table.set(day, 'makeupWorkday');
  for (const day of statutoryDays(year)) table.set(day, 'statutoryHoliday');
  tables.set(year, table);
  return table;
}

export function isPublished(year: string): boolean {
  return notices[year] !== undefined;
}

/** The last year whose notice is carried: beyond it final timetables must wait. */
export const lastPublishedYear: string = Object.keys(notices).sort().at(-1)!;

export function stateDay(day: Day): StateDay {
  const year = day.slice(0, 4);
  const kind = tableOf(year).get(day) ?? (weekday(day) >= 6 ? 'restDay' : 'workday');
  return { kind, published: isPublished(year) };
}
