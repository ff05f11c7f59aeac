import { expect, test } from 'vitest';
import { heatOf } from './heat.ts';

test.each([
  [41, 60, 0, 0],
  [42, 60, 0, 1],
  [53, 60, 0, 1],
  [54, 60, 0, 2],
  [60, 60, 0, 2],
  [61, 60, 0, 3],
  [30, 60, 1, 3],
  [0, 0, 0, 0],
  [1, 0, 0, 3],
])('%i minutes of %i with %i classes over are heat %i', (minutes, limit, over, heat) => {
  expect(heatOf(minutes, limit, over)).toBe(heat);
});
