import { sql } from 'kysely';
import type { CaseDetail, classification } from '#contract/institutions/index.ts';
import { judgeReexamination, judgeReview } from '#policy/institutions/index.ts';
import type { Call } from '../../http/call.ts';
import { Refusal, requireVersion } from '../../refusal.ts';
import { lockInstitution } from '../file/lock.ts';
import { getCase, lockCase } from './case-row.ts';
import { caseDetail } from './read-case.ts';
import { keepFindings, placeOf, requireAnswered, requireUnblocked } from './settle.ts';
import { cityOf, tellCity, tellInstitution } from './tell.ts';
import { writeDecision } from './write-decision.ts';

/** 申请复核: once, in time, by the institution itself; the city hears it. @throws Refusal REFUSED_BY_RULE (CLS-11), STATE_CONFLICT */
export async function appealCase(call: Call<(typeof classification)['appeal']>): Promise<CaseDetail> {
  const { tx, params, body, caller, house, locale } = call;
  const [today, at] = [house.clock.today(), house.clock.now()];
  const row = await lockCase(tx, params.id);
  call.touch(row.id, row.course_id);
  requireVersion(body.version, row, await caseDetail(tx, caller, row.id, today, locale));
  if (row.state !== 'decided' || row.appeal_until === null)
    throw new Refusal('STATE_CONFLICT', { detail: 'notAppealable' });
  const { div, institution_id: institutionId, course_id: courseId } = row;
  const place = placeOf({ div, institutionId, courseId, day: today, by: caller.personId, at });
  requireUnblocked(place, judgeReexamination(row.appeal_until, today));
  await tx.run(sql`
    update classification set state = 'appealed', appeal_reason = ${body.reason}, appealed_at = ${at}::timestamptz, appeal_region = ${cityOf(div)},
           version = version + 1
     where div = ${div} and id = ${row.id}::uuid`);
  await tellCity(tx, house, row);
  return caseDetail(tx, caller, row.id, today, locale);
}

/**
 * 复核决定: the level above judges the four dimensions itself and has the last word; what the county decided stays beside it.
 * @throws Refusal REFUSED_BY_RULE (CLS-1 to CLS-5), ANSWER_NEEDED (CLS-3), STATE_CONFLICT, STALE_VERSION
 */
export async function decideAppeal(call: Call<(typeof classification)['decideAppeal']>): Promise<CaseDetail> {
  const { tx, params, body, caller, house, locale } = call;
  const [today, at] = [house.clock.today(), house.clock.now()];
  await lockInstitution(tx, (await getCase(tx, params.id)).institution_id);
  const row = await lockCase(tx, params.id);
  call.touch(row.id, row.course_id);
  requireVersion(body.version, row, await caseDetail(tx, caller, row.id, today, locale));
  if (row.state !== 'appealed' || row.decided_kind === null)
    throw new Refusal('STATE_CONFLICT', { detail: 'notAppealed' });
  const { div, institution_id: institutionId, course_id: courseId } = row;
  const place = placeOf({ div, institutionId, courseId, day: today, by: caller.personId, at });
  const findings = judgeReview({ kind: body.kind, sheet: body.sheet, before: row.decided_kind }, today);
  requireUnblocked(place, findings);
  requireAnswered(findings, body.answers);
  await tx.run(sql`
    update classification set state = 'final', appeal_kind = ${body.kind}, appeal_sheet = ${JSON.stringify(body.sheet)}::jsonb,
           appeal_clause = ${body.clause}, appeal_decision = ${body.decision}, appeal_by = ${caller.personId}::uuid, appeal_on = ${today}::date, version = version + 1
     where div = ${row.div} and id = ${row.id}::uuid`);
  await writeDecision(tx, row, body.kind, { by: caller.personId, at, today, reason: body.decision });
  keepFindings(tx, place, findings, body.answers);
  await tellInstitution(tx, house, row, 'case-final', { kind: body.kind });
  return caseDetail(tx, caller, row.id, today, locale);
}
