import { sql } from 'kysely';
import type { ClassDay, load } from '#contract/load.ts';
import { byKey } from '../../database/by-key.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { type Area, getArea } from '../../places/area.ts';
import { requireSpan } from './asked-span.ts';
import { COUNTS_AS, type CountyDay, factsOfDays, taught, withLedger } from './county-day.ts';
import { pageOfRestOver } from './rest-over.ts';
import { type TallyQuery, tally, totalOf } from './tally.ts';

interface Cut {
  readonly days: readonly CountyDay[];
  readonly skip: number;
}

/** The county-days on which a page lies, and how many of their rows come before it: nobody looks at the classes of the others. */
function cutOf(days: readonly (CountyDay & { n: number })[], skip: number, size: number): Cut {
  let before = 0;
  let first = 0;
  while (first < days.length && before + days[first]!.n <= skip) before += days[first++]!.n;
  let last = first;
  for (let until = before; last < days.length && until < skip + size; last++) until += days[last]!.n;
  return { days: days.slice(first, last), skip: skip - before };
}

/** The class-days of a kind on these county-days, straight from the ledger, each with the last notice before it. */
async function readRows(
  tx: ReadTx,
  area: Area,
  { which, grade }: Pick<TallyQuery, 'which' | 'grade'>,
  { days, skip }: Cut,
  size: number,
): Promise<ClassDay[]> {
  if (days.length === 0) return [];
  return tx.many(sql<ClassDay>`
    with ${taught(await factsOfDays(tx, days), area.school?.id ?? null)},
    page as (
      select t.*, coalesce(d.written_minutes, 0) as written, coalesce(d.limit_minutes, t.limit_minutes) as day_limit, s.name as school_name, s.code
        from ${withLedger} ${byKey('school', 's', 't.div', 't.school_id')}
       where ${sql.raw(COUNTS_AS[which])} and (${grade ?? null}::int is null or t.grade = ${grade ?? null}::int)
       order by t.day desc, t.div, s.code, t.grade, t.number limit ${size} offset ${skip})
    select p.class_id as "classId", p.class_name as "className", p.grade, p.school_id as "schoolId", p.school_name as "schoolName", r.name as "regionName",
           p.day, 1 as days, p.written, p.day_limit as "limit",
           (select h.day from class_day h where h.div = p.div and h.class_id = p.class_id and h.day < p.day and h.published_count > 0
             order by h.day desc limit 1) as "lastPublished"
      from page p join region r on r.code = p.div order by p.day desc, p.div, p.code, p.grade, p.number`);
}

/** One page of the class-days of a kind, the latest day first. */
export async function pageOfClassDays(
  tx: ReadTx,
  area: Area,
  kind: TallyQuery,
  { page, size }: { page: number; size: number },
) {
  const days = await tally(tx, area, kind);
  const rows = await readRows(tx, area, kind, cutOf(days, (page - 1) * size, size), size);
  return { total: totalOf(days), page, size, rows };
}

/** The rows that a figure of the board counts, of a grade or of all. @throws Refusal INPUT_INVALID on a span that is none or beyond a term */
export async function listClassDays({ tx, query, locale, house }: Call<(typeof load)['classDays']>) {
  const { which, grade } = query;
  const area = await getArea(tx, query);
  const { from, until } = requireSpan(query, locale);
  if (which === 'overRest') return pageOfRestOver(tx, area, { span: { from, until }, grade }, query);
  const today = house.clock.today();
  // Nobody has missed a notice of a day to come.
  const last = which === 'unpublished' && until > today ? today : until;
  return pageOfClassDays(tx, area, { which, grade, span: { from, until: last } }, query);
}
