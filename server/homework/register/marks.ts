import { homeworkRules } from '#policy/homework/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { sentenceOf } from '#policy/messages/index.ts';
import type { Locale } from '../../messages/locale.ts';
import { type CellCode, type Mark, type SheetReport, sayCell } from '../../sheets/index.ts';

/** A mark whose column is still a column key: headers are known when the sheet has been read. */
export interface KeyedMark extends Omit<Mark, 'at' | 'column'> {
  readonly key: string | null;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** Cells that break a rule of the entry itself (HW-C1) before anything is judged. */
const RULE_OF_CELL: Partial<Record<CellCode, string>> = {
  minutesNegative: 'HW-C1',
  minutesZero: 'HW-C1',
  minutesFraction: 'HW-C1',
  minutesLarge: 'HW-C1',
};

/** The rule and clause that a cell breaks before anything is judged; none for a cell that is merely unreadable. */
export function ruleOfCell(code: CellCode): { readonly rule: string | null; readonly clause: string | null } {
  const rule = homeworkRules.find(({ id }) => id === RULE_OF_CELL[code]);
  return { rule: rule?.id ?? null, clause: rule?.clauses[0] ?? null };
}

export function cellMark(
  place: Place,
  problem: { readonly key: string; readonly code: CellCode; readonly facts: Readonly<Record<string, string | number>> },
  locale: Locale,
): KeyedMark {
  const said = sayCell(problem, locale);
  return {
    ...place,
    key: problem.key,
    ...ruleOfCell(problem.code),
    severity: 'error',
    ...said,
  };
}

export function findingMark(place: Place, finding: Finding, locale: Locale): KeyedMark {
  return {
    ...place,
    key: finding.field?.replace(/^flags\./, '') ?? null,
    rule: finding.rule,
    clause: finding.clauses[0] ?? null,
    severity: finding.consequence === 'block' ? 'error' : 'warn',
    sentence: sentenceOf(finding, locale),
    hint: null,
  };
}

/** Marks in the order of the sheets and rows, each with its column as the sheet writes it. */
export function placeMarks(marks: readonly KeyedMark[], reports: readonly SheetReport[]): Mark[] {
  const order = new Map(reports.map(({ name }, index) => [name, index]));
  const headers = new Map(reports.map(({ name, header }) => [name, header]));
  return marks
    .map(({ key, ...mark }) => {
      const header = headers.get(mark.sheet);
      const column = key === null ? null : (header?.seen.get(key) ?? null);
      return { ...mark, at: key === null ? null : (header?.at.get(key) ?? null), column };
    })
    .sort((one, other) => (order.get(one.sheet) ?? 0) - (order.get(other.sheet) ?? 0) || one.row - other.row);
}
