import { describe, expect, test } from 'vitest';
import { getParameter } from './kernel/parameter.ts';
import { isInForce } from './kernel/rule.ts';
import { allRules, findRule, getRule } from './rules.ts';

describe('The rules', () => {
  test('have ids of their own', () => {
    expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
    expect(findRule('HW-2')).toBe(getRule('HW-2'));
    expect(findRule('HW-99')).toBeUndefined();
    expect(() => getRule('HW-99')).toThrow(RangeError);
  });

  test('read numbers that are declared and hold from the rule’s first day', () => {
    for (const rule of allRules)
      for (const key of rule.parameters)
        expect(getParameter(key).national.some(({ from }) => from <= rule.from)).toBe(true);
  });

  test('are in force from their first day to the day before their last', () => {
    const rule = { ...getRule('HW-2'), from: '2021-04-25', until: '2021-07-24' };
    expect(['2021-04-24', '2021-04-25', '2021-07-23', '2021-07-24'].map((day) => isInForce(rule, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isInForce(getRule('HW-2'), '2099-01-01')).toBe(true);
  });
});
