import { type RawBuilder, sql } from 'kysely';
import type { ListEntry } from '#contract/institutions/lists.ts';
import {
  type AppealResult,
  type EntryState,
  entryStanding,
  type ListName,
  type SubjectKind,
} from '#policy/institutions/index.ts';
import type { Caller } from '../../access/caller.ts';

/** An entry as it is read, with the names it is shown by. */
export interface EntryRow {
  readonly div: string;
  readonly id: string;
  readonly list: ListName;
  readonly institution_id: string | null;
  readonly subject_kind: SubjectKind;
  readonly subject_name: string;
  readonly subject_address: string | null;
  readonly reason: string;
  readonly evidence: string;
  readonly evidence_file_id: string | null;
  readonly decided_by: string;
  readonly decided_on: string;
  readonly notice_no: string | null;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly appeal_until: string | null;
  readonly appeal_reason: string | null;
  readonly appealed_at: string | null;
  readonly appeal_result: AppealResult | null;
  readonly appeal_note: string | null;
  readonly appeal_decided_at: string | null;
  readonly removed_on: string | null;
  readonly removed_by: string | null;
  readonly removal_reason: string | null;
  readonly version: number;
  readonly region_name: string;
  readonly institution_name: string | null;
  readonly proposals: number;
}

/** The proposals are the office's own: an institution's power does not reach them. */
const openProposals = (caller: Caller): RawBuilder<number> =>
  caller.role === 'institution-head'
    ? sql`0`
    : sql`(select count(*)::int from list_proposal p where p.div = e.div and p.entry_id = e.id and p.state = 'open')`;

/** Entries `e` that are chosen by a sub-select, in an order of their columns. */
export const entries = (caller: Caller, chosen: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql<EntryRow>`
  select e.*, r.name as region_name, i.name as institution_name, ${openProposals(caller)} as proposals
    from (${chosen}) e
    join region r on r.code = e.div
    left join institution i on i.div = e.div and i.id = e.institution_id
   order by ${order}`;

export const stateOf = (row: EntryRow): EntryState => ({
  list: row.list,
  subjectKind: row.subject_kind,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  removedOn: row.removed_on,
  appealUntil: row.appeal_until,
  appealed: row.appealed_at !== null,
  appealDecided: row.appeal_result !== null,
});

export const entryOf = (row: EntryRow, today: string): ListEntry => ({
  id: row.id,
  div: row.div,
  regionName: row.region_name,
  list: row.list,
  standing: entryStanding(stateOf(row), today),
  institutionId: row.institution_id,
  subjectKind: row.subject_kind,
  subjectName: row.institution_name ?? row.subject_name,
  subjectAddress: row.subject_address,
  reason: row.reason,
  decidedOn: row.decided_on,
  noticeNo: row.notice_no,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  removedOn: row.removed_on,
  removalReason: row.removal_reason,
  appeal: row.appeal_result ?? (row.appealed_at === null ? 'none' : 'waiting'),
  appealUntil: row.appeal_until,
  proposals: row.proposals,
  version: row.version,
});
