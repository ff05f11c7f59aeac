import { sql } from 'kysely';
import type { PublishedDraw } from '#contract/institutions/sweep.ts';
import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import { draw } from '#policy/institutions/index.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import type { Call, FileAnswer } from '../../http/call.ts';
import { newId } from '../../identity.ts';
import { Refusal, requireFound } from '../../refusal.ts';
import { type CampaignRow, getCampaign, inScope, lockCampaign } from './campaign-queries.ts';
import { drawable } from './read-campaign.ts';
import { commitmentOf, newSeed, rankOf } from './seed.ts';

type Table = typeof sweep;

interface DrawRow {
  readonly div: string;
  readonly id: string;
  readonly seed: string;
  readonly commitment: string;
  readonly permille: number;
  readonly listed: string[];
  readonly drawn: string[];
  readonly by: string | null;
  readonly at: string;
}

const select = sql`
  select d.div, d.id, d.seed, d.commitment, d.permille, d.listed, d.drawn, p.name as by, d.drawn_at as at
    from sweep_draw d left join person p on p.div = d.div and p.id = d.drawn_by`;

/** In the order in which the lot was drawn: whoever repeats it sees the same list. */
function publishedOf(row: DrawRow): PublishedDraw {
  const drawn = new Set(row.drawn);
  const listed = row.listed.map((id) => ({ id, rank: rankOf(row.seed, id), drawn: drawn.has(id) }));
  listed.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return {
    id: row.id,
    seed: row.seed,
    commitment: row.commitment,
    permille: row.permille,
    listed,
    by: row.by ?? '',
    at: row.at,
  };
}

/** What the second visitor is told: the door, as the register or the first worker calls it. */
const addSeconds = (tx: WriteTx, { div, id }: CampaignRow, drawId: string, visits: readonly string[]) =>
  tx.run(sql`
    insert into sweep_second (div, id, campaign_id, block_id, draw_id, visit_id, first_worker_id, target_id, institution_id, name, address, latitude, longitude)
    select v.div, n.id, v.campaign_id, v.block_id, ${drawId}::uuid, v.id, v.worker_id, v.target_id, v.institution_id, coalesce(t.name, i.name),
           coalesce(t.address, i.address, ''), coalesce(p.latitude, v.latitude), coalesce(p.longitude, v.longitude)
      from unnest(${visits.map(() => newId())}::uuid[], ${visits}::uuid[]) as n (id, visit_id)
      join sweep_visit v on v.div = ${div} and v.id = n.visit_id
      left join sweep_target t on t.div = v.div and t.id = v.target_id
      left join teaching_point p on p.div = t.div and p.id = t.point_id
      left join institution i on i.div = v.div and i.id = v.institution_id
     where v.campaign_id = ${id}::uuid`);

/** 抽签 (U14): the list, the seed and what was drawn are published together; the next seed is bound by its hash at once. */
export async function drawSeconds(call: Call<Table['draw']>): Promise<PublishedDraw> {
  const { tx, params, body, caller, house } = call;
  const row = await lockCampaign(tx, params.id, ['running', 'closed'], body.version);
  const listed = await tx.many(sql<{ id: string }>`
    select v.id from sweep_visit v where v.div = ${row.div} and v.campaign_id = ${row.id}::uuid and ${drawable} order by v.id`);
  if (listed.length === 0 || row.second_permille === 0)
    throw new Refusal('STATE_CONFLICT', { detail: 'nothingToDraw' });
  const { seed } = await tx.one(
    sql<{ seed: string }>`select seed from sweep_campaign where div = ${row.div} and id = ${row.id}::uuid`,
  );
  const ids = listed.map((each) => each.id);
  const drawn = draw(ids, seed, row.second_permille, rankOf);
  const id = newId();
  await tx.run(sql`
    insert into sweep_draw (div, id, campaign_id, seed, commitment, permille, listed, drawn, drawn_by, drawn_at)
    values (${row.div}, ${id}::uuid, ${row.id}::uuid, ${seed}, ${commitmentOf(seed)}, ${row.second_permille}, ${ids}::uuid[], ${[...drawn]}::uuid[],
            ${caller.personId}::uuid, ${house.clock.now()}::timestamptz)`);
  await addSeconds(tx, row, id, drawn);
  await tx.run(sql`
    update sweep_campaign set seed = ${newSeed()}, version = version + 1 where div = ${row.div} and id = ${row.id}::uuid`);
  call.touch(row.id, id);
  return publishedOf(await tx.one(sql<DrawRow>`${select} where d.div = ${row.div} and d.id = ${id}::uuid`));
}

export async function listDraws({ tx, params }: Call<Table['draws']>): Promise<PublishedDraw[]> {
  const { div, id } = await getCampaign(tx, params.id);
  const rows = await tx.many(
    sql<DrawRow>`${select} where d.div = ${div} and d.campaign_id = ${id}::uuid order by d.drawn_at desc`,
  );
  return rows.map(publishedOf);
}

const getDraw = async (tx: ReadTx, id: string): Promise<PublishedDraw> =>
  publishedOf(requireFound(await tx.maybe(sql<DrawRow>`${select} where ${inScope(tx, 'd')} and d.id = ${id}::uuid`)));

/** Plain text with the same words in every language: it is read by a program, or by somebody with one line of shell. */
export async function drawFile({ tx, params, touch }: Call<Table['drawFile']>): Promise<FileAnswer> {
  const { id, seed, commitment, permille, listed } = await getDraw(tx, params.id);
  touch(id);
  const lines = [
    `seed,${seed}`,
    `sha256_of_seed,${commitment}`,
    `permille,${permille}`,
    '',
    'visit_id,sha256_of_seed_bar_visit_id,drawn',
    ...listed.map((each) => `${each.id},${each.rank},${each.drawn ? 1 : 0}`),
  ];
  return { name: `draw-${id}.csv`, bytes: Buffer.from(`${lines.join('\r\n')}\r\n`) };
}
