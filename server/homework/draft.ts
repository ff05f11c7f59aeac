import type { Assignment, homework } from '#contract/homework.ts';
import type { Caller } from '../access/caller.ts';
import type { WriteTx } from '../database/transaction.ts';
import type { Call } from '../http/call.ts';
import { newId } from '../identity.ts';
import { Refusal, requireFound, requireVersion } from '../refusal.ts';
import { type AssignmentRow, deleteDraft, lockById } from './assignment-queries.ts';
import { getClassContext, requireTeacher } from './class-context.ts';
import { getAssignment } from './correct.ts';
import { requireSensible } from './publish.ts';
import { writeDraft } from './write-assignment.ts';

type Table = typeof homework;

/** A draft holds no minutes and is seen by its author alone; the rules speak when it is published. */
export async function saveDraft(call: Call<Table['draft']>): Promise<Assignment> {
  const { tx, body, caller, house, source } = call;
  requireSensible(body, call.locale);
  const context = await getClassContext(tx, body.classId, body.subject, body.assignedOn);
  requireTeacher(context, caller.personId);
  const id = newId(house.clock.wall());
  call.touch(id);
  writeDraft(tx, context, caller.personId, body, { id, stands: false, source });
  return getAssignment(tx, id);
}

async function lockOwnDraft(tx: WriteTx, caller: Caller, id: string, version: number): Promise<AssignmentRow> {
  const row = requireFound(await tx.maybe(lockById(id, tx.scope.lo, tx.scope.hi)));
  if (row.teacher_id !== caller.personId) throw new Refusal('NOT_FOUND');
  if (row.version !== version) requireVersion(version, row, await getAssignment(tx, id));
  if (row.state !== 'draft') throw new Refusal('STATE_CONFLICT', { detail: 'notDraft' });
  return row;
}

export async function editDraft(call: Call<Table['edit']>): Promise<Assignment> {
  const { tx, params, body, caller } = call;
  const { version, ...input } = body;
  requireSensible(input, call.locale);
  const row = await lockOwnDraft(tx, caller, params.id, version);
  const context = await getClassContext(tx, input.classId, input.subject, input.assignedOn);
  requireTeacher(context, caller.personId);
  call.touch(row.id);
  writeDraft(tx, context, caller.personId, input, { id: row.id, stands: true, source: row.source });
  return getAssignment(tx, row.id);
}

export async function discardDraft({ tx, params, query, caller, touch }: Call<Table['discard']>): Promise<undefined> {
  const row = await lockOwnDraft(tx, caller, params.id, query.version);
  touch(row.id);
  await tx.run(deleteDraft(row.div, row.id));
  return undefined;
}
