import type { Day } from '#policy/kernel/day.ts';

/**
 * One cell as the file holds it. `computed` marks the stored result of a formula; a formula that was never
 * calculated has no result and is `{ kind: 'formula' }`.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly computed?: true }
  | { readonly kind: 'number'; readonly number: number; readonly computed?: true }
  /** `minutes` of the day; `day` is null for a bare time such as 0:30. */
  | { readonly kind: 'date'; readonly day: Day | null; readonly minutes: number; readonly computed?: true }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly computed?: true }
  | { readonly kind: 'error'; readonly text: string; readonly computed?: true }
  | { readonly kind: 'formula' };

/** `cells[0]` is column A; null is a blank cell. `number` counts from 1 as the office program shows it. */
export interface Row {
  readonly number: number;
  readonly cells: readonly (Cell | null)[];
}

/** The cell as a person would copy it: numbers without grouping, days as ISO text. */
export function cellText(cell: Cell | null | undefined): string {
  if (!cell) return '';
  switch (cell.kind) {
    case 'text':
      return cell.text.trim();
    case 'number':
      return numberText(cell.number);
    case 'date':
      return cell.day ?? clockText(cell.minutes);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.text;
    case 'formula':
      return '';
  }
}

/** 0.1 + 0.2 is stored as 0.30000000000000004; the office program shows 15 digits. */
function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
}

function clockText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
