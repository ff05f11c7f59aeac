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
