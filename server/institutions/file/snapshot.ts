import { named } from '../../database/query.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';

export type Occasion = 'status' | 'list' | 'classification' | 'merge' | 'visit';

/** What is worked out from the row for searching is no part of it. */
const PLAIN = "- 'grams' - 'initials'";

const rowsOf = (table: string, strip = '', where = 'true') =>
  `(select coalesce(jsonb_agg(to_jsonb(t) ${PLAIN} ${strip} order by t.id), '[]') from ${table} t where t.div = $1 and t.institution_id = $2 and ${where})`;

/** The hash is taken of the stored text itself: anybody can take it again. */
const insert = named<never>(
  'institution-snapshot-add',
  `insert into institution_snapshot (div, id, institution_id, occasion, ref_id, body, sha256, taken_by, taken_at)
   select $1, $3, $2, $4, $5, body, sha256(convert_to(body::text, 'UTF8')), $6, $7
     from (select jsonb_build_object(
       'institution', to_jsonb(i) ${PLAIN} - 'legal_person_hash', 'points', ${rowsOf('teaching_point')}, 'staff', ${rowsOf('institution_staff', " - 'identity_hash'")},
       'courses', ${rowsOf('course')}, 'teachers', (select coalesce(jsonb_agg(to_jsonb(t) order by t.course_id, t.staff_id), '[]')
         from course_teacher t where t.div = $1 and t.institution_id = $2), 'classes', ${rowsOf('training_class')},
       'documents', ${rowsOf('institution_document')}, 'requests', ${rowsOf('institution_request')}, 'lists', ${rowsOf('list_entry', '', "t.list <> 'watch'")}) as body
       from institution i where i.div = $1 and i.id = $2) as whole`,
);

/**
 * Keeps the whole file as it stands at a decision, so that the decision stays explainable whatever is written later.
 * Call it before the decision is written. Identity hashes stay out: a copy needs no key to persons.
 * The watch list stays out too: the institution reads the copies of its own file.
 * @param ref the row of the decision: a list entry, a case, a pair, a visit; for 'status' the id of the change.
 * @returns the snapshot's id
 */
export async function takeSnapshot(
  tx: WriteTx,
  institution: { readonly div: string; readonly id: string },
  occasion: Occasion,
  ref: string,
  by: string | null,
  at: string,
): Promise<string> {
  const id = newId();
  await tx.run(insert(institution.div, institution.id, id, occasion, ref, by, at));
  return id;
}
