import { GRADE_GROUPS } from '../facts.ts';
import type { FieldValues } from './field.ts';
import type { ClassFacts, CourseFacts, FileFacts } from './file-facts.ts';

/** What the ledger wants known of every class (policy-facts 5.4, plans per class). */
export const CLASS_PLAN = ['content', 'level', 'grades', 'progress', 'timetable', 'teacherId', 'materials'] as const;
export type ClassPlan = (typeof CLASS_PLAN)[number];

const given = (cls: Pick<ClassFacts, ClassPlan>, what: ClassPlan): boolean => {
  const value = cls[what];
  return value !== null && value.length > 0;
};

/**
 * What nobody has said of a class. Content and materials may be those of its course; progress is asked of subject courses alone; before
 * school there are no grades.
 */
export function lacksOf(
  cls: Pick<ClassFacts, ClassPlan>,
  course: Pick<CourseFacts, 'outline' | 'materials' | 'kind' | 'stage'>,
): readonly ClassPlan[] {
  const spared: Readonly<Partial<Record<ClassPlan, boolean>>> = {
    content: course.outline !== '',
    materials: course.materials !== '',
    progress: course.kind !== 'subject',
    grades: course.stage === 'preschool',
  };
  return CLASS_PLAN.filter((what) => !given(cls, what) && spared[what] !== true);
}

/** Fields of the ledger that are counted from the classes once the file has any; until then they are written by hand. */
export const COUNTED_FIELDS = ['classCount', 'recruits', 'enrolled'] as const;

export const isCounted = (key: string, file: Pick<FileFacts, 'classes'>): boolean =>
  file.classes.length > 0 && COUNTED_FIELDS.some((each) => each === key);

/** What the open classes add up to, by the keys of the catalogue; null where the file has no classes. */
export function countClasses(
  classes: readonly Pick<ClassFacts, 'state' | 'recruited' | 'enrolled'>[],
): FieldValues | null {
  if (classes.length === 0) return null;
  const open = classes.filter(({ state }) => state === 'open');
  return {
    classCount: open.length,
    recruits: open.reduce((sum, { recruited }) => sum + recruited, 0),
    enrolled: Array.from({ length: GRADE_GROUPS }, (_, at) =>
      open.reduce((sum, each) => sum + (each.enrolled[at] ?? 0), 0),
    ),
  };
}
