import * as z from 'zod';
import { OUTCOMES, RISK_CATEGORIES, RISK_GRADES } from '#policy/institutions/facts.ts';
import { Day, Div, FindingView, Id, Instant, PageQuery, RegionCode, typed, Version } from '../schemas.ts';

export const CAMPAIGN_STATES = ['planned', 'running', 'closed'] as const;
export const VISIT_STATES = ['received', 'returned', 'accepted'] as const;

/** Degrees in GCJ-02, the datum of maps in China. */
const Latitude = z.number().min(-90).max(90);
const Longitude = z.number().min(-180).max(180);
export const Position = z
  .object({ latitude: Latitude, longitude: Longitude, accuracy: z.int().min(0).max(100_000).nullable() })
  .meta({ id: 'Position' });
/** Corners as [latitude, longitude], in order around the block. */
const Outline = z
  .array(z.tuple([Latitude, Longitude]))
  .min(3)
  .max(200);

/** Made on the device, in order of time (RFC 9562): the same visit sent twice is one. */
export const DeviceId = z.uuidv7();

const AnswerValue = z.union([typed(500, 0), z.int().min(0).max(1_000_000), z.array(z.string().max(20)).max(40)]);
/** By the keys of the visit form, each with the instant at which the device took it. */
export const VisitAnswers = z
  .record(z.string().regex(/^[a-zA-Z.]{1,30}$/), z.object({ value: AnswerValue, at: z.iso.datetime({ offset: true }) }))
  .refine((answers) => Object.keys(answers).length <= 60)
  .meta({ id: 'VisitAnswers' });
export type VisitAnswers = z.output<typeof VisitAnswers>;

const visitBody = {
  outcome: z.enum(OUTCOMES),
  answers: VisitAnswers,
  /** Ids of the photos that belong to it; each is sent by itself. */
  photos: z.array(DeviceId).max(12).default([]),
  position: Position.nullable().default(null),
  begunAt: z.iso.datetime({ offset: true }),
  endedAt: z.iso.datetime({ offset: true }),
};
export const VisitInput = z
  .object({
    id: DeviceId,
    blockId: Id,
    /** Null for a place that nobody knew. */
    targetId: Id.nullable(),
    /** Of a second visit: what was drawn. */
    secondId: Id.nullable().default(null),
    ...visitBody,
  })
  .meta({ id: 'VisitInput' });
export type VisitInput = z.output<typeof VisitInput>;
export const VisitAmendment = z.object({ ...visitBody, version: Version }).meta({ id: 'VisitAmendment' });
export type VisitAmendment = z.output<typeof VisitAmendment>;

export const CoverageView = z
  .object({ targets: z.int(), seen: z.int(), blocks: z.int(), blocksDone: z.int(), permille: z.int() })
  .meta({ id: 'CoverageView' });
export const DisagreementView = z
  .object({
    visits: z.int(),
    differing: z.int(),
    fields: z.int(),
    fieldsDiffering: z.int(),
    permille: z.int().nullable(),
  })
  .meta({ id: 'DisagreementView' });

export const Campaign = z
  .object({
    id: Id,
    div: Div,
    regionName: z.string(),
    name: z.string(),
    firstDay: Day,
    lastDay: Day,
    state: z.enum(CAMPAIGN_STATES),
    secondPermille: z.int(),
    coverage: CoverageView,
    /** Visits that wait for a review. */
    waiting: z.int(),
    version: Version,
  })
  .meta({ id: 'Campaign' });
export type Campaign = z.output<typeof Campaign>;

export const SweepBlock = z
  .object({
    id: Id,
    name: z.string(),
    street: RegionCode.nullable(),
    streetName: z.string().nullable(),
    outline: Outline.nullable(),
    workerId: Id.nullable(),
    worker: z.string().nullable(),
    doneAt: Instant.nullable(),
    coverage: CoverageView,
    outcomes: z.record(z.enum(OUTCOMES), z.int()),
    disagreement: DisagreementView,
    version: Version,
  })
  .meta({ id: 'SweepBlock' });
export type SweepBlock = z.output<typeof SweepBlock>;

