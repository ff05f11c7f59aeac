import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, dayNumber } from '../day.ts';
import { addWorkingDays, workingDaysBetween } from './working-days.ts';

describe('Working days', () => {
  test('pass over the National Day block and count the make-up Saturday', () => {
    expect(addWorkingDays('2026-09-30', 1)).toEqual({ ok: true, day: '2026-10-08' });
    expect(addWorkingDays('2026-09-30', 3)).toEqual({ ok: true, day: '2026-10-10' });
    expect(addWorkingDays('2026-09-30', 4)).toEqual({ ok: true, day: '2026-10-12' });
    expect(addWorkingDays('2026-10-08', -1)).toEqual({ ok: true, day: '2026-09-30' });
    expect(addWorkingDays('2026-10-03', 0)).toEqual({ ok: true, day: '2026-10-03' });
    expect(workingDaysBetween('2026-09-30', '2026-10-10')).toEqual({ ok: true, days: 3 });
    expect(workingDaysBetween('2026-10-10', '2026-09-30')).toEqual({ ok: true, days: -3 });
  });

  test('refuse to guess in a year without a notice', () => {
    const refused = { ok: false, reason: 'unpublished-year', year: '2027' };
    expect(addWorkingDays('2026-12-31', 1)).toEqual(refused);
    expect(addWorkingDays('2027-03-01', 5)).toEqual(refused);
    expect(workingDaysBetween('2026-12-30', '2027-01-05')).toEqual(refused);
    expect(workingDaysBetween('2027-01-05', '2026-12-30')).toEqual(refused);
    expect(addWorkingDays('2021-01-04', -5)).toEqual({ ok: false, reason: 'unpublished-year', year: '2020' });
  });

  test('are found again by the other way of counting', () => {
    const known = fc.integer({ min: dayNumber('2021-01-01'), max: dayNumber('2026-06-01') }).map(dayAt);
    fc.assert(
      fc.property(known, fc.integer({ min: 0, max: 90 }), (day, count) => {
        const reached = addWorkingDays(day, count);
        expect(reached.ok && workingDaysBetween(day, reached.day)).toEqual({ ok: true, days: count });
      }),
    );
  });
});
