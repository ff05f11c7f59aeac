import { type RawBuilder, sql } from 'kysely';
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
