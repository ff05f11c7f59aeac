import { isLowerPrimary, type SchoolSystem, stageOf } from '#policy/kernel/grade.ts';
import type { Random } from '../random.ts';
import type { Kind } from './lessons/index.ts';

export type TeachingStage = 'lower' | 'upper' | 'junior';
export const teachingStage = (grade: number, system: SchoolSystem): TeachingStage => {
  if (isLowerPrimary(grade)) return 'lower';
  return stageOf(grade, system) === 'primary' ? 'upper' : 'junior';
};

/** A task that a subject wants to give on a day. */
export interface Slot {
  readonly subject: string;
  readonly kinds: readonly Kind[];
  /** Its part of the day's written minutes, against the other slots; 0 for what is not written at home or in class. */
  readonly weight: number;
  /** Handed in after this many teaching days. */
  readonly dueAfter: number;
}

export interface PlanInput {
  readonly stage: TeachingStage;
  readonly weekday: number;
  /** Days off that begin tomorrow; 0 when tomorrow is taught. */
  readonly restDays: number;
  /** A day without written homework by the school's own custom. */
  readonly quiet: boolean;
  readonly subjects: ReadonlySet<string>;
  /** Whether work that takes days may begin. */
  readonly mayStartProject: boolean;
}

const HOLIDAY_FROM = 4;
const written: readonly Kind[] = ['daily', 'closing'];

/** What the teachers of a class want to give on one day, in the order in which they publish. */
export function planDay(random: Random, input: PlanInput): readonly Slot[] {
  const slots = PLANS[input.stage](random, input);
  return slots.filter(({ subject }) => input.subjects.has(subject));
}

class Chooser {
  readonly slots: Slot[] = [];
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  maybe(share: number, subject: string, kinds: readonly Kind[], weight = 0, dueAfter = 1): void {
    if (this.#random.chance(share)) this.slots.push({ subject, kinds, weight, dueAfter });
  }
}

function lower(random: Random): readonly Slot[] {
  const day = new Chooser(random);
  day.maybe(0.94, 'YW', ['oral', 'reading']);
  day.maybe(0.34, 'YW', ['inSchool'], 1);
  day.maybe(0.5, 'SX', ['oral', 'practice']);
  day.maybe(0.3, 'SX', ['inSchool'], 1);
  day.maybe(0.3, 'TY', ['sport']);
  crafts(day);
  return day.slots;
}

function crafts(day: Chooser): void {
  day.maybe(0.09, 'ZH-LT', ['practice']);
  day.maybe(0.08, 'KX', ['practice', 'oral', 'reading']);
  day.maybe(0.05, 'DAO', ['practice', 'reading']);
  day.maybe(0.04, 'YS-ART', ['practice']);
  day.maybe(0.04, 'YS-MU', ['oral']);
}

function upper(random: Random, input: PlanInput): readonly Slot[] {
  const day = new Chooser(random);
  const kinds = input.restDays >= HOLIDAY_FROM ? (['holiday'] as const) : written;
  if (!input.quiet) {
    day.maybe(0.94, 'YW', kinds, 1.2);
    day.maybe(0.94, 'SX', kinds, 1);
    day.maybe(0.6, 'WY-EN', kinds, 0.7);
    if (input.mayStartProject && input.weekday <= 2) projects(day);
  }
  day.maybe(input.quiet ? 1 : 0.68, 'YW', ['oral', 'reading']);
  day.maybe(0.3, 'WY-EN', ['oral']);
  day.maybe(0.07, 'SX', ['oral', 'practice']);
  day.maybe(0.25, 'TY', ['sport']);
  crafts(day);
  return day.slots;
}

/** Begun on Monday or Tuesday and handed in by Friday, or over ten days for what is watched. */
function projects(day: Chooser): void {
  day.maybe(0.16, 'YW', ['project'], 0, 3);
  day.maybe(0.03, 'SX', ['project'], 0, 3);
  day.maybe(0.04, 'WY-EN', ['project'], 0, 3);
  day.maybe(0.05, 'KX', ['project'], 0, 7);
}

function junior(random: Random, input: PlanInput): readonly Slot[] {
  const day = new Chooser(random);
  const kinds = input.restDays >= HOLIDAY_FROM ? (['holiday'] as const) : written;
  if (!input.quiet) {
    day.maybe(0.86, 'YW', kinds, 1);
    day.maybe(0.93, 'SX', kinds, 1.15);
    day.maybe(0.82, 'WY-EN', kinds, 0.9);
    for (const [subject, share] of MINOR) day.maybe(share, subject, written, 0.6);
    if (input.mayStartProject && input.weekday <= 2) projects(day);
  }
  day.maybe(0.2, 'YW', ['oral', 'reading']);
  day.maybe(0.25, 'WY-EN', ['oral']);
  day.maybe(0.2, 'TY', ['sport']);
  day.maybe(0.08, 'SW', ['practice']);
  day.maybe(0.05, 'ZH-LT', ['practice']);
  return day.slots;
}
const MINOR = [
  ['WL', 0.5],
  ['HX', 0.5],
  ['DAO', 0.2],
  ['LS', 0.22],
  ['DL', 0.2],
  ['SW', 0.18],
] as const;

const PLANS: Readonly<Record<TeachingStage, (random: Random, input: PlanInput) => readonly Slot[]>> = {
  lower,
  upper,
  junior,
};
