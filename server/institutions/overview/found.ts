import { named } from '../../database/query.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { rowByKey } from './sought.ts';

export interface FoundRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
}
type FoundCourse = FoundRow & { readonly course: string };

/** Matches that are looked at before the best are taken: a common word would name half the register. */
const LOOKED_AT = 200;

/** The first of what a function finds: in the list of columns it gives its rows one by one, and the limit stops it. */
const firstBy = (find: string): string =>
  `(select (h.found).div as div, (h.found).id as id from (select ${find}($1) as found limit ${LOOKED_AT}) h)`;
const institutions = named<FoundRow>(
  'found-institutions',
  `select i.id, i.name as title, r.name as note
     from (select div, id from ${firstBy('find_institution')} n union select div, id from find_institution_by_key($1)) f
          ${rowByKey('institution', 'f.div, f.id', 'i')}
     join region r on r.code = i.div
    where i.merged_into is null
    order by strpos(i.name, btrim($1)) <> 1, i.name, i.id limit $2`,
);
const courses = named<FoundCourse>(
  'found-courses',
  `select i.id, c.id as course, c.name as title, i.name as note
     from ${firstBy('find_course')} f
          ${rowByKey('course', 'f.div, f.id', 'c')}
          ${rowByKey('institution', 'c.div, c.institution_id', 'i')}
    where i.merged_into is null
    order by strpos(c.name, btrim($1)) <> 1, c.name, i.name, c.id limit $2`,
);

/** Institutions by name or key for the search over everything; those whose name begins with the text come first. */
export const foundInstitutions = (tx: ReadTx, text: string, most: number): Promise<FoundRow[]> =>
  tx.many(institutions(text, most));

/** Courses by name, with the institution that holds each; `id` is the institution's, whose file shows the course. */
export const foundCourses = (tx: ReadTx, text: string, most: number): Promise<FoundCourse[]> =>
  tx.many(courses(text, most));
