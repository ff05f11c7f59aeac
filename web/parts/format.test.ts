import { describe, expect, test } from 'vitest';
import { createFormat, mondayOf, shiftDay } from './format.ts';

const chinese = createFormat('zh-CN');
const english = createFormat('en');

describe('days', () => {
  test('read by the reader’s language, short in tables and long in documents', () => {
    expect(chinese.day('2026-11-19')).toBe('11-19');
    expect(english.day('2026-11-19')).toBe('Nov 19');
    expect(chinese.longDay('2026-11-19')).toBe('2026年11月19日');
    expect(chinese.dayWithWeekday('2026-11-19')).toBe('11-19 周四');
    expect(english.longWeekday('2026-11-19')).toBe('Thursday');
  });

  test('keep their date whatever the zone of the browser', () => {
    expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01');
    expect(shiftDay('2028-03-01', -1)).toBe('2028-02-29');
  });

  test('belong to the week that begins on Monday', () => {
    expect(mondayOf('2026-11-19')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  });
});

test('an instant is told in the time of Shanghai', () => {
  expect(chinese.instant('2026-11-18T23:20:20Z')).toBe('11-19 07:20');
  expect(english.instant('2026-11-18T23:20:20Z')).toBe('Nov 19 07:20');
});

test('minutes and shares carry their unit, without a break before it', () => {
  expect(chinese.minutes(60)).toBe('60\u00a0分钟');
  expect(english.minutes(60)).toBe('60\u00a0min');
  expect(chinese.percent(0.984)).toBe('98.4%');
});
