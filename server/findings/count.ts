import { sql } from 'kysely';
import type { Caller } from '../access/caller.ts';
import type { ReadTx } from '../database/transaction.ts';
import type { Area } from '../places/area.ts';
import { allOf, findingReach, foundWithin } from './reach.ts';

/** What was found in a span of days: open matters, and writes that were refused (near misses). */
export const findingsIn = (
  tx: ReadTx,
  caller: Caller,
  area: Area,
  span: { from: string; until: string },
): Promise<{ findings: number; refused: number }> =>
  tx.one(sql<{ findings: number; refused: number }>`
    select count(*) filter (where f.outcome = 'open')::int as findings, count(*) filter (where f.outcome = 'refused')::int as refused
      from finding f where ${allOf([...findingReach(caller, area), ...foundWithin(span)])}`);
