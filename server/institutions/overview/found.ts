import { type RawBuilder, sql } from 'kysely';
import type { ReadTx } from '../../database/transaction.ts';
import { foundByName } from '../../search/index.ts';

/**
 * Heads a statement whose filters look for a text with `sought`: the institutions whose name holds it, which its code, number, phone or
 * legal person is, or one of whose courses is called so. Looked for once, each part by its own index under the scope.
 */
export const seeking = (text: string | undefined): RawBuilder<unknown> =>
  text === undefined || text === ''
    ? sql``
    : sql`with sought as materialized (
        select div, id from ${foundByName('institution', text)} n
        union select div, id from find_institution_of_course(${text})
        union select div, id from find_institution_by_key(${text}))`;

export interface FoundRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
}

/** Matches that are looked at before the best are taken: a common word would name half the register. */
const LOOKED_AT = 200;

/**
 * The first matches of a name, without waiting for the others: in the list of columns a function gives its rows one by one, and the
 * limit stops it.
 */
const firstFound = (table: 'institution' | 'course', text: string): RawBuilder<unknown> => sql`
  (select (h.found).div as div, (h.found).id as id
     from (select ${sql.ref(`find_${table}`)}(${text}) as found limit ${LOOKED_AT}) h)`;

/** Institutions by name or key for the search over everything; those whose name begins with the text come first. */
export const foundInstitutions = (tx: ReadTx, text: string, most: number): Promise<FoundRow[]> =>
  tx.many(sql<FoundRow>`
    select i.id, i.name as title, r.name as note
      from (select div, id from ${firstFound('institution', text)} n union select div, id from find_institution_by_key(${text})) f
      join institution i on i.div = f.div and i.id = f.id
      join region r on r.code = i.div
     where i.merged_into is null
     order by strpos(i.name, ${text.trim()}) <> 1, i.name, i.id limit ${most}`);

/** Courses by name, with the institution that holds each; `id` is the institution's, whose file shows the course. */
export const foundCourses = (tx: ReadTx, text: string, most: number): Promise<(FoundRow & { course: string })[]> =>
  tx.many(sql<FoundRow & { course: string }>`
    select i.id, c.id as course, c.name as title, i.name as note
      from ${firstFound('course', text)} f
      join course c on c.div = f.div and c.id = f.id
      join institution i on i.div = c.div and i.id = c.institution_id
     where i.merged_into is null
     order by strpos(c.name, ${text.trim()}) <> 1, c.name, i.name, c.id limit ${most}`);
