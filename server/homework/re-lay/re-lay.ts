import { accountOf, type LedgerSpan, spanOf, spread } from '#policy/homework/index.ts';
import { isTeachingDay } from '#policy/kernel/calendar/index.ts';
import { addDays, eachDay } from '#policy/kernel/day.ts';
import type { Numbers } from '#policy/kernel/parameter.ts';
import type { CalendarOf } from '../../calendar/school-calendar.ts';
import { revisions } from '../../database/revision.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { numbersFor } from '../../rules/parameters.ts';
import { emptyRow } from '../ledger.ts';
import { noteChange } from '../ledger-queries.ts';
import type { CalendarGroup } from './calendars.ts';
import * as ledger from './queries.ts';

export interface CalendarChange {
  readonly day: string;
  readonly before: readonly CalendarGroup[];
  readonly after: readonly CalendarGroup[];
}

/** The rest run that a day enters or leaves: outside it no ledger row changes. Null where the day teaches before and after, or neither. */
function windowOf(day: string, before: CalendarOf, after: CalendarOf): { from: string; until: string } | null {
  const [was, is] = [isTeachingDay(day, before), isTeachingDay(day, after)];
  if (was === is) return null;
  const run = spanOf(day, was ? after : before);
  return { from: run.first, until: addDays(run.first, run.days - 1) };
}

type Row = { -readonly [K in keyof ledger.NewRow]: ledger.NewRow[K] };
interface Share {
  readonly id: string;
  readonly class_id: string;
  readonly day: string;
  readonly minutes: number;
}

/** The rows of one window as the new calendar has them, being filled. */
class NewLedger {
  readonly rows = new Map<string, Row>();
  readonly shares: Share[] = [];
  readonly moved: { id: string; day: string; minutes: number; state: 'held' | 'released' }[] = [];
  readonly #calendar: CalendarOf;
  readonly #window: ledger.Window;

  constructor(window: ledger.Window, calendar: CalendarOf) {
    this.#window = window;
    this.#calendar = calendar;
  }

  open(cls: ledger.LaidClass, numbers: Numbers): void {
    for (const day of eachDay(this.#window.from, addDays(this.#window.until, 1))) {
      const span: LedgerSpan = spanOf(day, this.#calendar);
      if (span.first !== day) continue;
      const row = {
        ...emptyRow({ cls, numbers }, span),
        class_id: cls.id,
        school_id: cls.school_id,
        grade: cls.grade,
      };
      this.rows.set(`${cls.id}/${day}`, row);
    }
  }

  /** Shares outside the window stand where they stood: no row there has changed. */
  lay(a: ledger.LaidAssignment, cls: ledger.LaidClass): void {
    const account = accountOf(a, cls);
    const given = spanOf(a.assignedOn, this.#calendar).first;
    const minutes = new Map([[given, 0]]);
    if (account !== 'none')
      for (const s of spread(a.minutes, a.assignedOn, a.dueOn, this.#calendar)) minutes.set(s.first, s.minutes);
    for (const [day, share] of minutes) {
      const row = this.rows.get(`${cls.id}/${day}`);
      if (row === undefined) continue;
      this.shares.push({ id: a.id, class_id: cls.id, day, minutes: share });
      row[account === 'practice' ? 'practice_minutes' : (`${a.tier}_minutes` as const)] += share;
      if (day === given) row.published_count += 1;
    }
  }

  hold(v: ledger.LaidReservation): void {
    const day = spanOf(v.day, this.#calendar).first;
    const row = this.rows.get(`${v.class_id}/${day}`);
    if (row === undefined) return;
    row.reserved_minutes += v.minutes;
    this.moved.push({ id: v.id, day, minutes: v.minutes, state: 'held' });
  }
}

async function layGroup(tx: WriteTx, window: ledger.Window, calendar: CalendarOf): Promise<void> {
  const classes = new Map((await tx.many(ledger.lockClasses(window))).map((cls) => [cls.id, cls]));
  if (classes.size === 0) return;
  const numbers = await numbersFor(tx, window.div, (await revisions(tx)).parameters);
  const fresh = new NewLedger(window, calendar);
  for (const cls of classes.values()) fresh.open(cls, numbers);
  for (const assignment of await tx.many(ledger.findLaid(window)))
    fresh.lay(assignment, classes.get(assignment.class_id)!);
  const held = await tx.many(ledger.findHeld(window));
  for (const reservation of held) fresh.hold(reservation);
  await tx.run(ledger.dropShares(window));
  await tx.run(ledger.emptyRows(window));
  await tx.run(ledger.putRows(window.div, [...fresh.rows.values()]));
  await tx.run(ledger.addShares(window.div, fresh.shares));
  const merged = mergedBySubject(fresh.moved, held);
  // What is given up leaves its place first: a subject holds one reservation a row.
  await tx.run(
    ledger.moveReservations(
      window.div,
      merged.filter((m) => m.state === 'released'),
    ),
  );
  await tx.run(
    ledger.moveReservations(
      window.div,
      merged.filter((m) => m.state === 'held'),
    ),
  );
}

/** Two reservations of one subject that meet on one row become the earlier one. */
function mergedBySubject(moved: NewLedger['moved'], held: readonly ledger.LaidReservation[]): NewLedger['moved'] {
  const subjectOf = new Map(held.map((v) => [v.id, `${v.class_id}/${v.subject}`]));
  const groups = Map.groupBy(moved, (m) => `${subjectOf.get(m.id)}/${m.day}`);
  return [...groups.values()].flatMap(([first, ...rest]) => [
    ...rest.map((m) => ({ ...m, state: 'released' as const })),
    { ...first!, minutes: rest.reduce((sum, m) => sum + m.minutes, first!.minutes) },
  ]);
}

/** Lays minutes and reservations again over the rows that a newly set day joins or parts, and has the load of these days counted again. */
export async function reLay(tx: WriteTx, { day, before, after }: CalendarChange): Promise<void> {
  const calendarOf = new Map(before.flatMap((group) => group.schools.map((id) => [id, group.calendar] as const)));
  for (const group of after) {
    // A group may have split: the school that now speaks for itself went by its county's calendar before.
    for (const [old, schools] of Map.groupBy(group.schools, (id) => calendarOf.get(id)!)) {
      const window = windowOf(day, old, group.calendar);
      if (window !== null) await layGroup(tx, { div: group.div, schools, ...window }, group.calendar);
    }
  }
  // Only teaching days stand in the load: of all rows that changed, that is this day's.
  for (const div of new Set(after.map((group) => group.div))) await tx.run(noteChange(div, [day]));
}
