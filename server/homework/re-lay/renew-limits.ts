import { sql } from 'kysely';
import { uncommitted } from '../../database/revision.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { type CountyDay, factsOfDays, KIND_INDEX } from '../load/county-day.ts';

/**
 * Writes the caps now in force on the ledger rows of a region from a day on, today at the earliest, and has their load counted again. Rules apply by the day of the
 * act: rows of days gone by keep the cap under which they were filled.
 */
export async function renewLimits(
  tx: WriteTx,
  region: string,
  { from, today }: { from: string; today: string },
): Promise<void> {
  const days = await tx.many(sql<CountyDay>`
    select distinct div, day from class_day where div >= ${region} and div < ${`${region}~`} and day >= greatest(${from}::date, ${today}::date)`);
  if (days.length === 0) return;
  const facts = await factsOfDays(tx, days, uncommitted());
  await tx.run(sql`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as v(div text, day date, limits int[], near float8)),
    noted as (insert into load_change (div, day) select div, day from asked)
    update class_day d set limit_minutes = n.minutes, near_minutes = ceil(n.minutes * n.near), version = d.version + 1
      from (select c.div, c.class_id, c.day, v.limits[${KIND_INDEX}] * c.days as minutes, v.near
              from asked v join class_day c on c.div = v.div and c.day = v.day join school s on s.div = c.div and s.id = c.school_id) n
     where d.div = n.div and d.class_id = n.class_id and d.day = n.day
       and (d.limit_minutes <> n.minutes or d.near_minutes <> ceil(n.minutes * n.near))`);
}
