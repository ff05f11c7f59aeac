import * as z from 'zod';
import { DIFFERENCE_KINDS, PLATFORM_FIELDS } from '#policy/institutions/index.ts';
import { contract } from '../kit.ts';
import { Div, FindingView, Id, Instant, PageQuery, pageOf, RegionCode, typed, Version } from '../schemas.ts';
import { ImportView } from '../sheet.ts';

export const DIFFERENCE_STATES = ['open', 'handled', 'settled'] as const;

export const PlatformRun = z
  .object({
    id: Id,
    div: Div,
    regionName: z.string(),
    file: z.string(),
    /** Rows of the export, and how many of them are institutions of ours. */
    rows: z.int(),
    matched: z.int(),
    /** Matters that this comparison was the first to find. */
    found: z.int(),
    by: z.string(),
    at: Instant,
  })
  .meta({ id: 'PlatformRun' });
export type PlatformRun = z.output<typeof PlatformRun>;

export const PlatformDifference = z
  .object({
    id: Id,
    div: Div,
    regionName: z.string(),
    kind: z.enum(DIFFERENCE_KINDS),
    institutionId: Id.nullable(),
    name: z.string(),
    creditCode: z.string().nullable(),
    field: z.enum(PLATFORM_FIELDS).nullable(),
    ours: z.string().nullable(),
    theirs: z.string().nullable(),
    state: z.enum(DIFFERENCE_STATES),
    note: z.string().nullable(),
    foundAt: Instant,
    seenAt: Instant,
    handledBy: z.string().nullable(),
    handledAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'PlatformDifference' });
export type PlatformDifference = z.output<typeof PlatformDifference>;

export const PlatformCount = z
  .object({
    region: RegionCode,
    name: z.string(),
    /** Open matters by kind. */
    absent: z.int(),
    unknown: z.int(),
    noCourse: z.int(),
    differs: z.int(),
    handled: z.int(),
    /** Of the latest comparison; null where nobody has compared yet. */
    comparedAt: Instant.nullable(),
  })
  .meta({ id: 'PlatformCount' });
export type PlatformCount = z.output<typeof PlatformCount>;

/** An open finding: a county that has long not compared, or never. */
export const PlatformAge = FindingView.extend({ id: Id }).meta({ id: 'PlatformAge' });
export type PlatformAge = z.output<typeof PlatformAge>;

const byId = z.object({ id: Id });
const within = z.object({ region: RegionCode.optional() });
export const platform = contract({
  upload: {
    method: 'POST',
    path: '/platform/runs',
    action: 'platform.reconcile',
    summary: '上传全国平台导出表，先试算再比对；进度与确认同导入',
    upload: true,
    status: 202,
    output: ImportView,
  },
  runs: {
    method: 'GET',
    path: '/platform/runs',
    action: 'platform.read',
    summary: '平台核对记录',
    query: PageQuery.extend(within.shape),
    output: pageOf(PlatformRun),
  },
  counts: {
    method: 'GET',
    path: '/platform/counts',
    action: 'platform.read',
    summary: '平台差异计数：按下级区域',
    query: within,
    output: z.object({ rows: z.array(PlatformCount), ages: z.array(PlatformAge) }),
  },
  differences: {
    method: 'GET',
    path: '/platform/differences',
    action: 'platform.read',
    summary: '平台差异清单',
    query: PageQuery.extend({
      ...within.shape,
      kind: z.enum(DIFFERENCE_KINDS).optional(),
      field: z.enum(PLATFORM_FIELDS).optional(),
      state: z.enum(DIFFERENCE_STATES).optional(),
      institution: Id.optional(),
    }),
    output: pageOf(PlatformDifference),
  },
  handle: {
    method: 'POST',
    path: '/platform/differences/{id}/handle',
    action: 'platform.reconcile',
    summary: '记下一条差异的处理结果',
    params: byId,
    body: z.object({ note: typed(300, 2), version: Version }),
    output: PlatformDifference,
  },
});
