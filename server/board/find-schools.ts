import { sql } from 'kysely';
import { type BoardCounty, type BoardSchool, type board, MOST_SCHOOLS } from '#contract/board.ts';
import type { ReadTx } from '../database/transaction.ts';
import type { Call } from '../http/call.ts';
import { schoolYearOf } from './school-year.ts';

type Table = typeof board;

/** Closed schools keep their board under its address, but are not looked up. */
const open = (today: string) => sql`(s.closed_on is null or s.closed_on > ${today}::date)`;

export const countiesWithSchools = (tx: ReadTx, today: string): Promise<BoardCounty[]> =>
  tx.many(sql<BoardCounty>`
    select r.code, r.name, city.name as "cityName", count(*)::int as schools
      from school s
      join region r on r.code = s.div
      left join region city on city.code = r.parent_code and city.kind = 'city'
     where ${open(today)}
     group by r.code, r.name, city.name order by r.code`);

export const listCounties = ({ tx, house }: Call<Table['counties']>): Promise<BoardCounty[]> =>
  countiesWithSchools(tx, house.clock.today());

/** By part of the name and by region; the first sixty in the order of their names. */
export function listSchools({ tx, query, house }: Call<Table['schools']>): Promise<BoardSchool[]> {
  const today = house.clock.today();
  const named = query.q === undefined || query.q === '' ? sql`true` : sql`strpos(s.name, ${query.q}) > 0`;
  const inside =
    query.region === undefined ? sql`true` : sql`s.div >= ${query.region} and s.div < ${`${query.region}~`}`;
  return tx.many(sql<BoardSchool>`
    select s.id, s.name, s.region_name as "regionName", s.kind, s.setting,
           (select count(*)::int from school_class c
             where c.div = s.div and c.school_id = s.id and c.school_year = ${schoolYearOf(today)}) as classes,
           (select count(distinct a.class_id)::int from assignment a
             where a.div = s.div and a.school_id = s.id and a.assigned_on = ${today}::date and a.state = 'published') as published
      from (select s.div, s.id, s.name, r.name as region_name, s.kind, s.setting
              from school s join region r on r.code = s.div
             where ${named} and ${inside} and ${open(today)}
             order by s.div, s.name, s.id limit ${MOST_SCHOOLS}) s
     order by s.div, s.name, s.id`);
}
