import type { DimensionSheet } from '#contract/institutions/index.ts';
import type { CourseKind, Dimension } from '#policy/institutions/index.ts';

export const DIMENSIONS = ['purpose', 'content', 'method', 'evaluation'] as const satisfies readonly Dimension[];

/** A dimension as it is being filled in: nothing is chosen for anybody. */
export interface Filled {
  readonly says: 'yes' | 'no' | '';
  readonly evidence: string;
}
export type FilledSheet = Readonly<Record<Dimension, Filled>>;

const EMPTY: Filled = { says: '', evidence: '' };
export const emptySheet: FilledSheet = { purpose: EMPTY, content: EMPTY, method: EMPTY, evaluation: EMPTY };

export const isFilled = ({ says, evidence }: Filled): boolean => says !== '' && evidence.trim().length >= 4;

/** What is sent: a dimension that says nothing is null, and the rule says so. */
export const sheetOf = (filled: FilledSheet): DimensionSheet =>
  Object.fromEntries(
    DIMENSIONS.map((each) => {
      const { says, evidence } = filled[each];
      return [each, says === '' ? null : { subject: says === 'yes', evidence: evidence.trim() }];
    }),
  ) as DimensionSheet;

export const filledOf = (sheet: DimensionSheet | null): FilledSheet =>
  sheet === null
    ? emptySheet
    : (Object.fromEntries(
        DIMENSIONS.map((each) => {
          const judged = sheet[each];
          return [each, judged === null ? EMPTY : { says: judged.subject ? 'yes' : 'no', evidence: judged.evidence }];
        }),
      ) as FilledSheet);

interface Spoken {
  readonly kind: CourseKind | null;
  readonly sheet: DimensionSheet | null;
}

/** What most experts say: their conclusion, and by dimension the most frequent mark with the first evidence for it. */
export function majoritySheet(opinions: readonly Spoken[]): { kind: CourseKind | ''; sheet: FilledSheet } {
  const spoken = opinions.filter((each) => each.kind !== null && each.sheet !== null);
  const most = (yes: number) => (yes * 2 > spoken.length ? 'yes' : 'no');
  const kinds = spoken.filter(({ kind }) => kind === 'subject').length;
  const even = kinds * 2 === spoken.length;
  const sheet = Object.fromEntries(
    DIMENSIONS.map((each) => {
      const marks = spoken.map((one) => one.sheet?.[each]).filter((mark) => mark !== null && mark !== undefined);
      const says = most(marks.filter(({ subject }) => subject).length);
      const evidence = marks.find(({ subject }) => subject === (says === 'yes'))?.evidence ?? '';
      return [each, { says, evidence }];
    }),
  ) as FilledSheet;
  if (even) return { kind: '', sheet };
  return { kind: kinds * 2 > spoken.length ? 'subject' : 'non-subject', sheet };
}
