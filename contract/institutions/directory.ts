import * as z from 'zod';
import {
  CERTIFICATES,
  ENTRY_STATES,
  FEE_UNITS,
  KINDS,
  LEGAL_FORMS,
  LISTS,
  MODES,
  SCOPES,
  STAFF_KINDS,
  STAGES,
  STANDINGS,
  STATUSES,
} from '#policy/institutions/index.ts';
import { contract } from '../kit.ts';
import { Day, Div, Id, Instant, RegionCode } from '../schemas.ts';

export const DirectoryCounty = z
  .object({ code: Div, name: z.string(), cityName: z.string().nullable(), institutions: z.int() })
  .meta({ id: 'DirectoryCounty' });
export type DirectoryCounty = z.output<typeof DirectoryCounty>;

/** An institution as a search finds it: what a family must know first. */
export const FoundInstitution = z
  .object({
    id: Id,
    name: z.string(),
    regionName: z.string(),
    standing: z.enum(STANDINGS),
    status: z.enum(STATUSES),
    scope: z.enum(SCOPES),
    stages: z.array(z.enum(STAGES)),
    modes: z.array(z.enum(MODES)),
    /** Of a dwelling the street alone. */
    address: z.string().nullable(),
    licenceUntil: Day.nullable(),
  })
  .meta({ id: 'FoundInstitution' });
export type FoundInstitution = z.output<typeof FoundInstitution>;

/** A black-listed place that no file exists of: classes without a licence. */
export const ListedPlace = z
  .object({
    name: z.string(),
    address: z.string().nullable(),
    regionName: z.string(),
    reason: z.string(),
    since: Day,
  })
  .meta({ id: 'ListedPlace' });
export type ListedPlace = z.output<typeof ListedPlace>;

export const DirectoryAnswer = z
  .object({ institutions: z.array(FoundInstitution), places: z.array(ListedPlace) })
  .meta({ id: 'DirectoryAnswer' });
export type DirectoryAnswer = z.output<typeof DirectoryAnswer>;

export const CardEntry = z
  .object({
    list: z.enum(LISTS),
    standing: z.enum(ENTRY_STATES),
    since: Day,
    /** Exclusive. */
    until: Day.nullable(),
    removedOn: Day.nullable(),
    reason: z.string(),
    removalReason: z.string().nullable(),
    noticeNo: z.string().nullable(),
  })
  .meta({ id: 'CardEntry' });
export type CardEntry = z.output<typeof CardEntry>;

