import type { Assignment, homework } from '#contract/homework.ts';
import type { Caller } from '../access/caller.ts';
import { keepRevisions } from '../database/revision.ts';
import type { WriteTx } from '../database/transaction.ts';
import { recordFindings } from '../findings/record.ts';
import type { Call } from '../http/call.ts';
import { Refusal, requireFound, requireVersion } from '../refusal.ts';
import { type AssignmentRow, assignmentOf, findById, lockById, noticeOf } from './assignment-queries.ts';
import { recordChange } from './change.ts';
import { type ClassContext, getClassContext } from './class-context.ts';
import { isPractice } from './judgement.ts';
import { ownAssignment } from './own-assignment.ts';
import { judgeLocked, placeOf, requireSensible, settleFindings } from './publish.ts';
import { placeAssignment } from './write-ledger.ts';

export async function getAssignment(tx: WriteTx, id: string): Promise<Assignment> {
  return assignmentOf(requireFound(await tx.maybe(findById(id, tx.scope.lo, tx.scope.hi))));
}

/** The author, the lead of the grade, or (to withdraw) the principal. @throws Refusal NOT_ALLOWED */
export function requireMayChange(row: AssignmentRow, caller: Caller, alsoPrincipal: boolean): void {
  const leads = caller.role === 'grade-lead' && caller.grade === row.grade;
  if (row.teacher_id === caller.personId || leads || (alsoPrincipal && caller.role === 'principal')) return;
  throw new Refusal('NOT_ALLOWED', { detail: caller.role === 'grade-lead' ? 'notYourGrade' : 'notYourClass' });
}

/** Locks a published assignment at the version the reader saw. @throws Refusal NOT_FOUND, STATE_CONFLICT, STALE_VERSION */
export async function lockPublished(tx: WriteTx, id: string, version: number): Promise<AssignmentRow> {
  const row = requireFound(await tx.maybe(lockById(id, tx.scope.lo, tx.scope.hi)));
  if (row.version !== version) requireVersion(version, row, await getAssignment(tx, id));
  if (row.state !== 'published') throw new Refusal('STATE_CONFLICT', { detail: 'notPublished' });
  return row;
}

async function sameClass(
  tx: WriteTx,
  row: AssignmentRow,
  input: { classId: string; subject: string; assignedOn: string },
): Promise<ClassContext> {
  // A correction mends a notice; homework for another class or subject is another notice.
  if (input.classId !== row.class_id || input.subject !== row.subject)
    throw new Refusal('STATE_CONFLICT', { detail: 'notPublished' });
  return getClassContext(tx, row.class_id, row.subject, input.assignedOn);
}

/** 更正: gives back what it held, claims anew under the same rules, keeps the old text on the board. */
export async function correctAssignment(call: Call<(typeof homework)['correct']>): Promise<Assignment> {
  const { tx, params, body, caller, house } = call;
  const { version: seen, reason, answers, ...input } = body;
  requireSensible(input, call.locale);
  keepRevisions(tx);
  const row = await lockPublished(tx, params.id, seen);
  requireMayChange(row, caller, false);
  const context = await sameClass(tx, row, input);
  const own = await ownAssignment(tx, row, context);
  const at = house.clock.now();
  call.touch(row.id, row.class_id);
  const place = placeOf(context, input, row.id, caller.personId, at);
  const judgement = await judgeLocked(tx, context, input, own, house.clock.today());
  const recorded = settleFindings(judgement.findings, answers, place);
  const version = row.version + 1;
  placeAssignment(tx, context, {
    teacherId: row.teacher_id,
    input,
    writing: {
      id: row.id,
      stands: true,
      state: 'published',
      source: row.source,
      publishedAt: row.published_at,
      correctedAt: at,
    },
    practice: isPractice(input, context),
    judgement,
    own,
  });
  await recordChange(tx, {
    context,
    id: row.id,
    version,
    kind: 'corrected',
    reason,
    before: noticeOf(row),
    after: input,
    by: caller.personId,
    at,
  });
  recordFindings(tx, place, recorded);
  return getAssignment(tx, row.id);
}
