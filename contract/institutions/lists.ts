import * as z from 'zod';
import {
  APPEAL_RESULTS,
  ENTRY_STATES,
  LIST_MOVES,
  LISTS,
  STATUSES,
  SUBJECT_KINDS,
} from '#policy/institutions/index.ts';
import { contract } from '../kit.ts';
import { Day, Div, FindingView, Id, Instant, PageQuery, pageOf, RegionCode, typed, Version } from '../schemas.ts';

export const PROPOSAL_STATES = ['open', 'removed', 'kept', 'settled'] as const;

/** 名单记录 as a list shows it. */
export const ListEntry = z
  .object({
    id: Id,
    div: Div,
    regionName: z.string(),
    list: z.enum(LISTS),
    standing: z.enum(ENTRY_STATES),
    institutionId: Id.nullable(),
    subjectKind: z.enum(SUBJECT_KINDS),
    /** The institution's name today, or the name given to a person or place. */
    subjectName: z.string(),
    subjectAddress: z.string().nullable(),
    reason: z.string(),
    decidedOn: Day,
    noticeNo: z.string().nullable(),
    validFrom: Day,
    /** Exclusive. */
    validUntil: Day.nullable(),
    removedOn: Day.nullable(),
    removalReason: z.string().nullable(),
    appeal: z.enum(['none', 'waiting', ...APPEAL_RESULTS]),
    appealUntil: Day.nullable(),
    /** Open proposals to remove it. */
    proposals: z.int(),
    version: Version,
  })
  .meta({ id: 'ListEntry' });
export type ListEntry = z.output<typeof ListEntry>;

/** 移出建议: what the nightly check found, and what became of it. */
export const ListProposal = z
  .object({
    id: Id,
    div: Div,
    regionName: z.string(),
    entryId: Id,
    institutionId: Id,
    institutionName: z.string(),
    state: z.enum(PROPOSAL_STATES),
    finding: FindingView,
    findingId: Id,
    proposedOn: Day,
    note: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'ListProposal' });
export type ListProposal = z.output<typeof ListProposal>;

export const ListEntryDetail = ListEntry.extend({
  evidence: z.string(),
  /** The document of the file that holds the evidence. */
  evidenceDocumentId: Id.nullable(),
  decidedBy: z.string().nullable(),
  appealReason: z.string().nullable(),
  appealedAt: Instant.nullable(),
  appealNote: z.string().nullable(),
  appealDecidedAt: Instant.nullable(),
  removedBy: z.string().nullable(),
  /** What the caller may do with it now. */
  moves: z.array(z.enum(LIST_MOVES)),
  proposalRows: z.array(ListProposal),
  /** Copies of the file as it stood at each decision. */
  snapshots: z.array(z.object({ id: Id, takenAt: Instant })),
  /** Every other entry of the same institution on any list the caller may see, newest first. */
  history: z.array(ListEntry),
}).meta({ id: 'ListEntryDetail' });
export type ListEntryDetail = z.output<typeof ListEntryDetail>;

/** Whether an institution may be white-listed today, and if not, every fact that fails with its clause. */
export const WhiteVerdict = z
  .object({
    institutionId: Id,
    name: z.string(),
    status: z.enum(STATUSES),
    day: Day,
    findings: z.array(FindingView),
    /** On which lists it stands now. */
    lists: z.array(z.object({ list: z.enum(LISTS), entryId: Id, since: Day })),
    /** The day on which an entry or renewal was last refused for what the file shows, and nothing was granted since. */
    refusedOn: Day.nullable(),
  })
  .meta({ id: 'WhiteVerdict' });
export type WhiteVerdict = z.output<typeof WhiteVerdict>;

/** Figures of the lists in one region; each opens to its rows under the same filters. */
export const ListFigures = z
  .object({
    region: RegionCode,
    name: z.string(),
    white: z.int(),
    black: z.int(),
    watch: z.int(),
    /** Open proposals to remove. */
    proposals: z.int(),
    /** Appeals that wait for a decision. */
    appeals: z.int(),
    /** White entries that end within thirty days. */
    ending: z.int(),
  })
  .meta({ id: 'ListFigures' });
export type ListFigures = z.output<typeof ListFigures>;
export const ListOverview = ListFigures.extend({
  day: Day,
  /** The last day on which the white list was judged again in every county here; null where it never was. */
  checkedOn: Day.nullable(),
  parts: z.array(ListFigures),
}).meta({ id: 'ListOverview' });
export type ListOverview = z.output<typeof ListOverview>;

