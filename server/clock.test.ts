import { expect, it } from 'vitest';
import { pinnedClock, stoppedClock, systemClock } from './clock.ts';

it('a stopped clock stands still, in Shanghai', () => {
  const clock = stoppedClock('2026-11-18T23:30:00Z');
  expect(clock.today()).toBe('2026-11-19');
  expect(clock.now()).toBe('2026-11-19T07:30:00.000+08:00');
  expect(clock.wall()).toBe(Date.parse('2026-11-18T23:30:00Z'));
});

it('a pinned clock keeps its day and goes on telling the time', () => {
  const clock = pinnedClock('2026-11-19');
  expect(clock.today()).toBe('2026-11-19');
  expect(clock.now()).toMatch(/^2026-11-19T\d\d:\d\d:\d\d\.\d{3}\+08:00$/);
  expect(clock.now().slice(11, 16)).toBe(systemClock().now().slice(11, 16));
  expect(Math.abs(clock.wall() - Date.now())).toBeLessThan(1000);
});
