import { type RawBuilder, sql } from 'kysely';
import type { ListFilters, lists } from '#contract/institutions/lists.ts';
import { addDays } from '#policy/kernel/day.ts';
import type { Call } from '../../http/call.ts';
import { foundByName } from '../../search/index.ts';
import { getPlace } from '../overview/place.ts';
import { isCurrent } from './current.ts';
import { entries, entryOf } from './entry-row.ts';

type Filters = (typeof ListFilters)['_zod']['output'];

/** Rows counted exactly; beyond it the total reads "more than". */
const COUNT_LIMIT = 1_000;

const standingIs = (standing: NonNullable<Filters['standing']>, today: string): RawBuilder<unknown> =>
  ({
    removed: sql`e.removed_on is not null`,
    current: isCurrent(today),
    coming: sql`e.removed_on is null and e.valid_from > ${today}::date`,
    expired: sql`e.removed_on is null and e.valid_until <= ${today}::date`,
  })[standing];

const appealIs = (appeal: NonNullable<Filters['appeal']>): RawBuilder<unknown> =>
  appeal === 'waiting' ? sql`e.appealed_at is not null and e.appeal_result is null` : sql`e.appeal_result = ${appeal}`;

/** Names of persons and places stand in the entry itself; those of institutions are looked for in the register. */
const named = (text: string, byRegister: boolean): RawBuilder<unknown> =>
  byRegister
    ? sql`(strpos(e.subject_name, ${text}) > 0 or (e.div, e.institution_id) in (select n.div, n.id from ${foundByName('institution', text)} n))`
    : sql`strpos(e.subject_name, ${text}) > 0`;

function conditions(query: Filters, today: string, byRegister: boolean): RawBuilder<unknown>[] {
  const { list, standing, subject, appeal, ending, institution, q } = query;
  return [
    ...(list === undefined ? [] : [sql`e.list = ${list}`]),
    ...(standing === undefined ? [] : [standingIs(standing, today)]),
    ...(subject === undefined ? [] : [sql`e.subject_kind = ${subject}`]),
    ...(appeal === undefined ? [] : [appealIs(appeal)]),
    ...(ending === undefined ? [] : [sql`${isCurrent(today)} and e.valid_until <= ${addDays(today, ending)}::date`]),
    ...(institution === undefined ? [] : [sql`e.institution_id = ${institution}::uuid`]),
    ...(q === undefined || q === '' ? [] : [named(q, byRegister)]),
  ];
}

/** 名单记录, the latest decision first. */
export async function listEntries({ tx, query, caller, house }: Call<(typeof lists)['list']>) {
  const { page, size, ...filters } = query;
  const today = house.clock.today();
  const { code } = await getPlace(tx, filters.region);
  const within = sql`e.div >= ${code} and e.div < ${`${code}~`}`;
  const where = sql.join([within, ...conditions(filters, today, caller.role !== 'institution-head')], sql` and `);
  const { n } = await tx.one(
    sql<{
      n: number;
    }>`select count(*)::int as n from (select from list_entry e where ${where} limit ${COUNT_LIMIT + 1}) counted`,
  );
  const order = sql`e.decided_on desc, e.div, e.id desc`;
  const chosen = sql`select * from list_entry e where ${where} order by ${order} limit ${size} offset ${(page - 1) * size}`;
  const rows = await tx.many(entries(caller, chosen, order));
  return {
    total: Math.min(n, COUNT_LIMIT),
    more: n > COUNT_LIMIT,
    page,
    size,
    rows: rows.map((row) => entryOf(row, today)),
  };
}
