import type { Pool } from 'pg';
import type { Signed } from './signed.ts';

const WHERE = `i.div >= $1 and i.div < $2 and i.merged_into is null and i.scope = $3 and i.status = $4`;
const TOTAL = {
  name: 'registry-total',
  text: `select count(*)::int as n from (select from institution i where ${WHERE} limit 1001) x`,
};
const COLUMNS = `i.id, i.div, r.name as region, t.name as street, i.name, i.credit_code, i.licence_no, i.licence_until, i.scope, i.stages, i.modes, i.status,
  i.status_since, i.completeness_permille, cardinality(i.missing) as missing, i.stale_since, i.source, i.changed_at,
  array(select distinct x.list from list_entry x where x.div = i.div and x.institution_id = i.id and x.removed_on is null
         and x.valid_from <= $7::date and (x.valid_until is null or x.valid_until > $7::date)) as lists`;
const ORDERS: Readonly<Record<string, string>> = {
  name: 'i.div, i.name, i.id',
  licenceUntil: 'i.licence_until, i.div, i.name, i.id',
  '-completeness': 'i.completeness_permille desc, i.div, i.name, i.id',
};
const pageBy = (sort: string) => ({
  name: `registry-page-${sort}`,
  text: `select ${COLUMNS} from (select i.* from institution i where ${WHERE} order by ${ORDERS[sort]} limit $5 offset $6) i
           join region r on r.code = i.div left join region t on t.code = i.street_code order by ${ORDERS[sort]}`,
});

/** One page of the register of institutions: filtered, sorted, counted, with what a reader needs. `div` is the region of the office. */
export async function registryPage(
  pool: Pool,
  asked: URLSearchParams,
  { div }: Signed,
  today: string,
): Promise<unknown> {
  const where = [div, `${div}~`, asked.get('scope'), asked.get('status')];
  const size = Number(asked.get('size'));
  const total = await pool.query<{ n: number }>({ ...TOTAL, values: where });
  const values = [...where, size, (Number(asked.get('page')) - 1) * size, today];
  const page = await pool.query({ ...pageBy(asked.get('sort') ?? 'name'), values });
  return { total: total.rows[0]!.n, rows: page.rows };
}
