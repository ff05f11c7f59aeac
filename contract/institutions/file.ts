import * as z from 'zod';
import {
  CERTIFICATES,
  EIGHT_FACTS,
  EMPLOYMENTS,
  FEE_UNITS,
  FIELD_SECTIONS,
  GRADE_GROUPS,
  KINDS,
  MODES,
  STAFF_KINDS,
  STAGES,
  STATUSES,
} from '#policy/institutions/index.ts';
import { Day, Div, FindingView, Id, Instant, RegionCode, RuleAnswer, typed, Version } from '../schemas.ts';
import { ClassView } from './training-class.ts';

/** What a field of the catalogue may hold; which of these is decided by its kind. */
export const FieldValue = z.union([
  z.string().max(500),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(40)).max(20),
  z.array(z.int().min(0)).max(GRADE_GROUPS),
]);
export const FieldValues = z.record(z.string().max(40), FieldValue);
export type FieldValues = z.output<typeof FieldValues>;

const optional = (max: number) => typed(max).nullable().default(null);
const day = Day.nullable().default(null);
/** Latitudes beyond 90 come through: the rule then says that the two were swapped. */
const degrees = z.number().min(-180).max(180).nullable().default(null);

export const PointInput = z
  .object({
    name: typed(60),
    streetCode: RegionCode.nullable().default(null),
    address: typed(120),
    /** GCJ-02, six decimals. */
    latitude: degrees,
    longitude: degrees,
    /** Square metres, one decimal. */
    area: z.number().min(1).max(100_000).nullable().default(null),
    floor: optional(40),
    leaseUntil: day,
    approvalNo: optional(60),
    approvedOn: day,
    approvedUntil: day,
    fireCheckedOn: day,
    fireResult: z.enum(['passed', 'failed']).nullable().default(null),
  })
  .meta({ id: 'PointInput' });
export type PointInput = z.output<typeof PointInput>;
export const PointView = PointInput.extend({ id: Id, closedOn: Day.nullable(), version: Version }).meta({
  id: 'PointView',
});
export type PointView = z.output<typeof PointView>;

export const StaffInput = z
  .object({
    name: typed(40),
    /** The identity number as typed: hashed and masked on arrival, never stored. Absent leaves what is known. */
    identity: typed(30).optional(),
    phone: optional(30),
    kind: z.enum(STAFF_KINDS),
    employment: z.enum(EMPLOYMENTS),
    subjects: z.array(z.string().max(20)).max(10).default([]),
    certificateKind: z.enum(CERTIFICATES),
    certificateNo: optional(60),
    vettedOn: day,
    vettingResult: z.enum(['clear', 'hit']).nullable().default(null),
    abroad: z.boolean().default(false),
    experience: optional(500),
    publishedOn: day,
    platformFiledOn: day,
    joinedOn: Day,
  })
  .meta({ id: 'StaffInput' });
export type StaffInput = z.output<typeof StaffInput>;
export const StaffView = StaffInput.omit({ identity: true })
  .extend({
    id: Id,
    identityMasked: z.string().nullable(),
    barred: z.boolean(),
    hasPhoto: z.boolean(),
    leftOn: Day.nullable(),
    version: Version,
  })
  .meta({ id: 'StaffView' });
export type StaffView = z.output<typeof StaffView>;

export const COURSE_STATES = ['draft', 'declared', 'running', 'stopped'] as const;
export const CourseInput = z
  .object({
    name: typed(80),
    outline: typed(4000, 0).default(''),
    purpose: typed(1000, 0).default(''),
    method: typed(1000, 0).default(''),
    evaluation: typed(1000, 0).default(''),
    materials: typed(1000, 0).default(''),
    stage: z.enum(STAGES),
    grades: z.array(z.int().min(1).max(12)).max(12).default([]),
    mode: z.enum(MODES),
    pointId: Id.nullable().default(null),
    classSize: z.int().min(1).max(500),
    minutes: z.int().min(1).max(600),
    lessons: z.int().min(1).max(2000),
    /** Of the whole course. */
    priceFen: z.int().min(0).max(100_000_000),
    feeUnit: z.enum(FEE_UNITS).default('course'),
    /** Null where the whole course is the unit. */
    unitPriceFen: z.int().min(0).max(100_000_000).nullable().default(null),
    absenceRule: typed(500, 0).default(''),
    subject: z.string().max(20),
    declaredKind: z.enum(KINDS),
    teachers: z.array(Id).max(40).default([]),
  })
  .meta({ id: 'CourseInput' });
export type CourseInput = z.output<typeof CourseInput>;
export const CourseView = CourseInput.extend({
  id: Id,
  state: z.enum(COURSE_STATES),
  declaredOn: Day,
  decidedKind: z.enum(KINDS).nullable(),
  decidedOn: Day.nullable(),
  /** Rises with every change of outline, purpose, method, evaluation or materials (CLS-11). */
  textVersion: z.int(),
  decidedTextVersion: z.int().nullable(),
  changedAt: Instant,
  version: Version,
}).meta({ id: 'CourseView' });
export type CourseView = z.output<typeof CourseView>;

