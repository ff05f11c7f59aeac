import type { ClassDayVerdict, RegisterTotals } from '#policy/homework/index.ts';
import type { SchoolCalendar } from '#policy/kernel/calendar/index.ts';
import type { Day } from '#policy/kernel/day.ts';
import type { SchoolSystem } from '#policy/kernel/grade.ts';
import type { ParameterValue } from '#policy/kernel/parameter.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Mark, MarkedSheet } from '../../sheets/index.ts';

/** What judging a file depends on besides the file. Plain data: it goes to a thread as it is. */
export interface RegisterOptions {
  readonly locale: Locale;
  /** A day without a year is taken closest to this day. */
  readonly around: Day;
  /** 学制 of the schools in the register; '6-3' when absent. */
  readonly system?: SchoolSystem;
  /** The State's days when absent. */
  readonly calendar?: SchoolCalendar;
  /** The nation's numbers when absent. */
  readonly parameters?: readonly ParameterValue[];
  /** The region whose numbers hold; the nation when absent. */
  readonly region?: string;
}

/** A sheet that was not judged, and why. */
export interface PassedSheet {
  readonly name: string;
  readonly reason: 'hidden' | 'header';
}

/** Class-days over their limit, with the rows as the office program numbers them. */
export interface OverLimit extends Omit<ClassDayVerdict, 'rows' | 'refused'> {
  readonly rows: readonly { readonly sheet: string; readonly row: number }[];
}

export interface RegisterSummary extends RegisterTotals {
  /** Cells that cannot be used. */
  readonly unreadable: number;
  /** Findings of rules. */
  readonly rulesBroken: number;
  /** Titles, totals, repeated headers and remarks between the rows. */
  readonly passedOver: number;
  readonly passedSheets: readonly PassedSheet[];
  /** Headers found twice: the better one is read. */
  readonly repeatedHeaders: readonly string[];
  readonly overLimit: readonly OverLimit[];
}

export interface RegisterVerdict {
  readonly file: string;
  /** Rows that hold homework. */
  readonly rows: number;
  /** Rows that could be read whole and were judged. */
  readonly judged: number;
  /** In the order of the sheets and rows. */
  readonly findings: readonly Mark[];
  readonly sheets: readonly MarkedSheet[];
  readonly summary: RegisterSummary;
}
