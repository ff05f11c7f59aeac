import {
  type Account,
  type ClassFacts,
  countedMinutes,
  type Holder,
  type LedgerFacts,
  type LedgerSpan,
  minutesLeft,
  nearFrom,
  spanLimit,
  spanRule,
  type Tier,
} from '#policy/homework/index.ts';
import type { Day } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import type { SchoolClass } from '../people/school.ts';
import { parametersOn } from '../place/parameters.ts';

interface Row extends LedgerSpan {
  readonly limit: number;
  readonly near: number;
  readonly rule: string;
  readonly written: Record<Tier, number>;
  practice: number;
  reserved: number;
  published: number;
  version: number;
  readonly holders: Holder[];
}

/** The minutes ledger of one class, kept as the server keeps it: a row for each teaching day and for each run of days off. */
export class Ledger {
  readonly cls: ClassFacts;
  readonly #class: SchoolClass;
  readonly #rows = new Map<Day, Row>();

  constructor(cls: SchoolClass) {
    this.#class = cls;
    this.cls = { grade: cls.grade, system: cls.school.seed.system };
  }

  /** What a row holds, as the judge wants to know it. */
  facts(span: LedgerSpan): LedgerFacts {
    const { first, days, kind, written, practice, reserved, holders } = this.#row(span);
    return { first, days, kind, written, practice, reserved, holders };
  }

  /** The minutes that still go onto a row. */
  left(span: LedgerSpan, tier: Tier): number {
    const row = this.#row(span);
    return minutesLeft(row, tier, row.limit);
  }

  practiceLeft(span: LedgerSpan): number {
    const most = parametersOn(this.#class.school.seed.div, span.first).get('hw.g1g2.practiceMax');
    return Math.max(0, most * span.days - this.#row(span).practice);
  }

  /** Written and reserved minutes of a row so far. */
  used(span: LedgerSpan): number {
    const row = this.#row(span);
    return countedMinutes(row.written) + row.reserved;
  }

  limit(span: LedgerSpan): number {
    return this.#row(span).limit;
  }

  add(span: LedgerSpan, account: Account, tier: Tier, minutes: number, by: Omit<Holder, 'minutes'>): void {
    const row = this.#row(span);
    row.version += 1;
    if (account === 'practice') row.practice += minutes;
    if (account !== 'written' || minutes === 0) return;
    row.written[tier] += minutes;
    row.holders.push({ ...by, minutes });
  }

  /** The notice is counted on the row of the day on which it was given. */
  count(span: LedgerSpan): void {
    this.#row(span).published += 1;
  }

  reserve(span: LedgerSpan, minutes: number): void {
    const row = this.#row(span);
    row.reserved += minutes;
    row.version += 1;
  }

  /** Makes the row exist, as a publish that was taken back leaves it. */
  touch(span: LedgerSpan): void {
    this.#row(span).version += 2;
  }

  write(pen: Pen): void {
    const { id, grade, school } = this.#class;
    for (const row of [...this.#rows.values()].filter(({ version }) => version > 0)) {
      pen.loader.add('class_day', {
        div: school.seed.div,
        class_id: id,
        day: row.first,
        days: row.days,
        kind: row.kind,
        school_id: school.id,
        grade,
        limit_minutes: row.limit,
        near_minutes: row.near,
        limit_rule: row.rule,
        all_minutes: row.written.all,
        basic_minutes: row.written.basic,
        standard_minutes: row.written.standard,
        extended_minutes: row.written.extended,
        practice_minutes: row.practice,
        reserved_minutes: row.reserved,
        published_count: row.published,
        version: row.version,
      });
    }
  }

  #row(span: LedgerSpan): Row {
    const held = this.#rows.get(span.first);
    if (held !== undefined) return held;
    const made = this.#empty(span);
    this.#rows.set(span.first, made);
    return made;
  }

  #empty(span: LedgerSpan): Row {
    const parameters = parametersOn(this.#class.school.seed.div, span.first);
    const limit = spanLimit(this.cls, span, parameters);
    return {
      first: span.first,
      days: span.days,
      kind: span.kind,
      limit,
      near: nearFrom(limit, parameters),
      rule: spanRule(this.cls, span),
      written: { all: 0, basic: 0, standard: 0, extended: 0 },
      practice: 0,
      reserved: 0,
      published: 0,
      version: 0,
      holders: [],
    };
  }
}
