import type { PoolClient } from 'pg';
import { schoolYearOf } from '#server/calendar/school-year.ts';
import { kindsOn, requireOneRow } from './calendar.ts';

/** Tasks that every class gets on every day. */
export const TASKS_A_DAY = 4;

/** The classes of an earlier school year with their teachers, as copies of this year's. */
const EARLIER_CLASSES = `
  with earlier as (
    insert into school_class (div, id, school_id, school_year, grade, number, name, lead_person_id)
    select div, year_id(id, $1), school_id, $1, grade, number, name, lead_person_id from school_class where school_year = $2
    returning 1)
  insert into teaching (div, class_id, subject, school_id, person_id)
  select t.div, year_id(t.class_id, $1), t.subject, t.school_id, t.person_id
    from teaching t join school_class c on c.div = t.div and c.id = t.class_id and c.school_year = $2`;

/** Ids are uuids of version 8, made from what they name; of an assignment version 7, so that history lies in order. */
const NAMES = `
  create function pg_temp.year_id(class uuid, year int) returns uuid language sql immutable return
    overlay(overlay(md5(class::text || year) placing '8' from 13) placing '8' from 17)::uuid;
  create function pg_temp.day_id(day date, path text) returns uuid language sql immutable return
    (lpad(to_hex((extract(epoch from day)::bigint + 28800) * 1000), 12, '0') || '7' || substr(md5(path), 14, 3) || '8' || substr(md5(path), 18, 15))::uuid`;

/**
 * One teaching day of every class: shares of the limit that together stay below it, differing by class, subject and day. Grades 1 and 2
 * read, speak, move, and practise in school.
 */
const WRITE_DAY = `
  with kind as materialized (
    select * from jsonb_to_recordset($3::jsonb) as k(grade int, system text, "limit" int, near int, rule text, practice int)),
  slot (lower, subject, form, place, low, high, title) as (values
    (false, 'YW', 'written', 'either', 0.20, 0.38, '课堂作业'), (false, 'SX', 'written', 'either', 0.17, 0.33, '练习'),
    (false, 'WY-EN', 'written', 'either', 0.13, 0.27, '词句练习'), (false, 'TY', 'sport', 'home', 0, 0, '锻炼'),
    (true, 'YW', 'reading', 'home', 0, 0, '阅读'), (true, 'DAO', 'oral', 'home', 0, 0, '说一说'),
    (true, 'SX', 'written', 'inSchool', 0.4, 0.8, '校内练习'), (true, 'TY', 'sport', 'home', 0, 0, '锻炼')),
  task as materialized (
    select c.div, pg_temp.day_id($1::date, c.id || '/' || o.subject || '/' || o.form || $1::text) as id, c.id as class_id, c.school_id, c.grade,
           k."limit", k.near, k.rule, o.lower, o.subject, o.form, o.place, o.title, t.person_id, h.h,
           case when o.form = 'written'
                then greatest(1, floor((case when o.lower then k.practice else k."limit" end) * (o.low + (o.high - o.low) * h.h / 1000.0)))::int
                else 10 + h.h % 3 * 5 end as minutes
      from school_class c
      join school s on s.div = c.div and s.id = c.school_id
      join kind k on k.grade = c.grade and k.system = s.system
      join slot o on o.lower = (k."limit" = 0)
      join teaching t on t.div = c.div and t.class_id = c.id and t.subject = o.subject,
      lateral (select abs(hashtext(c.id::text || o.subject || $1::text)) % 1000 as h) h
     where c.school_year = $2),
  given as (
    insert into assignment (div, id, school_id, class_id, grade, subject, teacher_id, title, content, form, place, tier, minutes, assigned_on,
                            due_on, state, source, published_at)
    select div, id, school_id, class_id, grade, subject, person_id, title || ' ' || to_char($1::date, 'MMDD'),
           '完成第' || (h % 180 + 1) || '页，书写工整，明天讲评。', form, place, 'all', minutes, $1::date, $1::date, 'published', 'page',
           ($1::date + time '15:00' + h * interval '1 second') at time zone 'Asia/Shanghai'
      from task),
  row as (
    insert into class_day (div, class_id, day, days, kind, school_id, grade, limit_minutes, near_minutes, limit_rule, all_minutes, practice_minutes,
                           published_count, version)
    select div, class_id, $1::date, 1, 'teaching', school_id, grade, "limit", near, rule,
           coalesce(sum(minutes) filter (where form = 'written' and not lower), 0), coalesce(sum(minutes) filter (where form = 'written' and lower), 0),
           count(*), count(*)
      from task group by div, class_id, school_id, grade, "limit", near, rule)
  insert into assignment_share (div, assignment_id, class_id, day, minutes)
  select div, id, class_id, $1::date, case when form = 'written' then minutes else 0 end from task`;

/** Writes homework for every class on these days; `left` counts the days still to come. Returns how many assignments there are. */
export async function writeHistory(
  client: PoolClient,
  days: readonly string[],
  log: (line: string) => void,
): Promise<number> {
  await client.query(NAMES);
  const [thisYear, ...earlier] = [...new Set(days.map(schoolYearOf))].sort((a, b) => b - a);
  for (const year of earlier)
    await client.query(EARLIER_CLASSES.replaceAll('year_id', 'pg_temp.year_id'), [year, thisYear]);
  let written = 0;
  for (const [at, day] of days.entries()) {
    requireOneRow(day);
    const done = await client.query(WRITE_DAY, [day, schoolYearOf(day), JSON.stringify(kindsOn(day))]);
    written += done.rowCount ?? 0;
    if (at % 10 === 9) log(`${day}: ${written} assignments, ${days.length - at - 1} days to go`);
  }
  return written;
}