export const CampaignDetail = Campaign.extend({
  /** SHA-256 of the seed of the next draw: what it is stays secret until then, that it is never changed can be seen. */
  commitment: z.string(),
  blocks: z.array(SweepBlock),
  streets: z.array(z.object({ code: RegionCode, name: z.string(), coverage: CoverageView })),
  workers: z.array(
    z.object({ id: Id, name: z.string(), coverage: CoverageView, visits: z.int(), disagreement: DisagreementView }),
  ),
  outcomes: z.record(z.enum(OUTCOMES), z.int()),
  states: z.record(z.enum(VISIT_STATES), z.int()),
  disagreement: DisagreementView,
  seconds: z.object({ drawn: z.int(), assigned: z.int(), visited: z.int() }),
  /** Finished first visits that no draw has listed yet. */
  drawable: z.int(),
  /** Teaching points of the register that lie in no block. */
  outside: z.array(z.object({ institutionId: Id, pointId: Id.nullable(), name: z.string(), address: z.string() })),
  findings: z.array(FindingView),
}).meta({ id: 'CampaignDetail' });
export type CampaignDetail = z.output<typeof CampaignDetail>;

export const TARGET_STATES = ['unseen', 'seen', ...OUTCOMES] as const;
export const SweepTarget = z
  .object({
    id: Id,
    blockId: Id,
    block: z.string(),
    streetName: z.string().nullable(),
    worker: z.string().nullable(),
    institutionId: Id.nullable(),
    name: z.string(),
    address: z.string(),
    outcome: z.enum(OUTCOMES).nullable(),
    visitId: Id.nullable(),
    visitState: z.enum(VISIT_STATES).nullable(),
  })
  .meta({ id: 'SweepTarget' });
export type SweepTarget = z.output<typeof SweepTarget>;

export const ListedVisit = z
  .object({
    id: Id,
    campaignId: Id,
    campaign: z.string(),
    block: z.string(),
    worker: z.string(),
    round: z.int(),
    name: z.string(),
    address: z.string(),
    outcome: z.enum(OUTCOMES),
    state: z.enum(VISIT_STATES),
    endedAt: Instant,
    receivedAt: Instant,
    photos: z.int(),
    photosExpected: z.int(),
    missing: z.int(),
    findings: z.int(),
  })
  .meta({ id: 'ListedVisit' });
export type ListedVisit = z.output<typeof ListedVisit>;

export const VisitChange = z
  .object({ version: z.int(), field: z.string(), before: z.unknown(), after: z.unknown(), by: z.string(), at: Instant })
  .meta({ id: 'VisitChange' });
/** What the register says of the place, beside what the worker saw. */
export const FileSide = z
  .object({
    institutionId: Id,
    name: z.string(),
    status: z.string(),
    scope: z.string(),
    address: z.string().nullable(),
    licenceNo: z.string().nullable(),
    licenceUntil: Day.nullable(),
    phone: z.string().nullable(),
    point: z
      .object({
        id: Id,
        name: z.string(),
        address: z.string(),
        position: Position.nullable(),
        closedOn: Day.nullable(),
      })
      .nullable(),
    /** Metres between where the worker stood and where the file says the point is. */
    metres: z.int().nullable(),
  })
  .meta({ id: 'FileSide' });
export const VisitDetail = ListedVisit.extend({
  blockId: Id,
  targetId: Id.nullable(),
  secondId: Id.nullable(),
  answers: VisitAnswers,
  position: Position.nullable(),
  begunAt: Instant,
  photoIds: z.array(Id),
  missingKeys: z.array(z.string()),
  /** What the visit shows, by fixed categories, and the grade that it gives; null where nobody could look. */
  risk: z.object({ grade: z.enum(RISK_GRADES).nullable(), categories: z.array(z.enum(RISK_CATEGORIES)) }),
  note: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  reviewedAt: Instant.nullable(),
  file: FileSide.nullable(),
  changes: z.array(VisitChange),
  found: z.array(FindingView.extend({ id: Id })),
  /** The other of the two visits to this door, once both have been reviewed or arrived. */
  other: z
    .object({
      id: Id,
      worker: z.string(),
      outcome: z.enum(OUTCOMES),
      answers: VisitAnswers,
      differing: z.array(z.string()),
    })
    .nullable(),
  version: Version,
}).meta({ id: 'VisitDetail' });
export type VisitDetail = z.output<typeof VisitDetail>;

