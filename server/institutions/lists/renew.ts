import type { ListEntryDetail, lists } from '#contract/institutions/lists.ts';
import { judgeEntry } from '#policy/institutions/index.ts';
import { keepRevisions } from '../../database/revision.ts';
import type { Call } from '../../http/call.ts';
import { requireFound } from '../../refusal.ts';
import { lockInstitution } from '../file/lock.ts';
import { judgeWhite } from './judge-white.ts';
import { entryDetail } from './read-entry.ts';
import { lockForMove } from './remove.ts';
import { placeOf, settleEntry } from './settle.ts';
import { tellHeads } from './tell.ts';
import { changeEntry } from './write-entry.ts';

/** 续期: the same judgement as on the first day; LIC-A1 stops who failed or refused the inspection. */
export async function renewEntry(call: Call<(typeof lists)['renew']>): Promise<ListEntryDetail> {
  const { tx, params, body, caller, house, locale } = call;
  const [today, at] = [house.clock.today(), house.clock.now()];
  keepRevisions(tx);
  const entry = await lockForMove(call, params.id, body.version, 'renew');
  const institution = await lockInstitution(tx, requireFound(entry.institution_id ?? undefined));
  const span = { list: entry.list, subjectKind: entry.subject_kind, reason: body.reason, evidence: entry.evidence };
  const dates = { noticeNo: entry.notice_no, decidedOn: entry.decided_on, validFrom: entry.valid_from };
  const findings = [
    ...judgeEntry({ ...span, ...dates, validUntil: body.validUntil }, today),
    ...(await judgeWhite(tx, institution, today)),
  ];
  settleEntry(tx, placeOf(entry.div, institution.id, today, caller.personId, at), findings);
  const act = { source: 'decision', reason: body.reason, by: caller.personId, at } as const;
  await changeEntry(tx, entry, act, { valid_until: body.validUntil });
  await tellHeads(tx, house, entry, 'list-renewed', body.reason);
  return entryDetail(tx, caller, params.id, today, locale);
}
