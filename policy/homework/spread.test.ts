import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTeachingDay } from '../kernel/calendar/index.ts';
import { addDays, dayAt, dayNumber } from '../kernel/day.ts';
import { spread } from './spread.ts';
import { calendar, thursday } from './testing.ts';

const short = (minutes: number, from: string, to: string) =>
  spread(minutes, from, to, calendar).map((share) => `${share.first}+${share.days} ${share.kind} ${share.minutes}`);

describe('An assignment’s minutes', () => {
  test('fall on the day of giving when it is due the same or the next day', () => {
    expect(short(30, thursday, thursday)).toEqual(['2026-11-19+1 teaching 30']);
    expect(short(30, thursday, '2026-11-20')).toEqual(['2026-11-19+1 teaching 30']);
  });

  test('given on Monday and due on Friday are split over four days, the odd ones to the earlier', () => {
    expect(short(30, '2026-11-16', '2026-11-20')).toEqual([
      '2026-11-16+1 teaching 8',
      '2026-11-17+1 teaching 8',
      '2026-11-18+1 teaching 7',
      '2026-11-19+1 teaching 7',
    ]);
  });

  test('over a weekend fall on one row for the whole of it', () => {
    expect(short(60, '2026-11-20', '2026-11-23')).toEqual(['2026-11-20+1 teaching 20', '2026-11-21+2 rest 40']);
    expect(short(60, '2026-11-21', '2026-11-22')).toEqual(['2026-11-21+2 rest 60']);
  });

  test('over a holiday fall on the whole block, also when only a part of it is used', () => {
    expect(short(80, '2026-09-30', '2026-10-08')).toEqual(['2026-09-30+1 teaching 10', '2026-10-01+7 rest 70']);
    expect(short(20, '2026-10-06', '2026-10-08')).toEqual(['2026-10-01+7 rest 20']);
    expect(short(20, '2026-10-05', '2026-10-05')).toEqual(['2026-10-01+7 rest 20']);
  });

  test('over a make-up Saturday fall on a teaching day', () => {
    expect(short(30, '2026-10-09', '2026-10-12')).toEqual([
      '2026-10-09+1 teaching 10',
      '2026-10-10+1 teaching 10',
      '2026-10-11+1 rest 10',
    ]);
  });

  test('over the vacation fall on all its days', () => {
    const winter = spread(1000, '2027-01-22', '2027-03-01', {
      terms: [...calendar.terms, { first: '2027-03-01', last: '2027-07-02' }],
      overrides: [],
    });
    expect(winter).toEqual([
      { first: '2027-01-22', days: 1, kind: 'teaching', minutes: 27 },
      { first: '2027-01-23', days: 37, kind: 'rest', minutes: 973 },
    ]);
  });

  test('fewer than the days take as many days as they are', () => {
    expect(short(2, '2026-11-16', '2026-11-20')).toEqual(['2026-11-16+1 teaching 1', '2026-11-17+1 teaching 1']);
  });

  test('stand on the first day where the days make no sense', () => {
    expect(short(30, thursday, '2026-11-10')).toEqual(['2026-11-19+1 teaching 30']);
    expect(short(30, thursday, '9999-12-31')).toEqual(['2026-11-19+1 teaching 30']);
  });

  test('are never lost, never doubled, and fall on rows that the calendar knows', () => {
    const from = fc.integer({ min: dayNumber('2026-09-01'), max: dayNumber('2026-12-20') }).map(dayAt);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), from, fc.nat(100), (minutes, assignedOn, way) => {
        const shares = spread(minutes, assignedOn, addDays(assignedOn, way), calendar);
        expect(shares.reduce((sum, share) => sum + share.minutes, 0)).toBe(minutes);
        expect(new Set(shares.map((share) => share.first)).size).toBe(shares.length);
        for (const share of shares) {
          expect(share.minutes).toBeGreaterThan(0);
          expect(isTeachingDay(share.first, calendar)).toBe(share.kind === 'teaching');
        }
      }),
    );
  });

  test('differ by at most one minute between teaching days, the earlier having more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 600 }), fc.integer({ min: 1, max: 4 }), (minutes, way) => {
        const daily = spread(minutes, '2026-11-16', addDays('2026-11-16', way), calendar).map((share) => share.minutes);
        expect(daily).toEqual([...daily].sort((a, b) => b - a));
        expect(daily[0]! - daily.at(-1)!).toBeLessThanOrEqual(1);
      }),
    );
  });
});