export const CardPoint = z
  .object({
    name: z.string(),
    address: z.string().nullable(),
    /** The address is that of a dwelling: number, room and position are left out. */
    hidden: z.boolean(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    approvalNo: z.string().nullable(),
    approvedUntil: Day.nullable(),
  })
  .meta({ id: 'CardPoint' });
export type CardPoint = z.output<typeof CardPoint>;

/** Somebody whom the institution must publish (PS-9). */
export const CardStaff = z
  .object({
    id: Id,
    name: z.string(),
    kind: z.enum(STAFF_KINDS),
    subjects: z.array(z.string()),
    certificateKind: z.enum(CERTIFICATES),
    certificateNo: z.string().nullable(),
    /** 教学经历, as the institution gives it. */
    experience: z.string().nullable(),
    hasPhoto: z.boolean(),
  })
  .meta({ id: 'CardStaff' });
export type CardStaff = z.output<typeof CardStaff>;

export const CardCourse = z
  .object({
    id: Id,
    name: z.string(),
    subject: z.string(),
    stage: z.enum(STAGES),
    grades: z.array(z.int()),
    mode: z.enum(MODES),
    classSize: z.int(),
    /** Open now. */
    classes: z.int(),
    /** Of one lesson. */
    minutes: z.int(),
    lessons: z.int(),
    /** Of the whole course, in fen. */
    priceFen: z.int(),
    perLessonFen: z.int(),
    feeUnit: z.enum(FEE_UNITS),
    /** Null where the whole course is the unit, or nobody has said. */
    unitPriceFen: z.int().nullable(),
    declaredKind: z.enum(KINDS),
    declaredOn: Day,
    /** Null where nobody has decided on the outline as it stands now. */
    decidedKind: z.enum(KINDS).nullable(),
    decidedOn: Day.nullable(),
  })
  .meta({ id: 'CardCourse' });
export type CardCourse = z.output<typeof CardCourse>;

const identity = {
  id: Id,
  div: Div,
  regionName: z.string(),
  name: z.string(),
  creditCode: z.string().nullable(),
  legalForm: z.enum(LEGAL_FORMS),
  scope: z.enum(SCOPES),
  stages: z.array(z.enum(STAGES)),
  modes: z.array(z.enum(MODES)),
  status: z.enum(STATUSES),
  statusSince: Day,
  standing: z.enum(STANDINGS),
  licenceNo: z.string().nullable(),
  licenceAuthority: z.string().nullable(),
  licenceFrom: Day.nullable(),
  licenceUntil: Day.nullable(),
};

export const InstitutionCard = z
  .object({
    ...identity,
    /** The last day on which the standing holds if nobody does anything. */
    validUntil: Day.nullable(),
    address: z.string().nullable(),
    lists: z.array(CardEntry),
    points: z.array(CardPoint),
    staff: z.array(CardStaff),
    courses: z.array(CardCourse),
    /** For how many days an entry stays public after it was removed or ran out. */
    publicDays: z.int(),
    /** Numbers that the advice before paying names, by their key. */
    numbers: z.record(z.string(), z.number()),
    changedAt: Instant,
  })
  .meta({ id: 'InstitutionCard' });
export type InstitutionCard = z.output<typeof InstitutionCard>;

export const Validity = z
  .object({
    /** As it was asked. */
    key: z.string(),
    found: z.boolean(),
    /** True only for who stands on the white list with a licence that holds: one may enrol, let and pay. */
    valid: z.boolean(),
    standing: z.enum(STANDINGS).nullable(),
    id: Id.nullable(),
    name: z.string().nullable(),
    lists: z.array(z.enum(LISTS)),
    until: Day.nullable(),
  })
  .meta({ id: 'Validity' });
export type Validity = z.output<typeof Validity>;
export const ValidityAnswer = z.object({ day: Day, answers: z.array(Validity) }).meta({ id: 'ValidityAnswer' });
export type ValidityAnswer = z.output<typeof ValidityAnswer>;

/** One institution of the open data: no person, no phone, no address of a home. */
export const OpenInstitution = z
  .object({
    ...identity,
    /** Stable path of the live card. */
    path: z.string(),
    whiteSince: Day.nullable(),
    blackSince: Day.nullable(),
    validUntil: Day.nullable(),
    points: z.int(),
    courses: z.array(CardCourse.omit({ perLessonFen: true })),
    changedAt: Instant,
  })
  .meta({ id: 'OpenInstitution' });
export type OpenInstitution = z.output<typeof OpenInstitution>;
export const OpenCounty = z
  .object({
    county: Div,
    name: z.string(),
    day: Day,
    licence: z.string(),
    /** The latest change of anything public here. */
    changedAt: Instant.nullable(),
    institutions: z.array(OpenInstitution),
    /** Files that were merged: the old id leads to the new one. */
    merged: z.array(z.object({ id: Id, into: Id })),
  })
  .meta({ id: 'OpenCounty' });
export type OpenCounty = z.output<typeof OpenCounty>;

export const PublicChange = z
  .object({
    /** Also the cursor that asks for what came after it. */
    id: Id,
    county: Div,
    institutionId: Id,
    what: z.enum(['file', 'status', 'list', 'course', 'staff', 'point', 'merge']),
    at: Instant,
  })
  .meta({ id: 'PublicChange' });
export type PublicChange = z.output<typeof PublicChange>;
export const ChangeFeed = z
  .object({
    changes: z.array(PublicChange),
    /** Ask with this next time; the one asked with where nothing is new. */
    next: Id.nullable(),
    /** There are more: ask again at once. */
    more: z.boolean(),
  })
  .meta({ id: 'ChangeFeed' });
export type ChangeFeed = z.output<typeof ChangeFeed>;

/** Institutions in one answer at most; a name narrows the search. */
export const MOST_FOUND = 60;
/** Keys of one bulk question. */
export const MOST_KEYS = 200;

const byId = z.object({ id: Id });
const Key = z.string().trim().min(1).max(60);

/** 机构查询: for anyone, without signing in and without a person's data beyond what must be published. */
export const directory = contract({
  counties: {
    method: 'GET',
    path: '/public/institutions/counties',
    action: 'directory.read',
    asPublic: true,
    summary: '有机构的区县',
    output: z.array(DirectoryCounty),
  },
  search: {
    method: 'GET',
    path: '/public/institutions',
    action: 'directory.read',
    asPublic: true,
    summary: '查机构：按名称（任意几个字或拼音首字母）、代码、区县、类别、学段、名单',
    query: z.object({
      q: z.string().trim().max(40).optional(),
      region: RegionCode.optional(),
      kind: z.enum(KINDS).optional(),
      stage: z.enum(STAGES).optional(),
      list: z.enum(['white', 'black', 'none']).optional(),
    }),
    output: DirectoryAnswer,
  },
  validity: {
    method: 'POST',
    path: '/public/institutions/validity',
    action: 'directory.read',
    asPublic: true,
    reads: true,
    perMinute: 30,
    summary: '批量核验：信用代码、许可证号或编号是否有效、在哪张名单上、至何日（房东、平台、学校用）',
    body: z.object({ keys: z.array(Key).min(1).max(MOST_KEYS) }),
    output: ValidityAnswer,
  },
  validityOne: {
    method: 'GET',
    path: '/public/institutions/validity',
    action: 'directory.read',
    asPublic: true,
    perMinute: 120,
    summary: '核验一家机构是否有效',
    query: z.object({ key: Key }),
    output: Validity,
  },
  changes: {
    method: 'GET',
    path: '/public/institutions/changes',
    action: 'directory.read',
    asPublic: true,
    perMinute: 120,
    summary: '公开内容的变动：哪家机构的哪类内容何时变动，凭游标接着取',
    query: z.object({
      after: Id.optional(),
      county: Div.optional(),
      size: z.coerce.number().int().min(1).max(1000).default(200),
    }),
    output: ChangeFeed,
  },
  open: {
    method: 'GET',
    path: '/public/institutions/open/{county}',
    action: 'directory.read',
    asPublic: true,
    perMinute: 30,
    summary: '一个区县的机构开放数据（不含个人信息）',
    params: z.object({ county: Div }),
    output: OpenCounty,
  },
  card: {
    method: 'GET',
    path: '/public/institutions/{id}',
    action: 'directory.read',
    asPublic: true,
    summary: '一家机构的公开信息；并入他家的给出并入后的一家',
    params: byId,
    output: InstitutionCard,
  },
  photo: {
    method: 'GET',
    path: '/public/institutions/{id}/staff/{part}/photo',
    action: 'directory.read',
    asPublic: true,
    summary: '一名已公示人员的照片',
    params: z.object({ id: Id, part: Id }),
    file: 'image/jpeg',
  },
});
