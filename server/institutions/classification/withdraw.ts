import { sql } from 'kysely';
import type { CaseDetail, classification } from '#contract/institutions/index.ts';
import type { Call } from '../../http/call.ts';
import { Refusal, requireVersion } from '../../refusal.ts';
import { lockCase } from './case-row.ts';
import { caseDetail } from './read-case.ts';

const OPEN: readonly string[] = ['opened', 'with-experts', 'third', 'to-decide'];

/** 撤回: before anything is decided; the case stays to be read and the course waits to be declared again. @throws Refusal STATE_CONFLICT */
export async function withdrawCase(call: Call<(typeof classification)['withdraw']>): Promise<CaseDetail> {
  const { tx, params, body, caller, house, locale } = call;
  const today = house.clock.today();
  const row = await lockCase(tx, params.id);
  call.touch(row.id, row.course_id);
  requireVersion(body.version, row, await caseDetail(tx, caller, row.id, today, locale));
  if (!OPEN.includes(row.state)) throw new Refusal('STATE_CONFLICT', { detail: 'caseClosed' });
  await tx.run(sql`
    update classification set state = 'withdrawn', withdrawn_reason = ${body.reason}, withdrawn_at = ${house.clock.now()}::timestamptz,
           version = version + 1
     where div = ${row.div} and id = ${row.id}::uuid`);
  return caseDetail(tx, caller, row.id, today, locale);
}
