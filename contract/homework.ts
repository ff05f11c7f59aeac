import * as z from 'zod';
import { FLAGS, FORMS, PLACES, TIERS } from '#policy/homework/facts.ts';
import { contract } from './kit.ts';
import {
  Day,
  FindingView,
  Id,
  Instant,
  PageQuery,
  pageOf,
  RegionCode,
  RuleAnswer,
  Truth,
  typed,
  Version,
} from './schemas.ts';

export const STATES = ['draft', 'published', 'withdrawn'] as const;

/** Whole minutes; the upper edge keeps a slip of the keyboard from reaching the ledger. */
export const Minutes = z.int({ error: 'minutes' }).min(1, { error: 'minutes' }).max(600, { error: 'minutes' });
const flagShape = Object.fromEntries(FLAGS.map((f) => [f, z.boolean().default(false)])) as Record<
  (typeof FLAGS)[number],
  z.ZodDefault<z.ZodBoolean>
>;
export const FlagSet = z.object(flagShape);

/** What a teacher writes down. */
export const AssignmentInput = z
  .object({
    classId: Id,
    subject: z.string().max(20),
    title: typed(60),
    content: typed(2000, 0).default(''),
    form: z.enum(FORMS),
    place: z.enum(PLACES),
    tier: z.enum(TIERS).default('all'),
    minutes: Minutes,
    assignedOn: Day,
    dueOn: Day,
    flags: FlagSet.prefault({}),
  })
  .meta({ id: 'AssignmentInput' });
export type AssignmentInput = z.output<typeof AssignmentInput>;

export const Assignment = AssignmentInput.extend({
  id: Id,
  version: Version,
  state: z.enum(STATES),
  schoolId: Id,
  schoolName: z.string(),
  className: z.string(),
  grade: z.int(),
  teacherId: Id,
  teacher: z.string(),
  source: z.enum(['page', 'api', 'import']),
  publishedAt: Instant.nullable(),
  correctedAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
}).meta({ id: 'Assignment' });
export type Assignment = z.output<typeof Assignment>;

/** As a list shows it. */
export const ListedAssignment = Assignment.extend({
  /** Minutes of it that lie on the day asked for by `on`, or on the run of days off that holds it; null when none was asked for. */
  onDay: z.int().nullable(),
}).meta({ id: 'ListedAssignment' });
export type ListedAssignment = z.output<typeof ListedAssignment>;

