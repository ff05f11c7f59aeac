import { type RawBuilder, sql } from 'kysely';

/** Tables made searchable by `make_searchable` in their migration. */
export type Searchable = 'school' | 'person' | 'institution' | 'course';

/**
 * The rows (div, id) in the transaction's scope whose name holds the text, or whose pinyin initials do: for `in` or `from`.
 * By index, whatever the size of the table; full-width and upper-case letters are folded. A blank text finds nothing.
 */
export const foundByName = (table: Searchable, text: string): RawBuilder<{ div: string; id: string }> =>
  sql`(select div, id from ${sql.ref(`find_${table}`)}(${text}))`;
