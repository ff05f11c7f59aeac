import { expect, it } from 'vitest';
import type { FamilyDay } from '#contract/family.ts';
import { isWeekend, weekCells } from './week-cells.ts';

const day = (date: string, first: string = date): FamilyDay => ({
  day: date,
  kind: 'teachingDay',
  first,
  days: first === date ? 1 : 2,
  written: 10,
  limit: 60,
  near: 54,
  published: 1,
});

it('shows days off that share a sum as one cell, and every school day by itself', () => {
  const week = [day('2026-11-19'), day('2026-11-20'), day('2026-11-21', '2026-11-21'), day('2026-11-22', '2026-11-21')];
  expect(weekCells(week).map((cell) => cell.days)).toEqual([
    ['2026-11-19'],
    ['2026-11-20'],
    ['2026-11-21', '2026-11-22'],
  ]);
});

it('calls Saturday and Sunday a weekend, and a longer run not', () => {
  expect(isWeekend(['2026-11-21', '2026-11-22'])).toBe(true);
  expect(isWeekend(['2026-11-20', '2026-11-21', '2026-11-22'])).toBe(false);
  expect(isWeekend(['2026-10-01', '2026-10-02'])).toBe(false);
});