export const SecondVisit = z
  .object({
    id: Id,
    visitId: Id,
    block: z.string(),
    name: z.string(),
    address: z.string(),
    firstWorkerId: Id,
    firstWorker: z.string(),
    workerId: Id.nullable(),
    worker: z.string().nullable(),
    /** Null until the second visit has arrived. */
    secondVisitId: Id.nullable(),
    differing: z.array(z.string()).nullable(),
    compared: z.int().nullable(),
    version: Version,
  })
  .meta({ id: 'SecondVisit' });
export type SecondVisit = z.output<typeof SecondVisit>;

export const PublishedDraw = z
  .object({
    id: Id,
    seed: z.string(),
    commitment: z.string(),
    permille: z.int(),
    listed: z.array(z.object({ id: Id, rank: z.string(), drawn: z.boolean() })),
    by: z.string(),
    at: Instant,
  })
  .meta({ id: 'PublishedDraw' });
export type PublishedDraw = z.output<typeof PublishedDraw>;

export const GridWorker = z.object({ id: Id, name: z.string() }).meta({ id: 'GridWorker' });
export type GridWorker = z.output<typeof GridWorker>;

export const OwnVisit = z
  .object({
    id: Id,
    blockId: Id,
    targetId: Id.nullable(),
    secondId: Id.nullable(),
    name: z.string(),
    outcome: z.enum(OUTCOMES),
    answers: VisitAnswers,
    position: Position.nullable(),
    photoIds: z.array(Id),
    begunAt: Instant,
    endedAt: Instant,
    state: z.enum(VISIT_STATES),
    note: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'OwnVisit' });
export type OwnVisit = z.output<typeof OwnVisit>;

const Place = { name: z.string(), address: z.string(), position: z.tuple([Latitude, Longitude]).nullable() };
/** A worker's day: blocks, the doors in them, doors to look at a second time, and what has been brought back. */
export const FieldWork = z
  .object({
    blocks: z.array(
      z.object({
        id: Id,
        name: z.string(),
        campaign: z.string(),
        lastDay: Day,
        streetName: z.string().nullable(),
        doneAt: Instant.nullable(),
        version: Version,
        targets: z.array(z.object({ id: Id, institutionId: Id.nullable(), ...Place })),
      }),
    ),
    seconds: z.array(z.object({ id: Id, blockId: Id, targetId: Id.nullable(), campaign: z.string(), ...Place })),
    visits: z.array(OwnVisit),
  })
  .meta({ id: 'FieldWork' });
export type FieldWork = z.output<typeof FieldWork>;

export const BlockInput = z.object({
  name: typed(40),
  street: RegionCode.nullable().default(null),
  outline: Outline.nullable().default(null),
  workerId: Id.nullable().default(null),
});
export const CampaignInput = z
  .object({
    name: typed(60, 2),
    firstDay: Day,
    lastDay: Day,
    secondPermille: z.int().min(0).max(1000),
    blocks: z.array(BlockInput).max(400).default([]),
  })
  .refine(({ firstDay, lastDay }) => lastDay >= firstDay, { error: 'endsBeforeBegins', path: ['lastDay'] });
export type CampaignInput = z.output<typeof CampaignInput>;

export const TargetQuery = PageQuery.extend({
  block: Id.optional(),
  street: RegionCode.optional(),
  worker: Id.optional(),
  state: z.enum(TARGET_STATES).optional(),
});
export const VisitQuery = PageQuery.extend({
  region: RegionCode.optional(),
  campaign: Id.optional(),
  block: Id.optional(),
  worker: Id.optional(),
  outcome: z.enum(OUTCOMES).optional(),
  state: z.enum(VISIT_STATES).optional(),
  round: z.coerce.number().int().min(1).max(2).optional(),
});
