import type { Random } from '../random.ts';
import type { TeachingStage } from './plan.ts';

/** Tuesdays and Thursdays are the fuller days of a timetable. */
const WEEKDAY = [0, -0.03, 0.04, -0.05, 0.06, 0, 0, 0];
/** Higher grades of a stage give more. */
const GRADE = [0, 0, 0, -0.09, -0.03, 0.03, 0.07, -0.05, 0.01, 0.06];

export interface Mood {
  /** The school's usual share of the limit. */
  readonly load: number;
  readonly grade: number;
  readonly weekday: number;
  readonly restDays: number;
}

/** The share of the limit that the class's teachers together aim at. Work over days off is given once for all of them. */
export function aim(random: Random, { load, grade, weekday, restDays }: Mood): number {
  const day = Math.min(1, Math.max(0.25, load + (WEEKDAY[weekday] ?? 0) + (GRADE[grade] ?? 0) + random.bell() * 0.11));
  return day * (1 + 0.7 * Math.min(restDays, 8));
}

/** Teachers estimate in fives, below ten in ones and twos. */
export function estimate(random: Random, minutes: number): number {
  if (minutes < 9) return random.pick([5, 6, 8]);
  if (random.chance(0.15)) return random.pick([8, 12, 18]);
  return Math.max(5, Math.round(minutes / 5) * 5);
}

/** A task's own minutes pull its part of the day's minutes towards them. */
export function partOf(stage: TeachingStage, share: number, [low, high]: readonly [number, number]): number {
  const roomy = stage === 'junior' ? 1.3 : 1.4;
  return Math.min(high * roomy, Math.max(low * 0.8, share));
}
