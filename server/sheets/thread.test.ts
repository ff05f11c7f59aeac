import { describe, expect, it } from 'vitest';
import { inThread, isLarge, openSheet, settle, writeWorkbook } from './index.ts';

const TASK = new URL('./testing/count-rows.ts', import.meta.url);
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => [at, `第${at}行，一段不短的作业内容 ${at * 7919}`]);
const columns = [{ header: 'n', kind: 'number' as const }, { header: 't' }];
const kindOf = async (work: () => Promise<unknown>) => {
  const outcome = await settle(work);
  return outcome.ok ? null : outcome.refusal.kind;
};

describe('a large file is read in a thread', () => {
  it('that reports its progress and answers', async () => {
    const bytes = await writeWorkbook([{ name: 'S', columns, rows: rows(6_000) }]);
    const seen: number[] = [];
    expect(await inThread(TASK, { bytes }, { onProgress: (done) => seen.push(done) })).toBe(6_001);
    expect(seen).toEqual([1_000, 2_000, 3_000, 4_000, 5_000, 6_000]);
  });

  it('whose refusals arrive as refusals, and whose faults arrive as faults', async () => {
    expect(await kindOf(() => inThread(TASK, { bytes: Buffer.from('PK and nothing') }))).toBe('damaged');
    await expect(inThread(TASK, { bytes: Buffer.from('a'), as: 'faulty' })).rejects.toThrow('a fault, not a refusal');
  });

  it('that can be called off, before, while waiting and while running', async () => {
    const endless = { bytes: Buffer.from('a'), as: 'endless' };
    expect(await kindOf(() => inThread(TASK, endless, { signal: AbortSignal.abort() }))).toBe('cancelled');
    const stop = new AbortController();
    const three = [1, 2, 3].map(() => kindOf(() => inThread(TASK, endless, { signal: stop.signal })));
    setTimeout(() => stop.abort(), 300);
    expect(await Promise.all(three)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('that is stopped when it takes too long', async () => {
    expect(await kindOf(() => inThread(TASK, { bytes: Buffer.from('a'), as: 'endless' }, { seconds: 0.5 }))).toBe(
      'too-slow',
    );
  });

  it('that ends alone when it needs too much memory', async () => {
    expect(await kindOf(() => inThread(TASK, { bytes: Buffer.from('a'), as: 'greedy' }, { megabytes: 64 }))).toBe(
      'memory',
    );
  });

  it('from some five thousand rows or a megabyte on', async () => {
    const small = await writeWorkbook([{ name: 'S', columns, rows: rows(100) }]);
    expect(isLarge(await openSheet(small), small.length)).toBe(false);
    expect(isLarge(await openSheet(small), 1_500_000)).toBe(true);
    const large = await writeWorkbook([{ name: 'S', columns, rows: rows(30_000) }]);
    expect(isLarge(await openSheet(large), 1)).toBe(true);
  });
});