export const ListFilters = z.object({
  region: RegionCode.optional(),
  list: z.enum(LISTS).optional(),
  standing: z.enum(ENTRY_STATES).optional(),
  subject: z.enum(SUBJECT_KINDS).optional(),
  appeal: z.enum(['waiting', ...APPEAL_RESULTS]).optional(),
  /** Ends within so many days from today. */
  ending: z.coerce.number().int().min(1).max(3650).optional(),
  institution: Id.optional(),
  q: z.string().trim().max(40).optional(),
});

/** What an official writes down. Blank reason, evidence and notice are refused by REG-4, not by their form. */
export const EntryInput = z
  .object({
    list: z.enum(LISTS),
    /** The institution; absent for a person or place outside the register. */
    institutionId: Id.optional(),
    subject: z
      .object({ kind: z.enum(['person', 'place']), name: typed(80), address: typed(120).nullable().default(null) })
      .optional(),
    reason: typed(500, 0),
    evidence: typed(500, 0),
    /** A document of the institution's file, uploaded there. */
    evidenceDocumentId: Id.optional(),
    noticeNo: typed(60, 0).nullable().default(null),
    decidedOn: Day,
    validFrom: Day,
    validUntil: Day.nullable().default(null),
  })
  .refine((entry) => (entry.institutionId === undefined) !== (entry.subject === undefined), {
    error: 'subject',
    path: ['institutionId'],
  })
  .meta({ id: 'EntryInput' });
export type EntryInput = z.output<typeof EntryInput>;

const byId = z.object({ id: Id });
const Said = z.object({ reason: typed(300, 2), version: Version });

/** 白名单、黑名单、重点关注名单. */
export const lists = contract({
  overview: {
    method: 'GET',
    path: '/lists/overview',
    action: 'list.read',
    summary: '三张名单的数字，按下一级分列',
    query: z.object({ region: RegionCode.optional() }),
    output: ListOverview,
  },
  list: {
    method: 'GET',
    path: '/lists/entries',
    action: 'list.read',
    summary: '名单记录：按名单、状态、申诉、到期筛选',
    query: ListFilters.extend(PageQuery.shape),
    output: pageOf(ListEntry),
  },
  read: {
    method: 'GET',
    path: '/lists/entries/{id}',
    action: 'list.read',
    summary: '一条名单记录：事由、依据、申诉、移出建议、快照、同一机构的历史',
    params: byId,
    output: ListEntryDetail,
  },
  check: {
    method: 'GET',
    path: '/lists/check/{id}',
    action: 'list.read',
    summary: '一家机构今天能否列入白名单，不能的逐条写明哪一项、依据哪一条',
    params: byId,
    output: WhiteVerdict,
  },
  enter: {
    method: 'POST',
    path: '/lists/entries',
    action: 'list.enter',
    summary: '列入名单：事由、依据、决定日、告知文书',
    body: EntryInput,
    status: 201,
    output: ListEntryDetail,
  },
  renew: {
    method: 'POST',
    path: '/lists/entries/{id}/renew',
    action: 'list.enter',
    summary: '白名单续期：重新核对全部要求',
    params: byId,
    body: Said.extend({ validUntil: Day }),
    output: ListEntryDetail,
  },
  remove: {
    method: 'POST',
    path: '/lists/entries/{id}/remove',
    action: 'list.remove',
    summary: '移出名单，写明理由；历史永久保留',
    params: byId,
    body: Said,
    output: ListEntryDetail,
  },
  appeal: {
    method: 'POST',
    path: '/lists/entries/{id}/appeal',
    action: 'list.appeal',
    summary: '机构对列入黑名单、移出白名单提出申诉',
    params: byId,
    body: Said,
    output: ListEntryDetail,
  },
  decideAppeal: {
    method: 'POST',
    path: '/lists/entries/{id}/decide-appeal',
    action: 'list.decide-appeal',
    summary: '上级对申诉作出决定：维持，或移出黑名单、恢复白名单',
    params: byId,
    body: z.object({ result: z.enum(APPEAL_RESULTS), note: typed(500, 2), version: Version }),
    output: ListEntryDetail,
  },
  proposals: {
    method: 'GET',
    path: '/lists/proposals',
    action: 'list.read',
    summary: '移出建议：每夜复核发现不再符合白名单要求的',
    query: PageQuery.extend({
      region: RegionCode.optional(),
      state: z.enum(PROPOSAL_STATES).optional(),
      rule: z.string().max(20).optional(),
    }),
    output: pageOf(ListProposal),
  },
  decideProposal: {
    method: 'POST',
    path: '/lists/proposals/{id}/decide',
    action: 'list.remove',
    summary: '对移出建议作出决定：移出，或写明理由保留',
    params: byId,
    body: z.object({ remove: z.boolean(), note: typed(300, 2), version: Version }),
    output: ListProposal,
  },
});
