import { type RawBuilder, sql } from 'kysely';

/**
 * Joins the row of a table that another row names, by its key (div, id), under an alias: `${byKey('school', 's', 'c.div', 'c.school_id')}`.
 * Behind the walls of row-level security the planner takes every table for a few rows; of a small one it would walk the whole county again
 * for each row of the other side. `offset 0` keeps the look-up to itself.
 */
export const byKey = (table: string, alias: string, div: string, id: string): RawBuilder<unknown> =>
  sql.raw(`cross join lateral (select * from ${table} where div = ${div} and id = ${id} offset 0) ${alias}`);
