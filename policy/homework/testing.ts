import type { SchoolCalendar } from '../kernel/calendar/index.ts';
import { nationalValues, parametersAt } from '../kernel/parameter.ts';
import {
  type AssignmentFacts,
  type ClassFacts,
  FLAGS,
  type Flag,
  type Flags,
  type LedgerFacts,
  type LedgerSpan,
  type TierMinutes,
} from './facts.ts';
import { type EarlierAssignment, judgePublish, type PublishInput } from './index.ts';
import { spread } from './spread.ts';

/** Facts for tests: an ordinary Thursday, an ordinary exercise, and what a test changes about them. */

export const thursday = '2026-11-19';
export const calendar: SchoolCalendar = { terms: [{ first: '2026-09-01', last: '2027-01-22' }], overrides: [] };
export const national = parametersAt(nationalValues, '980102', thursday);

export const flagged = (...flags: readonly Flag[]): Flags =>
  Object.fromEntries(FLAGS.map((flag) => [flag, flags.includes(flag)])) as Flags;

export const fifth: ClassFacts = { grade: 5, system: '6-3' };

export const exercise = (change: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  subject: 'SX',
  title: '分数加法',
  content: '完成练习册第12页',
  form: 'written',
  place: 'home',
  tier: 'all',
  minutes: 15,
  assignedOn: thursday,
  dueOn: '2026-11-20',
  flags: flagged(),
  ...change,
});

export const tiers = (change: Partial<TierMinutes> = {}): TierMinutes => ({
  all: 0,
  basic: 0,
  standard: 0,
  extended: 0,
  ...change,
});

export const ledgerRow = (change: Partial<LedgerFacts> = {}): LedgerFacts => ({
  first: thursday,
  days: 1,
  kind: 'teaching',
  written: tiers(),
  practice: 0,
  reserved: 0,
  holders: [],
  ...change,
});

export interface Situation {
  readonly assignment?: Partial<AssignmentFacts>;
  readonly cls?: ClassFacts;
  /** What every ledger row already holds. */
  readonly held?: Partial<Omit<LedgerFacts, keyof LedgerSpan>>;
  readonly earlier?: readonly EarlierAssignment[];
  readonly parameters?: PublishInput['parameters'];
  readonly today?: string;
  readonly calendar?: SchoolCalendar;
}

/** Judges the exercise as a teacher would publish it. */
export function publish(situation: Situation) {
  const assignment = exercise(situation.assignment);
  const set = situation.calendar ?? calendar;
  const shares = spread(assignment.minutes, assignment.assignedOn, assignment.dueOn, set);
  return judgePublish({
    assignment,
    cls: situation.cls ?? fifth,
    calendar: set,
    term: set.terms[0]!,
    shares,
    ledger: shares.map(({ first, days, kind }) => ledgerRow({ ...situation.held, first, days, kind })),
    earlier: situation.earlier ?? [],
    parameters: situation.parameters ?? national,
    today: situation.today ?? assignment.assignedOn,
  });
}

/** 'HW-2 block', in the order found. */
export const told = (situation: Situation): readonly string[] =>
  publish(situation).map(({ rule, consequence }) => `${rule} ${consequence}`);
