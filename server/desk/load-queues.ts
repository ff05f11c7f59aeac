import { mondayOf } from '#policy/kernel/day.ts';
import { countMissing, countOver } from '../homework/index.ts';
import { type CountQueue, consolePath } from './queue.ts';

/** Classes that teach today and have put up no notice yet. */
export const unpublished: CountQueue = async ({ tx, area, today }) => {
  const count = await countMissing(tx, area, today);
  return {
    key: 'unpublished',
    count,
    oldest: count > 0 ? today : null,
    to: consolePath('/unpublished', { day: today }),
    tone: 'warn',
  };
};

/** Class-days of this week above their limit. */
export const overLimit: CountQueue = async ({ tx, area, today }) => {
  const span = { from: mondayOf(today), until: today };
  return {
    key: 'over-limit',
    ...(await countOver(tx, area, span)),
    to: consolePath('/class-days', { which: 'over', ...span }),
    tone: 'bad',
  };
};
