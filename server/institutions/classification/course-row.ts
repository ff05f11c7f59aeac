import { sql } from 'kysely';
import type { CourseTextView } from '#contract/institutions/index.ts';
import type { CourseKind, CourseText, Stage } from '#policy/institutions/index.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import { requireFound } from '../../refusal.ts';

/** A course as far as its kind is concerned, with what its teachers are certified for. */
export interface CourseRow {
  readonly div: string;
  readonly id: string;
  readonly institution_id: string;
  readonly name: string;
  readonly outline: string;
  readonly purpose: string;
  readonly method: string;
  readonly evaluation: string;
  readonly materials: string;
  readonly stage: Stage;
  readonly grades: number[];
  readonly class_size: number;
  readonly minutes: number;
  readonly lessons: number;
  readonly price_fen: number;
  readonly subject: string;
  readonly declared_kind: CourseKind;
  readonly declared_on: string;
  readonly decided_kind: CourseKind | null;
  readonly decided_on: string | null;
  readonly text_version: number;
  readonly decided_text_version: number | null;
  readonly state: 'draft' | 'declared' | 'running' | 'stopped';
  readonly version: number;
  readonly certificates: string[];
}

/** Of the course `c`. */
export const CERTIFICATES = sql`coalesce((select array_agg(distinct subject order by subject) from course_teacher t
    join institution_staff s on s.div = t.div and s.id = t.staff_id and s.left_on is null and s.certificate_kind = 'teacher'
    cross join unnest(s.subjects) as subject
   where t.div = c.div and t.course_id = c.id), '{}')`;

/** @throws Refusal NOT_FOUND outside the scope */
export async function getCourse(tx: ReadTx, id: string): Promise<CourseRow> {
  const { lo, hi } = tx.scope;
  return requireFound(
    await tx.maybe(
      sql<CourseRow>`select c.*, ${CERTIFICATES} as certificates from course c where c.id = ${id}::uuid and c.div >= ${lo} and c.div < ${hi}`,
    ),
  );
}

/** @throws Refusal NOT_FOUND outside the scope */
export async function lockCourse(tx: WriteTx, id: string): Promise<CourseRow> {
  const { lo, hi } = tx.scope;
  return requireFound(
    await tx.maybe(
      sql<CourseRow>`select c.*, ${CERTIFICATES} as certificates from course c where c.id = ${id}::uuid and c.div >= ${lo} and c.div < ${hi} for update of c`,
    ),
  );
}

const lessonFen = (row: CourseRow): number => Math.round(row.price_fen / row.lessons);

export const courseTextOf = (row: CourseRow): CourseText => ({
  name: row.name,
  outline: row.outline,
  purpose: row.purpose,
  method: row.method,
  evaluation: row.evaluation,
  materials: row.materials,
  subject: row.subject,
  grades: row.grades,
  classSize: row.class_size,
  lessonFen: lessonFen(row),
  certificates: row.certificates,
});

/** What a case keeps of its course. */
export const courseViewOf = (row: CourseRow): CourseTextView => ({
  ...courseTextOf(row),
  grades: row.grades,
  certificates: row.certificates,
  stage: row.stage,
  minutes: row.minutes,
  lessons: row.lessons,
  priceFen: row.price_fen,
});
