import { type RawBuilder, sql } from 'kysely';
import type { PlatformDifference, platform } from '#contract/institutions/platform.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { Refusal, requireFound, requireVersion } from '../../refusal.ts';
import { getPlace } from '../overview/place.ts';
import { closeFindings } from './write-run.ts';

type Table = typeof platform;

/** Rows counted exactly; beyond it the total reads "more than". */
const COUNT_LIMIT = 1_000;

const shown = (chosen: RawBuilder<unknown>) => sql<PlatformDifference & { matter: string }>`
  select d.id, d.div, r.name as "regionName", d.kind, d.institution_id as "institutionId", d.name, d.credit_code as "creditCode", d.field, d.ours,
         d.theirs, d.state, d.note, f.run_at as "foundAt", l.run_at as "seenAt", p.name as "handledBy", d.handled_at as "handledAt", d.version, d.matter
    from (${chosen}) d
    join region r on r.code = d.div
    join platform_run f on f.div = d.div and f.id = d.first_run_id
    join platform_run l on l.div = d.div and l.id = d.last_run_id
    left join person p on p.div = d.div and p.id = d.handled_by
   order by d.div, d.kind, d.name, d.field, d.id`;

const viewOf = ({ matter: _, ...view }: PlatformDifference & { matter: string }): PlatformDifference => view;

function whereOf(code: string, query: Call<Table['differences']>['query']): RawBuilder<unknown> {
  const parts = [sql`d.div >= ${code} and d.div < ${`${code}~`}`];
  if (query.kind !== undefined) parts.push(sql`d.kind = ${query.kind}`);
  if (query.field !== undefined) parts.push(sql`d.field = ${query.field}`);
  if (query.state !== undefined) parts.push(sql`d.state = ${query.state}`);
  if (query.institution !== undefined) parts.push(sql`d.institution_id = ${query.institution}::uuid`);
  return sql.join(parts, sql` and `);
}

/** Open matters in the whole scope, and the day of the comparison that found the oldest. */
export const openDifferences = (tx: ReadTx): Promise<{ count: number; oldest: string | null }> =>
  tx.one(sql<{ count: number; oldest: string | null }>`
    select count(*)::int as count, min(f.run_at at time zone 'Asia/Shanghai')::date as oldest
      from platform_difference d join platform_run f on f.div = d.div and f.id = d.first_run_id
     where d.div >= ${tx.scope.lo} and d.div < ${tx.scope.hi} and d.state = 'open'`);

/** 平台差异清单. */
export async function listDifferences({ tx, query }: Call<Table['differences']>) {
  const { page, size } = query;
  const { code } = await getPlace(tx, query.region);
  const where = whereOf(code, query);
  const { n } = await tx.one(
    sql<{
      n: number;
    }>`select count(*)::int as n from (select from platform_difference d where ${where} limit ${COUNT_LIMIT + 1}) counted`,
  );
  const rows = await tx.many(
    shown(
      sql`select * from platform_difference d where ${where} order by d.div, d.kind, d.name, d.field, d.id limit ${size} offset ${(page - 1) * size}`,
    ),
  );
  return { total: Math.min(n, COUNT_LIMIT), more: n > COUNT_LIMIT, page, size, rows: rows.map(viewOf) };
}

async function getDifference(tx: ReadTx, id: string): Promise<PlatformDifference & { matter: string }> {
  const { lo, hi } = tx.scope;
  const chosen = sql`select * from platform_difference d where d.id = ${id}::uuid and d.div >= ${lo} and d.div < ${hi}`;
  return requireFound(await tx.maybe(shown(chosen)));
}

/**
 * 记下处理结果. It stays handled until a later export reads otherwise, or no longer holds it.
 * @throws Refusal NOT_FOUND, STALE_VERSION with the row as it stands, STATE_CONFLICT
 */
export async function handleDifference(call: Call<Table['handle']>): Promise<PlatformDifference> {
  const { tx, params, body, caller, house, touch } = call;
  const { lo, hi } = tx.scope;
  await tx.run(
    sql`select from platform_difference where id = ${params.id}::uuid and div >= ${lo} and div < ${hi} for update`,
  );
  const row = await getDifference(tx, params.id);
  requireVersion(body.version, row, viewOf(row));
  if (row.state !== 'open') throw new Refusal('STATE_CONFLICT', { detail: 'differenceClosed' });
  touch(row.id, ...(row.institutionId === null ? [] : [row.institutionId]));
  const at = house.clock.now();
  await tx.run(sql`
    update platform_difference set state = 'handled', note = ${body.note}, handled_by = ${caller.personId}::uuid, handled_at = ${at}::timestamptz,
           version = version + 1
     where div = ${row.div} and id = ${row.id}::uuid`);
  await closeFindings(tx, { div: row.div, by: caller.personId, at }, [row.matter], body.note);
  return viewOf(await getDifference(tx, row.id));
}
