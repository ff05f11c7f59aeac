import type { Assignment, homework } from '#contract/homework.ts';
import { named } from '../database/query.ts';
import { keepRevisions } from '../database/revision.ts';
import type { Call } from '../http/call.ts';
import { noticeOf } from './assignment-queries.ts';
import { recordChange } from './change.ts';
import { getClassContext } from './class-context.ts';
import { getAssignment, lockPublished, requireMayChange } from './correct.ts';
import { lockLedger } from './ledger.ts';
import { ownAssignment } from './own-assignment.ts';
import { takeOffLedger } from './write-ledger.ts';

const markWithdrawn = named<{ version: number }>(
  'assignment-withdraw',
  `update assignment set state = 'withdrawn', withdrawn_at = $3, version = version + 1 where div = $1 and id = $2 returning version`,
);

/** 撤回: the minutes go back to the class; the notice stays on the board, marked as withdrawn with its reason. */
export async function withdrawAssignment(call: Call<(typeof homework)['withdraw']>): Promise<Assignment> {
  const { tx, params, body, caller, house } = call;
  keepRevisions(tx);
  const row = await lockPublished(tx, params.id, body.version);
  requireMayChange(row, caller, true);
  const context = await getClassContext(tx, row.class_id, row.subject, row.assigned_on);
  const own = await ownAssignment(tx, row, context);
  const at = house.clock.now();
  call.touch(row.id, row.class_id);
  await lockLedger(tx, context, own.spans);
  takeOffLedger(tx, context, own);
  const { version } = await tx.one(markWithdrawn(row.div, row.id, at));
  await recordChange(tx, {
    context,
    id: row.id,
    version,
    kind: 'withdrawn',
    reason: body.reason,
    before: noticeOf(row),
    after: null,
    by: caller.personId,
    at,
  });
  return getAssignment(tx, row.id);
}