export const AssignmentChange = z
  .object({
    at: Instant,
    by: z.string(),
    kind: z.enum(['corrected', 'withdrawn']),
    reason: z.string(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: 'AssignmentChange' });
export const AssignmentDetail = Assignment.extend({
  changes: z.array(AssignmentChange),
  shares: z.array(z.object({ day: Day, days: z.int(), minutes: z.int() })),
  findings: z.array(FindingView.extend({ id: Id, answer: z.string().nullable() })),
}).meta({ id: 'AssignmentDetail' });
export type AssignmentDetail = z.output<typeof AssignmentDetail>;

export const Holder = z
  .object({
    subject: z.string(),
    teacher: z.string(),
    personId: Id,
    minutes: z.int(),
    kind: z.enum(['published', 'reserved']),
    tier: z.enum(TIERS),
    ref: Id,
    /** Of the reservation or the assignment that `ref` names. */
    version: Version,
  })
  .meta({ id: 'Holder' });
export type Holder = z.output<typeof Holder>;

/** One row of the minutes ledger as the composing teacher sees it. */
export const LedgerDay = z
  .object({
    classId: Id,
    day: Day,
    days: z.int(),
    kind: z.enum(['teaching', 'rest']),
    limit: z.int(),
    limitRule: z.string(),
    /** Where the limit in force comes from: region code, '0' for the nation. */
    limitRegion: z.string(),
    written: z.int(),
    reserved: z.int(),
    practice: z.int(),
    left: z.int(),
    holders: z.array(Holder),
    version: z.int(),
  })
  .meta({ id: 'LedgerDay' });
export type LedgerDay = z.output<typeof LedgerDay>;

export const Verdict = z
  .object({
    publishable: z.boolean(),
    findings: z.array(FindingView),
    ledger: z.array(LedgerDay),
    /** What this assignment would put on each row. */
    shares: z.array(z.object({ day: Day, days: z.int(), minutes: z.int() })),
  })
  .meta({ id: 'Verdict' });
export type Verdict = z.output<typeof Verdict>;

export const Reservation = z
  .object({
    id: Id,
    classId: Id,
    day: Day,
    subject: z.string(),
    personId: Id,
    teacher: z.string(),
    minutes: z.int(),
    state: z.enum(['held', 'used', 'released']),
    version: Version,
  })
  .meta({ id: 'Reservation' });
export type Reservation = z.output<typeof Reservation>;

export const SwapRequest = z
  .object({
    id: Id,
    classId: Id,
    className: z.string(),
    day: Day,
    fromSubject: z.string(),
    fromTeacher: z.string(),
    /** Whether the caller may decide it now. */
    mineToDecide: z.boolean(),
    toSubject: z.string(),
    toTeacher: z.string(),
    minutes: z.int(),
    reason: z.string(),
    state: z.enum(['asked', 'granted', 'declined']),
    decidedBy: z.string().nullable(),
    decision: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'SwapRequest' });
export type SwapRequest = z.output<typeof SwapRequest>;

export const BoardCell = z.object({ ledger: LedgerDay, published: z.int() }).meta({ id: 'BoardCell' });
export const GradeBoard = z
  .object({
    schoolId: Id,
    schoolName: z.string(),
    grade: z.int(),
    from: Day,
    until: Day,
    days: z.array(z.object({ day: Day, kind: z.string() })),
    classes: z.array(z.object({ id: Id, name: z.string(), cells: z.array(BoardCell) })),
    swaps: z.array(SwapRequest),
  })
  .meta({ id: 'GradeBoard' });
export type GradeBoard = z.output<typeof GradeBoard>;

export const ListQuery = PageQuery.extend({
  region: RegionCode.optional(),
  school: Id.optional(),
  class: Id.optional(),
  grade: z.coerce.number().int().min(1).max(9).optional(),
  subject: z.string().max(20).optional(),
  state: z.enum(STATES).optional(),
  form: z.enum(FORMS).optional(),
  from: Day.optional(),
  until: Day.optional(),
  /** Minutes of it lie on this day, whenever it was assigned: what the ledger counts there. */
  on: Day.optional(),
  mine: Truth.optional(),
  q: z.string().trim().max(40).optional(),
  sort: z.enum(['assignedOn', '-assignedOn', 'minutes', '-minutes']).default('-assignedOn'),
});

const byId = z.object({ id: Id });
export const homework = contract({
  list: {
    method: 'GET',
    path: '/homework/assignments',
    action: 'homework.read',
    summary: '作业列表',
    query: ListQuery,
    output: pageOf(ListedAssignment),
  },
  read: {
    method: 'GET',
    path: '/homework/assignments/{id}',
    action: 'homework.read',
    summary: '一项作业：改动、分摊、认定',
    params: byId,
    output: AssignmentDetail,
  },
  export: {
    method: 'GET',
    path: '/homework/assignments.xlsx',
    action: 'homework.export',
    summary: '按条件导出作业登记表',
    query: ListQuery.omit({ page: true, size: true }),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  draft: {
    method: 'POST',
    path: '/homework/assignments',
    action: 'homework.compose',
    summary: '存为草稿',
    body: AssignmentInput,
    status: 201,
    output: Assignment,
  },
  edit: {
    method: 'PUT',
    path: '/homework/assignments/{id}',
    action: 'homework.compose',
    summary: '修改草稿',
    params: byId,
    body: AssignmentInput.extend({ version: Version }),
    output: Assignment,
  },
  discard: {
    method: 'DELETE',
    path: '/homework/assignments/{id}',
    action: 'homework.compose',
    summary: '删除草稿',
    params: byId,
    query: z.object({ version: z.coerce.number().int().min(1) }),
    status: 204,
  },
  preview: {
    method: 'POST',
    path: '/homework/preview',
    action: 'homework.compose',
    reads: true,
    summary: '不保存，只看能不能布置、还剩多少分钟',
    body: AssignmentInput.extend({ id: Id.optional() }),
    output: Verdict,
  },
  publish: {
    method: 'POST',
    path: '/homework/publish',
    action: 'homework.publish',
    summary: '公示并布置（新作业，或带草稿编号与版本）',
    body: AssignmentInput.extend({
      id: Id.optional(),
      version: Version.optional(),
      answers: z.array(RuleAnswer).max(20).default([]),
    }),
    status: 201,
    output: Assignment,
  },
  correct: {
    method: 'POST',
    path: '/homework/assignments/{id}/correct',
    action: 'homework.correct',
    summary: '更正已公示的作业；原文留痕',
    params: byId,
    body: AssignmentInput.extend({
      version: Version,
      reason: typed(200, 2),
      answers: z.array(RuleAnswer).max(20).default([]),
    }),
    output: Assignment,
  },
  withdraw: {
    method: 'POST',
    path: '/homework/assignments/{id}/withdraw',
    action: 'homework.withdraw',
    summary: '撤回已公示的作业，退还分钟；公示栏仍可见已撤回',
    params: byId,
    body: z.object({ version: Version, reason: typed(200, 2) }),
    output: Assignment,
  },
  ledger: {
    method: 'GET',
    path: '/homework/ledger',
    action: 'homework.read',
    summary: '一个班一天的分钟账：还剩多少、谁占用',
    query: z.object({ class: Id, day: Day }),
    output: LedgerDay,
  },
  reserve: {
    method: 'POST',
    path: '/homework/reservations',
    action: 'homework.reserve',
    summary: '为本学科预留分钟',
    body: z.object({ classId: Id, day: Day, subject: z.string().max(20), minutes: Minutes }),
    status: 201,
    output: Reservation,
  },
  release: {
    method: 'POST',
    path: '/homework/reservations/{id}/release',
    action: 'homework.reserve',
    summary: '退还预留分钟',
    params: byId,
    body: z.object({ version: Version }),
    output: Reservation,
  },
  askSwap: {
    method: 'POST',
    path: '/homework/swaps',
    action: 'homework.ask-swap',
    summary: '请另一学科让出预留的分钟',
    body: z.object({ reservationId: Id, subject: z.string().max(20), minutes: Minutes, reason: typed(200, 2) }),
    status: 201,
    output: SwapRequest,
  },
  decideSwap: {
    method: 'POST',
    path: '/homework/swaps/{id}/decide',
    action: 'homework.decide-swap',
    summary: '让出方同意或拒绝；年级组长裁定',
    params: byId,
    body: z.object({ grant: z.boolean(), note: typed(200, 0).default(''), version: Version }),
    output: SwapRequest,
  },
  swaps: {
    method: 'GET',
    path: '/homework/swaps',
    action: 'homework.read',
    summary: '等待我答复或裁定的调剂',
    output: z.array(SwapRequest),
  },
  gradeBoard: {
    method: 'GET',
    path: '/homework/grade-board',
    action: 'homework.read',
    summary: '年级统筹表：一周内各班分钟由谁占用',
    query: z.object({ school: Id, grade: z.coerce.number().int().min(1).max(9), week: Day }),
    output: GradeBoard,
  },
});
