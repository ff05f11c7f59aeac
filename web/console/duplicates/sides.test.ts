import { describe, expect, test } from 'vitest';
import type { PairField, PairView } from '#contract/institutions/index.ts';
import { choiceOf, chosenSide, startOf, withSide } from './sides.ts';

const field = (key: string, first: unknown, second: unknown): PairField => ({ key, first, second, differs: true });
const pair = {
  first: { id: 'a', completeness: 400 },
  second: { id: 'b', completeness: 800 },
  keptId: null,
  fields: [
    field('phone', '1', null),
    field('stages', ['senior'], []),
    field('name', '甲', '乙'),
    field('address', null, '路'),
  ],
} as unknown as PairView;

describe('Choosing what stays', () => {
  test('begins with the fuller file and fills its blanks from the other', () => {
    const start = startOf(pair);
    expect(start.keptId).toBe('b');
    expect([...start.take]).toEqual(['phone', 'stages']);
    expect([...choiceOf(pair, 'a').take]).toEqual(['address']);
    expect(startOf({ ...pair, keptId: 'a' }).keptId).toBe('a');
  });

  test('takes a value from the side that is picked, whichever file stays', () => {
    const start = startOf(pair);
    expect(chosenSide(pair, start, 'name')).toBe('second');
    expect(chosenSide(pair, start, 'phone')).toBe('first');
    const picked = withSide(pair, start, 'name', 'first');
    expect(chosenSide(pair, picked, 'name')).toBe('first');
    expect(chosenSide(pair, withSide(pair, picked, 'name', 'second'), 'name')).toBe('second');
  });
});
