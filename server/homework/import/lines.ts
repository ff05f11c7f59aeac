import { sql } from 'kysely';
import {
  countedMinutes,
  type Holder,
  type LedgerFacts,
  type LedgerSpan,
  nearFrom,
  spanLimit,
  spanRule,
  type Tier,
} from '#policy/homework/index.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import type { ClassContext } from '../class-context.ts';

type Sums = Record<Tier, number>;

/** A ledger row in memory while a file is judged row by row: what stands in the database and what the file has added so far. */
export class Line implements LedgerFacts {
  readonly context: ClassContext;
  readonly first: string;
  readonly days: number;
  readonly kind: LedgerSpan['kind'];
  readonly written: Sums = { all: 0, basic: 0, standard: 0, extended: 0 };
  readonly added: Sums = { all: 0, basic: 0, standard: 0, extended: 0 };
  readonly #holders: Holder[] = [];
  /** Minutes held by subject; a subject's own do not stand in its way, and are used up by its first homework. */
  readonly held = new Map<string, { readonly id: string; readonly minutes: number }>();
  practice = 0;
  addedPractice = 0;
  published = 0;
  reserved = 0;
  usedReserved = 0;

  constructor(context: ClassContext, span: LedgerSpan) {
    this.context = context;
    this.first = span.first;
    this.days = span.days;
    this.kind = span.kind;
  }

  /** Read only when a finding names them. */
  get holders(): readonly Holder[] {
    return this.#holders;
  }

  /** By the numbers in force on the row's own day, not on that of the homework. */
  get limit(): number {
    return spanLimit(this.context.cls, this, this.#numbers);
  }

  get near(): number {
    return nearFrom(this.limit, this.#numbers);
  }

  get #numbers(): Parameters {
    return this.context.numbers(this.first);
  }

  hold(holder: Holder): void {
    this.#holders.push(holder);
  }

  take(tier: Tier, minutes: number, practice: boolean, holder: Holder): void {
    if (practice) {
      this.practice += minutes;
      this.addedPractice += minutes;
      return;
    }
    this.written[tier] += minutes;
    this.added[tier] += minutes;
    this.#holders.push(holder);
  }

  /** The row as the rules see it for a subject: without what that subject itself holds. */
  factsFor(subject: string): LedgerFacts {
    const own = this.held.get(subject);
    if (own === undefined) return this;
    const { first, days, kind, written, practice, holders } = this;
    return { first, days, kind, written, practice, holders, reserved: this.reserved - own.minutes };
  }

  use(subject: string): string | undefined {
    const own = this.held.get(subject);
    if (own === undefined) return undefined;
    this.held.delete(subject);
    this.reserved -= own.minutes;
    this.usedReserved += own.minutes;
    return own.id;
  }
}

export const lineKey = (classId: string, day: string): string => `${classId}/${day}`;

interface StoredRow {
  class_id: string;
  day: string;
  all_minutes: number;
  basic_minutes: number;
  standard_minutes: number;
  extended_minutes: number;
  practice_minutes: number;
  reserved_minutes: number;
}

const keysOf = (lines: readonly Line[]) => ({
  divs: lines.map((l) => l.context.div),
  classes: lines.map((l) => l.context.classId),
  days: lines.map((l) => l.first),
});

async function makeMissing(tx: WriteTx, lines: readonly Line[]): Promise<void> {
  const { divs, classes, days } = keysOf(lines);
  await tx.run(sql`
    insert into class_day (div, class_id, day, school_id, grade, days, kind, limit_minutes, near_minutes, limit_rule)
    select * from unnest(${divs}::text[], ${classes}::uuid[], ${days}::date[], ${lines.map((l) => l.context.schoolId)}::uuid[],
      ${lines.map((l) => l.context.cls.grade)}::int[], ${lines.map((l) => l.days)}::int[], ${lines.map((l) => l.kind)}::text[], ${lines.map((l) => l.limit)}::int[],
      ${lines.map((l) => l.near)}::int[],
      ${lines.map((l) => spanRule(l.context.cls, l))}::text[])
    on conflict do nothing`);
}

/**
 * Reads what the rows hold now. When writing, the missing ones are made and all are locked in one order (class, day), so that two imports
 * and a publishing teacher wait for each other instead of passing each other.
 */
export async function loadLines(tx: ReadTx, writing: WriteTx | null, lines: ReadonlyMap<string, Line>): Promise<void> {
  const ordered = [...lines.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  if (writing !== null) await makeMissing(writing, ordered);
  const { divs, classes, days } = keysOf(ordered);
  const rows = await tx.many(sql<StoredRow>`
    select d.class_id, d.day, d.all_minutes, d.basic_minutes, d.standard_minutes, d.extended_minutes, d.practice_minutes, d.reserved_minutes
      from unnest(${divs}::text[], ${classes}::uuid[], ${days}::date[]) as k(div, class_id, day)
      join class_day d on d.div = k.div and d.class_id = k.class_id and d.day = k.day
     order by d.class_id, d.day ${writing === null ? sql`` : sql`for update of d`}`);
  for (const r of rows) {
    const line = lines.get(lineKey(r.class_id, r.day))!;
    line.written.all = r.all_minutes;
    line.written.basic = r.basic_minutes;
    line.written.standard = r.standard_minutes;
    line.written.extended = r.extended_minutes;
    line.practice = r.practice_minutes;
    line.reserved = r.reserved_minutes;
  }
  await loadReserved(
    tx,
    lines,
    ordered.filter((l) => l.reserved > 0),
  );
}

async function loadReserved(tx: ReadTx, lines: ReadonlyMap<string, Line>, ordered: readonly Line[]): Promise<void> {
  if (ordered.length === 0) return;
  const { divs, classes, days } = keysOf(ordered);
  const rows = await tx.many(sql<{
    class_id: string;
    day: string;
    subject: string;
    id: string;
    minutes: number;
    teacher: string;
  }>`
    select r.class_id, r.day, r.subject, r.id, r.minutes, p.name as teacher
      from unnest(${divs}::text[], ${classes}::uuid[], ${days}::date[]) as k(div, class_id, day)
      join reservation r on r.div = k.div and r.class_id = k.class_id and r.day = k.day and r.state = 'held'
      join person p on p.div = r.div and p.id = r.person_id`);
  for (const r of rows) {
    const line = lines.get(lineKey(r.class_id, r.day));
    line?.held.set(r.subject, { id: r.id, minutes: r.minutes });
    line?.hold({ subject: r.subject, teacher: r.teacher, minutes: r.minutes });
  }
}

/** Who already holds minutes on the rows that hold any: named when the file is refused there. */
export async function loadHolders(tx: ReadTx, lines: ReadonlyMap<string, Line>): Promise<void> {
  const used = [...lines.values()].filter((l) => countedMinutes(l.written) > 0);
  if (used.length === 0) return;
  const { divs, classes, days } = keysOf(used);
  const rows = await tx.many(sql<{ class_id: string; day: string; subject: string; teacher: string; minutes: number }>`
    select x.class_id, x.day, a.subject, p.name as teacher, x.minutes
      from unnest(${divs}::text[], ${classes}::uuid[], ${days}::date[]) as k(div, class_id, day)
      join assignment_share x on x.div = k.div and x.class_id = k.class_id and x.day = k.day and x.minutes > 0
      join assignment a on a.div = x.div and a.id = x.assignment_id
      join person p on p.div = a.div and p.id = a.teacher_id`);
  for (const r of rows) lines.get(lineKey(r.class_id, r.day))?.hold(r);
}
