import { sql } from 'kysely';
import type { classification, MyCase } from '#contract/institutions/index.ts';
import {
  type CaseState,
  judgeCandidate,
  judgeConclusion,
  judgeSheet,
  type TieRelation,
} from '#policy/institutions/index.ts';
import type { WriteTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { notify } from '../../notify/notify.ts';
import { Refusal, requireFound, requireVersion } from '../../refusal.ts';
import { EMPLOYED } from './assign.ts';
import { getMyCase } from './my-cases.ts';
import type { OpinionRow } from './opinions.ts';
import { requireAnswered } from './settle.ts';

/** @throws Refusal NOT_FOUND where the seat is somebody else's, STATE_CONFLICT where it has spoken or stood down, STALE_VERSION */
async function lockSeat(
  call: Call<(typeof classification)['declareTie']> | Call<(typeof classification)['giveOpinion']>,
): Promise<OpinionRow> {
  const { tx, params, body, caller, locale } = call;
  const seat = requireFound(
    await tx.maybe(sql<OpinionRow>`
      select * from classification_opinion where div = ${caller.region} and id = ${params.id}::uuid and person_id = ${caller.personId}::uuid for update`),
  );
  call.touch(seat.id, seat.classification_id);
  requireVersion(body.version, seat, await getMyCase(tx, caller, seat.id, locale));
  if (seat.given_at !== null || seat.recused_at !== null) throw new Refusal('STATE_CONFLICT', { detail: 'seatClosed' });
  return seat;
}

const knownTie = async (tx: WriteTx, seat: OpinionRow): Promise<TieRelation | null> =>
  (
    await tx.maybe(sql<{ relation: TieRelation }>`
      select relation from expert_tie where div = ${seat.div} and person_id = ${seat.person_id}::uuid and institution_id = ${seat.institution_id}::uuid`)
  )?.relation ?? null;

const worksElsewhere = async (tx: WriteTx, { div, person_id }: OpinionRow): Promise<boolean> =>
  (await tx.maybe(sql`
    select from expert_tie where div = ${div} and person_id = ${person_id}::uuid and relation in ${EMPLOYED} limit 1`)) !==
  undefined;

/** 申明利害关系: who has one stands down, the seat is free again and the tie is remembered; who has none sees the course. */
export async function declareTie(call: Call<(typeof classification)['declareTie']>): Promise<MyCase> {
  const { tx, params, body, caller, house, locale } = call;
  const at = house.clock.now();
  const seat = await lockSeat(call);
  const relation = body.relation ?? (await knownTie(tx, seat));
  const recused = relation === null ? null : at;
  await tx.run(sql`
    update classification_opinion set tie_declared = ${relation !== null}, tie = ${relation}, tie_note = ${relation === null ? null : body.note},
           recused_at = ${recused}::timestamptz, version = version + 1
     where div = ${seat.div} and id = ${seat.id}::uuid`);
  if (relation !== null) {
    await tx.run(sql`
      insert into expert_tie (div, person_id, institution_id, relation, declared_at)
      values (${seat.div}, ${seat.person_id}::uuid, ${seat.institution_id}::uuid, ${relation}, ${at}::timestamptz) on conflict do nothing`);
    await tellOffice(call, seat, 'case-recused');
  }
  return getMyCase(tx, caller, params.id, locale);
}

async function tellOffice(
  { tx, house, caller }: Pick<Call<(typeof classification)['giveOpinion']>, 'tx' | 'house' | 'caller'>,
  seat: OpinionRow,
  kind: 'case-recused' | 'case-ready' | 'case-third',
): Promise<void> {
  await notify(tx, house, {
    div: seat.div,
    personId: seat.assigned_by,
    kind,
    facts: { by: caller.name },
    to: `/console/classifications/${seat.classification_id}`,
  });
}

/**
 * 专家意见: four dimensions with evidence, a conclusion and why; given once. The house then counts, for nobody who gives one may see the
 * other.
 * @throws Refusal REFUSED_BY_RULE (CLS-1 to CLS-5, CLS-7), ANSWER_NEEDED (CLS-3), STATE_CONFLICT
 */
export async function giveOpinion(call: Call<(typeof classification)['giveOpinion']>): Promise<MyCase> {
  const { tx, params, body, caller, house, locale } = call;
  const today = house.clock.today();
  const seat = await lockSeat(call);
  if (seat.tie_declared !== false) throw new Refusal('STATE_CONFLICT', { detail: 'tieFirst' });
  const candidate = {
    name: caller.name,
    since: today,
    until: null,
    tie: await knownTie(tx, seat),
    employed: await worksElsewhere(tx, seat),
    seated: false,
  };
  const findings = [
    ...judgeCandidate(candidate, today),
    ...judgeSheet(body.sheet, today),
    ...judgeConclusion(body.sheet, body.kind, today),
  ];
  if (findings.some(({ consequence }) => consequence === 'block')) throw new Refusal('REFUSED_BY_RULE', { findings });
  requireAnswered(findings, body.answers);
  const answers = body.answers.map(({ reason }) => reason).join('；');
  const reason = answers === '' ? body.reason : `${body.reason}（${answers}）`;
  await tx.run(sql`
    update classification_opinion set dimensions = ${JSON.stringify(body.sheet)}::jsonb, kind = ${body.kind}, reason = ${reason},
           given_at = ${house.clock.now()}::timestamptz, version = version + 1
     where div = ${seat.div} and id = ${seat.id}::uuid`);
  const { state } = await tx.one(
    sql<{ state: CaseState | null }>`select settle_opinions(${seat.div}, ${seat.classification_id}::uuid) as state`,
  );
  if (state === 'third' && seat.seat !== 3) await tellOffice(call, seat, 'case-third');
  else if (state === 'to-decide') await tellOffice(call, seat, 'case-ready');
  else if (state !== 'with-experts') throw new Refusal('STATE_CONFLICT', { detail: 'caseClosed' });
  return getMyCase(tx, caller, params.id, locale);
}
