import { addDays, type Day, dayAt, dayNumber } from '../day.ts';
import { stateDay } from './state-day.ts';

/** CAL-7. A make-up workday on which the school teaches is a teaching day; 'makeupWorkday' is one on which it does not. */
export const DAY_KINDS = [
  'statutoryHoliday',
  'holidayBlockDay',
  'restDay',
  'makeupWorkday',
  'vacation',
  'teachingDay',
  'suspended',
] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** A span of days, both ends included. */
export interface Term {
  readonly first: Day;
  readonly last: Day;
}

export interface DayOverride {
  readonly day: Day;
  readonly kind: DayKind;
  readonly note: string;
}

/** What a province, a city or a school has set for its schools (CAL-6). An override speaks before everything else. */
export interface SchoolCalendar {
  readonly terms: readonly Term[];
  readonly overrides: readonly DayOverride[];
}

export interface SchoolDay {
  readonly kind: DayKind;
  /** False when the day's year has no State Council notice and the school has not set the day itself. */
  readonly published: boolean;
}

/** One answer per calendar and day: a calendar is data that does not change, and judging asks for the same days again and again. */
const answers = new WeakMap<SchoolCalendar, Map<Day, SchoolDay>>();

function answersOf(calendar: SchoolCalendar): Map<Day, SchoolDay> {
  const known = answers.get(calendar);
  if (known !== undefined) return known;
  const fresh = new Map<Day, SchoolDay>();
  answers.set(calendar, fresh);
  return fresh;
}

export function dayKind(day: Day, calendar: SchoolCalendar): SchoolDay {
  const known = answersOf(calendar);
  const answer = known.get(day) ?? findKind(day, calendar);
  known.set(day, answer);
  return answer;
}

function findKind(day: Day, calendar: SchoolCalendar): SchoolDay {
  const override = calendar.overrides.find((each) => each.day === day);
  if (override !== undefined) return { kind: override.kind, published: true };
  const { kind, published } = stateDay(day);
  if (kind === 'statutoryHoliday' || kind === 'holidayBlockDay') return { kind, published };
  if (termOf(day, calendar) === null) return { kind: 'vacation', published };
  return { kind: kind === 'restDay' ? 'restDay' : 'teachingDay', published };
}

export function isTeachingDay(day: Day, calendar: SchoolCalendar): boolean {
  return dayKind(day, calendar).kind === 'teachingDay';
}

/** The term that holds the day, or null between terms. */
export function termOf(day: Day, calendar: SchoolCalendar): Term | null {
  return calendar.terms.find((term) => day >= term.first && day <= term.last) ?? null;
}

export interface RestRun {
  readonly first: Day;
  readonly days: number;
}

/** Longer than any vacation: a longer run means that the next term is not loaded. In days. */
export const LONGEST_RUN = 120;

/**
 * The maximal run of non-teaching days that holds `day`: every day of it gives the same answer, for it keys a ledger row. A run
 * beyond LONGEST_RUN is cut at fixed places of that distance, so that this stays true.
 * @throws RangeError on a teaching day, which is in no such run.
 */
export function restRun(day: Day, calendar: SchoolCalendar): RestRun {
  if (isTeachingDay(day, calendar)) throw new RangeError(`${day} is a teaching day`);
  const first = reach(day, -1, calendar);
  const last = reach(day, 1, calendar);
  if (last - first < LONGEST_RUN) return { first: dayAt(first), days: last - first + 1 };
  const cut = Math.floor(dayNumber(day) / LONGEST_RUN) * LONGEST_RUN;
  const from = Math.max(first, cut);
  return { first: dayAt(from), days: Math.min(last, cut + LONGEST_RUN - 1) - from + 1 };
}

function reach(day: Day, step: 1 | -1, calendar: SchoolCalendar): number {
  let far = day;
  for (let count = 0; count < LONGEST_RUN; count++) {
    const next = addDays(far, step);
    if (isTeachingDay(next, calendar)) break;
    far = next;
  }
  return dayNumber(far);
}

/** A calendar of the State's days alone, without vacations, for registers whose school calendar nobody gave. */
export const stateCalendar: SchoolCalendar = {
  terms: [{ first: '2000-01-01', last: '2099-12-31' }],
  overrides: [],
};
