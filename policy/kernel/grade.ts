export const SYSTEMS = ['6-3', '5-4'] as const;
/** 学制. In a 5-4 school grade 6 is junior secondary (HW-3a). */
export type SchoolSystem = (typeof SYSTEMS)[number];

export type Stage = 'primary' | 'junior';

export const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The last grade of primary school is 6, in a 5-4 school 5. */
export function stageOf(grade: number, system: SchoolSystem): Stage {
  return grade <= (system === '5-4' ? 5 : 6) ? 'primary' : 'junior';
}

/** Grades 1 and 2, which get no written homework to take home (SEED-2-4). */
export function isLowerPrimary(grade: number): boolean {
  return grade <= 2;
}
