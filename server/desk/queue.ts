import { type RawBuilder, sql } from 'kysely';
import type { Queue } from '#contract/desk.ts';
import type { Caller } from '../access/caller.ts';
import type { ReadTx } from '../database/transaction.ts';
import type { Area } from '../places/area.ts';

/** What a queue may look at. */
export interface DeskFacts {
  readonly tx: ReadTx;
  readonly caller: Caller;
  readonly area: Area;
  readonly today: string;
}
export type CountQueue = (facts: DeskFacts) => Promise<Queue>;

export interface Counted {
  readonly count: number;
  /** The oldest matter's civil day. */
  readonly oldest: string | null;
}

/** Counts rows and names the oldest; `moment` is an instant or a day of the row. */
export const countOf = (tx: ReadTx, from: RawBuilder<unknown>, moment: RawBuilder<unknown>): Promise<Counted> =>
  tx.one(
    sql<Counted>`select count(*)::int as count, min((${moment}) at time zone 'Asia/Shanghai')::date as oldest from ${from}`,
  );

/** A console address with its filters. */
export function consolePath(
  page: string,
  filters: Readonly<Record<string, string | number | boolean | undefined>> = {},
): string {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? page : `${page}?${query}`;
}
