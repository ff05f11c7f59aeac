import { expect, it } from 'vitest';
import { nationalValues, type ParameterValue, parametersAt } from '../kernel/parameter.ts';
import { ruleFor } from './judge-minutes.ts';
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

it('HW-17: a share whose product is whole loses no minute to rounding, one that is not is cut down', () => {
  const share = (value: number): ParameterValue => ({
    region: '980102',
    key: 'hw.rest.dailyShareMax',
    value,
    from: '2026-09-01',
    until: null,
    source: '县',
  });
  const cap: ParameterValue = { ...share(50), key: 'hw.g3g6.writtenMax' };
  const on = (value: number, days: number) =>
    spanLimit(five, { kind: 'rest', days }, parametersAt([...nationalValues, cap, share(value)], '980102', day));
  expect([on(0.58, 1), on(0.7, 3), on(0.55, 1), on(0.55, 2)]).toEqual([29, 105, 27, 55]);
});

it('HW-1: days off of grades 1 and 2 fall under the ban on written homework at home', () => {
  const two = { grade: 2, system: '6-3' } as const;
  expect([spanRule(two, teaching), spanRule(two, weekend)]).toEqual(['HW-1', 'HW-1']);
  expect([ruleFor(two, 'rest').id, ruleFor(five, 'rest').id]).toEqual(['HW-1', 'HW-17']);
  expect(spanLimit(two, weekend, nation)).toBe(0);
});

it('before the first cap was set a day holds what a day has', () => {
  const then = parametersAt(nationalValues, '980102', '2019-05-06');
  expect([spanLimit(five, teaching, then), spanLimit(five, weekend, then)]).toEqual([1440, 2880]);
});

it('near begins at nine tenths', () => {
  expect([nearFrom(60, nation), nearFrom(90, nation), nearFrom(55, nation)]).toEqual([54, 81, 50]);
});
