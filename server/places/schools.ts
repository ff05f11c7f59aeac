import { type RawBuilder, sql } from 'kysely';
import type { place, School } from '#contract/place.ts';
import { schoolYearOf } from '../calendar/school-year.ts';
import type { Call } from '../http/call.ts';
import { requireFound } from '../refusal.ts';
import { foundByName } from '../search/index.ts';

type Table = typeof place;

const SCHOOL_CODE = /^\d{10}$/;

/** Schools with the sizes of their registers, counted for the rows of one page only. */
const pageOfSchools = (chosen: RawBuilder<unknown>, year: number) => sql<School>`
  select s.id, s.div, s.code, s.name, s.kind, s.system, s.setting, r.name as "regionName", t.name as "streetName", c.classes, c.pupils,
         (select count(*)::int from staff f where f.div = s.div and f.school_id = s.id and f.left_on is null) as staff
    from (${chosen}) s
    join region r on r.code = s.div
    left join region t on t.code = s.street_code
    cross join lateral (
      select count(*)::int as classes, coalesce(sum(p.pupils), 0)::int as pupils
        from school_class c
        cross join lateral (select count(*) as pupils from pupil p where p.div = c.div and p.class_id = c.id) p
       where c.div = s.div and c.school_id = s.id and c.school_year = ${year}) c
   order by s.div, s.code`;

export async function listSchools({ tx, query, house }: Call<Table['schools']>) {
  const { page, size, region, q, kind } = query;
  const { lo, hi } = tx.scope;
  const parts = [sql`div >= ${lo} and div < ${hi} and closed_on is null`];
  if (region !== undefined)
    parts.push(region.length > 6 ? sql`street_code = ${region}` : sql`div >= ${region} and div < ${`${region}~`}`);
  if (kind !== undefined) parts.push(sql`kind = ${kind}`);
  if (q !== undefined && q !== '')
    parts.push(SCHOOL_CODE.test(q) ? sql`code = ${q}` : sql`(div, id) in ${foundByName('school', q)}`);
  const where = sql.join(parts, sql` and `);
  const { total } = await tx.one(sql<{ total: number }>`select count(*)::int as total from school where ${where}`);
  const chosen = sql`select * from school where ${where} order by div, code limit ${size} offset ${(page - 1) * size}`;
  return { total, page, size, rows: await tx.many(pageOfSchools(chosen, schoolYearOf(house.clock.today()))) };
}

export async function readSchool({ tx, params, house, touch }: Call<Table['school']>): Promise<School> {
  const { lo, hi } = tx.scope;
  const chosen = sql`select * from school where id = ${params.id}::uuid and div >= ${lo} and div < ${hi}`;
  const school = requireFound(await tx.maybe(pageOfSchools(chosen, schoolYearOf(house.clock.today()))));
  touch(school.id);
  return school;
}
