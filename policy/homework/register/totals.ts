import { countedMinutes } from '../minutes.ts';
import type { ClassDay } from './class-day.ts';
import type { RegisterTotals, RowVerdict } from './rows.ts';

interface Judged {
  readonly rows: number;
  readonly classes: number;
  readonly days: readonly ClassDay[];
  readonly classDaysOver: number;
  readonly verdicts: readonly RowVerdict[];
  readonly duplicates: number;
}

export function totalsOf({ rows, classes, days, classDaysOver, verdicts, duplicates }: Judged): RegisterTotals {
  const held = days.filter((day) => countedMinutes(day.asked) > 0);
  const has = (verdict: RowVerdict, consequence: string): boolean =>
    verdict.findings.some((finding) => finding.consequence === consequence);
  const refused = verdicts.filter((verdict) => has(verdict, 'block'));
  const asked = verdicts.filter((verdict) => has(verdict, 'warn') && !has(verdict, 'block'));
  return {
    rows,
    classes,
    classDays: held.length,
    classDaysOver,
    rowsRefused: refused.length,
    rowsAsked: asked.length,
    duplicates,
    minutes: held.reduce((sum, day) => sum + countedMinutes(day.asked), 0),
    findingsByRule: countByRule(verdicts),
  };
}

function countByRule(verdicts: readonly RowVerdict[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { findings } of verdicts) for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
