import * as z from 'zod';
import { STATUSES } from '#policy/institutions/facts.ts';
import { IDENTITY_FIELDS } from '#policy/institutions/index.ts';
import { contract } from '../kit.ts';
import { Div, Id, Instant, PageQuery, pageOf, RegionCode, typed, Version } from '../schemas.ts';

export const PAIR_STATES = ['proposed', 'merged', 'distinct'] as const;

/** A field that both files fill in, and how far they agree. */
export const PairReason = z
  .object({
    field: z.enum(IDENTITY_FIELDS),
    verdict: z.enum(['equal', 'alike', 'differs']),
    permille: z.int(),
    first: z.string(),
    second: z.string(),
  })
  .meta({ id: 'PairReason' });
export type PairReason = z.output<typeof PairReason>;

const PairSide = z.object({
  id: Id,
  name: z.string(),
  status: z.enum(STATUSES),
  completeness: z.int(),
  version: Version,
});

export const DuplicatePair = z
  .object({
    id: Id,
    div: Div,
    regionName: z.string(),
    /** How far they agree, in permille. It proposes; a person decides. */
    permille: z.int(),
    reasons: z.array(PairReason),
    state: z.enum(PAIR_STATES),
    first: PairSide,
    second: PairSide,
    keptId: Id.nullable(),
    note: z.string().nullable(),
    foundAt: Instant,
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'DuplicatePair' });
export type DuplicatePair = z.output<typeof DuplicatePair>;

/** One field of the two files side by side: a column by its key, or a key of the ledger. */
export const PairField = z
  .object({ key: z.string(), first: z.unknown(), second: z.unknown(), differs: z.boolean() })
  .meta({ id: 'PairField' });
export type PairField = z.output<typeof PairField>;

export const PAIR_PARTS = [
  'points',
  'staff',
  'courses',
  'classes',
  'documents',
  'requests',
  'visits',
  'lists',
  'classifications',
] as const;
const PartCount = z.object({ part: z.enum(PAIR_PARTS), first: z.int(), second: z.int() });

export const PairView = DuplicatePair.extend({
  fields: z.array(PairField),
  /** What hangs on each file, and goes with it when they are merged. */
  parts: z.array(PartCount),
  /** Of a merged pair: false once one of the two has gone into a third. */
  undoable: z.boolean(),
}).meta({ id: 'PairView' });
export type PairView = z.output<typeof PairView>;

export const DuplicateCount = z
  .object({ region: RegionCode, name: z.string(), proposed: z.int(), merged: z.int(), distinct: z.int() })
  .meta({ id: 'DuplicateCount' });
export type DuplicateCount = z.output<typeof DuplicateCount>;

const byId = z.object({ id: Id });
const note = typed(300, 2);
export const duplicates = contract({
  list: {
    method: 'GET',
    path: '/duplicates',
    action: 'duplicate.read',
    summary: '疑似重复清单：按相似程度',
    query: PageQuery.extend({
      region: RegionCode.optional(),
      state: z.enum(PAIR_STATES).optional(),
      /** The field in which they agree. */
      agrees: z.enum(IDENTITY_FIELDS).optional(),
      institution: Id.optional(),
    }),
    output: pageOf(DuplicatePair),
  },
  counts: {
    method: 'GET',
    path: '/duplicates/counts',
    action: 'duplicate.read',
    summary: '疑似重复计数：按下级区域',
    query: z.object({ region: RegionCode.optional() }),
    output: z.object({ rows: z.array(DuplicateCount) }),
  },
  read: {
    method: 'GET',
    path: '/duplicates/{id}',
    action: 'duplicate.read',
    summary: '一对疑似重复：逐项对照',
    params: byId,
    output: PairView,
  },
  propose: {
    method: 'POST',
    path: '/duplicates',
    action: 'duplicate.decide',
    summary: '人工提出一对疑似重复',
    body: z.object({ firstId: Id, secondId: Id }),
    status: 201,
    output: PairView,
  },
  merge: {
    method: 'POST',
    path: '/duplicates/{id}/merge',
    action: 'duplicate.decide',
    summary: '合并：逐项选定保留的值，全部随之移入，可撤销',
    params: byId,
    body: z.object({
      keptId: Id,
      /** Keys of the fields whose value is taken from the one that goes. */
      take: z.array(z.string().max(60)).max(200).default([]),
      note,
      version: Version,
    }),
    output: PairView,
  },
  distinct: {
    method: 'POST',
    path: '/duplicates/{id}/distinct',
    action: 'duplicate.decide',
    summary: '不是同一家：记住，不再提出',
    params: byId,
    body: z.object({ note, version: Version }),
    output: PairView,
  },
  undo: {
    method: 'POST',
    path: '/duplicates/{id}/undo',
    action: 'duplicate.decide',
    summary: '撤销合并或“不是同一家”',
    params: byId,
    body: z.object({ note, version: Version }),
    output: PairView,
  },
});
