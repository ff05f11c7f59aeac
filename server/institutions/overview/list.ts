import { type RawBuilder, sql } from 'kysely';
import type { RegisteredInstitution, registry } from '#contract/institutions/overview.ts';
import type { Call } from '../../http/call.ts';
import { whereOf } from './filters.ts';
import { type Sought, soughtBy } from './sought.ts';
import { type RegisterView, registerView } from './view.ts';

type List = (typeof registry)['list'];
type Sort = Call<List>['query']['sort'];

/** Rows counted exactly; beyond it the total reads "more than". */
export const COUNT_LIMIT = 1_000;

const ORDER: Record<Sort, RawBuilder<unknown>> = {
  name: sql`i.div, i.name, i.id`,
  completeness: sql`i.completeness_permille, i.div, i.name, i.id`,
  '-completeness': sql`i.completeness_permille desc, i.div, i.name, i.id`,
  stale: sql`i.stale_since nulls first, i.div, i.name, i.id`,
  licenceUntil: sql`i.licence_until, i.div, i.name, i.id`,
  '-changed': sql`i.changed_at desc, i.id`,
  '-statusSince': sql`i.status_since desc, i.div, i.name, i.id`,
};

interface ListedRow extends RegisteredInstitution {
  /** Rows that meet the filters, counted to the limit; the same in every row, and alone where the page is empty. */
  readonly counted: number;
}

const ALL: Sought = { rows: sql`institution i`, where: sql`true` };

/** 名册: one page of the register, and how many there are, in one statement; a text is looked for before, once. */
export async function listInstitutions({ tx, query, house }: Call<List>) {
  const { page, size, sort, q = '', ...filters } = query;
  const inOrder = sort === 'name' && Object.values(filters).every((value) => value === undefined);
  const [view, sought] = await Promise.all([
    registerView(tx, house.clock.today()),
    q === '' ? ALL : soughtBy(tx, q, inOrder),
  ]);
  if (sought.nothing) return { total: 0, more: false, page, size, rows: [] };
  const where = sql`${whereOf(view, filters)} and ${sought.where}`;
  const order = ORDER[sort];
  const found = await tx.many(sql<ListedRow>`
    select n.counted, i.id, i.div, r.name as "regionName", t.name as "streetName", i.name, i.credit_code as "creditCode", i.licence_no as "licenceNo",
           i.licence_until as "licenceUntil", i.scope, i.stages, i.modes, i.status, i.status_since as "statusSince", ${listsOf(view)} as lists,
           i.completeness_permille as completeness, cardinality(i.missing) as missing, i.stale_since as "staleSince", ${view.stale} as stale,
           i.source, i.changed_at as "changedAt"
      from (select count(*)::int as counted from (select from ${sought.rows} where ${where} limit ${COUNT_LIMIT + 1}) c) n
      left join (select i.* from ${sought.rows} where ${where} order by ${order} limit ${size} offset ${(page - 1) * size}) i on true
      left join region r on r.code = i.div
      left join region t on t.code = i.street_code
     order by ${order}`);
  const counted = found[0]?.counted ?? 0;
  const rows = found.filter(({ id }) => id !== null).map(({ counted: _counted, ...row }): RegisteredInstitution => row);
  return { total: Math.min(counted, COUNT_LIMIT), more: counted > COUNT_LIMIT, page, size, rows };
}

export const listsOf = ({ today }: RegisterView): RawBuilder<unknown> => sql`
  array(select distinct x.list from list_entry x where x.div = i.div and x.institution_id = i.id and x.removed_on is null
         and x.valid_from <= ${today}::date and (x.valid_until is null or x.valid_until > ${today}::date))`;
