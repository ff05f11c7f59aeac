import { sql } from 'kysely';
import type { calendar, SchoolCalendarView } from '#contract/place.ts';
import { dayKind } from '#policy/kernel/calendar/index.ts';
import { addDays, eachDay } from '#policy/kernel/day.ts';
import { lineage } from '#policy/kernel/parameter.ts';
import { revisions } from '../database/revision.ts';
import type { Call } from '../http/call.ts';
import { problemText } from '../messages/index.ts';
import { getArea } from '../places/area.ts';
import { Refusal } from '../refusal.ts';
import { type CalendarOf, schoolCalendar } from './school-calendar.ts';

type Read = Call<(typeof calendar)['read']>;

/** Days in one answer: a school year and its edges. */
const LONGEST = 400;

function requireSpan({ query, locale }: Read): void {
  const t = problemText(locale).inputs;
  const last = addDays(query.from, LONGEST - 1);
  const message = query.until < query.from ? t.tooSmall(query.from) : query.until > last ? t.tooBig(last) : null;
  if (message !== null) throw new Refusal('INPUT_INVALID', { errors: [{ path: 'query.until', message }] });
}

/** One day as the calendar has it; `published` is false where the State Council has not yet spoken of its year. */
export const viewOfDay = (day: string, of: CalendarOf): SchoolCalendarView['days'][number] => ({
  day,
  ...dayKind(day, of),
  note: of.overrides.find((override) => override.day === day)?.note ?? null,
});

/** 校历: terms, the kind of each day, the local off-work times, of a region or a school. */
export async function readCalendar(call: Read): Promise<SchoolCalendarView> {
  const { tx, query } = call;
  requireSpan(call);
  const area = await getArea(tx, query);
  const of = await schoolCalendar(tx, area.region, area.school?.id ?? null, (await revisions(tx)).calendar);
  const offWork = await tx.many(sql<SchoolCalendarView['offWork'][number]>`
    select region_code as region, valid_from as "from", valid_until as until, to_char(at, 'HH24:MI') as time from off_work_time
     where region_code = any(${[...lineage(area.region)]}::text[]) order by length(region_code), valid_from`);
  return {
    terms: of.terms.map(({ id, name, first, last }) => ({ id, name, first, last })),
    days: eachDay(query.from, addDays(query.until, 1)).map((day) => viewOfDay(day, of)),
    offWork,
  };
}
