import { sql } from 'kysely';
import { type SchoolSystem, stageOf } from '#policy/kernel/grade.ts';
import type { ReadTx } from '../../database/transaction.ts';

export interface KnownSchool {
  readonly div: string;
  readonly id: string;
  readonly code: string;
  readonly kind: 'primary' | 'junior' | 'nine-year';
  readonly system: SchoolSystem;
}

/** The schools in the importer's scope, by their code. */
export async function schoolsByCode(tx: ReadTx): Promise<Map<string, KnownSchool>> {
  const rows = await tx.many(sql<KnownSchool>`select div, id, code, kind, system from school where closed_on is null`);
  return new Map(rows.map((r) => [r.code, r]));
}

export interface KnownClass {
  readonly div: string;
  readonly id: string;
  readonly school_id: string;
  readonly school_year: number;
  readonly grade: number;
  readonly number: number;
  readonly name: string;
  readonly lead_person_id: string | null;
}
export const classKey = (schoolId: string, year: number, grade: number, number: number): string =>
  `${schoolId}/${year}/${grade}/${number}`;

export async function classesByKey(tx: ReadTx): Promise<Map<string, KnownClass>> {
  const rows = await tx.many(
    sql<KnownClass>`select div, id, school_id, school_year, grade, number, name, lead_person_id from school_class`,
  );
  return new Map(rows.map((r) => [classKey(r.school_id, r.school_year, r.grade, r.number), r]));
}

/** The school year that classes are looked up in: the latest there is. */
export const latestYear = (classes: ReadonlyMap<string, KnownClass>): number =>
  Math.max(0, ...[...classes.values()].map((c) => c.school_year));

/** Whether a school of this kind and system has the grade (六三 and 五四 draw the line differently). */
export function hasGrade(school: Pick<KnownSchool, 'kind' | 'system'>, grade: number): boolean {
  return school.kind === 'nine-year' || (school.kind === 'primary') === (stageOf(grade, school.system) === 'primary');
}

export interface KnownStaff {
  readonly div: string;
  readonly school_id: string;
  readonly person_id: string;
  readonly staff_no: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly identity_hash: Buffer | null;
  readonly post: 'principal' | 'grade-lead' | 'teacher';
  readonly grade: number | null;
}
export const staffOf = (tx: ReadTx): Promise<KnownStaff[]> =>
  tx.many(sql<KnownStaff>`
    select s.div, s.school_id, s.person_id, s.staff_no, p.name, p.phone, p.identity_hash, s.post, s.grade
      from staff s join person p on p.div = s.div and p.id = s.person_id where s.left_on is null`);
