import { addDays, type Day } from '#policy/kernel/day.ts';
import type { SchoolClass } from '../people/school.ts';
import { LAKE } from '../place/regions.ts';
import { JUNIOR_SIX_SCHOOL, STORY_SCHOOL, VILLAGE_SCHOOL } from '../place/schools.ts';

interface Fixed {
  readonly subject: string;
  readonly minutes: number;
  readonly state: 'published' | 'draft';
}

/** What is told of a class at the demo's today; nothing for most. */
export interface ClassStory {
  readonly today?: readonly Fixed[];
  /** From this day on nobody has published. */
  readonly silentFrom?: Day;
  /** Yesterday a teacher was refused at so many minutes over the limit. */
  readonly refusedAt?: number;
  /** A notice of the day before yesterday went up only yesterday. */
  readonly late?: true;
  /** From this day on nothing befalls the class but what is told here. */
  readonly calmFrom?: Day;
}

const published = (subject: string, minutes: number): Fixed => ({ subject, minutes, state: 'published' });
const draft = (subject: string, minutes: number): Fixed => ({ subject, minutes, state: 'draft' });

export const storyKeyOf = (cls: SchoolClass): string => `${cls.school.seed.key}/${cls.grade}/${cls.number}`;
/** 五（2）班: Chinese and mathematics stand at 46 minutes; with the English draft the class would reach 61. */
export const STORY_CLASS = `${STORY_SCHOOL}/5/2`;
/** Asks for minutes of tomorrow, which the grade lead must decide. */
export const SWAP_CLASS = `${STORY_SCHOOL}/5/3`;
/** Grade 6 of a 5-4 school is junior: over 60, under 90. */
export const JUNIOR_SIX_CLASS = `${JUNIOR_SIX_SCHOOL}/6/1`;
export const SILENT_CLASSES = [`${VILLAGE_SCHOOL}/3/1`, `${VILLAGE_SCHOOL}/5/1`] as const;

/** The near misses of the county official's morning: by class, the minutes over its limit. */
const REFUSED: Readonly<Record<string, number>> = { [`${STORY_SCHOOL}/6/4`]: 6, 'lake-3/8/4': 7, 'lake-4/5/2': 2 };

const LATE = new Set([`${STORY_SCHOOL}/2/3`, 'lake-3/7/2']);

const TODAY: Readonly<Record<string, ClassStory['today']>> = {
  [STORY_CLASS]: [published('YW', 26), published('SX', 20), draft('WY-EN', 15)],
  [JUNIOR_SIX_CLASS]: [published('SX', 25), published('YW', 25), published('WY-EN', 20), published('LS', 8)],
};

/** `today` is the day on which the demo stands. */
export function storyOf(cls: SchoolClass, today: Day): ClassStory {
  const key = storyKeyOf(cls);
  const plan = TODAY[key];
  const refusedAt = REFUSED[key];
  return {
    ...(plan === undefined ? {} : { today: plan }),
    ...(SILENT_CLASSES.some((silent) => silent === key) ? { silentFrom: addDays(today, -2) } : {}),
    ...(refusedAt === undefined ? {} : { refusedAt }),
    ...(LATE.has(key) ? { late: true } : {}),
    ...(cls.school.seed.div === LAKE ? { calmFrom: addDays(today, -1) } : {}),
  };
}
