import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TIERS } from './facts.ts';
import { accountOf, countedMinutes, countedWith, limitFor, limitRule, minutesLeft } from './minutes.ts';
import { ledgerRow, national, tiers } from './testing.ts';

describe('The cap of a class', () => {
  test.each([
    [1, '6-3', 'HW-1', 0],
    [2, '5-4', 'HW-1', 0],
    [3, '6-3', 'HW-2', 60],
    [5, '5-4', 'HW-2', 60],
    [6, '6-3', 'HW-2', 60],
    [6, '5-4', 'HW-3a', 90],
    [7, '6-3', 'HW-3', 90],
    [9, '5-4', 'HW-3', 90],
  ] as const)('of grade %i in a %s school is set by %s: %i', (grade, system, rule, limit) => {
    expect(limitRule({ grade, system })).toBe(rule);
    expect(limitFor({ grade, system }, national)).toBe(limit);
  });
});

describe('What counts', () => {
  test('is written work, wherever it is done (J-1)', () => {
    const fifth = { grade: 5, system: '6-3' } as const;
    for (const place of ['home', 'inSchool', 'either'] as const)
      expect(accountOf({ form: 'written', place }, fifth)).toBe('written');
    for (const form of ['oral', 'reading', 'practice', 'sport'] as const)
      expect(accountOf({ form, place: 'home' }, fifth)).toBe('none');
  });

  test('in grades 1 and 2 is practice when it stays in school, and written work when it may go home', () => {
    const first = { grade: 1, system: '6-3' } as const;
    expect(accountOf({ form: 'written', place: 'inSchool' }, first)).toBe('practice');
    expect(accountOf({ form: 'written', place: 'either' }, first)).toBe('written');
    expect(accountOf({ form: 'written', place: 'home' }, first)).toBe('written');
  });

  test('is what everyone gets and the heaviest layer', () => {
    expect(countedMinutes(tiers({ all: 30, basic: 10, standard: 20, extended: 15 }))).toBe(50);
    expect(countedWith(tiers({ all: 30, basic: 10, standard: 20 }), 'extended', 25)).toBe(55);
    expect(countedWith(tiers({ all: 30, basic: 10, standard: 20 }), 'basic', 10)).toBe(50);
  });
});

describe('The minutes left', () => {
  const row = ledgerRow({ written: tiers({ all: 30, basic: 10, standard: 20 }), reserved: 5 });

  test.each([
    ['all', 5],
    ['basic', 15],
    ['standard', 5],
    ['extended', 25],
  ] as const)('on tier %s are %i', (tier, left) => expect(minutesLeft(row, tier, 60)).toBe(left));

  test('are none where the cap is passed already', () => {
    expect(minutesLeft(ledgerRow({ written: tiers({ all: 50, standard: 20 }) }), 'basic', 60)).toBe(0);
  });

  test('are exactly what still fits', () => {
    const minutes = fc.nat(40);
    const rows = fc.record({ all: minutes, basic: minutes, standard: minutes, extended: minutes });
    fc.assert(
      fc.property(rows, fc.nat(30), fc.constantFrom(...TIERS), (written, reserved, tier) => {
        const left = minutesLeft({ written, reserved }, tier, 60);
        fc.pre(countedMinutes(written) + reserved <= 60);
        expect(countedWith(written, tier, left) + reserved).toBeLessThanOrEqual(60);
        expect(countedWith(written, tier, left + 1) + reserved).toBeGreaterThan(60);
      }),
    );
  });
});
