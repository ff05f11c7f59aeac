import { sql } from 'kysely';
import type { ListFigures, ListOverview, lists } from '#contract/institutions/lists.ts';
import { addDays } from '#policy/kernel/day.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { getPlace, type Place } from '../overview/place.ts';
import { isCurrent } from './current.ts';
import { RECHECK } from './recheck.ts';

/** Days ahead within which a white entry counts as ending. */
export const ENDING_DAYS = 30;

type Counts = Omit<ListFigures, 'region' | 'name'>;
interface CountyRow extends Counts {
  div: string;
  checked: string | null;
}

/** One row per county of the region. The proposals and the night's runs are the office's own. */
const countiesOf = (tx: ReadTx, code: string, day: string, office: boolean): Promise<CountyRow[]> =>
  tx.many(sql<CountyRow>`
    select r.code as div, coalesce(n.white, 0) as white, coalesce(n.black, 0) as black, coalesce(n.watch, 0) as watch,
           coalesce(n.appeals, 0) as appeals, coalesce(n.ending, 0) as ending,
           ${office ? sql`(select count(*)::int from list_proposal p where p.div = r.code and p.state = 'open')` : sql`0`} as proposals,
           ${office ? sql`(select max(d.day) from daily_run d where d.div = r.code and d.job = ${RECHECK})` : sql`null`} as checked
      from region r
      left join (
        select e.div, count(*) filter (where e.list = 'white' and ${isCurrent(day)})::int as white,
               count(*) filter (where e.list = 'black' and ${isCurrent(day)})::int as black,
               count(*) filter (where e.list = 'watch' and ${isCurrent(day)})::int as watch,
               count(*) filter (where e.appealed_at is not null and e.appeal_result is null)::int as appeals,
               count(*) filter (where e.list = 'white' and ${isCurrent(day)} and e.valid_until <= ${addDays(day, ENDING_DAYS)}::date)::int as ending
          from list_entry e where e.div >= ${code} and e.div < ${`${code}~`} group by e.div) n on n.div = r.code
     where r.kind = 'county' and r.code >= ${code} and r.code < ${`${code}~`} order by r.code`);

const KEYS = ['white', 'black', 'watch', 'proposals', 'appeals', 'ending'] as const satisfies (keyof Counts)[];

const summed = ({ code, name }: Place, rows: readonly CountyRow[]): ListFigures => {
  const within = rows.filter((row) => row.div.startsWith(code));
  const sums = KEYS.map((key) => [key, within.reduce((sum, row) => sum + row[key], 0)] as const);
  return { region: code, name, ...(Object.fromEntries(sums) as Counts) };
};

const partsOf = (tx: ReadTx, { code }: Place): Promise<Place[]> =>
  tx.many(sql<Place>`
    select code, name from region where code >= ${code} and code < ${`${code}~`} and length(code) = ${code.length + 2} and kind in ('city', 'county') order by code`);

/** 三张名单的数字: the region and its parts one level below; a county has none. */
export async function readListOverview(call: Call<(typeof lists)['overview']>): Promise<ListOverview> {
  const { tx, query, caller, house } = call;
  const day = house.clock.today();
  const place = await getPlace(tx, query.region);
  const rows = await countiesOf(tx, place.code, day, caller.role !== 'institution-head');
  const checked = rows.map((row) => row.checked);
  return {
    ...summed(place, rows),
    day,
    checkedOn: checked.includes(null) ? null : (checked.toSorted()[0] ?? null),
    parts: (await partsOf(tx, place)).map((part) => summed(part, rows)),
  };
}
