import { sql } from 'kysely';
import type { ReadTx } from '../../database/transaction.ts';
import { firstOf, lookedUp } from './sought.ts';

export interface FoundRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
}

/** Matches that are looked at before the best are taken: a common word would name half the register. */
const LOOKED_AT = 200;

/** Institutions by name or key for the search over everything; those whose name begins with the text come first. */
export const foundInstitutions = (tx: ReadTx, text: string, most: number): Promise<FoundRow[]> =>
  tx.many(sql<FoundRow>`
    select i.id, i.name as title, r.name as note
      from (select div, id from ${firstOf('find_institution', text, LOOKED_AT)} n union select div, id from find_institution_by_key(${text})) f
           ${lookedUp('institution', sql`f.div, f.id`, 'i')}
      join region r on r.code = i.div
     where i.merged_into is null
     order by strpos(i.name, ${text.trim()}) <> 1, i.name, i.id limit ${most}`);

/** Courses by name, with the institution that holds each; `id` is the institution's, whose file shows the course. */
export const foundCourses = (tx: ReadTx, text: string, most: number): Promise<(FoundRow & { course: string })[]> =>
  tx.many(sql<FoundRow & { course: string }>`
    select i.id, c.id as course, c.name as title, i.name as note
      from ${firstOf('find_course', text, LOOKED_AT)} f
           ${lookedUp('course', sql`f.div, f.id`, 'c')}
           ${lookedUp('institution', sql`c.div, c.institution_id`, 'i')}
     where i.merged_into is null
     order by strpos(c.name, ${text.trim()}) <> 1, c.name, i.name, c.id limit ${most}`);
