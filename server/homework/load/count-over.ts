import type { ReadTx } from '../../database/transaction.ts';
import type { Area } from '../../places/area.ts';
import type { Span } from './load-days.ts';
import { tally, totalOf } from './tally.ts';

/** Class-days above their limit, and the first such day. */
export async function countOver(tx: ReadTx, area: Area, span: Span): Promise<{ count: number; oldest: string | null }> {
  const days = await tally(tx, area, { which: 'over', span });
  return { count: totalOf(days), oldest: days.at(-1)?.day ?? null };
}
