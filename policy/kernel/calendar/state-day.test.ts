import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { addDays, eachDay } from '../day.ts';
import { isPublished, lastPublishedYear, stateDay } from './state-day.ts';
import { statutoryDays } from './statutory.ts';
import { isWorkingDay } from './working-days.ts';

const published = eachDay('2021-01-01', '2027-01-01');

describe('The State’s days', () => {
  test('agree with a second table on every day from 2021 to 2026', () => {
    for (const day of published) {
      expect([day, isWorkingDay(day)]).toEqual([day, chineseDays.isWorkday(day)]);
      expect(stateDay(day).published).toBe(true);
    }
  });

  test('name make-up workdays, all of them on weekends', () => {
    const makeup = published.filter((day) => stateDay(day).kind === 'makeupWorkday');
    expect(makeup).toHaveLength(7 + 7 + 7 + 8 + 5 + 6);
    expect(makeup.every((day) => ['Sat', 'Sun'].includes(weekdayName(day)))).toBe(true);
  });

  test.each([
    ['2026-11-19', 'workday'],
    ['2026-11-21', 'restDay'],
    ['2026-10-10', 'makeupWorkday'],
    ['2026-10-01', 'statutoryHoliday'],
    ['2026-10-04', 'holidayBlockDay'],
    ['2026-02-16', 'statutoryHoliday'],
    ['2024-02-10', 'statutoryHoliday'],
    ['2024-05-02', 'holidayBlockDay'],
    ['2025-05-02', 'statutoryHoliday'],
    ['2022-12-31', 'holidayBlockDay'],
  ])('%s is a %s', (day, kind) => expect(stateDay(day)).toEqual({ kind, published: true }));

  test.each([
    ['2027-01-01', 'statutoryHoliday'],
    ['2027-02-06', 'statutoryHoliday'],
    ['2027-01-02', 'restDay'],
    ['2027-01-04', 'workday'],
    ['2020-10-04', 'restDay'],
    ['2020-10-01', 'statutoryHoliday'],
    ['2035-10-01', 'statutoryHoliday'],
  ])('%s, of a year without a notice, is said to be a %s and unpublished', (day, kind) => {
    expect(stateDay(day)).toEqual({ kind, published: false });
    expect(isWorkingDay(day)).toBeNull();
  });

  test('end with the last notice', () => {
    expect(lastPublishedYear).toBe('2026');
    expect(isPublished('2027')).toBe(false);
  });
});

describe('Statutory holidays', () => {
  test.each([
    ['2021', 11],
    ['2024', 11],
    ['2025', 13],
    ['2026', 13],
    ['2027', 13],
  ])('of %s are %i days (CAL-1, CAL-2)', (year, count) => {
    expect(new Set(statutoryDays(year)).size).toBe(count);
  });

  test('lie within the blocks that the notices set', () => {
    for (const day of published.map((each) => each.slice(0, 4)).flatMap(statutoryDays))
      expect([day, isWorkingDay(day)]).toEqual([day, false]);
  });

  test('fall on the first month’s first day, the fifth’s fifth and the eighth’s fifteenth of the lunar calendar', () => {
    for (const year of ['2021', '2022', '2023', '2024', '2025', '2026', '2027']) {
      const lunar = statutoryDays(year).map(lunarDate);
      expect(lunar).toEqual(expect.arrayContaining(['1-1', '1-2', '1-3', '5-5', '8-15']));
      expect(lunar.filter((date) => date === '1-1')).toHaveLength(1);
      if (year >= '2025') expect(statutoryDays(year)).toContain(addDays(springFestival(year), -1));
    }
  });

  test('fall on the day of Qingming by the sun', () => {
    for (const year of [2021, 2022, 2023, 2024, 2025, 2026, 2027]) {
      const date = Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4);
      expect(statutoryDays(String(year))).toContain(`${year}-04-0${date}`);
    }
  });
});

/** By a table, for computed calendars differ on 2027-02-06, whose new moon falls four minutes before midnight. */
function lunarDate(day: string): string {
  const { lunarMon, lunarDay } = chineseDays.getLunarDate(day);
  return `${lunarMon}-${lunarDay}`;
}

const springFestival = (year: string): string => statutoryDays(year).find((day) => lunarDate(day) === '1-1')!;

const weekdayName = (day: string): string =>
  new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
