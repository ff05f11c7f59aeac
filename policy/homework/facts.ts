import type { Day } from '../kernel/day.ts';
import type { SchoolSystem } from '../kernel/grade.ts';

export { type SchoolSystem, SYSTEMS } from '../kernel/grade.ts';

/** 作业形式. Only 'written' (书面) counts towards the minutes (policy-facts 2.2). */
export const FORMS = ['written', 'oral', 'reading', 'practice', 'sport'] as const;
export type Form = (typeof FORMS)[number];

/** 完成地点. */
export const PLACES = ['inSchool', 'home', 'either'] as const;
export type Place = (typeof PLACES)[number];

/** 分层: 'all' is given to everyone, the other three to their layer only. */
export const TIERS = ['all', 'basic', 'standard', 'extended'] as const;
export type Tier = (typeof TIERS)[number];

/** 禁止事项, declared by the teacher when composing. */
export const FLAGS = ['parentAction', 'parentCheck', 'selfMarking', 'phoneRequired', 'punitive', 'repetitive'] as const;
export type Flag = (typeof FLAGS)[number];
export type Flags = Readonly<Record<Flag, boolean>>;

export interface ClassFacts {
  /** 1 to 9. */
  readonly grade: number;
  readonly system: SchoolSystem;
}

/** One piece of homework as the teacher wants to give it. */
export interface AssignmentFacts {
  readonly subject: string;
  readonly title: string;
  readonly content: string;
  readonly form: Form;
  readonly place: Place;
  readonly tier: Tier;
  /** Estimated whole minutes for an average pupil. */
  readonly minutes: number;
  readonly assignedOn: Day;
  /** Handed in on this day; the same day means done at once. */
  readonly dueOn: Day;
  readonly flags: Flags;
}

/** Minutes by tier. */
export type TierMinutes = Readonly<Record<Tier, number>>;

/** How many of a subject's minutes are held on a ledger row, and by whom. */
export interface Holder {
  readonly subject: string;
  readonly teacher: string;
  readonly minutes: number;
}

/**
 * A row of the minutes ledger (U1): one class and one teaching day, or one class and one whole run of days off
 * (a weekend, a holiday block, a vacation), judged together (HW-17).
 */
export interface LedgerSpan {
  readonly first: Day;
  /** Civil days in the span: 1 for a teaching day. */
  readonly days: number;
  readonly kind: 'teaching' | 'rest';
}

/** What the ledger row already holds, without the assignment being judged. */
export interface LedgerFacts extends LedgerSpan {
  readonly written: TierMinutes;
  /** In-school practice of grades 1 and 2, minutes (HW-1a). */
  readonly practice: number;
  /** Minutes that other subjects have reserved and not yet used. */
  readonly reserved: number;
  readonly holders: readonly Holder[];
}

/** The part of an assignment that falls on one ledger row. */
export interface Share extends LedgerSpan {
  readonly minutes: number;
}
