import type { CourseKind, Dimension } from '../facts.ts';

/** The texts of a course that are weighed, each by the field in which it stands. */
export const TEXT_FIELDS = ['name', 'outline', 'purpose', 'method', 'evaluation', 'materials'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** What is known of a course when its texts are weighed. */
export interface CourseText extends Readonly<Record<TextField, string>> {
  /** The subject code that the institution gives (policy-facts 5.2). */
  readonly subject: string;
  /** 1 to 12; empty for children before school. */
  readonly grades: readonly number[];
  /** Pupils in one class. */
  readonly classSize: number;
  /** Fen for one lesson. */
  readonly lessonFen: number;
  /** Subject codes on the teacher certificates of those who teach it; professional certificates are not among them. */
  readonly certificates: readonly string[];
}

/** What the signals suggest. A suggestion orders the work and is never a verdict. */
export const SUGGESTIONS = ['clear-subject', 'suspected', 'needs-experts', 'clear-non-subject'] as const;
export type Suggestion = (typeof SUGGESTIONS)[number];

/** One dimension as somebody has judged it: whether it is subject-type, and by what evidence. */
export interface DimensionSheet {
  readonly subject: boolean;
  readonly evidence: string;
}
/** The four dimensions; one that nobody has judged is null (CLS-1). */
export type Sheet = Readonly<Record<Dimension, DimensionSheet | null>>;

/** Where a case stands: 受理、专家鉴别、第三人、待决定、已决定、复核中、终局、撤回. */
export const CASE_STATES = [
  'opened',
  'with-experts',
  'third',
  'to-decide',
  'decided',
  'appealed',
  'final',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** 任职、兼职、直系亲属、持股、其他. */
export const TIES = ['post', 'part-time', 'relative', 'shares', 'other'] as const;
export type TieRelation = (typeof TIES)[number];

/** 学科、课程、教学 (CLS-7). */
export const EXPERT_FIELDS = ['subject', 'curriculum', 'teaching'] as const;

export interface Opinion {
  readonly seat: number;
  readonly kind: CourseKind;
  readonly sheet: Sheet;
}
