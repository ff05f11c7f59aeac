import { sql } from 'kysely';
import type { CaseDetail, classification } from '#contract/institutions/index.ts';
import type { Caller } from '../../access/caller.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { type StoredFinding, storedView } from '../../findings/stored.ts';
import type { Call } from '../../http/call.ts';
import type { Locale } from '../../messages/locale.ts';
import { caseRowOf, getCase, isDecided, isOffice, type NamedCase, showsWeighing } from './case-row.ts';
import { opinionsOf, opinionView } from './opinions.ts';
import { weighingView } from './weighing.ts';

type Move = CaseDetail['may'][number];

const OPEN: readonly string[] = ['opened', 'with-experts', 'third', 'to-decide'];

/** What the caller may do with the case as it stands. */
function movesOf(row: NamedCase, caller: Caller, today: string): Move[] {
  const open = OPEN.includes(row.state);
  if (caller.role === 'county-official')
    return open ? [...(row.state === 'to-decide' ? [] : (['assign'] as const)), 'decide', 'withdraw'] : [];
  if (caller.role === 'institution-head') {
    if (row.state === 'opened') return ['declare', 'withdraw'];
    if (open) return ['withdraw'];
    return row.state === 'decided' && (row.appeal_until ?? '') >= today ? ['appeal'] : [];
  }
  const above = caller.role === 'city-official' || caller.role === 'province-official';
  return above && row.state === 'appealed' ? ['decide-appeal'] : [];
}

const findingsOf = (tx: ReadTx, row: NamedCase): Promise<StoredFinding[]> =>
  tx.many(sql<StoredFinding>`
    select * from finding f where f.div = ${row.div} and f.institution_id = ${row.institution_id}::uuid and f.part_id = ${row.course_id}::uuid
       and f.rule like 'CLS-%' and f.outcome <> 'refused' order by f.found_at desc, f.id desc limit 20`);

const textVersionOf = async (tx: ReadTx, row: NamedCase): Promise<number> =>
  (
    await tx.maybe(sql<{ text_version: number }>`
      select text_version from course where div = ${row.div} and id = ${row.course_id}::uuid`)
  )?.text_version ?? row.text_version;

/** The whole case as the caller may see it. @throws Refusal NOT_FOUND outside the scope */
export async function caseDetail(
  tx: ReadTx,
  caller: Caller,
  id: string,
  today: string,
  locale: Locale,
): Promise<CaseDetail> {
  const row = await getCase(tx, id);
  const expert = caller.role === 'expert';
  const opinions = isOffice(caller) ? await opinionsOf(tx, row.div, row.id) : [];
  const findings = expert ? [] : await findingsOf(tx, row);
  return {
    ...caseRowOf(row, caller),
    textVersion: row.text_version,
    currentTextVersion: expert ? row.text_version : await textVersionOf(tx, row),
    course: row.course_text,
    self: row.self,
    weighing: showsWeighing(caller, row) ? weighingView(row.signals, row.suggestion, locale) : null,
    opinions: opinions.map((each) => opinionView(each, row.state)),
    sheet: row.sheet,
    clause: row.clause,
    decision: row.decision,
    decidedBy: row.decided_by_name,
    precedentId: row.precedent_id,
    appealReason: row.appeal_reason,
    appealedAt: row.appealed_at,
    appealKind: row.appeal_kind,
    appealSheet: row.appeal_sheet,
    appealClause: row.appeal_clause,
    appealDecision: row.appeal_decision,
    appealBy: row.appeal_by_name,
    appealOn: row.appeal_on,
    withdrawnReason: row.withdrawn_reason,
    findings: findings
      .filter(() => isOffice(caller) || isDecided(row.state) || row.state === 'opened')
      .map((each) => ({ ...storedView(each, locale), id: each.id })),
    may: movesOf(row, caller, today),
  };
}

export async function readCase(call: Call<(typeof classification)['read']>): Promise<CaseDetail> {
  const { tx, params, caller, house, locale } = call;
  call.touch(params.id);
  return caseDetail(tx, caller, params.id, house.clock.today(), locale);
}
