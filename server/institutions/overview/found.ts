import { type RawBuilder, sql } from 'kysely';
import type { ReadTx } from '../../database/transaction.ts';
import { foundByName } from '../../search/index.ts';

/** Codes, numbers and phones are looked for as typed, names by any part and by pinyin initials. */
const IDENTIFIER = /^[0-9A-Z]{6,18}$/;

/**
 * The institutions (div, id) whose name, credit code, licence number, phone or legal person is looked for, or one of whose courses is:
 * for `in` or `from`. Each part by its own index, under the scope of the transaction.
 */
export function soughtInstitutions(text: string): RawBuilder<{ div: string; id: string }> {
  const key = text.trim().toUpperCase();
  const parts = [
    sql`select div, id from ${foundByName('institution', text)} n`,
    sql`select div, id from find_institution_of_course(${text})`,
    sql`select div, id from institution where legal_person = ${text.trim()}`,
  ];
  if (IDENTIFIER.test(key))
    parts.push(
      sql`select div, id from institution where credit_code = ${key} or licence_no = ${key} or phone = ${key}`,
    );
  return sql`${sql.join(parts, sql` union `)}`;
}

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
export const foundInstitutions = (tx: ReadTx, text: string, most: number): Promise<FoundRow[]> => {
  const key = text.trim().toUpperCase();
  const byKey = IDENTIFIER.test(key)
    ? sql`union select div, id from institution where credit_code = ${key} or licence_no = ${key} or phone = ${key}`
    : sql``;
  return tx.many(sql<FoundRow>`
    select i.id, i.name as title, r.name as note
      from (select * from ${firstFound('institution', text)} n ${byKey}
            union select div, id from institution where legal_person = ${text.trim()}) f
      join institution i on i.div = f.div and i.id = f.id
      join region r on r.code = i.div
     where i.merged_into is null
     order by strpos(i.name, ${text.trim()}) <> 1, i.name, i.id limit ${most}`);
};

/** Courses by name, with the institution that holds each; `id` is the institution's, whose file shows the course. */
export const foundCourses = (tx: ReadTx, text: string, most: number): Promise<(FoundRow & { course: string })[]> =>
  tx.many(sql<FoundRow & { course: string }>`
    select i.id, c.id as course, c.name as title, i.name as note
      from ${firstFound('course', text)} f
      join course c on c.div = f.div and c.id = f.id
      join institution i on i.div = c.div and i.id = c.institution_id
     where i.merged_into is null
     order by strpos(c.name, ${text.trim()}) <> 1, c.name, i.name, c.id limit ${most}`);
