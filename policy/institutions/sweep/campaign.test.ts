import { describe, expect, test } from 'vitest';
import {
  addTallies,
  blockFor,
  compareVisits,
  coverageOf,
  disagreementOf,
  draw,
  fromChinaDatum,
  inOutline,
  judgeClose,
  judgeSecondShare,
  judgeStart,
  metresBetween,
  toChinaDatum,
} from './index.ts';
import { answered, national, sweepDay, wholeAnswers } from './testing.ts';

/** Any function of seed and id will do here; the server's is SHA-256. */
const rank = (seed: string, id: string): string =>
  [...`${seed}|${id}`]
    .reduce((sum, c) => (Math.imul(sum, 31) + c.charCodeAt(0)) >>> 0, 7)
    .toString(16)
    .padStart(8, '0');
const ids = Array.from({ length: 40 }, (_, n) => `visit-${n}`);

describe('U14: the draw', () => {
  test('is the same for everybody who has the list and the seed, in whatever order', () => {
    const drawn = draw(ids, 'seed', 100, rank);
    expect(drawn).toHaveLength(4);
    expect(draw([...ids].reverse(), 'seed', 100, rank)).toEqual(drawn);
    expect(draw([...ids, ...ids], 'seed', 100, rank)).toEqual(drawn);
    expect(draw(ids, 'another', 100, rank)).not.toEqual(drawn);
  });

  test.each([
    [40, 0, 0],
    [40, 1, 1],
    [40, 50, 2],
    [40, 51, 3],
    [40, 1000, 40],
    [0, 100, 0],
    [1, 50, 1],
  ])('of %d visits at %d per mille takes %d', (n, permille, taken) => {
    expect(draw(ids.slice(0, n), 'seed', permille, rank)).toHaveLength(taken);
  });
});

describe('Two visits to one door', () => {
  const seen = (change: Record<string, string | readonly string[] | number>) =>
    ({ outcome: 'visited', answers: answered({ ...wholeAnswers.visited, ...change }) }) as const;

  test('are compared in what stays the same from hour to hour', () => {
    const { compared, differing } = compareVisits(
      seen({ pupils: 3, subjects: ['YW', 'SX'] }),
      seen({ pupils: 30, subjects: ['SX', 'YW'], licence: 'none' }),
    );
    expect(compared).toEqual(['outcome', 'signboard', 'subjects', 'licence', 'fees', 'staff', 'exits']);
    expect(differing).toEqual(['licence']);
  });

  test('of different outcomes differ in that', () => {
    const closed = { outcome: 'closed', answers: answered({ closedHow: 'empty', signboard: 'same' }) } as const;
    expect(compareVisits(seen({}), closed)).toEqual({ compared: ['outcome', 'signboard'], differing: ['outcome'] });
  });

  test('give a rate: fields that differ of those compared', () => {
    const same = compareVisits(seen({}), seen({}));
    const other = compareVisits(seen({}), seen({ licence: 'none', fees: 'none' }));
    expect(disagreementOf([same, other])).toEqual({
      visits: 2,
      differing: 1,
      fields: 14,
      fieldsDiffering: 2,
      permille: 143,
    });
    expect(disagreementOf([]).permille).toBeNull();
  });
});

describe('REG-1: a sweep of the whole county', () => {
  test.each([
    [3, 3, 1000],
    [3, 2, 666],
    [3, 0, 0],
  ])('of %d places has seen %d', (targets, seen, permille) => {
    expect(coverageOf({ targets, seen, blocks: 1, blocksDone: 0 }).permille).toBe(permille);
  });

  test('counts a block without places by whether it has been walked', () => {
    expect(coverageOf({ targets: 0, seen: 0, blocks: 1, blocksDone: 0 }).permille).toBe(0);
    expect(coverageOf({ targets: 0, seen: 0, blocks: 1, blocksDone: 1 }).permille).toBe(1000);
    expect(addTallies([{ targets: 2, seen: 1, blocks: 1, blocksDone: 1 }])).toEqual({
      targets: 2,
      seen: 1,
      blocks: 1,
      blocksDone: 1,
    });
  });

  test('does not start while a block has no worker, and tells what lies in none', () => {
    const start = (blocks: { name: string; hasWorker: boolean }[], outside = 0) =>
      judgeStart({ blocks, outside }, sweepDay).map(({ sentence, consequence }) => [sentence, consequence]);
    expect(start([{ name: '一格', hasWorker: true }])).toEqual([]);
    expect(start([])).toEqual([['sweep.noBlocks', 'block']]);
    expect(start([{ name: '一格', hasWorker: false }], 2)).toEqual([
      ['sweep.blockWithoutWorker', 'block'],
      ['sweep.outsideBlocks', 'duty'],
    ]);
    expect(judgeStart({ blocks: [], outside: 0 }, '2021-07-23')).toEqual([]);
  });

  test('leaves a duty for what it has not seen when it ends', () => {
    const close = (targets: number, seen: number, blocksDone: number) =>
      judgeClose('秋季摸排', coverageOf({ targets, seen, blocks: 2, blocksDone }), sweepDay);
    expect(close(4, 4, 2)).toBeNull();
    expect(close(4, 3, 2)).toMatchObject({ rule: 'REG-1', consequence: 'duty', measured: 1 });
    expect(close(4, 4, 1)).toMatchObject({ rule: 'REG-1', measured: 0, facts: { open: 1 } });
  });

  test.each([
    [49, true],
    [50, false],
    [51, false],
  ])('SW-C4: a share of %d per mille is too low: %s', (permille, low) => {
    expect(judgeSecondShare(permille, national) !== null).toBe(low);
  });
});

describe('Where a place lies', () => {
  const square = [
    [30, 120],
    [30, 121],
    [31, 121],
    [31, 120],
  ] as const;
  const at = (street: string | null, latitude: number | null = null, longitude: number | null = null) => ({
    street,
    latitude,
    longitude,
  });
  const blocks = [
    { id: 'drawn', street: 'a', outline: square },
    { id: 'rest', street: 'a', outline: null },
    { id: 'other', street: 'b', outline: null },
  ];

  test.each([
    [30.5, 120.5, true],
    [30.5, 121.5, false],
    [31.5, 120.5, false],
  ])('%d, %d is inside a square: %s', (latitude, longitude, inside) => {
    expect(inOutline(latitude, longitude, square)).toBe(inside);
  });

  test('decides its block: by position first, then by street', () => {
    expect(blockFor(at('b', 30.5, 120.5), blocks)).toBe('drawn');
    expect(blockFor(at('a', 32, 120.5), blocks)).toBe('rest');
    expect(blockFor(at('b'), blocks)).toBe('other');
    expect(blockFor(at('c'), blocks)).toBeNull();
    expect(blockFor(at(null), blocks)).toBeNull();
    expect(blockFor(at('a'), blocks.slice(0, 1))).toBe('drawn');
  });

  test('is measured in metres and in the datum of the map', () => {
    expect(metresBetween([30, 120], [30, 120])).toBe(0);
    expect(metresBetween([30, 120], [30.01, 120])).toBe(1112);
    const [latitude, longitude] = toChinaDatum(39.908823, 116.39747);
    expect(latitude).toBeCloseTo(39.910226, 4);
    expect(longitude).toBeCloseTo(116.403714, 4);
    const back = fromChinaDatum(latitude, longitude);
    expect(metresBetween(back, [39.908823, 116.39747])).toBeLessThan(2);
  });
});
