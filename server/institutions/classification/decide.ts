import { sql } from 'kysely';
import type { CaseDetail, classification } from '#contract/institutions/index.ts';
import { judgeDecision, reexaminationUntil } from '#policy/institutions/index.ts';
import { keepRevisions, revisions } from '../../database/revision.ts';
import type { Call } from '../../http/call.ts';
import { Refusal, requireFound, requireVersion } from '../../refusal.ts';
import { parametersFor } from '../../rules/parameters.ts';
import { lockInstitution } from '../file/lock.ts';
import { getCase, lockCase } from './case-row.ts';
import { givenOf, opinionsOf } from './opinions.ts';
import { caseDetail } from './read-case.ts';
import { keepFindings, placeOf, requireAnswered, requireUnblocked } from './settle.ts';
import { tellInstitution } from './tell.ts';
import { writeDecision } from './write-decision.ts';

const OPEN: readonly string[] = ['opened', 'with-experts', 'third', 'to-decide'];

/**
 * 认定: the county's education authority, by four dimensions and a clause. Takes effect at once, is told to the institution, and may be
 * re-examined within the window.
 * @throws Refusal REFUSED_BY_RULE (CLS-1 to CLS-5, CLS-7, CLS-8), ANSWER_NEEDED (CLS-3), STATE_CONFLICT, STALE_VERSION
 */
export async function decideCase(call: Call<(typeof classification)['decide']>): Promise<CaseDetail> {
  const { tx, params, body, caller, house, locale } = call;
  const [today, at] = [house.clock.today(), house.clock.now()];
  keepRevisions(tx);
  await lockInstitution(tx, (await getCase(tx, params.id)).institution_id);
  const row = await lockCase(tx, params.id);
  call.touch(row.id, row.course_id, row.institution_id);
  requireVersion(body.version, row, await caseDetail(tx, caller, row.id, today, locale));
  if (!OPEN.includes(row.state)) throw new Refusal('STATE_CONFLICT', { detail: 'caseClosed' });
  if (body.precedentId !== undefined) requireFound((await getCase(tx, body.precedentId)).decided_kind ?? undefined);
  const place = placeOf({
    div: row.div,
    institutionId: row.institution_id,
    courseId: row.course_id,
    day: today,
    by: caller.personId,
    at,
  });
  const findings = judgeDecision(
    {
      kind: body.kind,
      sheet: body.sheet,
      declaredKind: row.declared_kind,
      suggestion: row.suggestion,
      opinions: givenOf(await opinionsOf(tx, row.div, row.id)),
    },
    today,
  );
  requireUnblocked(place, findings);
  requireAnswered(findings, body.answers);
  const parameters = await parametersFor(tx, row.div, today, (await revisions(tx)).parameters);
  const until = reexaminationUntil(today, parameters);
  await tx.run(sql`
    update classification set state = 'decided', decided_kind = ${body.kind}, sheet = ${JSON.stringify(body.sheet)}::jsonb, clause = ${body.clause},
           decision = ${body.decision}, precedent_id = ${body.precedentId ?? null}::uuid, decided_by = ${caller.personId}::uuid,
           decided_on = ${today}::date, appeal_until = ${until}::date, version = version + 1
     where div = ${row.div} and id = ${row.id}::uuid`);
  await writeDecision(tx, row, body.kind, { by: caller.personId, at, today, reason: body.decision });
  keepFindings(tx, place, findings, body.answers);
  await tellInstitution(tx, house, row, 'case-decided', { kind: body.kind, until });
  return caseDetail(tx, caller, row.id, today, locale);
}
