import { type RawBuilder, sql } from 'kysely';
import type { CampaignDetail, SweepTarget } from '#contract/institutions/sweep.ts';
import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import type { Call } from '../../http/call.ts';
import { Refusal, requireFound } from '../../refusal.ts';
import { getCampaign, inScope, lockCampaign } from './campaign-queries.ts';
import { placesToVisit } from './places.ts';
import { campaignDetail } from './read-campaign.ts';
import { addTargets } from './start.ts';

type Table = typeof sweep;

interface TargetRow {
  readonly id: string;
  readonly block_id: string;
  readonly block: string;
  readonly street_name: string | null;
  readonly worker: string | null;
  readonly institution_id: string | null;
  readonly name: string;
  readonly address: string;
  readonly outcome: SweepTarget['outcome'];
  readonly visit_id: string | null;
  readonly visit_state: SweepTarget['visitState'];
}

const targetOf = (row: TargetRow): SweepTarget => ({
  id: row.id,
  blockId: row.block_id,
  block: row.block,
  streetName: row.street_name,
  worker: row.worker,
  institutionId: row.institution_id,
  name: row.name,
  address: row.address,
  outcome: row.outcome,
  visitId: row.visit_id,
  visitState: row.visit_state,
});

/** Doors of a campaign with the last first visit to each. */
export async function listTargets({ tx, params, query }: Call<Table['targets']>) {
  const { div, id } = await getCampaign(tx, params.id);
  const parts: RawBuilder<unknown>[] = [sql`t.div = ${div}`, sql`t.campaign_id = ${id}::uuid`];
  if (query.block !== undefined) parts.push(sql`t.block_id = ${query.block}::uuid`);
  if (query.street !== undefined) parts.push(sql`b.street_code = ${query.street}`);
  if (query.worker !== undefined) parts.push(sql`b.worker_id = ${query.worker}::uuid`);
  if (query.state === 'unseen') parts.push(sql`v.id is null`);
  else if (query.state === 'seen') parts.push(sql`v.id is not null`);
  else if (query.state !== undefined) parts.push(sql`v.outcome = ${query.state}`);
  const from = sql`
    from sweep_target t
    join sweep_block b on b.div = t.div and b.id = t.block_id
    left join lateral (select v.id, v.outcome, v.state from sweep_visit v where v.div = t.div and v.target_id = t.id and v.round = 1
                        order by v.ended_at desc limit 1) v on true
    left join region s on s.code = b.street_code
    left join person p on p.div = b.div and p.id = b.worker_id
   where ${sql.join(parts, sql` and `)}`;
  const { n } = await tx.one(sql<{ n: number }>`select count(*)::int as n ${from}`);
  const rows = await tx.many(sql<TargetRow>`
    select t.id, t.block_id, b.name as block, s.name as street_name, p.name as worker, t.institution_id, t.name, t.address, v.outcome, v.id as visit_id,
           v.state as visit_state ${from} order by b.name, t.name, t.id limit ${query.size} offset ${(query.page - 1) * query.size}`);
  return { total: n, page: query.page, size: query.size, rows: rows.map(targetOf) };
}

/** 放进网格: a door that no block took in is put into one by hand. */
export async function placePoint(call: Call<Table['placePoint']>): Promise<CampaignDetail> {
  const { tx, params, body } = call;
  const row = await lockCampaign(tx, params.id, ['running']);
  const places = await placesToVisit(tx, row.div, row.id);
  const place = requireFound(
    places.find((each) => each.institutionId === body.institutionId && each.pointId === body.pointId),
  );
  requireFound(
    await tx.maybe(
      sql`select id from sweep_block where div = ${row.div} and campaign_id = ${row.id}::uuid and id = ${body.blockId}::uuid`,
    ),
  );
  await addTargets(tx, row, [{ place, blockId: body.blockId }]);
  call.touch(row.id, body.institutionId);
  return campaignDetail(tx, row.id, call.locale);
}

/** 移到另一个网格: only while nobody has been there, and from where the caller saw it. */
export async function moveTarget(call: Call<Table['moveTarget']>): Promise<undefined> {
  const { tx, params, body } = call;
  const target = requireFound(
    await tx.maybe(sql<{ div: string; campaign_id: string; block_id: string; seen: boolean }>`
      select t.div, t.campaign_id, t.block_id, exists (select from sweep_visit v where v.div = t.div and v.target_id = t.id) as seen
        from sweep_target t where ${inScope(tx, 't')} and t.id = ${params.id}::uuid for update`),
  );
  await lockCampaign(tx, target.campaign_id, ['running']);
  if (target.seen) throw new Refusal('STATE_CONFLICT', { detail: 'targetSeen' });
  if (target.block_id !== body.fromBlockId) throw new Refusal('STATE_CONFLICT', { detail: 'targetMoved' });
  requireFound(
    await tx.maybe(
      sql`select id from sweep_block where div = ${target.div} and campaign_id = ${target.campaign_id}::uuid and id = ${body.blockId}::uuid`,
    ),
  );
  await tx.run(
    sql`update sweep_target set block_id = ${body.blockId}::uuid where div = ${target.div} and id = ${params.id}::uuid`,
  );
  call.touch(params.id);
}
