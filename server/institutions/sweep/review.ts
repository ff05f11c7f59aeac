import { sql } from 'kysely';
import type { VisitDetail } from '#contract/institutions/sweep.ts';
import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import { judgeWhole } from '#policy/institutions/index.ts';
import type { WriteTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { Refusal, requireFound, requireVersion } from '../../refusal.ts';
import { openFoundPlace } from './found-place.ts';
import { intoFile, type Standing } from './into-file.ts';
import { visitDetail } from './read-visit.ts';
import { fieldsOf, recordEdit } from './visit-changes.ts';
import { settleOddities } from './visit-findings.ts';
import { lockVisit, type VisitRow } from './visit-row.ts';

type Table = typeof sweep;
type ReviewCall = Call<Table['accept']> | Call<Table['return']> | Call<Table['correct']>;

/** @throws Refusal NOT_FOUND, STALE_VERSION with the visit as it stands, STATE_CONFLICT once it is with somebody else. */
async function lockForReview({ tx, params, body, locale }: ReviewCall): Promise<VisitRow> {
  const row = requireFound(await lockVisit(tx, params.id));
  if (body.version !== row.version) requireVersion(body.version, row, await visitDetail(tx, row.id, locale));
  if (row.state !== 'received') throw new Refusal('STATE_CONFLICT', { detail: 'visitNotWaiting' });
  return row;
}

const countPhotos = async (tx: WriteTx, { div, id }: VisitRow): Promise<number> =>
  (
    await tx.one(
      sql<{ n: number }>`select count(*)::int as n from sweep_photo where div = ${div} and visit_id = ${id}::uuid`,
    )
  ).n;

const settle = (tx: WriteTx, row: VisitRow, state: 'accepted' | 'returned', note: string | null, at: Standing) =>
  tx.run(sql`
    update sweep_visit set state = ${state}, review_note = ${note}, reviewed_by = ${at.by}::uuid, reviewed_at = ${at.at}::timestamptz, version = version + 1
     where div = ${row.div} and id = ${row.id}::uuid`);

/** 收下: a whole visit goes into the file (SW-C3); what a second visitor saw is only compared. */
export async function acceptVisit(call: Call<Table['accept']>): Promise<VisitDetail> {
  const { tx, caller, house } = call;
  const row = await lockForReview(call);
  const lacking = judgeWhole({ outcome: row.outcome, answers: row.answers, photos: await countPhotos(tx, row) });
  if (lacking !== null) throw new Refusal('REFUSED_BY_RULE', { findings: [lacking] });
  const at: Standing = { by: caller.personId, at: house.clock.now(), today: house.clock.today() };
  if (row.round === 1) {
    if (row.outcome === 'new') call.touch(await openFoundPlace(tx, row, at));
    else if (row.institution_id !== null) call.touch(await intoFile(tx, row, row.institution_id, at));
  }
  await settle(tx, row, 'accepted', null, at);
  await settleOddities(tx, row.div, row.id, at.by, at.at);
  call.touch(row.id);
  return visitDetail(tx, row.id, call.locale);
}

/** 退回: back to the worker, with what is to be mended. */
export async function returnVisit(call: Call<Table['return']>): Promise<VisitDetail> {
  const { tx, caller, house, body } = call;
  const row = await lockForReview(call);
  await settle(tx, row, 'returned', body.note, {
    by: caller.personId,
    at: house.clock.now(),
    today: house.clock.today(),
  });
  call.touch(row.id);
  return visitDetail(tx, row.id, call.locale);
}

/** 改正: the office mends what it knows better; every value that changes is kept with what it was. */
export async function correctVisit(call: Call<Table['correct']>): Promise<VisitDetail> {
  const { tx, caller, house, body } = call;
  const row = await lockForReview(call);
  if (row.round === 1 && (row.target_id === null) !== (body.outcome === 'new'))
    throw new Refusal('STATE_CONFLICT', { detail: 'outcomeUnfit' });
  await tx.run(sql`
    update sweep_visit set outcome = ${body.outcome}, answers = ${JSON.stringify(body.answers)}::jsonb, review_note = ${body.note}, version = version + 1
     where div = ${row.div} and id = ${row.id}::uuid`);
  await recordEdit(tx, {
    div: row.div,
    visitId: row.id,
    workerId: row.worker_id,
    version: row.version + 1,
    before: fieldsOf({ outcome: row.outcome, answers: row.answers }),
    after: fieldsOf(body),
    by: caller.personId,
    at: house.clock.now(),
  });
  call.touch(row.id);
  return visitDetail(tx, row.id, call.locale);
}
