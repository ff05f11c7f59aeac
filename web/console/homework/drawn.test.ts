import { expect, test } from 'vitest';
import { countedTiers, isCounted } from './drawn.ts';

test('of layered homework the heaviest layer counts beside what the whole class does', () => {
  const tiers = countedTiers([
    { tier: 'all', minutes: 20 },
    { tier: 'basic', minutes: 10 },
    { tier: 'extended', minutes: 12 },
    { tier: 'extended', minutes: 5 },
  ]);
  expect([...tiers].sort()).toEqual(['all', 'extended']);
  expect(isCounted(tiers)({ tier: 'basic' })).toBe(false);
});
