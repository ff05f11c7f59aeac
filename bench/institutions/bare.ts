import type pg from 'pg';
import { TODAY } from '../county/place.ts';

/*
 * Looking for a text, as tightly as one would write it by hand: the counties named one by one, the same indexes, the same rows and order;
 * no row-level security, no function between.
 */
const holds = (row: string) => `${row}.div = any ($1::text[]) and ${row}.grams @> sought_grams($2)
  and (strpos(name_fold(${row}.name), $2) > 0 or strpos(${row}.initials, $2) > 0)`;
const KEYED = ['credit_code', 'licence_no', 'phone', 'legal_person']
  .map(
    (column) =>
      `select i.div, i.id from institution i where i.div = any ($1::text[]) and i.${column} = upper($2) and i.merged_into is null`,
  )
  .join(' union ');
const LISTED = `array(select distinct x.list from list_entry x where x.div = i.div and x.institution_id = i.id and x.removed_on is null
  and x.valid_from <= $3::date and (x.valid_until is null or x.valid_until > $3::date))`;
const AMONG = '(i.div, i.id) in (select div, id from sought) and i.merged_into is null';

export interface Bare {
  readonly name: string;
  readonly text: string;
  /** Whether the day is asked for too. */
  readonly dated: boolean;
}

/** A page of fifty with its total, counted to a thousand. */
export const REGISTER: Bare = {
  name: 'register',
  dated: true,
  text: `with sought as materialized (
    select i.div, i.id from institution i where ${holds('i')}
    union select c.div, c.institution_id from course c where ${holds('c')}
    union ${KEYED})
  select n.counted, i.id, i.div, r.name as region, t.name as street, i.name, i.credit_code, i.licence_no, i.licence_until, i.scope, i.stages, i.modes,
         i.status, i.status_since, ${LISTED} as lists, i.completeness_permille, cardinality(i.missing) as missing, i.stale_since, i.source, i.changed_at
    from (select count(*)::int as counted from (select from institution i where ${AMONG} limit 1001) c) n
    left join (select i.* from institution i where ${AMONG} order by i.div, i.name, i.id limit 50) i on true
    left join region r on r.code = i.div left join region t on t.code = i.street_code
   order by i.div, i.name, i.id`,
};

/** The best twenty of two hundred institutions and of two hundred courses. */
export const DESK: Bare = {
  name: 'desk',
  dated: false,
  text: `(select i.id, i.name, r.name as note
      from (select * from (select i.div, i.id from institution i where ${holds('i')} limit 200) n union ${KEYED}) f
      join institution i on i.div = f.div and i.id = f.id join region r on r.code = i.div
     where i.merged_into is null order by strpos(i.name, $2) <> 1, i.name, i.id limit 20)
    union all
    (select c.id, c.name, i.name from (select c.div, c.id from course c where ${holds('c')} limit 200) f
      join course c on c.div = f.div and c.id = f.id join institution i on i.div = c.div and i.id = c.institution_id
     where i.merged_into is null order by strpos(c.name, $2) <> 1, c.name, i.name, c.id limit 20)`,
};

/** Sends the statement prepared. Returns how many rows came. */
export async function askBare(
  client: pg.Client,
  { name, text, dated }: Bare,
  divs: readonly string[],
  sought: string,
): Promise<number> {
  const values = [divs, sought, ...(dated ? [TODAY] : [])];
  return (await client.query({ name, text, values })).rows.length;
}
