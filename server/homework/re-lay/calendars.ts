import { sql } from 'kysely';
import { type CalendarOf, schoolCalendar } from '../../calendar/school-calendar.ts';
import type { Revisions } from '../../database/revision.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Area } from '../../places/area.ts';

/** Schools of one county that go by the same calendar. */
export interface CalendarGroup {
  readonly div: string;
  readonly schools: readonly string[];
  readonly calendar: CalendarOf;
}

interface SchoolRow {
  id: string;
  div: string;
  own: boolean;
}

/** The calendars by which the schools of an area go now: one for all that have set nothing themselves, and one for each of the others. */
export async function calendarsUnder(
  tx: ReadTx,
  area: Area,
  { calendar: revision }: Revisions,
): Promise<CalendarGroup[]> {
  const schools = await tx.many(sql<SchoolRow>`
    select s.id, s.div, exists (select from school_day x where x.div = s.div and x.school_id = s.id) as own from school s
     where s.div = any(${area.counties}::text[]) and (${area.school?.id ?? null}::uuid is null or s.id = ${area.school?.id ?? null}::uuid)
     order by s.div, s.id`);
  const groups: CalendarGroup[] = [];
  for (const [div, inCounty] of Map.groupBy(schools, (school) => school.div)) {
    const plain = inCounty.filter((school) => !school.own).map((school) => school.id);
    if (plain.length > 0) groups.push({ div, schools: plain, calendar: await schoolCalendar(tx, div, null, revision) });
    for (const { id, own } of inCounty)
      if (own) groups.push({ div, schools: [id], calendar: await schoolCalendar(tx, div, id, revision) });
  }
  return groups;
}
