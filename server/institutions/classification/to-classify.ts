import { sql } from 'kysely';
import type { CourseToClassify, classification, DeclareStart } from '#contract/institutions/index.ts';
import type { Call } from '../../http/call.ts';
import { getInstitution } from '../file/lock.ts';
import { getPlace } from '../overview/place.ts';
import type { ClassificationRow } from './case-row.ts';
import { courseViewOf, getCourse } from './course-row.ts';

/** Courses shown at most: the oldest declaration first, so that nobody waits behind the newest. */
const MOST = 200;

interface Row {
  courseId: string;
  courseName: string;
  institutionId: string;
  institutionName: string;
  regionName: string;
  declaredKind: CourseToClassify['declaredKind'];
  declaredOn: string;
  decidedKind: CourseToClassify['decidedKind'];
  decidedOn: string | null;
  why: CourseToClassify['why'];
  caseId: string | null;
  suggestion: CourseToClassify['suggestion'];
}

/** 待鉴别的课程: never declared, declared but not decided, or changed since it was decided (CLS-6, CLS-11). */
export async function listCourses({ tx, query, caller }: Call<(typeof classification)['courses']>) {
  const { code } = await getPlace(tx, query.region);
  const why = query.why ?? null;
  const rows = await tx.many(sql<Row>`
    select * from (
      select c.id as "courseId", c.name as "courseName", i.id as "institutionId", i.name as "institutionName", r.name as "regionName",
             c.declared_kind as "declaredKind", c.declared_on as "declaredOn", c.decided_kind as "decidedKind", c.decided_on as "decidedOn",
             case when c.decided_text_version is not null then 'changed' when k.self is null then 'undeclared' else 'undecided' end as why,
             k.id as "caseId", k.suggestion
        from course c
        join institution i on i.div = c.div and i.id = c.institution_id and i.merged_into is null
        join region r on r.code = c.div
        left join classification k on k.div = c.div and k.course_id = c.id and k.state in ('opened', 'with-experts', 'third', 'to-decide')
       where c.div >= ${code} and c.div < ${`${code}~`} and (c.decided_text_version is null or c.decided_text_version < c.text_version)
         and c.state in ('declared', 'running', 'draft')) waiting
     where ${why}::text is null or why = ${why}
     order by "declaredOn", "courseId" limit ${MOST + 1}`);
  const shown = caller.role === 'institution-head' ? rows.map((row) => ({ ...row, suggestion: null })) : rows;
  return { more: shown.length > MOST, rows: shown.slice(0, MOST) };
}

/** What the form of a declaration starts from. @throws Refusal NOT_FOUND */
export async function startDeclaring({
  tx,
  params,
  touch,
}: Call<(typeof classification)['start']>): Promise<DeclareStart> {
  const course = await getCourse(tx, params.id);
  const institution = await getInstitution(tx, course.institution_id);
  touch(course.id);
  const open = await tx.maybe(sql<Pick<ClassificationRow, 'id' | 'version' | 'self'>>`
    select id, version, self from classification where div = ${course.div} and course_id = ${course.id}::uuid and state = 'opened'`);
  return {
    courseId: course.id,
    institutionId: institution.id,
    institutionName: institution.name,
    course: courseViewOf(course),
    declaredKind: course.declared_kind,
    decidedKind: course.decided_kind,
    decidedOn: course.decided_on,
    changed: course.decided_text_version !== null && course.decided_text_version < course.text_version,
    openCase: open ?? null,
  };
}
