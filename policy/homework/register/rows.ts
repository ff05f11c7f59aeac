import type { SchoolCalendar } from '../../kernel/calendar/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { SchoolSystem } from '../../kernel/grade.ts';
import type { Numbers, Parameters } from '../../kernel/parameter.ts';
import type { Flags, Form, LedgerSpan, Place, Tier } from '../facts.ts';

/** One line of a homework register as an office keeps it, read from a sheet. Days are days that exist. */
export interface RegisterRow {
  /** The line in the sheet, by which a person finds it again. */
  readonly row: number;
  readonly school?: string;
  readonly className: string;
  /** 1 to 9. */
  readonly grade: number;
  readonly system?: SchoolSystem;
  /** Code of the subject catalogue, or the office's own word. */
  readonly subject: string;
  readonly teacher?: string;
  readonly title: string;
  readonly content: string;
  readonly form: Form;
  readonly place: Place;
  readonly tier: Tier;
  readonly minutes: number;
  readonly assignedOn: Day;
  /** The same day when absent. */
  readonly dueOn?: Day;
  readonly flags?: Partial<Flags>;
}

export interface RegisterOptions {
  /** The school system of rows that name none; '6-3' when absent. */
  readonly system?: SchoolSystem;
  /** The State's days, Monday to Friday, when absent. */
  readonly calendar?: SchoolCalendar;
  /** The numbers in force, or a way to find those of a day. */
  readonly parameters: Parameters | Numbers;
}

export interface RowVerdict {
  readonly row: number;
  readonly findings: readonly Finding[];
}

/** A class and a teaching day, or a class and a run of days off, whose minutes pass the cap. */
export interface ClassDayVerdict extends LedgerSpan {
  readonly school: string;
  readonly className: string;
  readonly grade: number;
  /** Counted minutes of all its rows, the refused ones too. */
  readonly minutes: number;
  /** The cap of the whole span: per day times its days. */
  readonly limit: number;
  /** Every line that adds to the minutes, in the order of the sheet. */
  readonly rows: readonly number[];
  /** The lines that did not fit after those before them. */
  readonly refused: readonly number[];
}

export interface RegisterTotals {
  readonly rows: number;
  readonly classes: number;
  /** Class-days that hold counted minutes. */
  readonly classDays: number;
  readonly classDaysOver: number;
  /** Rows with a finding that refuses, and rows with one that asks and none that refuses. */
  readonly rowsRefused: number;
  readonly rowsAsked: number;
  readonly duplicates: number;
  /** Counted minutes of every row. */
  readonly minutes: number;
  readonly findingsByRule: Readonly<Record<string, number>>;
}

export interface RegisterVerdict {
  /** Lines with findings, in the order of the sheet. */
  readonly rows: readonly RowVerdict[];
  readonly classDays: readonly ClassDayVerdict[];
  /** Lines that repeat an earlier one word for word. They count once. */
  readonly duplicates: readonly { readonly row: number; readonly firstRow: number }[];
  readonly totals: RegisterTotals;
}
