import { type RawBuilder, sql } from 'kysely';
import { addDays } from '#policy/kernel/day.ts';
import { allOf, findingReach, foundWithin } from '../findings/reach.ts';
import { type CountQueue, consolePath, countOf, type DeskFacts } from './queue.ts';

/** Days back that a look at answered questions covers. */
const WEEK = 7;

const findings = ({ tx, caller, area }: DeskFacts, more: RawBuilder<unknown>[]) =>
  countOf(tx, sql`finding f where ${allOf([...findingReach(caller, area), ...more])}`, sql`f.found_at`);

/** Open matters found since yesterday. */
export const newFindings: CountQueue = async (facts) => {
  const from = addDays(facts.today, -1);
  return {
    key: 'findings-new',
    ...(await findings(facts, [sql`f.outcome = 'open'`, ...foundWithin({ from })])),
    to: consolePath('/findings', { outcome: 'open', from }),
    tone: 'bad',
  };
};

export const openFindings: CountQueue = async (facts) => ({
  key: 'findings-open',
  ...(await findings(facts, [sql`f.outcome = 'open'`])),
  to: consolePath('/findings', { outcome: 'open' }),
  tone: 'warn',
});

/** Writes that a rule refused since yesterday. */
export const nearMisses: CountQueue = async (facts) => {
  const from = addDays(facts.today, -1);
  return {
    key: 'near-misses',
    ...(await findings(facts, [sql`f.outcome = 'refused'`, ...foundWithin({ from })])),
    to: consolePath('/findings', { outcome: 'refused', from }),
    tone: 'warn',
  };
};

export const answered: CountQueue = async (facts) => {
  const from = addDays(facts.today, -WEEK);
  return {
    key: 'answered',
    ...(await findings(facts, [sql`f.outcome = 'answered'`, ...foundWithin({ from })])),
    to: consolePath('/findings', { outcome: 'answered', from }),
    tone: 'calm',
  };
};
