import { sql } from 'kysely';
import type { WriteTx } from '../../database/transaction.ts';
import type { WantedPart } from './write-parts.ts';

/** Who teaches these courses; nobody else's rows are touched. */
export async function putTeachers(tx: WriteTx, div: string, courses: readonly WantedPart[]): Promise<void> {
  const rows = courses.flatMap((course) =>
    (course.after.teachers as readonly string[]).map((staff) => ({
      course: course.id,
      institution: course.institutionId,
      staff,
    })),
  );
  await tx.run(sql`
    delete from course_teacher where div = ${div} and course_id = any (${courses.map((c) => c.id)}::uuid[])
       and (course_id, staff_id) not in (select * from unnest(${rows.map((r) => r.course)}::uuid[], ${rows.map((r) => r.staff)}::uuid[]))`);
  await tx.run(sql`
    insert into course_teacher (div, course_id, staff_id, institution_id)
    select ${div}, v.course, v.staff, v.institution from unnest(${rows.map((r) => r.course)}::uuid[], ${rows.map((r) => r.staff)}::uuid[],
      ${rows.map((r) => r.institution)}::uuid[]) as v(course, staff, institution)
    on conflict do nothing`);
}
