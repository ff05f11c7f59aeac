import { sql } from 'kysely';
import type { CampaignDetail } from '#contract/institutions/sweep.ts';
import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import { addTallies, coverageOf, judgeClose, judgeStart } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { recordFindings } from '../../findings/record.ts';
import type { Call } from '../../http/call.ts';
import { newId } from '../../identity.ts';
import { Refusal } from '../../refusal.ts';
import { type CampaignRow, lockCampaign } from './campaign-queries.ts';
import { placeAll, placesToVisit, type RegisteredPlace } from './places.ts';
import { campaignDetail } from './read-campaign.ts';
import { blocksOf, tallyOf } from './tally.ts';

type Table = typeof sweep;

export async function addTargets(
  tx: WriteTx,
  { div, id }: CampaignRow,
  placed: readonly { readonly place: RegisteredPlace; readonly blockId: string }[],
): Promise<void> {
  const of = <T>(pick: (each: (typeof placed)[number]) => T) => placed.map(pick);
  await tx.run(sql`
    insert into sweep_target (div, id, campaign_id, block_id, institution_id, point_id, name, address)
    select ${div}, id, ${id}::uuid, block_id, institution_id, point_id, name, address
      from unnest(${of(() => newId())}::uuid[], ${of((e) => e.blockId)}::uuid[], ${of((e) => e.place.institutionId)}::uuid[],
                  ${of((e) => e.place.pointId)}::uuid[], ${of((e) => e.place.name)}::text[], ${of((e) => e.place.address)}::text[])
        as t (id, block_id, institution_id, point_id, name, address)`);
}

function keep(call: Call<Table['start']> | Call<Table['close']>, row: CampaignRow, findings: readonly Finding[]): void {
  const { tx, caller, house } = call;
  const place = {
    div: row.div,
    schoolId: null,
    classId: null,
    grade: null,
    assignmentId: null,
    day: house.clock.today(),
    by: caller.personId,
    partId: row.id,
    at: house.clock.now(),
  };
  recordFindings(
    tx,
    place,
    findings.map((finding) => ({ finding, outcome: 'open', answer: null })),
  );
}

/** 启动: every door of the register gets its block (REG-1). */
export async function startCampaign(call: Call<Table['start']>): Promise<CampaignDetail> {
  const { tx, params, body, house } = call;
  const row = await lockCampaign(tx, params.id, ['planned'], body.version);
  const blocks = await blocksOf(tx, row.div, row.id);
  const { inside, outside } = placeAll(await placesToVisit(tx, row.div, row.id), blocks);
  const findings = judgeStart(
    { blocks: blocks.map((b) => ({ name: b.name, hasWorker: b.worker_id !== null })), outside: outside.length },
    house.clock.today(),
  );
  if (findings.some(({ consequence }) => consequence === 'block')) throw new Refusal('REFUSED_BY_RULE', { findings });
  await addTargets(tx, row, inside);
  await tx.run(
    sql`update sweep_campaign set state = 'running', version = version + 1 where div = ${row.div} and id = ${row.id}::uuid`,
  );
  keep(call, row, findings);
  call.touch(row.id);
  return campaignDetail(tx, row.id, call.locale);
}

/** 结束: what nobody has seen stays a duty (REG-1). */
export async function closeCampaign(call: Call<Table['close']>): Promise<CampaignDetail> {
  const { tx, params, body, house } = call;
  const row = await lockCampaign(tx, params.id, ['running'], body.version);
  const coverage = coverageOf(addTallies((await blocksOf(tx, row.div, row.id)).map(tallyOf)));
  const left = judgeClose(row.name, coverage, house.clock.today());
  await tx.run(
    sql`update sweep_campaign set state = 'closed', version = version + 1 where div = ${row.div} and id = ${row.id}::uuid`,
  );
  keep(call, row, left === null ? [] : [left]);
  call.touch(row.id);
  return campaignDetail(tx, row.id, call.locale);
}
