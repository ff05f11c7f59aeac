import type { Pool } from 'pg';
import { isTeachingDay, type SchoolCalendar } from '#policy/kernel/calendar/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import { SIZE, SUBJECTS, TODAY } from './place.ts';

const CALENDAR: SchoolCalendar = { terms: [{ first: '2025-09-01', last: '2027-01-22' }], overrides: [] };

/** The nearest teaching days: before `day` counting back when `step` is -1, from it on when it is 1. */
export function teachingDays(day: string, count: number, step: 1 | -1): string[] {
  const days: string[] = [];
  for (let at = step === 1 ? day : addDays(day, -1); days.length < count; at = addDays(at, step)) {
    if (isTeachingDay(at, CALENDAR)) days.push(at);
  }
  return days;
}

const ROWS_A_DAY = SIZE.classes * SUBJECTS.length;

// Minutes differ by class, subject and day, and about one class-day in two hundred lies above its limit, as imported history does.
const WRITE_DAY = `
  with lesson as (
    select t.div, t.class_id, t.subject, t.person_id, c.school_id, c.grade, hashtext(t.class_id::text || t.subject || $2::text) as h
      from teaching t join school_class c on c.div = t.div and c.id = t.class_id
     where t.div = $1
  ), a as (
    insert into assignment (div, id, school_id, class_id, grade, subject, teacher_id, title, content, form, place, tier, minutes, assigned_on, due_on, state, source, published_at)
    select div, uuidv7(), school_id, class_id, grade, subject, person_id, '课后练习 ' || abs(h) % 900, '完成课本练习第 ' || abs(h) % 180 || ' 页，订正错题。',
           'written', 'either', 'all', 5 + abs(h) % 18, $2::date, $2::date + 1, 'published', 'page', ($2::date + time '08:20') at time zone 'Asia/Shanghai'
      from lesson returning div, id, class_id, school_id, grade, minutes
  ), d as (
    insert into class_day (div, class_id, day, days, kind, school_id, grade, limit_minutes, near_minutes, limit_rule, all_minutes, published_count)
    select div, class_id, $2::date, 1, 'teaching', school_id, grade, v.l, v.l * 9 / 10, v.r, sum(minutes), count(*)
      from a cross join lateral (select case when grade < 7 then 60 else 90 end as l, case when grade < 7 then 'HW-2' else 'HW-3' end as r) v
     group by div, class_id, school_id, grade, v.l, v.r returning 1
  )
  select (select count(*) from d) as days, array_agg(id) as ids, array_agg(class_id) as classes, array_agg(minutes) as minutes from a`;

/** Homework of the county's past, newest day first, until it holds at least `rows` assignments. Returns how many. */
export async function writeHistory(pool: Pool, div: string, rows: number): Promise<number> {
  const days = teachingDays(TODAY, Math.ceil(rows / ROWS_A_DAY), -1);
  for (const day of days) {
    const written = await pool.query(WRITE_DAY, [div, day]);
    const { ids, classes, minutes } = written.rows[0] as { ids: string[]; classes: string[]; minutes: number[] };
    await pool.query(
      'insert into assignment_share (div, assignment_id, class_id, day, minutes) select $1, id, class, $2::date, minutes from unnest($3::uuid[], $4::uuid[], $5::int[]) as s(id, class, minutes)',
      [div, day, ids, classes, minutes],
    );
  }
  return days.length * ROWS_A_DAY;
}

/** As after a night's autovacuum: statistics fresh, visibility known. */
export async function settle(pool: Pool): Promise<void> {
  await pool.query('vacuum analyze');
  await pool.query('checkpoint').catch(() => {});
}
