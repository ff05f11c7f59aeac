import { folded } from './signals/folded.ts';

export interface Comparable {
  readonly traits: readonly string[];
  readonly text: string;
}

/** How alike two courses are, from 0 to 1: half by their traits, half by the pairs of characters in their texts. */
export const likenessOf = (a: Comparable, b: Comparable): number =>
  (shared(new Set(a.traits), new Set(b.traits)) + shared(pairsOf(a.text), pairsOf(b.text))) / 2;

/** Below this two courses are not alike: they share little more than the kind of any course. */
export const LEAST_ALIKE = 0.15;

/** The most alike first; what is not alike at all is left out. */
export function rankPrecedents<T extends Comparable>(
  course: Comparable,
  decided: readonly T[],
): readonly (T & { readonly likeness: number })[] {
  return decided
    .map((each) => ({ ...each, likeness: likenessOf(course, each) }))
    .filter((each) => each.likeness >= LEAST_ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
}

/** Sørensen–Dice over sets. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const both = [...a].filter((each) => b.has(each)).length;
  return (2 * both) / (a.size + b.size);
}

function pairsOf(original: string): ReadonlySet<string> {
  const text = folded(original).text.replace(/[\p{P}\p{S}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}
