import { sql } from 'kysely';
import type { EntryInput, ListEntryDetail, lists } from '#contract/institutions/lists.ts';
import { appealUntil, judgeEntry } from '#policy/institutions/index.ts';
import { keepRevisions, revisions } from '../../database/revision.ts';
import type { WriteTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { newId } from '../../identity.ts';
import { Refusal, requireFound } from '../../refusal.ts';
import { parametersFor } from '../../rules/parameters.ts';
import type { InstitutionRow } from '../file/institution-row.ts';
import { lockInstitution } from '../file/lock.ts';
import { currentEntry } from './current.ts';
import { judgeWhite } from './judge-white.ts';
import { entryDetail } from './read-entry.ts';
import { takeOff } from './remove.ts';
import { placeOf, settleEntry } from './settle.ts';
import { tellHeads } from './tell.ts';
import { keepTrace } from './write-entry.ts';

/** What is listed: an institution of the register, or a person or place outside it. */
interface Subject {
  readonly div: string;
  readonly institution: InstitutionRow | null;
  readonly kind: 'institution' | 'person' | 'place';
  readonly name: string;
  readonly address: string | null;
}

async function subjectOf(tx: WriteTx, { institutionId, subject }: EntryInput): Promise<Subject> {
  if (institutionId !== undefined) {
    const institution = await lockInstitution(tx, institutionId);
    return {
      div: institution.div,
      institution,
      kind: 'institution',
      name: institution.name,
      address: institution.address,
    };
  }
  const { kind, name, address } = requireFound(subject);
  return { div: tx.scope.lo, institution: null, kind, name, address };
}

interface Evidence {
  readonly text: string;
  readonly fileId: string | null;
}

/** The file's own document, so that nobody lists on somebody else's papers. @throws Refusal NOT_FOUND */
async function evidenceOf(
  tx: WriteTx,
  { institution }: Subject,
  { evidence, evidenceDocumentId: document }: EntryInput,
): Promise<Evidence> {
  if (document === undefined) return { text: evidence, fileId: null };
  const row = await tx.maybe(sql<{ file_id: string; title: string }>`
    select file_id, title from institution_document where div = ${institution?.div ?? ''} and id = ${document}::uuid
       and institution_id = ${institution?.id ?? null}::uuid and removed_at is null`);
  const { file_id: fileId, title } = requireFound(row);
  return { text: evidence === '' ? title : evidence, fileId };
}

async function judge(tx: WriteTx, subject: Subject, body: EntryInput, evidence: string, today: string) {
  const { institution, kind } = subject;
  const entry = judgeEntry({ ...body, subjectKind: kind, evidence }, today);
  return body.list === 'white' && institution !== null
    ? [...entry, ...(await judgeWhite(tx, institution, today))]
    : entry;
}

/**
 * 列入名单: judged under the lock of the file, with every fact of the white list where it is that list.
 * Who is black-listed leaves the white list in the same breath.
 * @throws Refusal REFUSED_BY_RULE (REG-4, and what the white list requires), STATE_CONFLICT where it stands there already
 */
export async function enterList(call: Call<(typeof lists)['enter']>): Promise<ListEntryDetail> {
  const { tx, body, caller, house, locale, touch } = call;
  const [today, at] = [house.clock.today(), house.clock.now()];
  keepRevisions(tx);
  const subject = await subjectOf(tx, body);
  const { div, institution } = subject;
  if (institution !== null) {
    touch(institution.id);
    if (await currentEntry(tx, institution, body.list, today))
      throw new Refusal('STATE_CONFLICT', { detail: 'alreadyListed' });
  }
  const evidence = await evidenceOf(tx, subject, body);
  const findings = await judge(tx, subject, body, evidence.text, today);
  settleEntry(tx, placeOf(div, institution?.id ?? null, today, caller.personId, at), findings);
  const id = newId(house.clock.wall());
  touch(id);
  const act = { source: 'decision', reason: body.reason, by: caller.personId, at } as const;
  const white =
    institution !== null && body.list === 'black' ? await currentEntry(tx, institution, 'white', today) : undefined;
  if (white !== undefined) await takeOff(tx, house, white.id, act);
  const row = {
    div,
    id,
    list: body.list,
    subject_kind: subject.kind,
    institution_id: institution?.id ?? null,
    subject_name: subject.name,
    version: 1,
  };
  const { list, noticeNo, validFrom, validUntil, decidedOn } = body;
  await keepTrace(tx, row, act, {}, { list, reason: body.reason, noticeNo, validFrom, validUntil });
  const parameters = await parametersFor(tx, div, today, (await revisions(tx)).parameters);
  const appeal = list === 'black' && institution !== null ? appealUntil(today, parameters) : null;
  await tx.run(sql`
    insert into list_entry (div, id, list, institution_id, subject_kind, subject_name, subject_address, reason, evidence, evidence_file_id,
                            decided_by, decided_on, notice_no, valid_from, valid_until, appeal_until)
    values (${div}, ${id}::uuid, ${list}, ${row.institution_id}::uuid, ${subject.kind}, ${subject.name}, ${subject.address}, ${body.reason},
            ${evidence.text}, ${evidence.fileId}::uuid, ${caller.personId}::uuid, ${decidedOn}::date, ${noticeNo}, ${validFrom}::date,
            ${validUntil}::date, ${appeal}::date)`);
  await tellHeads(tx, house, row, 'list-entered', body.reason);
  return entryDetail(tx, caller, id, today, locale);
}
