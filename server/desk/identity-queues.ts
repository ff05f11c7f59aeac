import { openDifferences, pairsToDecide } from '../institutions/index.ts';
import { type CountQueue, consolePath } from './queue.ts';

/** 疑似重复 that somebody has to decide. */
export const duplicatePairs: CountQueue = async ({ tx }) => ({
  key: 'pairs-proposed',
  ...(await pairsToDecide(tx)),
  to: consolePath('/duplicates', { state: 'proposed' }),
  tone: 'warn',
});

/** 平台差异 that nobody has handled (REG-7, REG-8). */
export const platformDifferences: CountQueue = async ({ tx }) => ({
  key: 'platform-open',
  ...(await openDifferences(tx)),
  to: consolePath('/platform', { state: 'open' }),
  tone: 'warn',
});
