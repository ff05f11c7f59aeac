import { type RawBuilder, sql } from 'kysely';
import type { load, MissingNotice } from '#contract/load.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { type Area, getArea } from '../../places/area.ts';
import { factsOfDays, taught, withLedger } from './county-day.ts';
import { liveDays } from './load-days.ts';
import { loadRows } from './load-rows.ts';

/** `missing`: the classes of an area that have lessons on the day and put up no notice. */
async function missingOn(tx: ReadTx, area: Area, day: string): Promise<RawBuilder<unknown>> {
  const facts = await factsOfDays(
    tx,
    area.counties.map((div) => ({ div, day })),
  );
  return sql`
    with ${taught(facts, area.school?.id ?? null)},
    missing as (select t.* from ${withLedger} where coalesce(d.published_count, 0) = 0)`;
}

/** How many classes are without a notice: from the load, which is exact and need not look at each class. */
export async function countMissing(tx: ReadTx, area: Area, day: string): Promise<number> {
  const span = { from: day, until: day };
  const rows = await loadRows(tx, area, span, await liveDays(tx, area, span, day));
  const { n } = await tx.one(sql<{ n: number }>`
    ${rows} select coalesce(sum(classes - published_classes), 0)::int as n from load_row`);
  return n;
}

/** The classes without a notice, each with the last day on which it put one up. */
export async function listMissing({ tx, query }: Call<(typeof load)['missing']>) {
  const { page, size, day } = query;
  const area = await getArea(tx, query);
  const missing = await missingOn(tx, area, day);
  const rows = await tx.many(sql<MissingNotice>`
    ${missing},
    page as (
      select m.*, s.name as school_name, s.code from missing m join school s on s.div = m.div and s.id = m.school_id
       order by m.div, s.code, m.grade, m.number limit ${size} offset ${(page - 1) * size})
    select p.class_id as "classId", p.class_name as "className", p.grade, p.school_id as "schoolId", p.school_name as "schoolName", r.name as "regionName",
           p.day, (select h.day from class_day h where h.div = p.div and h.class_id = p.class_id and h.day < p.day and h.published_count > 0
                    order by h.day desc limit 1) as "lastPublished"
      from page p join region r on r.code = p.div order by p.div, p.code, p.grade, p.number`);
  return { total: await countMissing(tx, area, day), page, size, rows };
}
