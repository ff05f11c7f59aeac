import { sql } from 'kysely';
import { type CountQueue, consolePath, countOf } from './queue.ts';

/** 移出建议 that the night has made and nobody has decided. */
export const listProposals: CountQueue = async ({ tx }) => {
  const open = sql`list_proposal p where p.div >= ${tx.scope.lo} and p.div < ${tx.scope.hi} and p.state = 'open'`;
  const { count, oldest } = await countOf(tx, open, sql`p.proposed_on::timestamp at time zone 'Asia/Shanghai'`);
  return { key: 'list-proposals', count, oldest, to: consolePath('/lists', { tab: 'proposals' }), tone: 'warn' };
};

/** 申诉 that wait for the level above. */
export const listAppeals: CountQueue = async ({ tx }) => {
  const waiting = sql`list_entry e where e.div >= ${tx.scope.lo} and e.div < ${tx.scope.hi} and e.appealed_at is not null and e.appeal_result is null`;
  const { count, oldest } = await countOf(tx, waiting, sql`e.appealed_at`);
  return { key: 'list-appeals', count, oldest, to: consolePath('/lists', { tab: 'appeals' }), tone: 'bad' };
};
