import { type RawBuilder, sql } from 'kysely';
import { named } from '../../database/query.ts';
import type { ReadTx } from '../../database/transaction.ts';

type Part = RawBuilder<unknown>;

/** Names, and courses, up to which the institutions that a text finds are looked up one by one. */
const RARE = 5_000;

/** Where a statement on the register takes its rows `i` from when it looks for a text, and what it asks of them. */
export interface Sought {
  readonly rows: Part;
  readonly where: Part;
  /** Where nothing is called so: no statement needs to be asked. */
  readonly nothing?: true;
}

interface Keys {
  readonly by: 'name' | 'course' | 'key';
  /** Null where there are more than are looked up. */
  readonly divs: readonly string[] | null;
  readonly ids: readonly string[] | null;
}

const findKeys = named<Keys>(
  'register-keys',
  `select by, case when count(*) <= $2 then array_agg(div) end as divs, case when count(*) <= $2 then array_agg(id) end as ids
     from (select 'name' as by, (n.found).div, (n.found).id from (select find_institution($1) as found limit $2 + 1) n
           union all select 'course', (c.found).div, (c.found).id from (select find_institution_of_course($1) as found limit $2 + 1) c
           union all select 'key', div, id from find_institution_by_key($1)) f
    group by by`,
);

/** A row by its key: behind the wall the planner takes every range of a table for one row and would rather walk all of it. */
export const rowByKey = (table: 'institution' | 'course', key: string, as: string): string =>
  `cross join lateral (select * from ${table} x where (x.div, x.id) = (${key}) offset 0) ${as}`;

const listed = (keys: readonly Keys[]): Part => {
  const [divs, ids] = [keys.flatMap((k) => k.divs ?? []), keys.flatMap((k) => k.ids ?? [])];
  return sql`(select distinct * from unnest(${divs}::text[], ${ids}::uuid[]) as k(div, id))`;
};

const holds = (row: string, text: string): Part => sql`
  (strpos(name_fold(${sql.ref(`${row}.name`)}), name_fold(${text})) > 0 or strpos(${sql.ref(`${row}.initials`)}, name_fold(${text})) > 0)`;

/** What is common is asked of row after row, what is rare is known already. */
function metByRow(text: string, found: readonly Keys[]): Part {
  const common = new Set(found.flatMap(({ by, ids }) => (ids === null ? by : [])));
  const name = common.has('name') ? holds('i', text) : sql`false`;
  const course = common.has('course')
    ? sql`exists (select from course c where c.div = i.div and c.institution_id = i.id and ${holds('c', text)})`
    : sql`false`;
  return sql`(${name} or (i.div, i.id) in ${listed(found)} or ${course})`;
}

const everything = (text: string): Part => sql`(i.div, i.id) in (
  select div, id from find_institution(${text}) n union select div, id from find_institution_of_course(${text}) c
  union select div, id from find_institution_by_key(${text}) k)`;

/**
 * The institutions whose name holds a text, which its code, number, phone or legal person is, or one of whose courses is called so.
 * @param inOrder the first rows of the register are wanted, by name and without another filter: of a common text the walk soon has enough
 */
export async function soughtBy(tx: ReadTx, text: string, inOrder: boolean): Promise<Sought> {
  const found = await tx.many(findKeys(text, RARE));
  if (found.length === 0) return { rows: sql`institution i`, where: sql`false`, nothing: true };
  if (found.every(({ ids }) => ids !== null)) {
    const looked = rowByKey('institution', 'k.div, k.id', 'i');
    return { rows: sql`(select i.* from ${listed(found)} k ${sql.raw(looked)}) i`, where: sql`true` };
  }
  return { rows: sql`institution i`, where: inOrder ? metByRow(text, found) : everything(text) };
}
