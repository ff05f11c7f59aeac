import { describe, expect, test } from 'vitest';
import { judgeReservation, judgeSwap, type ReservationInput } from './judge-reservation.ts';
import { fifth, ledgerRow, national, thursday, tiers } from './testing.ts';

const reserve = (change: Partial<ReservationInput>) =>
  judgeReservation({
    cls: fifth,
    row: ledgerRow({ written: tiers({ all: 30 }), reserved: 10 }),
    minutes: 10,
    parameters: national,
    today: thursday,
    ...change,
  });

describe('A reservation', () => {
  test.each([
    [20, []],
    [21, ['HW-2']],
  ])('of %i minutes beside 30 published and 10 reserved (HW-2)', (minutes, rules) => {
    expect(reserve({ minutes }).map(({ rule }) => rule)).toEqual(rules);
  });

  test('that does not fit says how many would', () => {
    expect(reserve({ minutes: 30 })).toMatchObject([
      { sentence: 'homework.overReserved', consequence: 'block', measured: 70, limit: 60, facts: { left: 20 } },
    ]);
  });

  test('may always be given back', () => {
    expect(reserve({ minutes: 0, row: ledgerRow({ written: tiers({ all: 90 }) }) })).toEqual([]);
  });

  test('of a junior class follows its cap (HW-3, HW-3a)', () => {
    expect(reserve({ cls: { grade: 7, system: '6-3' }, minutes: 51 })).toMatchObject([{ rule: 'HW-3' }]);
    expect(reserve({ cls: { grade: 6, system: '5-4' }, minutes: 51 })).toMatchObject([{ rule: 'HW-3a' }]);
  });

  test('for a weekend asks above the average (HW-17)', () => {
    const row = ledgerRow({ first: '2026-11-21', days: 2, kind: 'rest' });
    expect(reserve({ row, minutes: 120 })).toEqual([]);
    expect(reserve({ row, minutes: 121 })).toMatchObject([{ rule: 'HW-17', consequence: 'warn' }]);
  });

  test('is not for grades 1 and 2 (HW-1)', () => {
    expect(reserve({ cls: { grade: 2, system: '6-3' }, minutes: 1 })).toMatchObject([{ rule: 'HW-1' }]);
  });

  test.each([-1, 0.5, 601, Number.NaN])('of %d minutes is refused (HW-C1)', (minutes) => {
    expect(reserve({ minutes })).toMatchObject([{ rule: 'HW-C1', consequence: 'block' }]);
  });
});

describe('A swap', () => {
  const leg = { giver: 'SX', taker: 'YW', day: thursday, held: 20, minutes: 20 };

  test('gives what is held (HW-8)', () => {
    expect(judgeSwap([leg, { ...leg, giver: 'YW', taker: 'SX', day: '2026-11-20', minutes: 5 }], thursday)).toEqual([]);
  });

  test.each([
    [{ minutes: 21 }, 'homework.swapNotHeld'],
    [{ minutes: 0 }, 'homework.swapNotHeld'],
    [{ minutes: 1.5 }, 'homework.swapNotHeld'],
    [{ taker: 'SX' }, 'homework.swapSelf'],
  ])('with %o is refused (HW-8)', (change, sentence) => {
    expect(judgeSwap([{ ...leg, ...change }], thursday)).toMatchObject([
      { rule: 'HW-8', consequence: 'block', sentence },
    ]);
  });
});
