import type { Holder } from '#contract/homework.ts';
import { TIERS, type Tier } from '#policy/homework/facts.ts';

/** Layers other than the whole class: each pupil does one of them. */
const LAYERS = TIERS.filter((tier) => tier !== 'all');

interface Held {
  readonly minutes: number;
  readonly tier: Tier;
}

/** Of layered homework only the heaviest layer counts (policy-facts 2.2), so only that one is drawn. */
export function countedTiers(held: readonly Held[]): ReadonlySet<Tier> {
  const sum = (tier: Tier) =>
    held.filter((each) => each.tier === tier).reduce((total, each) => total + each.minutes, 0);
  const heaviest = LAYERS.toSorted((a, b) => sum(b) - sum(a))[0];
  return new Set(heaviest ? ['all', heaviest] : ['all']);
}

export const isCounted = (tiers: ReadonlySet<Tier>) => (holder: Pick<Holder, 'tier'>) => tiers.has(holder.tier);
