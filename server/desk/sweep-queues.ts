import { sql } from 'kysely';
import { type CountQueue, consolePath, countOf } from './queue.ts';

/** 走访待复核: visits of any campaign that the county office has to accept or return. */
export const visitsWaiting: CountQueue = async ({ tx, area }) => ({
  key: 'visits-waiting',
  ...(await countOf(
    tx,
    sql`sweep_visit v where v.div = any(${area.counties}::text[]) and v.state = 'received'`,
    sql`v.received_at`,
  )),
  to: consolePath('/sweep/visits', { state: 'received' }),
  tone: 'warn',
});
