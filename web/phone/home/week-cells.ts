import type { FamilyDay } from '#contract/family.ts';

/** What stands in one cell of the week: a school day, or days off that share a ledger row and so one sum. */
export interface WeekCell {
  readonly days: readonly string[];
  readonly row: FamilyDay;
}

export function weekCells(week: readonly FamilyDay[]): WeekCell[] {
  const byRow = Map.groupBy(week, (day) => day.first);
  return [...byRow.values()].map((days) => ({ days: days.map((each) => each.day), row: days[0] as FamilyDay }));
}

/** Saturday and Sunday and no more: longer runs of days off are holidays. The week begins on Monday. */
export const isWeekend = (days: readonly string[]): boolean =>
  days.length === 2 && new Date(`${days[0]}T12:00:00Z`).getUTCDay() === 6;
