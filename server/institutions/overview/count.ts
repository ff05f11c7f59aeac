import { type RawBuilder, sql } from 'kysely';
import type { RegistryFilters } from '#contract/institutions/overview.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { whereOf } from './filters.ts';
import { registerView } from './view.ts';

export interface RegisterCount {
  readonly count: number;
  /** The earliest of the days looked at. */
  readonly oldest: string | null;
}

/** How many institutions of the register meet the filters, and the earliest `day` among them: a column of the row `i`. */
export async function countRegister(
  tx: ReadTx,
  today: string,
  filters: RegistryFilters,
  day: RawBuilder<unknown> = sql`null::date`,
): Promise<RegisterCount> {
  const where = whereOf(await registerView(tx, today), filters);
  return tx.one(
    sql<RegisterCount>`select count(*)::int as count, min(${day}) as oldest from institution i where ${where}`,
  );
}
