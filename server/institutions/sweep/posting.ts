import { sql } from 'kysely';
import type { WriteTx } from '../../database/transaction.ts';
import { Refusal } from '../../refusal.ts';

/** Where a worker stands with a visit: what they were sent to, as the row-level walls show it to them. */
export interface Posting {
  readonly div: string;
  readonly campaignId: string;
  readonly blockId: string;
  readonly targetId: string | null;
  readonly institutionId: string | null;
  readonly name: string | null;
}

interface PostRow {
  readonly div: string;
  readonly campaign_id: string;
  readonly block_id: string;
  readonly target_id: string | null;
  readonly institution_id: string | null;
  readonly name: string | null;
  readonly state: 'planned' | 'running' | 'closed';
}

const postingOf = (row: PostRow): Posting => ({
  div: row.div,
  campaignId: row.campaign_id,
  blockId: row.block_id,
  targetId: row.target_id,
  institutionId: row.institution_id,
  name: row.name,
});

async function secondPosting(tx: WriteTx, secondId: string): Promise<PostRow> {
  const row = await tx.maybe(sql<PostRow>`
    select s.div, s.campaign_id, s.block_id, s.target_id, s.institution_id, s.name, c.state
      from sweep_second s join sweep_campaign c on c.div = s.div and c.id = s.campaign_id where s.id = ${secondId}::uuid`);
  if (row === undefined) throw new Refusal('STATE_CONFLICT', { detail: 'secondTakenAway' });
  return row;
}

/** The block is held until the visit stands, so that it is not given to somebody else in between. */
async function firstPosting(tx: WriteTx, blockId: string, targetId: string | null): Promise<PostRow> {
  const block = await tx.maybe(sql<PostRow>`
    select b.div, b.campaign_id, b.id as block_id, null::uuid as target_id, null::uuid as institution_id, null as name, c.state
      from sweep_block b join sweep_campaign c on c.div = b.div and c.id = b.campaign_id where b.id = ${blockId}::uuid for share of b`);
  if (block === undefined) throw new Refusal('STATE_CONFLICT', { detail: 'blockTakenAway' });
  if (targetId === null) return block;
  const target = await tx.maybe(sql<Pick<PostRow, 'target_id' | 'institution_id' | 'name'>>`
    select t.id as target_id, t.institution_id, t.name from sweep_target t
     where t.div = ${block.div} and t.id = ${targetId}::uuid and t.block_id = ${blockId}::uuid`);
  if (target === undefined) throw new Refusal('STATE_CONFLICT', { detail: 'targetTakenAway' });
  return { ...block, ...target };
}

/**
 * What the worker is sent to now.
 * @throws Refusal STATE_CONFLICT, saying why, when it has been taken away meanwhile or the sweep is over: the device keeps the visit.
 */
export async function requirePosting(
  tx: WriteTx,
  visit: { readonly blockId: string; readonly targetId: string | null; readonly secondId: string | null },
): Promise<Posting> {
  const row =
    visit.secondId === null
      ? await firstPosting(tx, visit.blockId, visit.targetId)
      : await secondPosting(tx, visit.secondId);
  if (row.state !== 'running')
    throw new Refusal('STATE_CONFLICT', { detail: row.state === 'closed' ? 'sweepClosed' : 'sweepPlanned' });
  return postingOf(row);
}
