import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayAt, dayNumber, daysBetween, eachDay, isDay, isRecordDay, mondayOf, weekday } from './day.ts';

/** Days of the years 1 to 9999, by a second calendar. */
const days = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('A civil day', () => {
  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0000-01-01',
    '2026-01-00',
    '20260101',
    '',
    '2026-01-01T00',
  ])('%s does not exist', (text) => expect(isDay(text)).toBe(false));

  test.each([
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['2026-02-30', false],
  ])('%s can be recorded: %s', (text, can) => expect(isRecordDay(text)).toBe(can));

  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s exists', (text) =>
    expect(isDay(text)).toBe(true),
  );

  test('counts like another calendar', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isDay(day)).toBe(true);
        expect(dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
        expect(dayAt(dayNumber(day))).toBe(day);
        expect(weekday(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
      }),
      { numRuns: 1000 },
    );
  });

  test('adds and takes away the same days', () => {
    const near = fc.integer({ min: -400_000, max: 400_000 });
    fc.assert(
      fc.property(near, near, (a, b) => {
        expect(daysBetween(dayAt(a), dayAt(b))).toBe(b - a);
        expect(addDays(dayAt(a), b - a)).toBe(dayAt(b));
      }),
    );
  });

  test('a week begins on Monday', () => {
    expect(weekday('2026-11-19')).toBe(4);
    expect(weekday('1969-12-31')).toBe(3);
    expect(mondayOf('2026-11-19')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  });

  test('a span of days leaves out its end', () => {
    expect(eachDay('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(eachDay('2026-03-02', '2026-03-02')).toEqual([]);
    expect(eachDay('2026-03-02', '2026-03-01')).toEqual([]);
  });
});
