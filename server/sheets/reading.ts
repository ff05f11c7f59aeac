import type { Day } from '#policy/kernel/day.ts';
import type { Cell } from './cell.ts';

/** Why a cell cannot be used. Closed: the catalogue has a sentence and a hint for each. */
export type CellCode =
  | 'missing'
  | 'tooLong'
  | 'formula'
  | 'cellError'
  | 'number'
  | 'minutes'
  | 'minutesNegative'
  | 'minutesZero'
  | 'minutesFraction'
  | 'minutesLarge'
  | 'day'
  | 'dayYear'
  | 'dueBeforeAssigned'
  | 'subject'
  | 'grade'
  | 'gradeMissing'
  | 'class'
  | 'classGrade'
  | 'choice'
  | 'yesNo'
  | 'phone'
  | 'studentNumber'
  | 'residentId'
  | 'schoolCode'
  | 'region'
  | 'teaching'
  | 'money'
  | 'duplicate';

export type Facts = Readonly<Record<string, string | number>>;

/** The value of a cell, or why there is none. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: CellCode; readonly facts: Facts };

/** What a cell may need to know from outside itself. */
export interface ReadContext {
  /** A day without a year is taken in the year that brings it closest to this day. */
  readonly around: Day;
  /** The header above the cell: '预计时长（小时）' counts hours. */
  readonly header: string;
}

export type ReadCell<T> = (cell: Cell, context: ReadContext) => Reading<T>;

export const read = <T>(value: T): Reading<T> => ({ ok: true, value });
export const unreadable = (code: CellCode, facts: Facts = {}): { ok: false; code: CellCode; facts: Facts } => ({
  ok: false,
  code,
  facts,
});
