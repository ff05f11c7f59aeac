import { sql } from 'kysely';
import type { CaseDetail, classification, DimensionSheet } from '#contract/institutions/index.ts';
import { type CourseKind, judgeCourse, judgeSheet, type Weighing } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { keepRevisions } from '../../database/revision.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { newId } from '../../identity.ts';
import { Refusal, requireVersion } from '../../refusal.ts';
import { lockInstitution } from '../file/lock.ts';
import { recordChanges } from '../file/record-changes.ts';
import type { ClassificationRow } from './case-row.ts';
import { type CourseRow, courseTextOf, courseViewOf, getCourse, lockCourse } from './course-row.ts';
import { caseDetail } from './read-case.ts';
import { keepFindings, placeOf, requireUnblocked } from './settle.ts';
import { storedOf, weigh } from './weighing.ts';

/** The case of a course that is not decided yet; a database key lets no second one in. */
const openCaseOf = (tx: ReadTx, course: CourseRow): Promise<ClassificationRow | undefined> =>
  tx.maybe(sql<ClassificationRow>`
    select * from classification where div = ${course.div} and course_id = ${course.id}::uuid
       and state in ('opened', 'with-experts', 'third', 'to-decide')`);

async function lockWhole(tx: WriteTx, courseId: string): Promise<CourseRow> {
  await lockInstitution(tx, (await getCourse(tx, courseId)).institution_id);
  return lockCourse(tx, courseId);
}

interface Opening {
  readonly course: CourseRow;
  readonly weighing: Weighing;
  readonly kind: CourseKind;
  readonly self: DimensionSheet | null;
}

async function insertCase(tx: WriteTx, id: string, { course, weighing, kind, self }: Opening, by: string, at: string) {
  await tx.run(sql`
    insert into classification (div, id, course_id, institution_id, text_version, course_text, declared_kind, self, signals, suggestion, traits, state,
                                opened_by, opened_at)
    values (${course.div}, ${id}::uuid, ${course.id}::uuid, ${course.institution_id}::uuid, ${course.text_version},
            ${JSON.stringify(courseViewOf(course))}::jsonb, ${kind}, ${self === null ? null : JSON.stringify(self)}::jsonb,
            ${JSON.stringify(storedOf(weighing))}::jsonb, ${weighing.suggestion}, ${[...weighing.traits]}::text[], 'opened', ${by}::uuid, ${at}::timestamptz)`);
}

const updateCase = (tx: WriteTx, id: string, { course, weighing, kind, self }: Opening) =>
  tx.run(sql`
    update classification set text_version = ${course.text_version}, course_text = ${JSON.stringify(courseViewOf(course))}::jsonb, declared_kind = ${kind},
           self = ${JSON.stringify(self)}::jsonb, signals = ${JSON.stringify(storedOf(weighing))}::jsonb, suggestion = ${weighing.suggestion},
           traits = ${[...weighing.traits]}::text[], version = version + 1
     where div = ${course.div} and id = ${id}::uuid`);

/** What is open about the course, without what stands open about it already. */
async function freshFindings(tx: ReadTx, opening: Opening, day: string): Promise<readonly Finding[]> {
  const { course, weighing, kind, self } = opening;
  const findings = judgeCourse(
    {
      courseName: course.name,
      declaredKind: kind,
      declared: self !== null,
      open: course.state === 'running',
      suggestion: weighing.suggestion,
      stage: course.stage,
      textVersion: course.text_version,
      decidedTextVersion: course.decided_text_version,
    },
    day,
  );
  const known = await tx.many(sql<{ sentence_key: string }>`
    select sentence_key from finding where div = ${course.div} and institution_id = ${course.institution_id}::uuid and part_id = ${course.id}::uuid
       and outcome = 'open' and rule like 'CLS-%'`);
  return findings.filter(({ sentence }) => !known.some((each) => each.sentence_key === sentence));
}

