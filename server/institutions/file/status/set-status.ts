import { sql } from 'kysely';
import type { InstitutionFile, institutionFile } from '#contract/institutions/index.ts';
import { isEnded, judgeStatus, runningCourses } from '#policy/institutions/index.ts';
import type { Call } from '../../../http/call.ts';
import { newId } from '../../../identity.ts';
import { endClasses } from '../classes/end-classes.ts';
import { getDocument } from '../documents/documents.ts';
import { lockAt } from '../edit-file.ts';
import { getInstitution } from '../lock.ts';
import { type OpenFile, openFile, settlePart } from '../open-file.ts';
import { notePublicChange } from '../public-change.ts';
import { recordChanges } from '../record-changes.ts';
import { refreshMeasure } from '../refresh-measure.ts';
import { takeSnapshot } from '../snapshot.ts';
import { viewFile } from '../view-file.ts';
import { updatePart } from '../write-part.ts';

type StatusCall = Call<(typeof institutionFile)['setStatus']>;

/** Nobody teaches at an institution that has ended. */
async function stopCourses({ tx, caller, body }: StatusCall, open: OpenFile): Promise<void> {
  const { row, at } = open;
  const act = { source: 'decision', reason: body.reason, by: caller.personId, at } as const;
  for (const course of open.parts.courses.filter(({ state }) => state === 'running')) {
    updatePart(tx, 'course', { div: row.div, id: course.id }, { state: 'stopped', changedAt: at });
    recordChanges(tx, {
      ...{ div: row.div, institutionId: row.id, part: 'course', partId: course.id, version: course.version + 1 },
      ...act,
      before: { state: 'running' },
      after: { state: 'stopped' },
    });
  }
  const left = open.parts.classes.filter(({ state }) => state !== 'ended');
  await endClasses(tx, open, left, act);
}

/** 变更机构状态: one of the allowed moves, with its reason and paper; the file as it stood is kept beside the change. */
export async function setStatus(call: StatusCall): Promise<InstitutionFile> {
  const { tx, params, body, caller, house, locale } = call;
  await lockAt(call, params.id, body.version);
  const open = await openFile(call);
  const { row, file, today, at } = open;
  if (body.documentId !== undefined) await getDocument(tx, row.div, row.id, body.documentId);
  const change = {
    basis: file,
    creditCode: row.credit_code ?? '',
    heldSince: row.status_since,
    to: body.to,
    since: body.since,
    hasDocument: body.documentId !== undefined,
    running: runningCourses(file).length,
  };
  settlePart(call, open, judgeStatus(change, today), body.answers);
  const moveId = newId(house.clock.wall());
  await takeSnapshot(tx, row, 'status', moveId, caller.personId, at);
  if (isEnded(body.to)) await stopCourses(call, open);
  tx.send(sql`
    update institution set status = ${body.to}, status_since = ${body.since}, version = version + 1, changed_at = ${at}::timestamptz
     where div = ${row.div} and id = ${row.id}::uuid`);
  recordChanges(tx, {
    ...{ div: row.div, institutionId: row.id, part: 'status', partId: moveId, version: row.version + 1 },
    ...{ source: 'decision', reason: body.reason, by: caller.personId, at },
    before: { status: row.status, statusSince: row.status_since },
    after: { status: body.to, statusSince: body.since, document: body.documentId ?? null },
  });
  notePublicChange(tx, row, 'status', at);
  call.touch(moveId);
  await refreshMeasure(tx, row.id, today);
  return viewFile(tx, await getInstitution(tx, row.id), caller, today, locale);
}
