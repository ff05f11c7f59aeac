import { sql } from 'kysely';
import type { ReadTx } from '../../database/transaction.ts';
import type { Area } from '../../places/area.ts';
import type { CountyDay, TaughtKind } from './county-day.ts';
import { liveDays, pendingDays, type Span } from './load-days.ts';
import { loadRows } from './load-rows.ts';

/** Class-days of one kind in a county on a day. */
interface Tally extends CountyDay {
  readonly n: number;
}
export interface TallyQuery {
  readonly which: TaughtKind;
  /** A notice is missed on a day up to `until`, minutes may stand on any. */
  readonly span: Span;
  readonly grade?: number | undefined;
}

const COUNT = {
  over: sql.raw('over_count'),
  near: sql.raw('near_count'),
  unpublished: sql.raw('classes - published_classes'),
};

/**
 * How many class-days of a kind each county has on each day, the days without any left out; the latest first. Reads the load, which is
 * exact and need not look at each class.
 */
export async function tally(tx: ReadTx, area: Area, { which, span, grade }: TallyQuery): Promise<Tally[]> {
  // Where nothing was ever put down no minutes can be too many, but every notice is missing.
  const live = which === 'unpublished' ? await liveDays(tx, area, span, span.until) : await pendingDays(tx, area, span);
  const rows = await loadRows(tx, area, span, live);
  return tx.many(sql<Tally>`
    ${rows} select div, day, sum(${COUNT[which]})::int as n from load_row
     where ${grade ?? null}::int is null or grade = ${grade ?? null}::int
     group by div, day having sum(${COUNT[which]}) > 0 order by day desc, div`);
}

export const totalOf = (days: readonly Tally[]): number => days.reduce((sum, day) => sum + day.n, 0);
