import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import type { Sink } from './load/loader.ts';

const drain: Sink = async (_table, _columns, rows) => {
  for (const _ of rows);
};
const composed = (seed: number, today: string) => compose({ today, seed }, { nationHeld: false, sink: drain });

describe('the demo from a seed', { timeout: 120_000 }, () => {
  it('is the same county, row for row, for the same seed and day', async () => {
    const [one, two] = [await composed(7, '2026-10-20'), await composed(7, '2026-10-20')];
    expect(two).toEqual(one);
  });

  it('is another county for another seed', async () => {
    const [one, two] = [await composed(7, '2026-09-10'), await composed(8, '2026-09-10')];
    expect(two.checksum).not.toBe(one.checksum);
  });

  it('stands on any day: before term, on a Sunday, after the last lesson of the known year', async () => {
    expect((await composed(7, '2026-08-20')).counts.assignment).toBeUndefined();
    expect((await composed(7, '2026-09-06')).counts.assignment).toBeGreaterThan(2_000);
    expect((await composed(7, '2027-01-30')).counts.assignment).toBeGreaterThan(60_000);
  });
});
