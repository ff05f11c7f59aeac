import { sql } from 'kysely';
import type { CampaignDetail, CampaignInput, GridWorker } from '#contract/institutions/sweep.ts';
import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import { judgeSecondShare } from '#policy/institutions/index.ts';
import { revisions } from '../../database/revision.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { newId } from '../../identity.ts';
import { Refusal, requireFound, requireVersion } from '../../refusal.ts';
import { parametersFor } from '../../rules/parameters.ts';
import { bumpCampaign, inScope, lockCampaign } from './campaign-queries.ts';
import { campaignDetail } from './read-campaign.ts';
import { newSeed } from './seed.ts';

type Table = typeof sweep;
type BlockDraft = CampaignInput['blocks'][number];

/** Grid workers of a county on a day. */
const workersOf = (tx: ReadTx, div: string, today: string): Promise<GridWorker[]> =>
  tx.many(sql<GridWorker>`
    select distinct p.id, p.name from duty d join person p on p.div = d.region_code and p.id = d.person_id
     where d.role = 'grid-worker' and d.region_code = ${div} and d.valid_from <= ${today}::date
       and (d.valid_until is null or d.valid_until > ${today}::date) order by p.name`);

export const listWorkers = ({ tx, caller, house }: Call<Table['workers']>): Promise<GridWorker[]> =>
  workersOf(tx, caller.region, house.clock.today());

/** @throws Refusal STATE_CONFLICT for somebody who is no grid worker of the county today. */
export async function requireWorkers(tx: ReadTx, div: string, today: string, ids: readonly (string | null)[]) {
  const known = new Set((await workersOf(tx, div, today)).map(({ id }) => id));
  if (ids.some((id) => id !== null && !known.has(id))) throw new Refusal('STATE_CONFLICT', { detail: 'notGridWorker' });
}

async function addBlocks(tx: WriteTx, div: string, campaign: string, blocks: readonly BlockDraft[]): Promise<void> {
  const streets = new Set(
    (await tx.many(sql<{ code: string }>`select code from region where kind = 'street' and parent_code = ${div}`)).map(
      ({ code }) => code,
    ),
  );
  if (blocks.some(({ street }) => street !== null && !streets.has(street)))
    throw new Refusal('STATE_CONFLICT', { detail: 'streetElsewhere' });
  for (const { name, street, outline, workerId } of blocks) {
    const added = await tx.run(sql`
      insert into sweep_block (div, id, campaign_id, name, street_code, outline, worker_id)
      values (${div}, ${newId()}::uuid, ${campaign}::uuid, ${name}, ${street}, ${outline === null ? null : JSON.stringify(outline)}::jsonb, ${workerId}::uuid)
      on conflict (div, campaign_id, name) do nothing`);
    if (added === 0) throw new Refusal('STATE_CONFLICT', { detail: 'blockNameTaken' });
  }
}

/** 新建: the seed of the first draw is made here, before anybody has visited anything; only its hash is shown. */
export async function createCampaign(call: Call<Table['create']>): Promise<CampaignDetail> {
  const { tx, body, caller, house } = call;
  const today = house.clock.today();
  const parameters = await parametersFor(tx, caller.region, today, (await revisions(tx)).parameters);
  const tooFew = judgeSecondShare(body.secondPermille, parameters);
  if (tooFew !== null) throw new Refusal('REFUSED_BY_RULE', { findings: [tooFew] });
  await requireWorkers(
    tx,
    caller.region,
    today,
    body.blocks.map(({ workerId }) => workerId),
  );
  const id = newId(house.clock.wall());
  await tx.run(sql`
    insert into sweep_campaign (div, id, name, first_day, last_day, state, second_permille, seed, created_by, created_at)
    values (${caller.region}, ${id}::uuid, ${body.name}, ${body.firstDay}::date, ${body.lastDay}::date, 'planned', ${body.secondPermille}, ${newSeed()},
            ${caller.personId}::uuid, ${house.clock.now()}::timestamptz)`);
  await addBlocks(tx, caller.region, id, body.blocks);
  call.touch(id);
  return campaignDetail(tx, id, call.locale);
}

export async function addBlock(call: Call<Table['addBlock']>): Promise<CampaignDetail> {
  const { tx, params, body, caller, house } = call;
  const row = await lockCampaign(tx, params.id, ['planned', 'running'], body.version);
  await requireWorkers(tx, caller.region, house.clock.today(), [body.workerId]);
  // While it runs nobody may be missing: the block would be walked by no one.
  if (row.state === 'running' && body.workerId === null)
    throw new Refusal('STATE_CONFLICT', { detail: 'blockNeedsWorker' });
  await addBlocks(tx, row.div, row.id, [body]);
  await bumpCampaign(tx, row);
  call.touch(row.id);
  return campaignDetail(tx, row.id, call.locale);
}

interface LockedBlock {
  readonly div: string;
  readonly id: string;
  readonly campaign_id: string;
  readonly worker_id: string | null;
  readonly version: number;
}

/** 派人或收回. What the former worker has brought stays theirs; what they bring from now on is refused and explained. */
export async function assignBlock(call: Call<Table['assign']>): Promise<CampaignDetail> {
  const { tx, params, body, caller, house } = call;
  const block = requireFound(
    await tx.maybe(sql<LockedBlock>`
      select b.div, b.id, b.campaign_id, b.worker_id, b.version from sweep_block b where ${inScope(tx, 'b')} and b.id = ${params.id}::uuid for update`),
  );
  requireVersion(body.version, block);
  const campaign = await lockCampaign(tx, block.campaign_id, ['planned', 'running']);
  if (campaign.state === 'running' && body.workerId === null)
    throw new Refusal('STATE_CONFLICT', { detail: 'blockNeedsWorker' });
  await requireWorkers(tx, caller.region, house.clock.today(), [body.workerId]);
  await tx.run(sql`
    update sweep_block set worker_id = ${body.workerId}::uuid, version = version + 1 where div = ${block.div} and id = ${block.id}::uuid`);
  call.touch(block.id);
  return campaignDetail(tx, block.campaign_id, call.locale);
}
