import type { ClassView } from '#contract/institutions/index.ts';
import type { ClassFacts, ClassState } from '#policy/institutions/index.ts';
import { named } from '../../../database/query.ts';
import type { ReadTx } from '../../../database/transaction.ts';

export interface ClassRow {
  readonly id: string;
  readonly institution_id: string;
  readonly course_id: string;
  readonly name: string;
  readonly grades: number[];
  readonly level: string;
  readonly content: string;
  readonly progress: string;
  readonly timetable: string;
  readonly materials: string;
  readonly point_id: string | null;
  readonly teacher_id: string | null;
  readonly lessons: number;
  readonly capacity: number;
  readonly planned: number;
  readonly recruited: number;
  readonly enrolled: number[];
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly state: ClassState;
  readonly version: number;
}

const classes = named<ClassRow>(
  'file-classes',
  `select id, institution_id, course_id, name, grades, level, content, progress, timetable, materials, point_id, teacher_id, lessons, capacity, planned,
     recruited, enrolled, starts_on, ends_on, state, version
     from training_class where div = $1 and institution_id = any($2::uuid[]) order by state = 'ended', starts_on, name, id`,
);

/** Classes of files of one county. */
export const loadClasses = (tx: ReadTx, div: string, ids: readonly string[]): Promise<ClassRow[]> =>
  tx.many(classes(div, ids));

export const viewClass = (row: ClassRow): ClassView => ({
  id: row.id,
  courseId: row.course_id,
  name: row.name,
  grades: row.grades,
  level: row.level,
  content: row.content,
  progress: row.progress,
  timetable: row.timetable,
  materials: row.materials,
  pointId: row.point_id,
  teacherId: row.teacher_id,
  lessons: row.lessons,
  capacity: row.capacity,
  planned: row.planned,
  recruited: row.recruited,
  enrolled: row.enrolled,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  state: row.state,
  version: row.version,
});

export const classFacts = (row: ClassRow): ClassFacts => viewClass(row);
