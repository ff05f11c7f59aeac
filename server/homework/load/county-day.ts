import { type RawBuilder, sql } from 'kysely';
import type { ClassDayKind } from '#contract/load.ts';
import { limitFor } from '#policy/homework/index.ts';
import { isTeachingDay } from '#policy/kernel/calendar/index.ts';
import { GRADES, SYSTEMS } from '#policy/kernel/grade.ts';
import { schoolCalendar } from '../../calendar/school-calendar.ts';
import { schoolYearOf } from '../../calendar/school-year.ts';
import { revisions } from '../../database/revision.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { parametersFor } from '../../rules/parameters.ts';

/** One county on one day. */
export interface CountyDay {
  readonly div: string;
  readonly day: string;
}
/** With what the calendar and the rules say of it; the shape in which SQL takes it. */
interface CountyDayFacts extends CountyDay {
  /** Whether the county teaches; a school may have set the day otherwise for itself (CAL-6). */
  readonly teaches: boolean;
  readonly year: number;
  /** The cap in force for each grade of each system, in the order of KINDS: SQL looks it up and knows no rule. */
  readonly limits: readonly number[];
}

const KINDS = SYSTEMS.flatMap((system) => GRADES.map((grade) => ({ grade, system })));
/** The place of `c.grade` in `s.system` among KINDS, counted from one as SQL does. */
const KIND_INDEX = sql.raw(
  `c.grade + case s.system ${SYSTEMS.map((system, at) => `when '${system}' then ${at * GRADES.length}`).join(' ')} end`,
);

/** Asks calendar and parameters about these county-days. */
export async function factsOfDays(tx: ReadTx, days: readonly CountyDay[]): Promise<CountyDayFacts[]> {
  const revision = await revisions(tx);
  const facts: CountyDayFacts[] = [];
  for (const { div, day } of days) {
    const calendar = await schoolCalendar(tx, div, null, revision.calendar);
    const parameters = await parametersFor(tx, div, day, revision.parameters);
    facts.push({
      div,
      day,
      teaches: isTeachingDay(day, calendar),
      year: schoolYearOf(day),
      limits: KINDS.map((cls) => limitFor(cls, parameters)),
    });
  }
  return facts;
}

/**
 * The classes that have lessons on these county-days: `taught (div, day, class_id, class_name, school_id, grade, system, limit_minutes)`,
 * a chain of common table expressions to be continued. A school's own setting of the day wins over the county's. Each table is looked up by
 * its key: behind the walls of the rows the planner takes a whole county for one row, and would join every class to every school.
 */
export const taught = (facts: readonly CountyDayFacts[], school: string | null): RawBuilder<unknown> => sql`
  asked as materialized (
    select * from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as v(div text, day date, teaches boolean, year int, limits int[])),
  taught as materialized (
    select v.div collate "C" as div, v.day, c.id as class_id, c.name as class_name, c.number, c.school_id, c.grade, s.system, v.limits[${KIND_INDEX}] as limit_minutes
      from asked v
     cross join lateral (
       select * from school where div = v.div and opened_on <= v.day and (closed_on is null or closed_on > v.day)
          and (${school}::uuid is null or id = ${school}::uuid) offset 0) s
      left join lateral (select * from school_day where div = v.div and school_id = s.id and day = v.day offset 0) x on true
     cross join lateral (select * from school_class where div = v.div and school_id = s.id and school_year = v.year offset 0) c
     where coalesce(x.kind = 'teachingDay', v.teaches))`;

/** What is counted of days with lessons. */
export type TaughtKind = Exclude<ClassDayKind, 'overRest'>;

/** Which class-days each figure counts, over `d` (class_day, absent where nothing was ever put down). */
export const COUNTS_AS: Readonly<Record<TaughtKind | 'published', string>> = {
  published: 'coalesce(d.published_count, 0) > 0',
  unpublished: 'coalesce(d.published_count, 0) = 0',
  over: 'd.written_minutes > d.limit_minutes',
  near: 'd.written_minutes > 0 and d.written_minutes >= d.near_minutes and d.written_minutes <= d.limit_minutes',
};

/** What every count of a load row means, over `d` and `t` (taught). */
export const MEASURES = sql.raw(`
  count(*)::int as classes,
  count(*) filter (where ${COUNTS_AS.published})::int as published_classes,
  coalesce(sum(d.written_minutes) filter (where ${COUNTS_AS.published}), 0)::int as written_sum,
  coalesce(max(d.written_minutes), 0)::int as written_max,
  coalesce(max(d.limit_minutes), max(t.limit_minutes))::int as limit_minutes,
  count(*) filter (where ${COUNTS_AS.over})::int as over_count,
  count(*) filter (where ${COUNTS_AS.near})::int as near_count`);

export const withLedger = sql.raw(
  `taught t left join lateral (
     select * from class_day where div = t.div and class_id = t.class_id and day = t.day and kind = 'teaching' offset 0) d on true`,
);

/** `taught`, then `counted`: the load rows of every school and grade on these county-days, straight from the ledger. */
export const counted = (facts: readonly CountyDayFacts[], school: string | null): RawBuilder<unknown> => sql`
  ${taught(facts, school)},
  counted as materialized (
    select t.div, t.day, t.grade, t.school_id, t.system, ${MEASURES} from ${withLedger}
     group by t.div, t.day, t.grade, t.school_id, t.system)`;
