import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayAt, dayNumber, eachDay } from '../day.ts';
import { dayKind, isTeachingDay, restRun, type SchoolCalendar, termOf } from './school-day.ts';

const autumn: SchoolCalendar = {
  terms: [
    { first: '2026-03-02', last: '2026-07-03' },
    { first: '2026-09-01', last: '2027-01-22' },
  ],
  overrides: [
    { day: '2026-11-12', kind: 'suspended', note: '台风停课' },
    { day: '2026-09-20', kind: 'makeupWorkday', note: '补班不补课' },
    { day: '2026-11-14', kind: 'teachingDay', note: '补上周四的课' },
  ],
};

describe('A school day', () => {
  test.each([
    ['2026-11-19', 'teachingDay'],
    ['2026-11-21', 'restDay'],
    ['2026-10-01', 'statutoryHoliday'],
    ['2026-10-05', 'holidayBlockDay'],
    ['2026-08-12', 'vacation'],
    ['2026-08-15', 'vacation'],
    ['2026-09-25', 'statutoryHoliday'],
  ])('%s is a %s', (day, kind) => expect(dayKind(day, autumn)).toEqual({ kind, published: true }));

  test('on a make-up workday inside term is a teaching day, outside it vacation (J-2)', () => {
    expect(dayKind('2026-10-10', autumn).kind).toBe('teachingDay');
    expect(dayKind('2026-02-28', autumn).kind).toBe('vacation');
  });

  test('is what the school itself has set', () => {
    expect(dayKind('2026-11-12', autumn).kind).toBe('suspended');
    expect(dayKind('2026-09-20', autumn).kind).toBe('makeupWorkday');
    expect(isTeachingDay('2026-11-14', autumn)).toBe(true);
  });

  test('of 2027 is answered and marked unpublished, unless the school has set it', () => {
    expect(dayKind('2027-01-04', autumn)).toEqual({ kind: 'teachingDay', published: false });
    expect(dayKind('2027-01-01', autumn)).toEqual({ kind: 'statutoryHoliday', published: false });
    const set: SchoolCalendar = { ...autumn, overrides: [{ day: '2027-01-04', kind: 'restDay', note: '' }] };
    expect(dayKind('2027-01-04', set)).toEqual({ kind: 'restDay', published: true });
  });

  test('belongs to at most one term', () => {
    expect(termOf('2026-09-01', autumn)?.last).toBe('2027-01-22');
    expect(termOf('2026-07-04', autumn)).toBeNull();
  });
});

describe('A run of days off', () => {
  test.each([
    ['2026-11-21', '2026-11-21', 2],
    ['2026-11-22', '2026-11-21', 2],
    ['2026-10-03', '2026-10-01', 7],
    ['2026-09-26', '2026-09-25', 3],
    ['2026-11-12', '2026-11-12', 1],
    ['2026-11-15', '2026-11-15', 1],
    ['2026-08-01', '2026-07-04', 59],
  ])('that holds %s begins on %s and has %i days', (day, first, days) =>
    expect(restRun(day, autumn)).toEqual({ first, days }),
  );

  test('does not hold a teaching day', () => {
    expect(() => restRun('2026-11-19', autumn)).toThrow(RangeError);
  });

  test('is the same for every day in it, also where no term is loaded', () => {
    const calendars = fc.record({
      terms: fc.constantFrom(autumn.terms, [], autumn.terms.slice(0, 1)),
      overrides: fc.array(
        fc.record({
          day: fc.integer({ min: dayNumber('2026-06-01'), max: dayNumber('2027-06-01') }).map(dayAt),
          kind: fc.constantFrom('restDay', 'teachingDay', 'suspended'),
          note: fc.constant(''),
        }),
        { maxLength: 20 },
      ),
    });
    const anyDay = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2027-12-31') }).map(dayAt);
    fc.assert(
      fc.property(calendars, anyDay, (calendar, day) => {
        fc.pre(!isTeachingDay(day, calendar));
        const run = restRun(day, calendar);
        const inside = eachDay(run.first, addDays(run.first, run.days));
        expect(inside).toContain(day);
        expect(run.days).toBeLessThanOrEqual(120);
        for (const each of inside) expect(restRun(each, calendar)).toEqual(run);
      }),
      { numRuns: 60 },
    );
  });
});
