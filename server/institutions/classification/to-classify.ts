import { type RawBuilder, sql } from 'kysely';
import type { CourseToClassify, classification, DeclareStart } from '#contract/institutions/index.ts';
import { type Suggestion, weighCourse } from '#policy/institutions/index.ts';
import type { Call } from '../../http/call.ts';
import { getInstitution } from '../file/lock.ts';
import { getPlace } from '../overview/place.ts';
import type { ClassificationRow } from './case-row.ts';
import { CERTIFICATES, type CourseRow, courseTextOf, courseViewOf, getCourse } from './course-row.ts';

/** Courses weighed for one look: those declared as non-subject first, the longest waiting first among them. */
const MOST = 300;

type Row = Omit<CourseToClassify, 'suggestion'> & { readonly known: Suggestion | null; readonly course: CourseRow };

/** What an office looks at first: a course that its institution calls non-subject and its words do not. */
const PRESSING: readonly Suggestion[] = ['clear-subject', 'suspected', 'needs-experts', 'clear-non-subject'];
const pressing = ({ declaredKind, suggestion }: CourseToClassify): number =>
  declaredKind === 'non-subject' && suggestion !== null ? PRESSING.indexOf(suggestion) : PRESSING.length;

/** Courses below a region that nobody has decided on as they are now, as `course c` with its `institution i`. */
export const coursesWaiting = (region: string): RawBuilder<unknown> => sql`course c
        join institution i on i.div = c.div and i.id = c.institution_id and i.merged_into is null
        left join classification k on k.div = c.div and k.course_id = c.id and k.state in ('opened', 'with-experts', 'third', 'to-decide')
       where c.div >= ${region} and c.div < ${`${region}~`} and (c.decided_text_version is null or c.decided_text_version < c.text_version)
         and c.state in ('declared', 'running', 'draft')`;

/** 待鉴别的课程: never declared, declared but not decided, or changed since it was decided (CLS-6, CLS-11). */
export async function listCourses({ tx, query, caller }: Call<(typeof classification)['courses']>) {
  const { page, size } = query;
  const { code } = await getPlace(tx, query.region);
  const why = query.why ?? null;
  const found = await tx.many(sql<Row>`
    select * from (
      select c.id as "courseId", c.name as "courseName", i.id as "institutionId", i.name as "institutionName", (select r.name from region r where r.code = c.div) as "regionName",
             c.declared_kind as "declaredKind", c.declared_on as "declaredOn", c.decided_kind as "decidedKind", c.decided_on as "decidedOn",
             case when c.decided_text_version is not null then 'changed' when k.self is null then 'undeclared' else 'undecided' end as why,
             k.id as "caseId", k.suggestion as known, to_jsonb(c) || jsonb_build_object('certificates', ${CERTIFICATES}) as course
        from ${coursesWaiting(code)}) waiting
     where ${why}::text is null or why = ${why}
     order by "declaredKind" = 'subject', "declaredOn", "courseId" limit ${MOST + 1}`);
  const office = caller.role !== 'institution-head';
  const rows = found
    .slice(0, MOST)
    .map(({ known, course, ...row }) => ({
      ...row,
      suggestion: office ? (known ?? weighCourse(courseTextOf(course)).suggestion) : null,
    }))
    .sort((a, b) => pressing(a) - pressing(b));
  return {
    total: rows.length,
    more: found.length > MOST,
    page,
    size,
    rows: rows.slice((page - 1) * size, page * size),
  };
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
