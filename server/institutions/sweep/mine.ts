import { sql } from 'kysely';
import type { FieldWork, OwnVisit } from '#contract/institutions/sweep.ts';
import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { requireFound, requireVersion } from '../../refusal.ts';
import { ownVisitOf, VISIT_COLUMNS, type VisitRow } from './visit-row.ts';

type Table = typeof sweep;

interface BlockRow {
  readonly id: string;
  readonly name: string;
  readonly campaign: string;
  readonly last_day: string;
  readonly street_name: string | null;
  readonly done_at: string | null;
  readonly version: number;
}
interface DoorRow {
  readonly id: string;
  readonly block_id: string;
  readonly target_id: string | null;
  readonly institution_id: string | null;
  readonly campaign: string;
  readonly name: string;
  readonly address: string;
  readonly latitude: string | null;
  readonly longitude: string | null;
}

const doorOf = ({ name, address, latitude, longitude }: DoorRow) => ({
  name,
  address,
  position:
    latitude === null || longitude === null ? null : ([Number(latitude), Number(longitude)] as [number, number]),
});

const blocksOf = (tx: ReadTx) =>
  tx.many(sql<BlockRow>`
    select b.id, b.name, c.name as campaign, c.last_day, s.name as street_name, b.done_at, b.version
      from sweep_block b join sweep_campaign c on c.div = b.div and c.id = b.campaign_id and c.state = 'running'
      left join region s on s.code = b.street_code order by b.name`);

const targetsOf = (tx: ReadTx, blocks: readonly string[]) =>
  tx.many(sql<DoorRow>`
    select t.id, t.block_id, t.id as target_id, t.institution_id, '' as campaign, t.name, t.address, p.latitude, p.longitude
      from sweep_target t left join teaching_point p on p.div = t.div and p.id = t.point_id
     where t.block_id = any(${blocks}::uuid[]) order by t.name, t.id`);

const secondsOf = (tx: ReadTx) =>
  tx.many(sql<DoorRow>`
    select s.id, s.block_id, s.target_id, s.institution_id, c.name as campaign, s.name, s.address, s.latitude, s.longitude
      from sweep_second s join sweep_campaign c on c.div = s.div and c.id = s.campaign_id and c.state = 'running' order by s.name, s.id`);

async function visitsOf(tx: ReadTx): Promise<OwnVisit[]> {
  const rows = await tx.many(sql<VisitRow & { place: string | null }>`
    select ${VISIT_COLUMNS}, coalesce(s.name, t.name) as place
      from sweep_visit v join sweep_campaign c on c.div = v.div and c.id = v.campaign_id and c.state = 'running'
      left join sweep_target t on t.div = v.div and t.id = v.target_id
      left join sweep_second s on s.div = v.div and s.id = v.second_id
     order by v.ended_at desc`);
  return rows.map((row) => ownVisitOf(row, row.place));
}

/** A worker's day, as the walls of the database show it to them: nobody else's blocks, nothing that a first visitor found. */
async function fieldWork(tx: ReadTx): Promise<FieldWork> {
  const blocks = await blocksOf(tx);
  const [targets, seconds, visits] = await Promise.all([
    targetsOf(
      tx,
      blocks.map(({ id }) => id),
    ),
    secondsOf(tx),
    visitsOf(tx),
  ]);
  return {
    blocks: blocks.map((b) => ({
      id: b.id,
      name: b.name,
      campaign: b.campaign,
      lastDay: b.last_day,
      streetName: b.street_name,
      doneAt: b.done_at,
      version: b.version,
      targets: targets
        .filter((t) => t.block_id === b.id)
        .map((t) => ({ id: t.id, institutionId: t.institution_id, ...doorOf(t) })),
    })),
    seconds: seconds.map((s) => ({
      id: s.id,
      blockId: s.block_id,
      targetId: s.target_id,
      campaign: s.campaign,
      ...doorOf(s),
    })),
    visits,
  };
}

export const readMine = ({ tx }: Call<Table['mine']>): Promise<FieldWork> => fieldWork(tx);

/** 走完: the worker says that nothing in the block is left to look at. */
export async function finishBlock({ tx, params, body, house, touch }: Call<Table['finishBlock']>): Promise<FieldWork> {
  const block = requireFound(
    await tx.maybe(
      sql<{
        div: string;
        version: number;
      }>`select div, version from sweep_block where id = ${params.id}::uuid for update`,
    ),
  );
  requireVersion(body.version, block);
  await tx.run(sql`
    update sweep_block set done_at = ${body.done ? house.clock.now() : null}::timestamptz, version = version + 1
     where div = ${block.div} and id = ${params.id}::uuid`);
  touch(params.id);
  return fieldWork(tx);
}
