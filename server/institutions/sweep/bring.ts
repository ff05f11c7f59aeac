import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { OwnVisit, VisitAmendment, VisitInput } from '#contract/institutions/sweep.ts';
import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import type { Visit } from '#policy/institutions/index.ts';
import type { WriteTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { Refusal, requireFound, requireVersion } from '../../refusal.ts';
import { type Posting, requirePosting } from './posting.ts';
import { fieldsOf, recordEdit } from './visit-changes.ts';
import { recordOddities } from './visit-findings.ts';
import { findVisit, lockVisit, ownVisitOf, positionOf, type VisitRow } from './visit-row.ts';

type Table = typeof sweep;

const hashOf = (body: VisitInput): Buffer => createHash('sha256').update(JSON.stringify(body)).digest();

const visitOf = (body: VisitInput | VisitAmendment): Visit => ({ ...body, photos: body.photos.length });

/** The same again is the same visit. @throws Refusal KEY_REUSED when the id stands for another. */
function sameOr(row: VisitRow | undefined, hash: Buffer): VisitRow {
  if (row === undefined || !row.body_sha256.equals(hash)) throw new Refusal('KEY_REUSED');
  return row;
}

const insert = (tx: WriteTx, body: VisitInput, at: Posting, worker: string, hash: Buffer, now: string) =>
  tx.run(sql`
    insert into sweep_visit (div, id, campaign_id, block_id, target_id, institution_id, second_id, worker_id, round, outcome, answers, latitude, longitude,
      accuracy, begun_at, ended_at, received_at, photo_ids, body_sha256, state)
    values (${at.div}, ${body.id}::uuid, ${at.campaignId}::uuid, ${at.blockId}::uuid, ${at.targetId}::uuid, ${at.institutionId}::uuid, ${body.secondId}::uuid,
      ${worker}::uuid, ${body.secondId === null ? 1 : 2}, ${body.outcome}, ${JSON.stringify(body.answers)}::jsonb, ${body.position?.latitude ?? null},
      ${body.position?.longitude ?? null}, ${body.position?.accuracy ?? null}, ${body.begunAt}::timestamptz, ${body.endedAt}::timestamptz,
      ${now}::timestamptz, ${body.photos}::uuid[], ${hash}, 'received')
    on conflict (div, id) do nothing`);

async function requireNoSecond(tx: WriteTx, secondId: string | null): Promise<void> {
  if (secondId === null) return;
  const done = await tx.maybe(sql`select id from sweep_visit where second_id = ${secondId}::uuid`);
  if (done !== undefined) throw new Refusal('STATE_CONFLICT', { detail: 'secondDone' });
}

/** 交回走访: idempotent by the id that the device made. Whatever it says, it is kept; what is odd is said beside it. */
export async function bringVisit(call: Call<Table['bring']>): Promise<OwnVisit> {
  const { tx, body, caller, house } = call;
  call.touch(body.id);
  const hash = hashOf(body);
  const earlier = await findVisit(tx, body.id);
  if (earlier !== undefined) return ownVisitOf(sameOr(earlier, hash), null);
  const posting = await requirePosting(tx, body);
  // A door that nobody knew has no target, and a known one is not new; the second visitor may find anything.
  if (body.secondId === null && (posting.targetId === null) !== (body.outcome === 'new'))
    throw new Refusal('STATE_CONFLICT', { detail: 'outcomeUnfit' });
  await requireNoSecond(tx, body.secondId);
  const added = await insert(tx, body, posting, caller.personId, hash, house.clock.now());
  const row = added === 0 ? sameOr(await findVisit(tx, body.id), hash) : requireFound(await findVisit(tx, body.id));
  if (added > 0)
    await recordOddities(tx, house, {
      div: row.div,
      id: row.id,
      institutionId: row.institution_id,
      visit: visitOf(body),
      by: caller.personId,
    });
  return ownVisitOf(row, posting.name);
}

/** 更正: what came back from the office, or what the worker sees to be wrong before anybody has accepted it. */
export async function amendVisit(call: Call<Table['amend']>): Promise<OwnVisit> {
  const { tx, params, body, caller, house } = call;
  requireFound(await findVisit(tx, params.id));
  const row = await lockVisit(tx, params.id);
  if (row === undefined) throw new Refusal('STATE_CONFLICT', { detail: 'visitAccepted' });
  requireVersion(body.version, row, ownVisitOf(row, null));
  const posting = await requirePosting(tx, { blockId: row.block_id, targetId: row.target_id, secondId: row.second_id });
  if (row.round === 1 && (row.target_id === null) !== (body.outcome === 'new'))
    throw new Refusal('STATE_CONFLICT', { detail: 'outcomeUnfit' });
  const at = house.clock.now();
  await tx.run(sql`
    update sweep_visit set outcome = ${body.outcome}, answers = ${JSON.stringify(body.answers)}::jsonb, latitude = ${body.position?.latitude ?? null},
           longitude = ${body.position?.longitude ?? null}, accuracy = ${body.position?.accuracy ?? null}, begun_at = ${body.begunAt}::timestamptz,
           ended_at = ${body.endedAt}::timestamptz, photo_ids = ${body.photos}::uuid[], state = 'received', version = version + 1
     where div = ${row.div} and id = ${row.id}::uuid`);
  await recordEdit(tx, {
    div: row.div,
    visitId: row.id,
    workerId: row.worker_id,
    version: row.version + 1,
    before: fieldsOf({ ...row, position: positionOf(row), photos: row.photo_ids }),
    after: fieldsOf(body),
    by: caller.personId,
    at,
  });
  await recordOddities(tx, house, {
    div: row.div,
    id: row.id,
    institutionId: row.institution_id,
    visit: visitOf(body),
    by: caller.personId,
  });
  call.touch(row.id);
  return ownVisitOf(requireFound(await findVisit(tx, row.id)), posting.name);
}
