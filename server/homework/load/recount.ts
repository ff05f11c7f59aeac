import { sql } from 'kysely';
import type { WriteTx } from '../../database/transaction.ts';
import { type CountyDay, counted, factsOfDays } from './county-day.ts';

const COUNTS = [
  'classes',
  'published_classes',
  'written_sum',
  'written_max',
  'limit_minutes',
  'over_count',
  'near_count',
];
const row = (table: string): string => `(${COUNTS.map((name) => `${table}.${name}`).join(', ')})`;
/** Rewrites only rows that say something else: most of a county stays as it is when one class publishes. */
const renew = (table: string) =>
  sql.raw(
    `do update set ${COUNTS.map((name) => `${name} = excluded.${name}`).join(', ')} where ${row(table)} is distinct from ${row('excluded')}`,
  );
const columns = sql.raw(COUNTS.join(', '));

/**
 * Writes load_day and load_county_day of these days of one county anew from the ledger. Every grade of every school that teaches gets
 * its row, with no class published where nothing stands on the ledger, so that a board need not ask which classes are missing.
 */
export async function recount(tx: Omit<WriteTx, 'send'>, div: string, days: readonly string[]): Promise<void> {
  const facts = await factsOfDays(
    tx,
    days.map((day): CountyDay => ({ div, day })),
  );
  await tx.run(sql`
    with ${counted(facts, null)},
    gone as (
      delete from load_day l
       where l.div = ${div} and l.day = any(${days}::date[])
         and (l.day, l.grade, l.school_id) not in (select day, grade, school_id from counted)),
    kept as (
      insert into load_day (div, day, grade, school_id, ${columns})
      select div, day, grade, school_id, ${columns} from counted
      on conflict (div, day, grade, school_id) ${renew('load_day')}),
    county as materialized (
      select day, grade, system, sum(classes)::int as classes, sum(published_classes)::int as published_classes, sum(written_sum)::int as written_sum,
             max(written_max) as written_max, max(limit_minutes) as limit_minutes, sum(over_count)::int as over_count, sum(near_count)::int as near_count
        from counted group by day, grade, system),
    county_gone as (
      delete from load_county_day l
       where l.div = ${div} and l.day = any(${days}::date[])
         and (l.day, l.grade, l.system) not in (select day, grade, system from county))
    insert into load_county_day (div, day, grade, system, ${columns})
    select ${div}, day, grade, system, ${columns} from county
    on conflict (div, day, grade, system) ${renew('load_county_day')}`);
}
