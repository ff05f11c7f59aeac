import { type SchoolSystem, stageOf } from '#policy/kernel/grade.ts';

/** A subject on a class's timetable and how many classes one teacher takes in it. */
export interface Course {
  readonly subject: string;
  readonly classesPerTeacher: number;
}
const course = (subject: string, classesPerTeacher: number): Course => ({ subject, classesPerTeacher });

const PRIMARY: readonly Course[] = [
  course('YW', 1),
  course('SX', 2),
  course('DAO', 6),
  course('KX', 5),
  course('TY', 4),
  course('YS-MU', 7),
  course('YS-ART', 7),
  course('ZH-LT', 12),
];
const FROM_THREE: readonly Course[] = [course('WY-EN', 3), course('ZH-IT', 10)];

const JUNIOR: readonly Course[] = [
  course('YW', 2),
  course('SX', 2),
  course('WY-EN', 2),
  course('DAO', 6),
  course('LS', 6),
  course('TY', 5),
  course('YS-MU', 10),
  course('YS-ART', 10),
  course('ZH-IT', 12),
  course('ZH-LT', 12),
];
const EARLY_JUNIOR: readonly Course[] = [course('DL', 6), course('SW', 6)];

/** What a class of this grade is taught. */
export function coursesOf(grade: number, system: SchoolSystem): readonly Course[] {
  if (stageOf(grade, system) === 'primary') return grade >= 3 ? [...PRIMARY, ...FROM_THREE] : PRIMARY;
  return [
    ...JUNIOR,
    ...(grade <= 8 ? EARLY_JUNIOR : []),
    ...(grade >= 8 ? [course('WL', 4)] : []),
    ...(grade === 9 ? [course('HX', 4)] : []),
  ];
}
