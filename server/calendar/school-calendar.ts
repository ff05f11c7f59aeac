import { sql } from 'kysely';
import type { DayKind, SchoolCalendar } from '#policy/kernel/calendar/index.ts';
import { lineage } from '#policy/kernel/parameter.ts';
import { Recent } from '../database/recent.ts';
import type { ReadTx } from '../database/transaction.ts';

interface TermRow {
  id: string;
  region_code: string;
  name: string;
  first: string;
  last: string;
}
interface DayRow {
  region_code: string;
  day: string;
  kind: DayKind;
  note: string;
}

export interface NamedTerm {
  readonly id: string;
  readonly name: string;
  readonly first: string;
  readonly last: string;
}
export interface CalendarOf extends SchoolCalendar {
  readonly terms: readonly NamedTerm[];
}

/** The nearest level that has published terms speaks; of the set days, the nearest setting of each day wins (CAL-6). */
function nearest<T extends { region_code: string }>(rows: readonly T[], key: (row: T) => string): T[] {
  const best = new Map<string, T>();
  for (const row of rows) {
    const held = best.get(key(row));
    if (held === undefined || row.region_code.length > held.region_code.length) best.set(key(row), row);
  }
  return [...best.values()];
}

async function load(tx: ReadTx, div: string, schoolId: string | null): Promise<CalendarOf> {
  const line = [...lineage(div)];
  const terms = await tx.many(sql<TermRow>`
    select id, region_code, name, first_day as first, last_day as last from term where region_code = any(${line}) order by first_day`);
  const days = await tx.many(sql<DayRow>`
    select region_code, day, kind, note from region_day where region_code = any(${line})
    union all
    select '~school~' as region_code, day, kind, note from school_day where div = ${div} and school_id = ${schoolId}::uuid`);
  const level = Math.max(0, ...terms.map((t) => t.region_code.length));
  return {
    terms: terms.filter((t) => t.region_code.length === level),
    overrides: nearest(days, (d) => d.day),
  };
}

const recent = new Recent<CalendarOf>(4_000);

/** The calendar of a school, or of a county when `schoolId` is null. `revision` is that of the calendar as this transaction sees it. */
export const schoolCalendar = (
  tx: ReadTx,
  div: string,
  schoolId: string | null,
  revision: string,
): Promise<CalendarOf> => recent.get(`${revision}/${div}/${schoolId ?? ''}`, () => load(tx, div, schoolId));
