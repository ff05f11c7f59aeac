import type { ClassNotice } from '#contract/notice.ts';

/** The parts of the sum; where layers differ only the heaviest counts, so the sum is shown whole. */
export function partsOf(notice: ClassNotice): { key: string; minutes: number }[] {
  const own = notice.lines
    .filter((line) => line.state === 'published' && line.counted > 0)
    .map((line) => ({ key: line.id, minutes: line.counted }));
  const parts = notice.carried > 0 ? [...own, { key: 'carried', minutes: notice.carried }] : own;
  const sum = parts.reduce((total, part) => total + part.minutes, 0);
  return sum === notice.written ? parts : [{ key: 'sum', minutes: notice.written }];
}