/**
 * 自评申报: the kind and the four dimensions, each with its evidence, on the course as it is now. Whoever declares again before experts
 * have been asked replaces what was said.
 * @throws Refusal REFUSED_BY_RULE (CLS-1 to CLS-5), STATE_CONFLICT once experts sit, STALE_VERSION
 */
export async function declareCourse(call: Call<(typeof classification)['declare']>): Promise<CaseDetail> {
  const { tx, body, caller, house, locale } = call;
  const [today, at] = [house.clock.today(), house.clock.now()];
  keepRevisions(tx);
  const course = await lockWhole(tx, body.courseId);
  const { div, institution_id: institutionId, id: courseId } = course;
  call.touch(institutionId, courseId);
  const place = placeOf({ div, institutionId, courseId, day: today, by: caller.personId, at });
  requireUnblocked(place, judgeSheet(body.sheet, today));
  const weighing = await weigh(tx, div, courseTextOf(course), today);
  const opening = { course, weighing, kind: body.kind, self: body.sheet };
  const open = await openCaseOf(tx, course);
  if (open !== undefined && open.state !== 'opened') throw new Refusal('STATE_CONFLICT', { detail: 'caseRunning' });
  if (open !== undefined && open.self !== null)
    requireVersion(body.version ?? 0, open, await caseDetail(tx, caller, open.id, today, locale));
  const id = open?.id ?? newId(house.clock.wall());
  if (open === undefined) await insertCase(tx, id, opening, caller.personId, at);
  else await updateCase(tx, id, opening);
  await writeDeclared(tx, course, body.kind, { by: caller.personId, at, today, own: caller.institutionId !== null });
  keepFindings(tx, place, await freshFindings(tx, opening, today));
  call.touch(id);
  return caseDetail(tx, caller, id, today, locale);
}

interface Act {
  readonly by: string;
  readonly at: string;
  readonly today: string;
  readonly own: boolean;
}

/** The declared kind and its day stand beside the decided ones and never replace them. */
async function writeDeclared(tx: WriteTx, course: CourseRow, kind: CourseKind, act: Act): Promise<void> {
  const state = course.state === 'draft' ? 'declared' : course.state;
  await tx.run(sql`
    update course set declared_kind = ${kind}, declared_on = ${act.today}::date, state = ${state}, version = version + 1, changed_at = ${act.at}::timestamptz
     where div = ${course.div} and id = ${course.id}::uuid`);
  recordChanges(tx, {
    div: course.div,
    institutionId: course.institution_id,
    part: 'course',
    partId: course.id,
    version: course.version + 1,
    source: act.own ? 'own' : 'desk',
    reason: null,
    by: act.by,
    at: act.at,
    before: { declaredKind: course.declared_kind, declaredOn: course.declared_on, state: course.state },
    after: { declaredKind: kind, declaredOn: act.today, state },
  });
}

/** 立案: the office takes up a course that nobody has declared, or whose words have changed. @throws Refusal STATE_CONFLICT */
export async function openCase(call: Call<(typeof classification)['open']>): Promise<CaseDetail> {
  const { tx, body, caller, house, locale } = call;
  const [today, at] = [house.clock.today(), house.clock.now()];
  keepRevisions(tx);
  const course = await lockWhole(tx, body.courseId);
  const { div, institution_id: institutionId, id: courseId } = course;
  call.touch(institutionId, courseId);
  if (await openCaseOf(tx, course)) throw new Refusal('STATE_CONFLICT', { detail: 'caseRunning' });
  const weighing = await weigh(tx, div, courseTextOf(course), today);
  const opening = { course, weighing, kind: course.declared_kind, self: null };
  const id = newId(house.clock.wall());
  await insertCase(tx, id, opening, caller.personId, at);
  const place = placeOf({ div, institutionId, courseId, day: today, by: caller.personId, at });
  keepFindings(tx, place, await freshFindings(tx, opening, today));
  call.touch(id);
  return caseDetail(tx, caller, id, today, locale);
}
