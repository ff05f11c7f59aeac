import type { Fact } from '../kernel/finding.ts';

/** The facts of a finding as a sentence reads them. */
export type Facts = Readonly<Record<string, Fact>>;

export interface HolderFact {
  readonly subject: string;
  readonly teacher: string;
  readonly minutes: number;
}

/** Holders travel as JSON text, for a fact is a plain value. */
export function holdersOf(facts: Facts): readonly HolderFact[] {
  return typeof facts.holders === 'string' ? (JSON.parse(facts.holders) as HolderFact[]) : [];
}

export const numberOf = (fact: Facts[string] | undefined): number => (typeof fact === 'number' ? fact : 0);
export const textOf = (fact: Facts[string] | undefined): string =>
  fact === null || fact === undefined ? '' : String(fact);
