import { sql } from 'kysely';
import type { VisitOutcome } from '#policy/institutions/facts.ts';
import type { Tally } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';

export interface BlockRow {
  readonly id: string;
  readonly name: string;
  readonly street: string | null;
  readonly street_name: string | null;
  readonly outline: [number, number][] | null;
  readonly worker_id: string | null;
  readonly worker: string | null;
  readonly done_at: string | null;
  readonly version: number;
  readonly targets: number;
  readonly seen: number;
}

/** Blocks of a campaign with the places in them, and how many of these somebody has looked at. */
export const blocksOf = (tx: ReadTx, div: string, campaign: string): Promise<BlockRow[]> =>
  tx.many(sql<BlockRow>`
    select b.id, b.name, b.street_code as street, s.name as street_name, b.outline, b.worker_id, p.name as worker, b.done_at, b.version,
           coalesce(t.targets, 0)::int as targets, coalesce(t.seen, 0)::int as seen
      from sweep_block b
      left join region s on s.code = b.street_code
      left join person p on p.div = b.div and p.id = b.worker_id
      left join (
        select t.block_id, count(*) as targets,
               count(*) filter (where exists (select from sweep_visit v where v.div = t.div and v.target_id = t.id and v.round = 1)) as seen
          from sweep_target t where t.div = ${div} and t.campaign_id = ${campaign}::uuid group by t.block_id) t on t.block_id = b.id
     where b.div = ${div} and b.campaign_id = ${campaign}::uuid order by b.name`);

export const tallyOf = (row: BlockRow): Tally => ({
  targets: row.targets,
  seen: row.seen,
  blocks: 1,
  blocksDone: row.done_at === null ? 0 : 1,
});

export interface OutcomeCount {
  readonly block_id: string;
  readonly worker_id: string;
  readonly outcome: VisitOutcome;
  readonly state: 'received' | 'returned' | 'accepted';
  readonly n: number;
}

/** First visits by block, worker, outcome and state. */
export const outcomesOf = (tx: ReadTx, div: string, campaign: string): Promise<OutcomeCount[]> =>
  tx.many(sql<OutcomeCount>`
    select block_id, worker_id, outcome, state, count(*)::int as n from sweep_visit
     where div = ${div} and campaign_id = ${campaign}::uuid and round = 1 group by block_id, worker_id, outcome, state`);

/** Adds up `n` by a key of the rows; keys that have none are there with 0. */
export function countBy<R extends { readonly n: number }, K extends string>(
  rows: readonly R[],
  keys: readonly K[],
  keyOf: (row: R) => K,
): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const row of rows) counts[keyOf(row)] += row.n;
  return counts;
}
