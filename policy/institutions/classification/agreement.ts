import { type CourseKind, DIMENSIONS, type Dimension } from '../facts.ts';
import type { Opinion } from './facts.ts';

/** Two raters' yes and no over the same cases. */
export interface TwoByTwo {
  readonly bothYes: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly bothNo: number;
}

/**
 * Cohen's kappa: agreement beyond chance, from -1 to 1. Null without cases, or where both raters always say the same and chance alone
 * would make them agree.
 */
export function cohenKappa({ bothYes, onlyFirst, onlySecond, bothNo }: TwoByTwo): number | null {
  const all = bothYes + onlyFirst + onlySecond + bothNo;
  if (all === 0) return null;
  const first = bothYes + onlyFirst;
  const second = bothYes + onlySecond;
  // In whole numbers, times the square of the cases: fractions would miss the exact ends.
  const chance = first * second + (all - first) * (all - second);
  return chance === all * all ? null : (all * (bothYes + bothNo) - chance) / (all * all - chance);
}

export interface Agreement {
  readonly cases: number;
  readonly agreed: number;
  readonly kappa: number | null;
}
/** By conclusion, and by each of the four dimensions. */
export type AgreementTable = Readonly<Record<'kind' | Dimension, Agreement>>;

/** The first two opinions of each case, for the third is only asked when they differ. */
export type OpinionPair = readonly [Opinion, Opinion];

export function agreementOf(pairs: readonly OpinionPair[]): AgreementTable {
  const kinds = measure(pairs, ({ kind }) => isSubject(kind));
  const dimensions = DIMENSIONS.map((each) => [each, measure(pairs, ({ sheet }) => sheet[each]?.subject === true)]);
  return { kind: kinds, ...Object.fromEntries(dimensions) } as AgreementTable;
}

const isSubject = (kind: CourseKind): boolean => kind === 'subject';

function measure(pairs: readonly OpinionPair[], says: (opinion: Opinion) => boolean): Agreement {
  const count = (first: boolean, second: boolean) =>
    pairs.filter((pair) => says(pair[0]) === first && says(pair[1]) === second).length;
  const table = {
    bothYes: count(true, true),
    onlyFirst: count(true, false),
    onlySecond: count(false, true),
    bothNo: count(false, false),
  };
  return { cases: pairs.length, agreed: table.bothYes + table.bothNo, kappa: cohenKappa(table) };
}
