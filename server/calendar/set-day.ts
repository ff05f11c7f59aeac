import { sql } from 'kysely';
import type { calendar, SchoolCalendarView } from '#contract/place.ts';
import { reviseNow, revisions, seizeRevisions, uncommitted } from '../database/revision.ts';
import type { WriteTx } from '../database/transaction.ts';
import { calendarsUnder, reLay } from '../homework/index.ts';
import type { Call } from '../http/call.ts';
import { type Area, getArea } from '../places/area.ts';
import { Refusal } from '../refusal.ts';
import { viewOfDay } from './read.ts';
import { schoolCalendar } from './school-calendar.ts';

type Set = Call<(typeof calendar)['setDay']>;

/** Whose day it is: the caller's own region, or a school: a principal's own, or one in the county of its official. */
async function placeOf({ tx, body, caller }: Set): Promise<Area> {
  const school = body.school ?? (caller.role === 'principal' ? (caller.schoolId ?? undefined) : undefined);
  const area = await getArea(tx, { region: body.region, school });
  const own =
    school === undefined
      ? area.region === caller.region
      : caller.role === 'principal' || caller.role === 'county-official';
  if (!own) throw new Refusal('NOT_ALLOWED', { detail: 'calendarElsewhere' });
  return area;
}

async function write(tx: WriteTx, { region, school }: Area, { day, kind, note }: Set['body']): Promise<void> {
  await tx.run(
    school === null
      ? sql`insert into region_day (region_code, day, kind, note) values (${region}, ${day}::date, ${kind}, ${note})
            on conflict (region_code, day) do update set kind = excluded.kind, note = excluded.note, version = region_day.version + 1`
      : sql`insert into school_day (div, school_id, day, kind, note) values (${school.div}, ${school.id}::uuid, ${day}::date, ${kind}, ${note})
            on conflict (div, school_id, day) do update set kind = excluded.kind, note = excluded.note, version = school_day.version + 1`,
  );
}

/**
 * 改定某一天. Homework already on the ledger stays given: its minutes are laid again over the days as they now are, as if it had been
 * published under the new calendar. A day that thereby passes its limit shows on the load board; nothing is taken back behind a teacher.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, STATE_CONFLICT for a day that has passed
 */
export async function setDay(call: Set): Promise<SchoolCalendarView['days'][number]> {
  const { tx, body, house, touch } = call;
  if (body.day < house.clock.today()) throw new Refusal('STATE_CONFLICT', { detail: 'calendarPast' });
  const area = await placeOf(call);
  // Two settings at once would each lay the minutes by a calendar that does not know the other; a publish meanwhile by one that has passed.
  seizeRevisions(tx, area.counties);
  const before = await calendarsUnder(tx, area, await revisions(tx));
  await write(tx, area, body);
  await reviseNow(tx, 'calendar');
  const after = uncommitted();
  await reLay(tx, { day: body.day, before, after: await calendarsUnder(tx, area, after) });
  touch(area.school?.id ?? area.region);
  const now = await schoolCalendar(tx, area.region, area.school?.id ?? null, after.calendar);
  return viewOfDay(body.day, now);
}
