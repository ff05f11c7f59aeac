import { expect, it } from 'vitest';
import { nationalValues, type ParameterValue, parametersAt } from '../kernel/parameter.ts';
import { nearFrom, spanLimit, spanRule } from './minutes.ts';

const day = '2026-11-19';
const nation = parametersAt(nationalValues, '980102', day);
const weekend = { kind: 'rest', days: 2 } as const;
const teaching = { kind: 'teaching', days: 1 } as const;
const five = { grade: 5, system: '6-3' } as const;

it('HW-2, HW-17: a teaching day holds the cap, a run of days off the cap for each of its days', () => {
  expect(spanLimit(five, teaching, nation)).toBe(60);
  expect(spanLimit(five, weekend, nation)).toBe(120);
  expect([spanRule(five, teaching), spanRule(five, weekend)]).toEqual(['HW-2', 'HW-17']);
});

it('HW-17: a place that allows only half the cap on days off holds half as much', () => {
  const half: ParameterValue = {
    region: '980102',
    key: 'hw.rest.dailyShareMax',
    value: 0.5,
    from: '2026-09-01',
    until: null,
    source: '县',
  };
  const local = parametersAt([...nationalValues, half], '980102', day);
  expect(spanLimit(five, weekend, local)).toBe(60);
  expect(spanLimit(five, teaching, local)).toBe(60);
});

it('near begins at nine tenths', () => {
  expect([nearFrom(60, nation), nearFrom(90, nation), nearFrom(55, nation)]).toEqual([54, 81, 50]);
});
