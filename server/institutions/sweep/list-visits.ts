import { type RawBuilder, sql } from 'kysely';
import type { ListedVisit } from '#contract/institutions/sweep.ts';
import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import { misfits, wholenessOf } from '#policy/institutions/index.ts';
import type { Call } from '../../http/call.ts';
import { getArea } from '../../places/area.ts';
import { namedIn, VISIT_COLUMNS, type VisitRow } from './visit-row.ts';

export interface ListedRow extends VisitRow {
  readonly campaign: string;
  readonly block: string;
  readonly worker: string | null;
  readonly place_name: string | null;
  readonly place_address: string | null;
  readonly photos: number;
  readonly findings: number;
}

/** A visit with the names of what it belongs to. */
export const listedSelect = sql`
  select ${VISIT_COLUMNS}, c.name as campaign, b.name as block, p.name as worker, coalesce(t.name, s.name, i.name) as place_name,
         coalesce(t.address, s.address, i.address) as place_address,
         (select count(*)::int from sweep_photo o where o.div = v.div and o.visit_id = v.id) as photos,
         (select count(*)::int from finding f where f.div = v.div and f.part_id = v.id) as findings
    from sweep_visit v
    join sweep_campaign c on c.div = v.div and c.id = v.campaign_id
    join sweep_block b on b.div = v.div and b.id = v.block_id
    left join person p on p.div = v.div and p.id = v.worker_id
    left join sweep_target t on t.div = v.div and t.id = v.target_id
    left join sweep_second s on s.div = v.div and s.id = v.second_id
    left join institution i on i.div = v.div and i.id = v.institution_id`;

export function listedOf(row: ListedRow): ListedVisit {
  const told = namedIn(row.answers);
  const { missing } = wholenessOf({ outcome: row.outcome, answers: row.answers, photos: row.photos });
  return {
    id: row.id,
    campaignId: row.campaign_id,
    campaign: row.campaign,
    block: row.block,
    worker: row.worker ?? '',
    round: row.round,
    name: row.place_name ?? told.name ?? '',
    address: row.place_address ?? told.address ?? '',
    outcome: row.outcome,
    state: row.state,
    endedAt: row.ended_at,
    receivedAt: row.received_at,
    photos: row.photos,
    photosExpected: row.photo_ids.length,
    missing: missing.length + misfits(row.outcome, row.answers).length,
    findings: row.findings,
  };
}

/** 走访记录; those that have waited longest come first where one asks for what waits. */
export async function listVisits({ tx, query }: Call<(typeof sweep)['visits']>) {
  const { counties } = await getArea(tx, query);
  const parts: RawBuilder<unknown>[] = [sql`v.div = any(${counties}::text[])`];
  if (query.campaign !== undefined) parts.push(sql`v.campaign_id = ${query.campaign}::uuid`);
  if (query.block !== undefined) parts.push(sql`v.block_id = ${query.block}::uuid`);
  if (query.worker !== undefined) parts.push(sql`v.worker_id = ${query.worker}::uuid`);
  if (query.outcome !== undefined) parts.push(sql`v.outcome = ${query.outcome}`);
  if (query.state !== undefined) parts.push(sql`v.state = ${query.state}`);
  if (query.round !== undefined) parts.push(sql`v.round = ${query.round}`);
  const where = sql.join(parts, sql` and `);
  const { n } = await tx.one(sql<{ n: number }>`select count(*)::int as n from sweep_visit v where ${where}`);
  const order = query.state === 'received' ? sql`v.received_at, v.id` : sql`v.received_at desc, v.id desc`;
  const rows = await tx.many(
    sql<ListedRow>`${listedSelect} where ${where} order by ${order} limit ${query.size} offset ${(query.page - 1) * query.size}`,
  );
  return { total: n, page: query.page, size: query.size, rows: rows.map(listedOf) };
}
