import * as z from 'zod';
import { LISTS, MODES, RISK_GRADES, SCOPES, SOURCES, STAGES, STATUSES } from '#policy/institutions/index.ts';
import { contract } from '../kit.ts';
import { Day, Div, Id, Instant, PageQuery, pageOf, RegionCode } from '../schemas.ts';

export const REGISTRY_SORTS = [
  'name',
  'completeness',
  '-completeness',
  'stale',
  'licenceUntil',
  '-changed',
  '-statusSince',
] as const;

const Permille = z.coerce.number().int().min(0).max(1001);

/** What narrows the register; every figure of the overview is such a set of filters. */
export const RegistryFilters = z.object({
  region: RegionCode.optional(),
  /** 'none' where nobody has said in which street it lies. */
  street: z
    .string()
    .regex(/^(\d{9}|none)$/)
    .optional(),
  /** Part of a name, pinyin initials, credit code, licence number, phone or legal person, of the institution or of a course. */
  q: z.string().trim().max(40).optional(),
  scope: z.enum(SCOPES).optional(),
  stage: z.enum(STAGES).optional(),
  mode: z.enum(MODES).optional(),
  status: z.enum(STATUSES).optional(),
  /** 'ended': closed, absconded, revoked or deregistered. */
  standing: z.enum(['present', 'ended']).optional(),
  list: z.enum([...LISTS, 'none']).optional(),
  /** Completeness in per mille, inclusive. */
  atLeast: Permille.optional(),
  /** Completeness in per mille, exclusive. */
  below: Permille.optional(),
  /** 'stale': a required field has not been confirmed for longer than REG-1 allows, or never. */
  freshness: z.enum(['fresh', 'stale']).optional(),
  licence: z.enum(['none', 'expired', 'valid']).optional(),
  /** The licence still holds today and ends within so many days. */
  ending: z.coerce.number().int().min(0).max(3650).optional(),
  /** Key of a required field that nobody has given. */
  missing: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .optional(),
  /** Has a request to the institution that waits for it, is past its day, or has been answered and not closed. */
  request: z.enum(['open', 'overdue', 'answered']).optional(),
  source: z.enum(SOURCES).optional(),
  /** As the latest visit that could look gave it; 'none' where none has. */
  risk: z.enum([...RISK_GRADES, 'none']).optional(),
});
export type RegistryFilters = z.output<typeof RegistryFilters>;

export const RegistryQuery = RegistryFilters.extend({
  ...PageQuery.shape,
  sort: z.enum(REGISTRY_SORTS).default('name'),
});

/** An institution as the register lists it. */
export const RegisteredInstitution = z
  .object({
    id: Id,
    div: Div,
    regionName: z.string(),
    streetName: z.string().nullable(),
    name: z.string(),
    creditCode: z.string().nullable(),
    licenceNo: z.string().nullable(),
    licenceUntil: Day.nullable(),
    scope: z.enum(SCOPES),
    stages: z.array(z.enum(STAGES)),
    modes: z.array(z.enum(MODES)),
    status: z.enum(STATUSES),
    statusSince: Day,
    lists: z.array(z.enum(LISTS)),
    completeness: z.int(),
    /** Required fields that nobody has given. */
    missing: z.int(),
    staleSince: Day.nullable(),
    stale: z.boolean(),
    source: z.enum(SOURCES),
    changedAt: Instant,
  })
  .meta({ id: 'RegisteredInstitution' });
export type RegisteredInstitution = z.output<typeof RegisteredInstitution>;

export const FIGURE_GROUPS = [
  'total',
  'scope',
  'stage',
  'mode',
  'status',
  'list',
  'band',
  'freshness',
  'licence',
  'request',
  'source',
  'risk',
  'missing',
] as const;

/** A count with the filters under which the register shows exactly its rows. */
export const RegistryFigure = z
  .object({
    group: z.enum(FIGURE_GROUPS),
    value: z.string(),
    count: z.int(),
    filter: z.record(z.string(), z.string()),
  })
  .meta({ id: 'RegistryFigure' });
export type RegistryFigure = z.output<typeof RegistryFigure>;

export const RegistryOverview = z
  .object({ region: RegionCode, name: z.string(), day: Day, figures: z.array(RegistryFigure) })
  .meta({ id: 'RegistryOverview' });
export type RegistryOverview = z.output<typeof RegistryOverview>;

export const ComparedPlace = z
  .object({
    /** A region's code, or 'none' for the institutions of a county whose street nobody has given. */
    code: z.string(),
    name: z.string().nullable(),
    /** Mean completeness of those that have not ended, in per mille; null where there are none. */
    completeness: z.int().nullable(),
    /** Place by completeness; equal means share it. */
    rank: z.int().nullable(),
    tied: z.boolean(),
    figures: z.array(RegistryFigure),
  })
  .meta({ id: 'ComparedPlace' });
export type ComparedPlace = z.output<typeof ComparedPlace>;

export const RegistryComparison = z
  .object({
    region: RegionCode,
    name: z.string(),
    by: z.enum(['city', 'county', 'street']),
    places: z.array(ComparedPlace),
  })
  .meta({ id: 'RegistryComparison' });
export type RegistryComparison = z.output<typeof RegistryComparison>;

const within = z.object({ region: RegionCode.optional() });
export const registry = contract({
  list: {
    method: 'GET',
    path: '/institutions',
    action: 'institution.read-overview',
    summary: '机构名册：按区域、类别、学段、形式、状态、名单、完整度、核实、到期、来源、风险等级筛选，或按名称等查找',
    query: RegistryQuery,
    output: pageOf(RegisteredInstitution),
  },
  overview: {
    method: 'GET',
    path: '/institutions/overview',
    action: 'institution.read-overview',
    summary: '机构概览：各项计数，每个数都带着打开它的筛选条件',
    query: within,
    output: RegistryOverview,
  },
  compare: {
    method: 'GET',
    path: '/institutions/compare',
    action: 'institution.read-overview',
    summary: '下级区域（市、县、街道）比较，按完整度排名，并列同名次',
    query: within,
    output: RegistryComparison,
  },
  export: {
    method: 'GET',
    path: '/institutions/register.xlsx',
    action: 'institution.export',
    summary: '导出名册（机构、教学点、从业人员、课程四张表）',
    query: RegistryFilters,
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
});
