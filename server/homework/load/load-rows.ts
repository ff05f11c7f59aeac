import { type RawBuilder, sql } from 'kysely';
import type { SchoolSystem } from '#policy/homework/index.ts';
import { byKey } from '../../database/by-key.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Area } from '../../places/area.ts';
import { type CountyDay, counted, factsOfDays } from './county-day.ts';
import type { Span } from './load-days.ts';

/** Sums over classes of one kind; minutes are written minutes. */
export interface LoadSums {
  readonly classes: number;
  readonly published_classes: number;
  readonly written_sum: number;
  readonly written_max: number;
  readonly limit_minutes: number;
  readonly over_count: number;
  readonly near_count: number;
}
export interface DayRow extends LoadSums {
  readonly day: string;
  readonly grade: number;
  readonly system: SchoolSystem;
}

export const SUMS =
  sql.raw(`sum(classes)::int as classes, sum(published_classes)::int as published_classes, sum(written_sum)::int as written_sum,
  max(written_max)::int as written_max, max(limit_minutes)::int as limit_minutes, sum(over_count)::int as over_count, sum(near_count)::int as near_count`);
const COUNTS = sql.raw('classes, published_classes, written_sum, written_max, limit_minutes, over_count, near_count');

/** The mean of classes that published, rounded half up; 0 where none did. */
export const meanOf = (sums: Pick<LoadSums, 'written_sum' | 'published_classes'>): number =>
  sums.published_classes === 0 ? 0 : Math.floor(sums.written_sum / sums.published_classes + 0.5);

/** One row per county, or per school where schools are told apart. */
type Grain = 'county' | 'school';

const rolled = (area: Area, span: Span, grain: Grain): RawBuilder<unknown> =>
  grain === 'county'
    ? sql`
      select l.div, l.day, l.grade, l.system, null::uuid as school_id, ${COUNTS} from load_county_day l
       where l.div = any(${area.counties}::text[]) and l.day >= ${span.from}::date and l.day <= ${span.until}::date`
    : sql`
      select l.div, l.day, l.grade, s.system, l.school_id, ${COUNTS} from load_day l
        ${byKey('school', 's', 'l.div', 'l.school_id')}
       where l.div = any(${area.counties}::text[]) and l.day >= ${span.from}::date and l.day <= ${span.until}::date
         ${area.school === null ? sql`` : sql`and l.school_id = ${area.school.id}::uuid`}`;

/**
 * `load_row (div, day, grade, system, school_id, counts)` of an area as a query to go on from: from the roll-up, but of `live` days straight
 * from the ledger, so that the figures are exact whether or not the roll-up has caught up.
 */
export async function loadRows(
  tx: ReadTx,
  area: Area,
  span: Span,
  live: readonly CountyDay[],
  grain: Grain = area.school === null ? 'county' : 'school',
): Promise<RawBuilder<unknown>> {
  const settled = rolled(area, span, grain);
  if (live.length === 0) return sql`with load_row as (${settled})`;
  const facts = await factsOfDays(tx, live);
  return sql`
    with ${counted(facts, area.school?.id ?? null)},
    load_row as (
      select r.* from (${settled}) r where not exists (select from asked v where v.div = r.div and v.day = r.day)
      union all
      select div, day, grade, system, school_id, ${COUNTS} from counted)`;
}
