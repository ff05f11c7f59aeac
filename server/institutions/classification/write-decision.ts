import { sql } from 'kysely';
import type { CourseKind } from '#policy/institutions/index.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { notePublicChange } from '../file/public-change.ts';
import { recordChanges } from '../file/record-changes.ts';
import { takeSnapshot } from '../file/snapshot.ts';
import type { ClassificationRow } from './case-row.ts';
import { lockCourse } from './course-row.ts';

interface Act {
  readonly by: string;
  readonly at: string;
  readonly today: string;
  readonly reason: string;
}

/**
 * Writes a decision into the course: kind, day, and the version of the text that it covers, beside what was declared. The file as it
 * stood is kept first, and subscribers are told that something public has changed.
 */
export async function writeDecision(tx: WriteTx, row: ClassificationRow, kind: CourseKind, act: Act): Promise<void> {
  const institution = { div: row.div, id: row.institution_id };
  await takeSnapshot(tx, institution, 'classification', row.id, act.by, act.at);
  const course = await lockCourse(tx, row.course_id);
  await tx.run(sql`
    update course set decided_kind = ${kind}, decided_on = ${act.today}::date, decided_text_version = ${row.text_version}, version = version + 1,
           changed_at = ${act.at}::timestamptz
     where div = ${row.div} and id = ${row.course_id}::uuid`);
  recordChanges(tx, {
    div: row.div,
    institutionId: row.institution_id,
    part: 'course',
    partId: row.course_id,
    version: course.version + 1,
    source: 'decision',
    reason: act.reason,
    by: act.by,
    at: act.at,
    before: { decidedKind: course.decided_kind, decidedOn: course.decided_on },
    after: { decidedKind: kind, decidedOn: act.today },
  });
  notePublicChange(tx, institution, 'course', act.at);
}
