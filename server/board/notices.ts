import type { CarriedLine, ClassNotice, MovedLine, NoticeLine } from '#contract/notice.ts';
import {
  accountOf,
  countedMinutes,
  nearFrom,
  spanLimit,
  spanOf,
  spanRule,
  TIERS,
  type Tier,
} from '#policy/homework/index.ts';
import { dayKind } from '#policy/kernel/calendar/index.ts';
import type { ReadTx } from '../database/transaction.ts';
import {
  type ChangeRow,
  type DayRow,
  findChanges,
  findDays,
  findLines,
  findMoved,
  findShares,
  type LineRow,
  type MovedRow,
  type ShareRow,
} from './notice-queries.ts';
import type { NoticeSchool } from './school.ts';
import { bySubject } from './subject-order.ts';

export interface NoticeClass {
  readonly id: string;
  readonly name: string;
  readonly grade: number;
}

/** Everything that was read for one school and day, by class or assignment. */
interface Gathered {
  readonly lines: ReadonlyMap<string, readonly LineRow[]>;
  readonly days: ReadonlyMap<string, DayRow>;
  readonly shares: ReadonlyMap<string, readonly ShareRow[]>;
  readonly changes: ReadonlyMap<string, readonly ChangeRow[]>;
  readonly moved: ReadonlyMap<string, readonly MovedRow[]>;
}

async function gather(tx: ReadTx, school: NoticeSchool, classIds: string[], day: string): Promise<Gathered> {
  const { first } = spanOf(day, school.calendar);
  const lines = await tx.many(findLines(school.div, school.id, day, classIds));
  const changed = lines.map((l) => l.id);
  const changes = changed.length === 0 ? [] : await tx.many(findChanges(school.div, changed));
  const days = await tx.many(findDays(school.div, classIds, [first]));
  const shares = await tx.many(findShares(school.div, classIds, first));
  const moved = await tx.many(findMoved(school.div, school.id, day, classIds));
  return {
    lines: Map.groupBy(lines, (l) => l.class_id),
    days: new Map(days.map((d) => [d.class_id, d])),
    shares: Map.groupBy(shares, (s) => s.class_id),
    changes: Map.groupBy(changes, (c) => c.assignment_id),
    moved: Map.groupBy(moved, (m) => m.class_id),
  };
}

function lineOf(row: LineRow, counted: number, changes: readonly ChangeRow[]): NoticeLine {
  return {
    id: row.id,
    subject: row.subject,
    title: row.title,
    content: row.content,
    form: row.form,
    place: row.place,
    tier: row.tier,
    minutes: row.minutes,
    counted,
    dueOn: row.due_on,
    state: row.state,
    publishedAt: row.published_at,
    corrections: changes
      .filter((c) => c.kind === 'corrected')
      .map(({ changed_at: at, reason, before: { title, content, minutes, assignedOn, dueOn } }) => ({
        at,
        reason,
        title,
        content,
        minutes,
        assignedOn,
        dueOn,
      })),
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: changes.find((c) => c.kind === 'withdrawn')?.reason ?? null,
  };
}

const carriedOf = (s: ShareRow): CarriedLine => ({
  id: s.assignment_id,
  subject: s.subject,
  title: s.title,
  tier: s.tier,
  minutes: s.minutes,
  assignedOn: s.assigned_on,
});

const movedOf = (m: MovedRow): MovedLine => ({
  id: m.id,
  subject: m.subject,
  title: m.title,
  to: m.moved_to,
  at: m.changed_at,
  reason: m.reason,
});

/** By the same sum as the ledger: what everyone has, and the heaviest layer. */
function carriedMinutes(lines: readonly CarriedLine[]): number {
  const sumOf = (tier: Tier) => lines.filter((l) => l.tier === tier).reduce((sum, l) => sum + l.minutes, 0);
  return countedMinutes(Object.fromEntries(TIERS.map((t) => [t, sumOf(t)])) as Record<Tier, number>);
}

/** The notices of these classes of one school on one day, in their order, also of those that have none. */
export async function noticesOf(
  tx: ReadTx,
  school: NoticeSchool,
  classes: readonly NoticeClass[],
  day: string,
): Promise<ClassNotice[]> {
  const ids = classes.map((c) => c.id);
  const { lines, days, shares, changes, moved } = await gather(tx, school, ids, day);
  const span = spanOf(day, school.calendar);
  const parameters = await school.parametersOn(span.first);
  return classes.map((c): ClassNotice => {
    const cls = { grade: c.grade, system: school.system };
    const row = days.get(c.id);
    const limit = row?.limit_minutes ?? spanLimit(cls, span, parameters);
    const own = (lines.get(c.id) ?? []).toSorted((a, b) => bySubject(a.subject, b.subject));
    const falling = shares.get(c.id) ?? [];
    const given = new Set(own.map((l) => l.id));
    const minutesOf = new Map(falling.map((s) => [s.assignment_id, s.minutes]));
    const carriedLines = falling
      .filter((s) => !given.has(s.assignment_id) && accountOf(s, cls) === 'written')
      .map(carriedOf);
    return {
      classId: c.id,
      className: c.name,
      grade: c.grade,
      day,
      dayKind: dayKind(day, school.calendar).kind,
      days: span.days,
      limit,
      limitRule: spanRule(cls, span),
      near: row?.near_minutes ?? nearFrom(limit, parameters),
      written: row?.written_minutes ?? 0,
      practice: row?.practice_minutes ?? 0,
      carried: carriedMinutes(carriedLines),
      carriedLines,
      lines: own.map((l) => lineOf(l, minutesOf.get(l.id) ?? 0, changes.get(l.id) ?? [])),
      moved: (moved.get(c.id) ?? []).map(movedOf),
    };
  });
}
