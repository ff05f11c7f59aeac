import { sql } from 'kysely';
import type { VisitOutcome } from '#policy/institutions/facts.ts';
import { type Answers, type Comparison, compareVisits } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';

export interface SecondRow {
  readonly id: string;
  readonly visit_id: string;
  readonly block_id: string;
  readonly block: string;
  readonly name: string;
  readonly address: string;
  readonly first_worker_id: string;
  readonly first_worker: string;
  readonly worker_id: string | null;
  readonly worker: string | null;
  readonly version: number;
  readonly first_outcome: VisitOutcome;
  readonly first_answers: Answers;
  readonly second_visit_id: string | null;
  readonly second_outcome: VisitOutcome | null;
  readonly second_answers: Answers | null;
}

/** What was drawn in a campaign, with both visits as far as they have come in. */
export const secondsOf = (tx: ReadTx, div: string, campaign: string): Promise<SecondRow[]> =>
  tx.many(sql<SecondRow>`
    select s.id, s.visit_id, s.block_id, b.name as block, s.name, s.address, s.first_worker_id, f.name as first_worker, s.worker_id, w.name as worker,
           s.version, a.outcome as first_outcome, a.answers as first_answers, z.id as second_visit_id, z.outcome as second_outcome,
           z.answers as second_answers
      from sweep_second s
      join sweep_block b on b.div = s.div and b.id = s.block_id
      join sweep_visit a on a.div = s.div and a.id = s.visit_id
      left join sweep_visit z on z.div = s.div and z.second_id = s.id
      left join person f on f.div = s.div and f.id = s.first_worker_id
      left join person w on w.div = s.div and w.id = s.worker_id
     where s.div = ${div} and s.campaign_id = ${campaign}::uuid order by b.name, s.name, s.id`);

/** Null until the second visit has arrived. */
export function comparisonOf(row: SecondRow): Comparison | null {
  if (row.second_outcome === null || row.second_answers === null) return null;
  return compareVisits(
    { outcome: row.first_outcome, answers: row.first_answers },
    { outcome: row.second_outcome, answers: row.second_answers },
  );
}

export const comparisonsOf = (rows: readonly SecondRow[]): Comparison[] =>
  rows.map(comparisonOf).filter((each) => each !== null);
