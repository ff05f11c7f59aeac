import { sql } from 'kysely';
import type { FindingRow, finding } from '#contract/finding.ts';
import type { Call } from '../http/call.ts';
import { Refusal, requireVersion } from '../refusal.ts';
import { getFinding } from './list.ts';

/**
 * 记下处理结果. What was refused was never written, so nothing of it is left to handle.
 * @throws Refusal NOT_FOUND, STALE_VERSION with the row as it stands, STATE_CONFLICT
 */
export async function handleFinding(call: Call<(typeof finding)['handle']>): Promise<FindingRow> {
  const { tx, params, body, caller, house, locale, touch } = call;
  const { lo, hi } = tx.scope;
  await tx.run(sql`select from finding where id = ${params.id}::uuid and div >= ${lo} and div < ${hi} for update`);
  const row = await getFinding(tx, caller, params.id, locale);
  requireVersion(body.version, { version: row.rowVersion }, row);
  if (row.outcome === 'handled') throw new Refusal('STATE_CONFLICT', { detail: 'alreadyHandled' });
  if (row.outcome === 'refused') throw new Refusal('STATE_CONFLICT', { detail: 'nothingToHandle' });
  touch(row.id);
  await tx.run(sql`
    update finding set outcome = 'handled', handled_by = ${caller.personId}::uuid, handled_at = ${house.clock.now()}::timestamptz,
           handling_note = ${body.note}, version = version + 1
     where id = ${params.id}::uuid and div >= ${lo} and div < ${hi}`);
  return getFinding(tx, caller, params.id, locale);
}
