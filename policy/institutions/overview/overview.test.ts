import { describe, expect, it } from 'vitest';
import { COMPLETENESS_BANDS, placesOf } from './index.ts';

describe('places in a league', () => {
  it.each([
    [[], []],
    [[700], [[1, false]]],
    [
      [900, 800, 700],
      [
        [1, false],
        [2, false],
        [3, false],
      ],
    ],
    [
      [800, 900, 800, 700],
      [
        [2, true],
        [1, false],
        [2, true],
        [4, false],
      ],
    ],
    [
      [500, 500],
      [
        [1, true],
        [1, true],
      ],
    ],
    [
      [null, 0, null],
      [null, [1, false], null],
    ],
  ])('%j', (values, places) => {
    expect(placesOf(values).map((place) => place && [place.rank, place.tied])).toEqual(places);
  });
});

describe('bands of completeness', () => {
  it('cover every measure once', () => {
    for (let permille = 0; permille <= 1000; permille++)
      expect(COMPLETENESS_BANDS.filter((band) => permille >= band.atLeast && permille < band.below)).toHaveLength(1);
  });
  it.each([
    [1000, 'full'],
    [999, 'high'],
    [800, 'high'],
    [799, 'middle'],
    [500, 'middle'],
    [499, 'low'],
    [0, 'low'],
  ])('%i is %s', (permille, key) => {
    const band = COMPLETENESS_BANDS.find(({ atLeast, below }) => permille >= atLeast && permille < below);
    expect(band?.key).toBe(key);
  });
});
