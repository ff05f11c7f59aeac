import { type RawBuilder, sql } from 'kysely';
import type { ClassToday } from '#contract/desk.ts';
import { spanLimit, spanOf } from '#policy/homework/index.ts';
import { type CalendarOf, schoolCalendar } from '../calendar/school-calendar.ts';
import { schoolYearOf } from '../calendar/school-year.ts';
import { byKey } from '../database/by-key.ts';
import { revisions } from '../database/revision.ts';
import { parametersFor } from '../rules/parameters.ts';
import type { DeskFacts } from './queue.ts';

interface Row {
  id: string;
  name: string;
  grade: number;
  system: '6-3' | '5-4';
  limit_minutes: number | null;
  written: number;
  reserved: number;
  published: number;
  subjects: string[];
}

/** A teacher's own classes, a grade lead's grade, a principal's school. */
function chosen({ caller }: DeskFacts): RawBuilder<unknown> {
  if (caller.role === 'grade-lead') return sql`c.grade = ${caller.grade}`;
  if (caller.role === 'principal') return sql`true`;
  return sql`exists (select from teaching t where t.div = c.div and t.class_id = c.id and t.person_id = ${caller.personId}::uuid)`;
}

/** The ledger rows that hold today: of a weekend the one row of the whole rest (HW-17). */
export async function classesToday(facts: DeskFacts, calendar: CalendarOf): Promise<ClassToday[]> {
  const { tx, caller, today } = facts;
  const span = spanOf(today, calendar);
  const parameters = await parametersFor(tx, caller.region, span.first, (await revisions(tx)).parameters);
  const rows = await tx.many(sql<Row>`
    select c.id, c.name, c.grade, s.system, d.limit_minutes, coalesce(d.written_minutes, 0) as written, coalesce(d.reserved_minutes, 0) as reserved,
           coalesce(d.published_count, 0) as published,
           array(select distinct a.subject from assignment_share x join assignment a on a.div = x.div and a.id = x.assignment_id
                  where x.div = c.div and x.class_id = c.id and x.day = ${span.first}::date order by a.subject) as subjects
      from school_class c
      ${byKey('school', 's', 'c.div', 'c.school_id')}
      left join class_day d on d.div = c.div and d.class_id = c.id and d.day = ${span.first}::date
     where c.div = ${caller.region} and c.school_id = ${caller.schoolId}::uuid and c.school_year = ${schoolYearOf(today)} and ${chosen(facts)}
     order by c.grade, c.number`);
  return rows.map((row) => {
    const limit = row.limit_minutes ?? spanLimit(row, span, parameters);
    return {
      classId: row.id,
      className: row.name,
      grade: row.grade,
      limit,
      written: row.written,
      reserved: row.reserved,
      left: Math.max(0, limit - row.written - row.reserved),
      published: row.published,
      subjects: row.subjects,
    };
  });
}

export const calendarOfDesk = async ({ tx, area }: DeskFacts): Promise<CalendarOf> =>
  schoolCalendar(tx, area.region, area.school?.id ?? null, (await revisions(tx)).calendar);
