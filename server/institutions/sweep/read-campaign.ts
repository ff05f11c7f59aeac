import { sql } from 'kysely';
import type { Campaign, CampaignDetail, SweepBlock } from '#contract/institutions/sweep.ts';
import { VISIT_STATES } from '#contract/institutions/sweep.ts';
import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import { OUTCOMES } from '#policy/institutions/facts.ts';
import { addTallies, type Coverage, coverageOf, disagreementOf } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { type StoredFinding, storedView } from '../../findings/stored.ts';
import type { Call } from '../../http/call.ts';
import type { Locale } from '../../messages/locale.ts';
import { getArea } from '../../places/area.ts';
import { type CampaignRow, campaignSelect, getCampaign } from './campaign-queries.ts';
import { comparisonsOf, type SecondRow, secondsOf } from './pairs.ts';
import { placeAll, placesToVisit } from './places.ts';
import { commitmentOf } from './seed.ts';
import { type BlockRow, blocksOf, countBy, type OutcomeCount, outcomesOf, tallyOf } from './tally.ts';

type Table = typeof sweep;

const campaignOf = (row: CampaignRow, coverage: Coverage, waiting: number): Campaign => ({
  id: row.id,
  div: row.div,
  regionName: row.region_name,
  name: row.name,
  firstDay: row.first_day,
  lastDay: row.last_day,
  state: row.state,
  secondPermille: row.second_permille,
  coverage,
  waiting,
  version: row.version,
});

interface ListRow extends CampaignRow {
  readonly targets: number;
  readonly seen: number;
  readonly blocks: number;
  readonly blocks_done: number;
  readonly waiting: number;
}

/** 摸排行动, those that run first. */
export async function listCampaigns({ tx, query }: Call<Table['list']>) {
  const { counties } = await getArea(tx, query);
  const here = sql`c.div = any(${counties}::text[])`;
  const { n } = await tx.one(sql<{ n: number }>`select count(*)::int as n from sweep_campaign c where ${here}`);
  const rows = await tx.many(sql<ListRow>`
    select x.*, (select count(*)::int from sweep_target t where t.div = x.div and t.campaign_id = x.id) as targets,
           (select count(distinct v.target_id)::int from sweep_visit v where v.div = x.div and v.campaign_id = x.id and v.round = 1 and v.target_id is not null) as seen,
           (select count(*)::int from sweep_block b where b.div = x.div and b.campaign_id = x.id) as blocks,
           (select count(*)::int from sweep_block b where b.div = x.div and b.campaign_id = x.id and b.done_at is not null) as blocks_done,
           (select count(*)::int from sweep_visit v where v.div = x.div and v.campaign_id = x.id and v.state = 'received') as waiting
      from (${campaignSelect} where ${here}
             order by array_position(array['running', 'planned', 'closed'], c.state), c.first_day desc, c.id
             limit ${query.size} offset ${(query.page - 1) * query.size}) x
     order by array_position(array['running', 'planned', 'closed'], x.state), x.first_day desc, x.id`);
  return {
    total: n,
    page: query.page,
    size: query.size,
    rows: rows.map((row) => campaignOf(row, coverageOf({ ...row, blocksDone: row.blocks_done }), row.waiting)),
  };
}

export async function readCampaign({ tx, params, locale, touch }: Call<Table['read']>): Promise<CampaignDetail> {
  touch(params.id);
  return campaignDetail(tx, params.id, locale);
}

interface Gathered {
  readonly row: CampaignRow;
  readonly blocks: readonly BlockRow[];
  readonly visits: readonly OutcomeCount[];
  readonly seconds: readonly SecondRow[];
}

const outcomeCounts = (visits: readonly OutcomeCount[]) => countBy(visits, OUTCOMES, ({ outcome }) => outcome);
const sum = (rows: readonly { n: number }[]): number => rows.reduce((total, { n }) => total + n, 0);

function blockOf(block: BlockRow, { visits, seconds }: Gathered): SweepBlock {
  return {
    id: block.id,
    name: block.name,
    street: block.street,
    streetName: block.street_name,
    outline: block.outline,
    workerId: block.worker_id,
    worker: block.worker,
    doneAt: block.done_at,
    coverage: coverageOf(tallyOf(block)),
    outcomes: outcomeCounts(visits.filter(({ block_id }) => block_id === block.id)),
    disagreement: disagreementOf(comparisonsOf(seconds.filter(({ block_id }) => block_id === block.id))),
    version: block.version,
  };
}

