import { sql } from 'kysely';
import type { CourseInput, institutionFile } from '#contract/institutions/index.ts';
import {
  asksForNewDecision,
  type CourseFacts,
  judgeAssignment,
  judgeCoursePlace,
  judgePrice,
  judgeRunning,
  teachersOf,
} from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { WriteTx } from '../../../database/transaction.ts';
import type { Call } from '../../../http/call.ts';
import { newId } from '../../../identity.ts';
import { Refusal, requireFound, requireVersion } from '../../../refusal.ts';
import { initialsOf } from '../../../search/index.ts';
import { endClasses } from '../classes/end-classes.ts';
import { courseFacts } from '../facts.ts';
import { freshFindings } from '../fresh-findings.ts';
import { actOf, finishPart, type OpenFile, openFile, settlePart } from '../open-file.ts';
import type { CourseRow } from '../part-rows.ts';
import { changedFields } from '../record-changes.ts';
import { viewCourse } from '../view-parts.ts';
import { insertPart, onlyChanged, updatePart } from '../write-part.ts';
import { requireOwn } from './check-course.ts';

type Table = typeof institutionFile;

const factsWith = (
  id: string,
  input: CourseInput,
  state: CourseFacts['state'],
  kind: CourseFacts['kind'],
): CourseFacts => ({
  ...input,
  id,
  kind,
  state,
  teacherIds: input.teachers,
});

/** What a course is judged beside. */
type Beside = Pick<OpenFile, 'file' | 'today' | 'numbers'>;

/** While it does not run: who may not teach it and what cannot fit is said at once, what can still be arranged is not. */
function judgeDraft(course: CourseFacts, { file, today, numbers }: Beside): readonly Finding[] {
  const place = judgeCoursePlace(course, file, today, numbers).filter(({ rule }) => rule === 'SET-1');
  return [...place, ...teachersOf(course, file.staff, today).flatMap((person) => judgeAssignment(person, course))];
}

const judgeCourse = (course: CourseFacts, open: Beside): readonly Finding[] => [
  ...judgePrice(course),
  ...(course.state === 'running'
    ? judgeRunning(course, open.file, open.today, open.numbers)
    : judgeDraft(course, open)),
];

/** What this write brings about; there is nothing before a new course. */
export const newlyFound = (before: CourseFacts | null, after: CourseFacts, open: Beside): readonly Finding[] =>
  freshFindings(before === null ? [] : judgeCourse(before, open), judgeCourse(after, open));

/** Who teaches it, row by row: nobody else's rows are touched. */
function putTeachers(tx: WriteTx, open: OpenFile, courseId: string, teachers: readonly string[]): void {
  const { div, id } = open.row;
  tx.send(
    sql`delete from course_teacher where div = ${div} and course_id = ${courseId}::uuid and staff_id <> all (${teachers}::uuid[])`,
  );
  tx.send(sql`
    insert into course_teacher (div, course_id, staff_id, institution_id)
    select ${div}, ${courseId}::uuid, staff_id, ${id}::uuid from unnest(${teachers}::uuid[]) as staff_id on conflict do nothing`);
}

/** 登记课程: a draft, until its kind is declared. */
export async function addCourse(call: Call<Table['addCourse']>) {
  const { tx, house, body, locale } = call;
  const { reason, answers, ...input } = body;
  const open = await openFile(call);
  requireOwn(open, input, locale);
  const id = newId(house.clock.wall());
  settlePart(call, open, judgeCourse(factsWith(id, input, 'draft', input.declaredKind), open), answers, id);
  const { teachers, ...columns } = input;
  insertPart(
    tx,
    'course',
    { div: open.row.div, id, institutionId: open.row.id },
    {
      ...columns,
      initials: initialsOf(input.name, 'place'),
      declaredOn: open.today,
      state: 'draft',
      changedAt: open.at,
    },
  );
  putTeachers(tx, open, id, teachers);
  return finishPart(call, open, { part: 'course', id, version: 1, reason, before: {}, after: input, public: null });
}

/** A course of the file at the version that the writer saw. @throws Refusal NOT_FOUND, STALE_VERSION */
function courseAt(open: OpenFile, id: string, version: number): CourseRow {
  const row = requireFound(open.parts.courses.find((each) => each.id === id));
  requireVersion(version, row, viewCourse(row));
  return row;
}

function inputOf(row: CourseRow): CourseInput {
  const {
    id: _,
    state: __,
    declaredOn,
    decidedKind,
    decidedOn,
    textVersion,
    decidedTextVersion,
    changedAt,
    version,
    ...input
  } = viewCourse(row);
  return input;
}

/** 修改课程. A text on which the decision rests raises the text's version: the decision then covers it no longer (CLS-11). */
export async function editCourse(call: Call<Table['editCourse']>) {
  const { tx, params, body, locale } = call;
  const { version, reason, answers, ...after } = body;
  const open = await openFile(call);
  const row = courseAt(open, params.part, version);
  requireOwn(open, after, locale);
  const before = inputOf(row);
  const changed = changedFields({ ...before }, after);
  const renewed = asksForNewDecision(before, after);
  const decided = courseFacts(row);
  const kind =
    renewed || row.decided_kind === null || row.decided_text_version !== row.text_version
      ? after.declaredKind
      : decided.kind;
  settlePart(call, open, newlyFound(decided, factsWith(row.id, after, row.state, kind), open), answers, row.id);
  updatePart(
    tx,
    'course',
    { div: open.row.div, id: row.id },
    {
      ...onlyChanged(
        after,
        changed.filter((key) => key !== 'teachers'),
      ),
      ...(changed.includes('name') ? { initials: initialsOf(after.name, 'place') } : {}),
      ...(changed.includes('declaredKind') ? { declaredOn: open.today } : {}),
      ...(renewed ? { textVersion: row.text_version + 1 } : {}),
      changedAt: open.at,
    },
  );
  if (changed.includes('teachers')) putTeachers(tx, open, row.id, after.teachers);
  const versions = {
    before: { textVersion: row.text_version },
    after: { textVersion: row.text_version + (renewed ? 1 : 0) },
  };
  return finishPart(call, open, {
    ...{ part: 'course' as const, id: row.id, version: version + 1, reason },
    before: { ...before, ...versions.before },
    after: { ...after, ...versions.after },
    public: row.state === 'running' ? 'course' : null,
  });
}

/**
 * 开课或停课. What runs has its place, its size and its teachers in order (LIC-17, SET-1, PS-2 to PS-9); the classes of what stops are over.
 * @throws Refusal STATE_CONFLICT
 */
export async function runCourse(call: Call<Table['runCourse']>) {
  const { tx, params, body } = call;
  const open = await openFile(call);
  const row = courseAt(open, params.part, body.version);
  const starts = body.to === 'running';
  if (row.state === body.to || (starts && row.state === 'draft'))
    throw new Refusal('STATE_CONFLICT', { detail: 'courseState' });
  if (starts) {
    const course: CourseFacts = { ...courseFacts(row), state: 'running' };
    settlePart(call, open, judgeCourse(course, open), body.answers, row.id);
  }
  updatePart(tx, 'course', { div: open.row.div, id: row.id }, { state: body.to, changedAt: open.at });
  const taught = starts ? [] : open.parts.classes.filter((cls) => cls.course_id === row.id && cls.state === 'open');
  await endClasses(tx, open, taught, actOf(call, open, body.reason));
  const written = { part: 'course' as const, id: row.id, version: body.version + 1, reason: body.reason };
  return finishPart(call, open, {
    ...written,
    before: { state: row.state },
    after: { state: body.to },
    public: 'course',
  });
}
