import { expect, test } from 'vitest';
import { monthsFrom, schoolYearStart, weeksOf } from './months.ts';

test('months run on over the turn of the year', () => {
  expect(monthsFrom('2026-11-01', 4)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01']);
  expect(monthsFrom('2026-01-01', 1, -6)).toEqual(['2025-07-01']);
});

test('the calendar opens at the beginning of the term', () => {
  expect(schoolYearStart('2026-11-19')).toBe('2026-09-01');
  expect(schoolYearStart('2027-01-10')).toBe('2026-09-01');
  expect(schoolYearStart('2027-04-10')).toBe('2027-02-01');
});

test('weeks begin on Monday and hold every day once', () => {
  const november = weeksOf('2026-11-01');
  expect(november[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(november.flat().filter(Boolean)).toHaveLength(30);
  expect(weeksOf('2027-02-01')).toHaveLength(4);
});
