import { type RawBuilder, sql } from 'kysely';
import { addDays } from '#policy/kernel/day.ts';
import type { Caller } from '../access/caller.ts';
import { startOfDay } from '../clock.ts';
import type { Area } from '../places/area.ts';

/**
 * Conditions on `finding f` for one area and reader. A teacher reads what concerns them: what was found when they wrote, or in their own
 * homework; the lead of a grade that grade.
 */
export function findingReach(caller: Caller, area: Area): RawBuilder<unknown>[] {
  const parts = [sql`f.div = any(${area.counties}::text[])`];
  if (area.school !== null) parts.push(sql`f.school_id = ${area.school.id}::uuid`);
  if (caller.role === 'grade-lead') parts.push(sql`f.grade = ${caller.grade}`);
  if (caller.role === 'teacher')
    parts.push(sql`(f.found_by = ${caller.personId}::uuid or exists (
      select from assignment a where a.div = f.div and a.id = f.assignment_id and a.teacher_id = ${caller.personId}::uuid))`);
  return parts;
}

/** Found on the days of a span, both ends included. */
export function foundWithin(span: { from?: string | undefined; until?: string | undefined }): RawBuilder<unknown>[] {
  const parts: RawBuilder<unknown>[] = [];
  if (span.from !== undefined) parts.push(sql`f.found_at >= ${startOfDay(span.from)}::timestamptz`);
  if (span.until !== undefined) parts.push(sql`f.found_at < ${startOfDay(addDays(span.until, 1))}::timestamptz`);
  return parts;
}

export const allOf = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join(parts, sql` and `);
