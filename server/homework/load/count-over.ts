import { sql } from 'kysely';
import type { ReadTx } from '../../database/transaction.ts';
import type { Area } from '../../places/area.ts';
import { pendingDays, type Span } from './load-days.ts';
import { loadRows } from './load-rows.ts';

/** Class-days above their limit, and the first such day. */
export async function countOver(tx: ReadTx, area: Area, span: Span): Promise<{ count: number; oldest: string | null }> {
  const rows = await loadRows(tx, area, span, await pendingDays(tx, area, span));
  return tx.one(sql<{ count: number; oldest: string | null }>`
    ${rows} select coalesce(sum(over_count), 0)::int as count, min(day) filter (where over_count > 0) as oldest from load_row`);
}