export const DOCUMENT_KINDS = [
  'licence',
  'registration',
  'lease',
  'fire',
  'charter',
  'insurance',
  'custody',
  'contract',
  'photo',
  'evidence',
  'other',
] as const;
export const DocumentView = z
  .object({
    id: Id,
    kind: z.enum(DOCUMENT_KINDS),
    title: z.string(),
    mediaType: z.string(),
    size: z.int(),
    /** Of the bytes as kept, hexadecimal. */
    sha256: z.string(),
    public: z.boolean(),
    /** Null where the reader may not know the person. */
    by: z.string().nullable(),
    addedAt: Instant,
  })
  .meta({ id: 'DocumentView' });
export type DocumentView = z.output<typeof DocumentView>;

export const REQUEST_KINDS = ['fill', 'correct', 'classify', 'explain'] as const;
export const RequestView = z
  .object({
    id: Id,
    kind: z.enum(REQUEST_KINDS),
    /** A field of the catalogue, where it is about one. */
    field: z.string().nullable(),
    text: z.string(),
    dueOn: Day,
    state: z.enum(['open', 'answered', 'closed']),
    answer: z.string().nullable(),
    /** Null where the reader may not know the person: an institution hears the office, not the official. */
    by: z.string().nullable(),
    askedAt: Instant,
    answeredAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'RequestView' });
export type RequestView = z.output<typeof RequestView>;

/** One field of the catalogue as it stands in a file. */
export const FieldState = z
  .object({
    key: z.string(),
    section: z.enum(FIELD_SECTIONS),
    value: FieldValue,
    required: z.boolean(),
    /** 'stale': held, and nobody has stood for it for longer than REG-1 allows. */
    state: z.enum(['held', 'missing', 'stale', 'empty']),
    owes: z.enum(['institution', 'county']),
    confirmedOn: Day.nullable(),
    /** Whether the caller may write it. */
    editable: z.boolean(),
  })
  .meta({ id: 'FieldState' });
export type FieldState = z.output<typeof FieldState>;

export const CompletenessView = z
  .object({
    permille: z.int(),
    required: z.int(),
    missing: z.int(),
    missingOfInstitution: z.int(),
    missingOfCounty: z.int(),
    stale: z.int(),
    staleSince: Day.nullable(),
    /** The number of days after which a value is stale here. */
    staleDays: z.int(),
    lackingFacts: z.array(z.enum(EIGHT_FACTS)),
  })
  .meta({ id: 'CompletenessView' });
export type CompletenessView = z.output<typeof CompletenessView>;

export const StatusMove = z.object({ to: z.enum(STATUSES), needsDocument: z.boolean() }).meta({ id: 'StatusMove' });

export const InstitutionFile = z
  .object({
    id: Id,
    div: Div,
    countyName: z.string(),
    streetName: z.string().nullable(),
    name: z.string(),
    status: z.enum(STATUSES),
    statusSince: Day,
    source: z.enum(['register', 'import', 'sweep', 'own', 'platform']),
    mergedInto: Id.nullable(),
    createdAt: Instant,
    changedAt: Instant,
    version: Version,
    fields: z.array(FieldState),
    completeness: CompletenessView,
    points: z.array(PointView),
    staff: z.array(StaffView),
    courses: z.array(CourseView),
    classes: z.array(ClassView),
    documents: z.array(DocumentView),
    requests: z.array(RequestView),
    /** What the rules say of the file as it stands today, stored or not. */
    findings: z.array(FindingView.extend({ partId: Id.nullable() })),
    /** Statuses that the caller may set now. */
    moves: z.array(StatusMove),
  })
  .meta({ id: 'InstitutionFile' });
export type InstitutionFile = z.output<typeof InstitutionFile>;

export const CHANGE_PARTS = ['institution', 'point', 'staff', 'course', 'class', 'status', 'list', 'merge'] as const;
export const ChangeView = z
  .object({
    id: Id,
    at: Instant,
    by: z.string().nullable(),
    source: z.enum(['desk', 'own', 'sweep', 'import', 'platform', 'merge', 'decision', 'night']),
    part: z.enum(CHANGE_PARTS),
    partId: Id,
    /** Of a point, person, course or class: its name today. */
    partName: z.string().nullable(),
    field: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    reason: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'ChangeView' });
export type ChangeView = z.output<typeof ChangeView>;

export const SnapshotRow = z
  .object({
    id: Id,
    occasion: z.enum(['status', 'list', 'classification', 'merge', 'visit']),
    refId: Id,
    sha256: z.string(),
    by: z.string().nullable(),
    takenAt: Instant,
  })
  .meta({ id: 'SnapshotRow' });
export const SnapshotView = SnapshotRow.extend({
  body: z.unknown(),
  /** Whether the stored text still has the stored hash. */
  intact: z.boolean(),
}).meta({ id: 'SnapshotView' });

/** Why a rule that asks may be passed, and why a value is changed. */
export const Said = { reason: typed(300, 0).default(''), answers: z.array(RuleAnswer).max(30).default([]) };
export const Versioned = { version: Version, ...Said };
