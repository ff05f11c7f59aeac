import type { PairField, PairView } from '#contract/institutions/index.ts';

/** Which file stays, and which fields it takes from the one that goes. */
export interface MergeChoice {
  readonly keptId: string;
  readonly take: ReadonlySet<string>;
}

export function sidesOf({ first, second }: PairView, keptId: string) {
  return keptId === first.id ? { kept: first, gone: second } : { kept: second, gone: first };
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** What the file that stays leaves blank and the other one knows. */
function blanksOf(pair: PairView, keptId: string): Set<string> {
  const keepsFirst = keptId === pair.first.id;
  const lacks = ({ first, second }: PairField) =>
    keepsFirst ? isEmpty(first) && !isEmpty(second) : isEmpty(second) && !isEmpty(first);
  return new Set(pair.fields.filter(lacks).map((field) => field.key));
}

/** The fuller file stays; what it leaves blank is taken from the other. */
export function choiceOf(pair: PairView, keptId: string): MergeChoice {
  return { keptId, take: blanksOf(pair, keptId) };
}

export const startOf = (pair: PairView): MergeChoice =>
  choiceOf(pair, pair.keptId ?? (pair.second.completeness > pair.first.completeness ? pair.second.id : pair.first.id));

/** On which side the value stands that would hold after the merge. */
export function chosenSide(pair: PairView, { keptId, take }: MergeChoice, key: string): 'first' | 'second' {
  const keepsFirst = keptId === pair.first.id;
  return keepsFirst !== take.has(key) ? 'first' : 'second';
}

export function withSide(pair: PairView, choice: MergeChoice, key: string, side: 'first' | 'second'): MergeChoice {
  const keptSide = choice.keptId === pair.first.id ? 'first' : 'second';
  const take = new Set(choice.take);
  if (side === keptSide) take.delete(key);
  else take.add(key);
  return { ...choice, take };
}
