import type { Assignment, AssignmentInput, homework } from '#contract/homework.ts';
import type { RuleAnswer } from '#contract/schemas.ts';
import { asking, refusing } from '#policy/homework/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { findSubject } from '#policy/kernel/subject.ts';
import { keepRevisions } from '../database/revision.ts';
import type { WriteTx } from '../database/transaction.ts';
import { type FindingPlace, type Recorded, recordFindings } from '../findings/record.ts';
import type { Call } from '../http/call.ts';
import { newId } from '../identity.ts';
import { problemText } from '../messages/index.ts';
import type { Locale } from '../messages/locale.ts';
import { Refusal, requireFound, requireVersion } from '../refusal.ts';
import { type AssignmentRow, assignmentOf, findById, lockById } from './assignment-queries.ts';
import { type ClassContext, getClassContext, requireTeacher } from './class-context.ts';
import { claimWith, isPractice, type Judgement, judge } from './judgement.ts';
import { lockLedger } from './ledger.ts';
import type { OwnAssignment } from './own-assignment.ts';
import { placeAssignment } from './write-ledger.ts';

/** Slips of the keyboard that need no rule: told at their field. @throws Refusal INPUT_INVALID */
export function requireSensible(input: AssignmentInput, locale: Locale): void {
  const t = problemText(locale).inputs;
  const errors = [
    ...(findSubject(input.subject) === undefined ? [{ path: 'body.subject', message: t.subject }] : []),
    ...(input.dueOn < input.assignedOn ? [{ path: 'body.dueOn', message: t.dueBeforeAssigned }] : []),
  ];
  if (errors.length > 0) throw new Refusal('INPUT_INVALID', { errors });
}

/**
 * Splits what the rules say: blocked goes back with its findings (and is kept as a near miss), what asks goes back until it is answered,
 * and what remains goes on record with the answers.
 * @throws Refusal REFUSED_BY_RULE or ANSWER_NEEDED
 */
export function settleFindings(
  findings: readonly Finding[],
  answers: readonly RuleAnswer[],
  place: FindingPlace,
): Recorded[] {
  const blocked = refusing(findings);
  if (blocked.length > 0) {
    const keep = async (tx: WriteTx) =>
      recordFindings(
        tx,
        { ...place, assignmentId: null },
        blocked.map((finding) => ({ finding, outcome: 'refused', answer: null })),
      );
    throw new Refusal('REFUSED_BY_RULE', { findings, keep });
  }
  const answerTo = (f: Finding) => answers.find((a) => a.rule === f.rule)?.reason ?? null;
  const open = asking(findings).filter((f) => answerTo(f) === null);
  if (open.length > 0) throw new Refusal('ANSWER_NEEDED', { findings: open });
  return findings.map((finding) => ({
    finding,
    outcome: finding.consequence === 'warn' ? 'answered' : 'open',
    answer: answerTo(finding),
  }));
}

export const placeOf = (
  context: ClassContext,
  input: AssignmentInput,
  assignmentId: string,
  by: string,
  at: string,
): FindingPlace => ({
  div: context.div,
  schoolId: context.schoolId,
  classId: context.classId,
  grade: context.cls.grade,
  assignmentId,
  day: input.assignedOn,
  by,
  at,
});

/** Locks the rows, then judges: the sum that is judged is the sum that will stand. */
export async function judgeLocked(
  tx: WriteTx,
  context: ClassContext,
  input: AssignmentInput,
  own: OwnAssignment | null,
  today: string,
): Promise<Judgement> {
  const question = { context, input, own, today };
  const claim = claimWith(question);
  return judge(tx, question, claim, lockLedger(tx, context, claim.spans));
}

async function lockDraft(call: Call<(typeof homework)['publish']>): Promise<AssignmentRow | null> {
  const { tx, body, caller } = call;
  if (body.id === undefined) return null;
  const draft = requireFound(await tx.maybe(lockById(body.id, tx.scope.lo, tx.scope.hi)));
  if (draft.teacher_id !== caller.personId) throw new Refusal('NOT_FOUND');
  if (draft.state !== 'draft') throw new Refusal('STATE_CONFLICT', { detail: 'notDraft' });
  requireVersion(
    body.version ?? 0,
    draft,
    assignmentOf(requireFound(await tx.maybe(findById(body.id, tx.scope.lo, tx.scope.hi)))),
  );
  return draft;
}

/** 公示并布置: judged under the lock of its class and days, written with its findings, or refused with the rule and the others' minutes. */
export async function publishAssignment(call: Call<(typeof homework)['publish']>): Promise<Assignment> {
  const { tx, body, caller, house, source, locale } = call;
  const { id: draftId, version: _, answers, ...input } = body;
  requireSensible(input, locale);
  keepRevisions(tx);
  const draft = await lockDraft(call);
  const context = await getClassContext(tx, input.classId, input.subject, input.assignedOn);
  requireTeacher(context, caller.personId);
  const id = draftId ?? newId(house.clock.wall());
  const at = house.clock.now();
  const place = placeOf(context, input, id, caller.personId, at);
  call.touch(id, input.classId);
  const judgement = await judgeLocked(tx, context, input, null, house.clock.today());
  const recorded = settleFindings(judgement.findings, answers, place);
  placeAssignment(tx, context, {
    teacherId: caller.personId,
    input,
    writing: {
      id,
      stands: draft !== null,
      state: 'published',
      source: draft?.source ?? source,
      publishedAt: at,
      correctedAt: null,
    },
    practice: isPractice(input, context),
    judgement,
    own: null,
  });
  recordFindings(tx, place, recorded);
  return {
    ...input,
    id,
    version: (draft?.version ?? 0) + 1,
    state: 'published',
    schoolId: context.schoolId,
    schoolName: context.schoolName,
    className: context.className,
    grade: context.cls.grade,
    teacherId: caller.personId,
    teacher: caller.name,
    source: draft?.source ?? source,
    publishedAt: at,
    correctedAt: null,
    withdrawnAt: null,
  };
}
