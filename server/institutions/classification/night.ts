import { sql } from 'kysely';
import { judgeCourse, weighCourse } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { recordEvent } from '../../audit/event.ts';
import { scopeOfRegion, wholeScope } from '../../database/scope.ts';
import { reading, type WriteTx, writing } from '../../database/transaction.ts';
import { recordFindings } from '../../findings/record.ts';
import type { House } from '../../house.ts';
import { newId } from '../../identity.ts';
import { CERTIFICATES, type CourseRow, courseTextOf } from './course-row.ts';
import { placeOf } from './settle.ts';
import { coursesWaiting } from './to-classify.ts';

/** The name under which the night's runs are kept. */
export const DECLARATIONS = 'declarations';

interface Waiting {
  readonly course: CourseRow;
  readonly declared: boolean;
}
interface Standing {
  readonly id: string;
  readonly part_id: string;
  readonly sentence_key: string;
}

/** What is told of a course by the night: that its stage is judged by reference is said once, by its case (CLS-10). */
const isMatter = ({ rule }: Finding): boolean => rule === 'CLS-6' || rule === 'CLS-11';
const MATTERS = ['classification.undeclared', 'classification.declaredOtherwise', 'classification.changed'];

const waitingOf = (tx: WriteTx, div: string): Promise<Waiting[]> =>
  tx.many(sql<Waiting>`
    select to_jsonb(c) || jsonb_build_object('certificates', ${CERTIFICATES}) as course, k.self is not null as declared
      from ${coursesWaiting(div)} and c.state = 'running' order by c.id`);

/** Open already, so that a matter stands once however many nights it lasts. */
const standingOf = (tx: WriteTx, div: string): Promise<Standing[]> =>
  tx.many(sql<Standing>`
    select id, part_id, sentence_key from finding
     where div = ${div} and outcome = 'open' and part_id is not null and sentence_key = any(${MATTERS}::text[])`);

const judge = ({ course, declared }: Waiting, day: string): readonly Finding[] =>
  judgeCourse(
    {
      courseName: course.name,
      declaredKind: course.declared_kind,
      declared,
      open: true,
      suggestion: weighCourse(courseTextOf(course), { day }).suggestion,
      stage: course.stage,
      textVersion: course.text_version,
      decidedTextVersion: course.decided_text_version,
    },
    day,
  ).filter(isMatter);

const matterOf = (course: string, sentence: string): string => `${course}/${sentence}`;

async function checkCounty(tx: WriteTx, house: House, div: string): Promise<number> {
  const [day, at] = [house.clock.today(), house.clock.now()];
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${DECLARATIONS}/${div}`}, 0))`);
  const waiting = await waitingOf(tx, div);
  const standing = await standingOf(tx, div);
  const known = new Set(standing.map((each) => matterOf(each.part_id, each.sentence_key)));
  const still = new Set<string>();
  let found = 0;
  for (const each of waiting) {
    const { id: courseId, institution_id: institutionId } = each.course;
    const findings = judge(each, day);
    for (const { sentence } of findings) still.add(matterOf(courseId, sentence));
    const fresh = findings.filter(({ sentence }) => !known.has(matterOf(courseId, sentence)));
    const place = placeOf({ div, institutionId, courseId, day, by: null, at });
    recordFindings(
      tx,
      place,
      fresh.map((finding) => ({ finding, outcome: 'open', answer: null })),
    );
    found += fresh.length;
  }
  const settled = standing.filter((each) => !still.has(matterOf(each.part_id, each.sentence_key)));
  await tx.run(sql`
    update finding set outcome = 'handled', handled_at = ${at}::timestamptz, version = version + 1
     where div = ${div} and id = any(${settled.map(({ id }) => id)}::uuid[]) and outcome = 'open'`);
  await tx.run(sql`
    insert into daily_run (div, job, day, found, done_at) values (${div}, ${DECLARATIONS}, ${day}::date, ${found}, ${at}::timestamptz)
    on conflict do nothing`);
  await tx.run(recordEvent(div, newId(), `job.${DECLARATIONS}`, 'done', null, null, null, [day]));
  return found;
}

/**
 * CLS-6, CLS-11: every running course that nobody has declared, that is called other than its words say, or that changed after it was
 * decided, is a finding once; what has been mended is settled. Run again it adds nothing. Returns how many were found now.
 */
export async function checkDeclarations(house: House): Promise<number> {
  const counties = await reading(house.pool, 'reader', wholeScope, (tx) =>
    tx.many(sql<{ code: string }>`select code from region where kind = 'county' order by code`),
  );
  let found = 0;
  for (const { code } of counties)
    found += await writing(house.pool, scopeOfRegion(code), (tx) => checkCounty(tx, house, code));
  return found;
}
