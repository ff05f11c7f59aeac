import type { load } from '#contract/load.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { type Area, getArea } from '../../places/area.ts';
import { pageOfClassDays } from './class-days.ts';
import { type TallyQuery, tally, totalOf } from './tally.ts';

/** Also of a day to come: who has not put up a notice for it yet. */
const missingOn = (day: string): TallyQuery => ({ which: 'unpublished', span: { from: day, until: day } });

/** How many classes are without a notice. */
export const countMissing = async (tx: ReadTx, area: Area, day: string): Promise<number> =>
  totalOf(await tally(tx, area, missingOn(day)));

/** The classes without a notice, each with the last day on which it put one up. */
export async function listMissing({ tx, query }: Call<(typeof load)['missing']>) {
  const found = await pageOfClassDays(tx, await getArea(tx, query), missingOn(query.day), query);
  return { ...found, rows: found.rows.map(({ days: _days, written: _written, limit: _limit, ...row }) => row) };
}
