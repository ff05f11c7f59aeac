import { sql } from 'kysely';
import type { SecondVisit } from '#contract/institutions/sweep.ts';
import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { Refusal, requireFound, requireVersion } from '../../refusal.ts';
import { getCampaign, inScope } from './campaign-queries.ts';
import { comparisonOf, type SecondRow, secondsOf } from './pairs.ts';
import { requireWorkers } from './plan.ts';

type Table = typeof sweep;

function secondOf(row: SecondRow): SecondVisit {
  const comparison = comparisonOf(row);
  return {
    id: row.id,
    visitId: row.visit_id,
    block: row.block,
    name: row.name,
    address: row.address,
    firstWorkerId: row.first_worker_id,
    firstWorker: row.first_worker,
    workerId: row.worker_id,
    worker: row.worker,
    secondVisitId: row.second_visit_id,
    differing: comparison === null ? null : [...comparison.differing],
    compared: comparison === null ? null : comparison.compared.length,
    version: row.version,
  };
}

const seconds = async (tx: ReadTx, div: string, campaign: string): Promise<SecondVisit[]> =>
  (await secondsOf(tx, div, campaign)).map(secondOf);

export async function listSeconds({ tx, params, query }: Call<Table['seconds']>): Promise<SecondVisit[]> {
  const { div, id } = await getCampaign(tx, params.id);
  const rows = await secondsOf(tx, div, id);
  return rows
    .filter((row) => query.block === undefined || row.block_id === query.block)
    .filter((row) => query.worker === undefined || row.first_worker_id === query.worker)
    .map(secondOf);
}

interface Held {
  readonly div: string;
  readonly campaign_id: string;
  readonly first_worker_id: string;
  readonly version: number;
  readonly done: boolean;
}

/** 派复查: never to whoever was there first; the database refuses it too. */
export async function assignSecond(call: Call<Table['assignSecond']>): Promise<SecondVisit[]> {
  const { tx, params, body, caller, house } = call;
  const held = requireFound(
    await tx.maybe(sql<Held>`
      select s.div, s.campaign_id, s.first_worker_id, s.version, exists (select from sweep_visit z where z.div = s.div and z.second_id = s.id) as done
        from sweep_second s where ${inScope(tx, 's')} and s.id = ${params.id}::uuid for update`),
  );
  requireVersion(body.version, held);
  if (held.done) throw new Refusal('STATE_CONFLICT', { detail: 'secondDone' });
  if (held.first_worker_id === body.workerId) throw new Refusal('STATE_CONFLICT', { detail: 'samePerson' });
  await requireWorkers(tx, caller.region, house.clock.today(), [body.workerId]);
  await tx.run(sql`
    update sweep_second set worker_id = ${body.workerId}::uuid, assigned_at = ${house.clock.now()}::timestamptz, version = version + 1
     where div = ${held.div} and id = ${params.id}::uuid`);
  call.touch(params.id);
  return seconds(tx, held.div, held.campaign_id);
}
