import { sql } from 'kysely';
import type { LoadRow, load } from '#contract/load.ts';
import { addDays } from '#policy/kernel/day.ts';
import { findSubject } from '#policy/kernel/subject.ts';
import { byKey } from '../../database/by-key.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import type { Locale } from '../../messages/locale.ts';
import { type Area, getArea } from '../../places/area.ts';
import { requireSpan } from './asked-span.ts';
import { COUNTS_AS, factsOfDays, MEASURES, taught, withLedger } from './county-day.ts';
import { liveDays, type Span, teachingDays } from './load-days.ts';
import { type LoadSums, loadRows, meanOf, SUMS } from './load-rows.ts';

type Drill = Call<(typeof load)['drill']>;
interface Row extends LoadSums {
  readonly id: string;
  readonly name: string;
}
interface Cut {
  readonly area: Area;
  readonly span: Span;
  readonly grade: number;
  readonly class: string | null;
}

/** Over several days the counts are class-days. */
const rowOf = (kind: LoadRow['kind'], row: Row): LoadRow => ({
  kind,
  id: row.id,
  name: row.name,
  classes: row.classes,
  publishedClasses: row.published_classes,
  mean: meanOf(row),
  max: row.written_max,
  limit: row.limit_minutes,
  over: row.over_count,
  near: row.near_count,
});

/** The regions one level below, or the county itself. */
async function byRegion(tx: ReadTx, { area, span, grade }: Cut, today: string): Promise<Row[]> {
  const digits = Math.min(6, area.region.length + 2);
  const rows = await loadRows(tx, area, span, await liveDays(tx, area, span, today));
  return tx.many(sql<Row>`
    ${rows} select r.code as id, r.name, l.* from (
      select left(div, ${digits}) as code, ${SUMS} from load_row where grade = ${grade} group by 1) l
      join region r on r.code = l.code order by r.code`);
}

async function bySchool(tx: ReadTx, { area, span, grade }: Cut, today: string): Promise<Row[]> {
  const rows = await loadRows(tx, area, span, await liveDays(tx, area, span, today), 'school');
  return tx.many(sql<Row>`
    ${rows} select s.id, s.name, l.* from (
      select div, school_id, ${SUMS} from load_row where grade = ${grade} group by div, school_id) l
      ${byKey('school', 's', 'l.div', 'l.school_id')} order by s.div, s.code`);
}

/** The lessons of the span up to today, and the days ahead on which something already stands. */
async function lessons(tx: ReadTx, { area, span }: Cut, today: string) {
  const until = span.until < today ? span.until : today;
  const due = span.from > until ? [] : await teachingDays(tx, area, { from: span.from, until });
  const ahead = await tx.many(sql<{ div: string; day: string }>`
    select distinct div, day from class_day
     where div = any(${area.counties}::text[]) and day >= ${addDays(until, 1)}::date and day >= ${span.from}::date and day <= ${span.until}::date and kind = 'teaching'`);
  return taught(await factsOfDays(tx, [...due, ...ahead]), area.school?.id ?? null);
}

/** Straight from the minutes ledger: a span of one grade is small, however long the history. */
async function byClass(tx: ReadTx, cut: Cut, today: string): Promise<Row[]> {
  return tx.many(sql<Row>`
    with ${await lessons(tx, cut, today)}
    select t.class_id as id, case when ${cut.area.school === null} then s.name || ' ' else '' end || t.class_name as name, ${MEASURES} from ${withLedger} ${byKey('school', 's', 't.div', 't.school_id')}
     where t.grade = ${cut.grade} and (${cut.class}::uuid is null or t.class_id = ${cut.class}::uuid)
     group by t.div, s.code, s.name, t.number, t.class_id, t.class_name order by t.div, s.code, t.number`);
}

/** Per subject the class-days on which it gave written minutes, those minutes, and how full these days were. */
async function bySubject(tx: ReadTx, cut: Cut, today: string, locale: Locale): Promise<Row[]> {
  const rows = await tx.many(sql<Row>`
    with ${await lessons(tx, cut, today)},
    chosen as materialized (select * from taught where grade = ${cut.grade} and (${cut.class}::uuid is null or class_id = ${cut.class}::uuid)),
    given as (
      select t.div, t.class_id, t.day, a.subject, sum(x.minutes) as minutes
        from chosen t
        join assignment_share x on x.div = t.div and x.class_id = t.class_id and x.day = t.day and x.minutes > 0
        join assignment a on a.div = x.div and a.id = x.assignment_id
       group by t.div, t.class_id, t.day, a.subject)
    select g.subject as id, g.subject as name, (select count(*)::int from chosen) as classes, count(*)::int as published_classes,
           sum(g.minutes)::int as written_sum, max(g.minutes)::int as written_max, max(d.limit_minutes)::int as limit_minutes,
           count(*) filter (where ${sql.raw(COUNTS_AS.over)})::int as over_count,
           count(*) filter (where ${sql.raw(COUNTS_AS.near)})::int as near_count
      from given g join class_day d on d.div = g.div and d.class_id = g.class_id and d.day = g.day
     group by g.subject order by sum(g.minutes) desc, g.subject`);
  const nameOf = (code: string): string => {
    const subject = findSubject(code);
    return subject === undefined ? code : locale === 'en' ? subject.en : subject.zh;
  };
  return rows.map((row) => ({ ...row, name: nameOf(row.id) }));
}

/** Opens a cell of the board: region → school → class → subject. @throws Refusal INPUT_INVALID on a span that is none or beyond a term */
export async function drillLoad(call: Drill): Promise<LoadRow[]> {
  const { tx, query, house, locale } = call;
  const cut: Cut = {
    area: await getArea(tx, query),
    span: requireSpan(query, locale),
    grade: query.grade,
    class: query.class ?? null,
  };
  const today = house.clock.today();
  const { by } = query;
  const rows =
    by === 'region'
      ? await byRegion(tx, cut, today)
      : by === 'school'
        ? await bySchool(tx, cut, today)
        : by === 'class'
          ? await byClass(tx, cut, today)
          : await bySubject(tx, cut, today, locale);
  return rows.map((row) => rowOf(by, row));
}
