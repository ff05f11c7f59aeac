import { type RawBuilder, sql } from 'kysely';
import type { DuplicateCount, duplicates } from '#contract/institutions/identity.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { getPlace } from '../overview/place.ts';
import { selectPairs } from './pair-queries.ts';

type Table = typeof duplicates;

/** Rows counted exactly; beyond it the total reads "more than". */
const COUNT_LIMIT = 1_000;

/** A pair waits only while both files stand: one that has gone into a third is that one's matter. */
const standing = sql`(p.state <> 'proposed' or not exists (
  select from institution i where i.div = p.div and i.id in (p.first_id, p.second_id) and i.merged_into is not null))`;

const inRegion = (code: string): RawBuilder<unknown> => sql`p.div >= ${code} and p.div < ${`${code}~`} and ${standing}`;

/** Pairs that wait in the whole scope, and the day on which the oldest was found. */
export const pairsToDecide = (tx: ReadTx): Promise<{ count: number; oldest: string | null }> =>
  tx.one(sql<{ count: number; oldest: string | null }>`
    select count(*)::int as count, min(p.found_at at time zone 'Asia/Shanghai')::date as oldest
      from duplicate_pair p where ${inRegion(tx.scope.lo)} and p.state = 'proposed'`);

/** 疑似重复清单: the likest first. */
export async function listPairs({ tx, query }: Call<Table['list']>) {
  const { page, size, state, agrees, institution } = query;
  const { code } = await getPlace(tx, query.region);
  const parts = [inRegion(code)];
  if (state !== undefined) parts.push(sql`p.state = ${state}`);
  if (agrees !== undefined)
    parts.push(
      sql`exists (select from jsonb_array_elements(p.reasons) r where r->>'field' = ${agrees} and r->>'verdict' <> 'differs')`,
    );
  if (institution !== undefined) parts.push(sql`${institution}::uuid in (p.first_id, p.second_id)`);
  const where = sql.join(parts, sql` and `);
  const { n } = await tx.one(
    sql<{
      n: number;
    }>`select count(*)::int as n from (select from duplicate_pair p where ${where} limit ${COUNT_LIMIT + 1}) counted`,
  );
  return {
    total: Math.min(n, COUNT_LIMIT),
    more: n > COUNT_LIMIT,
    page,
    size,
    rows: await selectPairs(tx, where, page, size),
  };
}

/** Regions one level below, or the county itself, each with its pairs by state. */
export async function countPairs({ tx, query }: Call<Table['counts']>): Promise<{ rows: DuplicateCount[] }> {
  const { code } = await getPlace(tx, query.region?.slice(0, 6));
  const digits = Math.min(code.length + 2, 6);
  return {
    rows: await tx.many(sql<DuplicateCount>`
      select r.code as region, r.name, (count(p.id) filter (where p.state = 'proposed'))::int as proposed,
             (count(p.id) filter (where p.state = 'merged'))::int as merged, (count(p.id) filter (where p.state = 'distinct'))::int as distinct
        from region r left join duplicate_pair p on left(p.div, ${digits}) = r.code and ${standing}
       where r.code >= ${code} and r.code < ${`${code}~`} and length(r.code) = ${digits} group by r.code, r.name order by r.code`),
  };
}
