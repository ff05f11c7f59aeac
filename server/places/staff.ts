import { type RawBuilder, sql } from 'kysely';
import type { place, StaffRow } from '#contract/place.ts';
import { findSubject } from '#policy/kernel/subject.ts';
import { schoolYearOf } from '../calendar/school-year.ts';
import type { Call } from '../http/call.ts';
import type { Locale } from '../messages/locale.ts';
import { foundByName } from '../search/index.ts';

interface Row extends Omit<StaffRow, 'teaching'> {
  teaching: { className: string; subject: string }[];
}

const lessonText = (locale: Locale) => (lesson: Row['teaching'][number]) => {
  const subject = findSubject(lesson.subject);
  const name = subject === undefined ? lesson.subject : locale === 'en' ? subject.en : subject.zh;
  return `${lesson.className} ${name}`;
};

/** Who is called so, or has this number: by key, for behind the walls the planner takes all who are found for one. */
const called = (q: string, lo: string, hi: string): RawBuilder<unknown> => sql`
  (select div, id from ${foundByName('person', q)} n${
    /\d/.test(q)
      ? sql` union select div, person_id from staff where div >= ${lo} and div < ${hi} and staff_no = ${q}`
      : sql``
  }) n
  cross join lateral (select * from staff where div = n.div and person_id = n.id offset 0) f`;

/** 教职工名册: who works in a school, as what, and teaches what in which class this year. */
export async function listStaff({ tx, query, house, locale }: Call<(typeof place)['staff']>) {
  const { page, size, school, q = '' } = query;
  const { lo, hi } = tx.scope;
  const within = sql`f.div >= ${lo} and f.div < ${hi} and f.left_on is null`;
  const here = school === undefined ? within : sql`${within} and f.school_id = ${school}::uuid`;
  const from = q === '' ? sql`staff f` : called(q, lo, hi);
  const { total } = await tx.one(sql<{ total: number }>`select count(*)::int as total from ${from} where ${here}`);
  const rows = await tx.many(sql<Row>`
    select f.person_id as "personId", f.name, f.school_id as "schoolId", f.school_name as "schoolName", array[f.post] as duties,
           coalesce((select jsonb_agg(jsonb_build_object('className', c.name, 'subject', t.subject) order by c.grade, c.number, t.subject)
                       from teaching t join school_class c on c.div = t.div and c.id = t.class_id
                      where t.div = f.div and t.person_id = f.person_id and t.school_id = f.school_id
                        and c.school_year = ${schoolYearOf(house.clock.today())}), '[]') as teaching
      from (select f.*, p.name, s.name as school_name, s.code from ${from}
             cross join lateral (select name from person where div = f.div and id = f.person_id offset 0) p
             cross join lateral (select name, code from school where div = f.div and id = f.school_id offset 0) s
             where ${here} order by f.div, s.code, p.name, f.person_id limit ${size} offset ${(page - 1) * size}) f
     order by f.div, f.code, f.name, f.person_id`);
  return { total, page, size, rows: rows.map((row) => ({ ...row, teaching: row.teaching.map(lessonText(locale)) })) };
}