function streetsOf(blocks: readonly BlockRow[]): CampaignDetail['streets'] {
  const byStreet = Map.groupBy(
    blocks.filter(({ street }) => street !== null),
    ({ street }) => street!,
  );
  return [...byStreet].map(([code, held]) => ({
    code,
    name: held[0]!.street_name ?? code,
    coverage: coverageOf(addTallies(held.map(tallyOf))),
  }));
}

function workersOf({ blocks, visits, seconds }: Gathered): CampaignDetail['workers'] {
  const names = new Map(
    blocks.flatMap(({ worker_id, worker }) => (worker_id === null ? [] : [[worker_id, worker ?? '']])),
  );
  return [...names].map(([id, name]) => ({
    id,
    name,
    coverage: coverageOf(addTallies(blocks.filter(({ worker_id }) => worker_id === id).map(tallyOf))),
    visits: sum(visits.filter(({ worker_id }) => worker_id === id)),
    disagreement: disagreementOf(comparisonsOf(seconds.filter(({ first_worker_id }) => first_worker_id === id))),
  }));
}

/** A campaign as its page shows it: every figure here counts rows that can be listed. */
export async function campaignDetail(tx: ReadTx, id: string, locale: Locale): Promise<CampaignDetail> {
  const row = await getCampaign(tx, id);
  const [blocks, visits, seconds] = await Promise.all([
    blocksOf(tx, row.div, id),
    outcomesOf(tx, row.div, id),
    secondsOf(tx, row.div, id),
  ]);
  const all: Gathered = { row, blocks, visits, seconds };
  const places = row.state === 'closed' ? [] : await placesToVisit(tx, row.div, id);
  const { outside } = row.state === 'planned' ? placeAll(places, blocks) : { outside: places };
  const states = countBy(visits, VISIT_STATES, ({ state }) => state);
  return {
    ...campaignOf(row, coverageOf(addTallies(blocks.map(tallyOf))), await countWaiting(tx, row)),
    commitment: await commitmentFor(tx, row),
    blocks: blocks.map((block) => blockOf(block, all)),
    streets: streetsOf(blocks),
    workers: workersOf(all),
    outcomes: outcomeCounts(visits),
    states,
    disagreement: disagreementOf(comparisonsOf(seconds)),
    seconds: {
      drawn: seconds.length,
      assigned: seconds.filter(({ worker_id }) => worker_id !== null).length,
      visited: seconds.filter(({ second_visit_id }) => second_visit_id !== null).length,
    },
    drawable: await countDrawable(tx, row),
    outside: outside.map(({ institutionId, pointId, name, address }) => ({ institutionId, pointId, name, address })),
    findings: await findingsOf(tx, row, locale),
  };
}

async function commitmentFor(tx: ReadTx, { div, id }: CampaignRow): Promise<string> {
  const { seed } = await tx.one(
    sql<{ seed: string }>`select seed from sweep_campaign where div = ${div} and id = ${id}::uuid`,
  );
  return commitmentOf(seed);
}

/** Finished first visits that no draw has listed yet. */
export const drawable = sql`v.round = 1 and v.state = 'accepted'
  and not exists (select from sweep_draw d where d.div = v.div and d.campaign_id = v.campaign_id and v.id = any(d.listed))`;

async function countDrawable(tx: ReadTx, { div, id }: CampaignRow): Promise<number> {
  const { n } = await tx.one(
    sql<{
      n: number;
    }>`select count(*)::int as n from sweep_visit v where v.div = ${div} and v.campaign_id = ${id}::uuid and ${drawable}`,
  );
  return n;
}

async function countWaiting(tx: ReadTx, { div, id }: CampaignRow): Promise<number> {
  const { n } = await tx.one(
    sql<{
      n: number;
    }>`select count(*)::int as n from sweep_visit where div = ${div} and campaign_id = ${id}::uuid and state = 'received'`,
  );
  return n;
}

async function findingsOf(tx: ReadTx, { div, id }: CampaignRow, locale: Locale): Promise<CampaignDetail['findings']> {
  const rows = await tx.many(
    sql<StoredFinding>`select f.* from finding f where f.div = ${div} and f.part_id = ${id}::uuid order by f.found_at desc`,
  );
  return rows.map((row) => storedView(row, locale));
}
