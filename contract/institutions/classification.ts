import * as z from 'zod';
import {
  CASE_STATES,
  DIMENSIONS,
  DOUBTS,
  EXPERT_FIELDS,
  KINDS,
  SIGNALS,
  STAGES,
  SUGGESTIONS,
  TEXT_FIELDS,
  TIES,
} from '#policy/institutions/index.ts';
import { Day, Div, FindingView, Id, Instant, PageQuery, RegionCode, RuleAnswer, typed, Version } from '../schemas.ts';

const Kind = z.enum(KINDS);
const EvidenceText = typed(1_000, 0);

/** One dimension as judged: subject-type or not, and by what in the course's material. */
export const DimensionInput = z.object({ subject: z.boolean(), evidence: EvidenceText });
const sheetShape = Object.fromEntries(DIMENSIONS.map((each) => [each, DimensionInput.nullable()])) as Record<
  (typeof DIMENSIONS)[number],
  z.ZodNullable<typeof DimensionInput>
>;
/** 四个维度: a dimension that is still null is refused by CLS-1 when the sheet is handed in. */
export const DimensionSheet = z.object(sheetShape).meta({ id: 'DimensionSheet' });
export type DimensionSheet = z.output<typeof DimensionSheet>;

/** A phrase of the course's text that speaks for subject-type training, in its place, with the reason in the reader's language. */
export const SignalView = z
  .object({
    id: z.enum(SIGNALS),
    dimension: z.enum(DIMENSIONS),
    field: z.enum(TEXT_FIELDS).nullable(),
    phrase: z.string(),
    start: z.int(),
    end: z.int(),
    weight: z.int(),
    sentence: z.string(),
  })
  .meta({ id: 'SignalView' });
export type SignalView = z.output<typeof SignalView>;

export const DoubtView = z
  .object({ id: z.enum(DOUBTS), field: z.enum(TEXT_FIELDS).nullable(), phrase: z.string(), sentence: z.string() })
  .meta({ id: 'DoubtView' });

/** What the words say: a hint, never a verdict. */
export const WeighingView = z
  .object({
    suggestion: z.enum(SUGGESTIONS),
    weights: z.array(z.object({ dimension: z.enum(DIMENSIONS), weight: z.int(), suspected: z.boolean() })),
    signals: z.array(SignalView),
    doubts: z.array(DoubtView),
  })
  .meta({ id: 'WeighingView' });
export type WeighingView = z.output<typeof WeighingView>;

/** The course as it stood when the case was opened. */
export const CourseTextView = z
  .object({
    name: z.string(),
    outline: z.string(),
    purpose: z.string(),
    method: z.string(),
    evaluation: z.string(),
    materials: z.string(),
    subject: z.string(),
    stage: z.enum(STAGES),
    grades: z.array(z.int()),
    classSize: z.int(),
    minutes: z.int(),
    lessons: z.int(),
    priceFen: z.int(),
    lessonFen: z.int(),
    certificates: z.array(z.string()),
  })
  .meta({ id: 'CourseTextView' });
export type CourseTextView = z.output<typeof CourseTextView>;

export const CaseRow = z
  .object({
    id: Id,
    div: Div,
    regionName: z.string(),
    institutionId: Id,
    institutionName: z.string(),
    courseId: Id,
    courseName: z.string(),
    declaredKind: Kind,
    suggestion: z.enum(SUGGESTIONS).nullable(),
    state: z.enum(CASE_STATES),
    decidedKind: Kind.nullable(),
    decidedOn: Day.nullable(),
    /** The kind in force: after an appeal what the higher level said. */
    kind: Kind.nullable(),
    appealUntil: Day.nullable(),
    openedAt: Instant,
    version: Version,
  })
  .meta({ id: 'CaseRow' });
export type CaseRow = z.output<typeof CaseRow>;

export const OpinionView = z
  .object({
    id: Id,
    seat: z.int(),
    expert: z.string(),
    assignedAt: Instant,
    state: z.enum(['asked', 'reading', 'given', 'recused']),
    /** Why somebody stood aside. */
    tie: z.enum(TIES).nullable(),
    tieNote: z.string().nullable(),
    /** The three below only once every seat has spoken: no opinion colours another. */
    sheet: DimensionSheet.nullable(),
    kind: Kind.nullable(),
    reason: z.string().nullable(),
    givenAt: Instant.nullable(),
  })
  .meta({ id: 'OpinionView' });
export type OpinionView = z.output<typeof OpinionView>;

export const Precedent = z
  .object({
    id: Id,
    courseName: z.string(),
    text: z.string(),
    kind: Kind,
    decidedOn: Day,
    clause: z.string(),
    decision: z.string(),
    /** Of the decision that stands. */
    sheet: DimensionSheet,
    /** Per mille. */
    likeness: z.int(),
    /** Traits that both have. */
    shared: z.array(z.string()),
  })
  .meta({ id: 'Precedent' });
export type Precedent = z.output<typeof Precedent>;

export const CaseDetail = CaseRow.extend({
  textVersion: z.int(),
  currentTextVersion: z.int(),
  course: CourseTextView,
  self: DimensionSheet.nullable(),
  weighing: WeighingView.nullable(),
  opinions: z.array(OpinionView),
  sheet: DimensionSheet.nullable(),
  clause: z.string().nullable(),
  decision: z.string().nullable(),
  decidedBy: z.string().nullable(),
  precedentId: Id.nullable(),
  appealReason: z.string().nullable(),
  appealedAt: Instant.nullable(),
  appealKind: Kind.nullable(),
  /** The four dimensions of whoever decided the re-examination. */
  appealSheet: DimensionSheet.nullable(),
  appealClause: z.string().nullable(),
  appealDecision: z.string().nullable(),
  appealBy: z.string().nullable(),
  appealOn: Day.nullable(),
  withdrawnReason: z.string().nullable(),
  findings: z.array(FindingView.extend({ id: Id })),
  /** What the caller may do now. */
  may: z.array(z.enum(['assign', 'decide', 'withdraw', 'appeal', 'decide-appeal', 'declare'])),
}).meta({ id: 'CaseDetail' });
export type CaseDetail = z.output<typeof CaseDetail>;

/** A course before or beside its case. */
export const CourseToClassify = z
  .object({
    courseId: Id,
    courseName: z.string(),
    institutionId: Id,
    institutionName: z.string(),
    regionName: z.string(),
    declaredKind: Kind,
    declaredOn: Day,
    decidedKind: Kind.nullable(),
    decidedOn: Day.nullable(),
    why: z.enum(['undeclared', 'changed', 'undecided']),
    caseId: Id.nullable(),
    suggestion: z.enum(SUGGESTIONS).nullable(),
  })
  .meta({ id: 'CourseToClassify' });
export type CourseToClassify = z.output<typeof CourseToClassify>;

/** What the declare form starts from. */
export const DeclareStart = z
  .object({
    courseId: Id,
    institutionId: Id,
    institutionName: z.string(),
    course: CourseTextView,
    declaredKind: Kind,
    decidedKind: Kind.nullable(),
    decidedOn: Day.nullable(),
    changed: z.boolean(),
    openCase: z.object({ id: Id, version: Version, self: DimensionSheet.nullable() }).nullable(),
  })
  .meta({ id: 'DeclareStart' });
export type DeclareStart = z.output<typeof DeclareStart>;

export const Candidate = z
  .object({
    personId: Id,
    name: z.string(),
    fields: z.array(z.enum(EXPERT_FIELDS)),
    /** Seats this person holds now. */
    busy: z.int(),
    /** Why the person cannot be asked, or null. */
    barred: z.string().nullable(),
  })
  .meta({ id: 'Candidate' });
export type Candidate = z.output<typeof Candidate>;

/** A seat of the caller's own: before the tie is declared nothing but the names is shown. */
export const MyCase = z
  .object({
    id: Id,
    caseId: Id,
    seat: z.int(),
    institutionId: Id,
    institutionName: z.string(),
    assignedAt: Instant,
    state: z.enum(['asked', 'reading', 'given', 'recused', 'withdrawn']),
    course: CourseTextView.nullable(),
    self: DimensionSheet.nullable(),
    declaredKind: Kind.nullable(),
    /** Phrases to look at; what they add up to is kept from an expert, who is to judge alone. */
    signals: z.array(SignalView),
    sheet: DimensionSheet.nullable(),
    kind: Kind.nullable(),
    reason: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'MyCase' });
export type MyCase = z.output<typeof MyCase>;

const AgreementFigure = z.object({ cases: z.int(), agreed: z.int(), kappa: z.number().nullable() });
const figures = Object.fromEntries(['kind', ...DIMENSIONS].map((each) => [each, AgreementFigure])) as Record<
  'kind' | (typeof DIMENSIONS)[number],
  typeof AgreementFigure
>;
/** How far the two first experts of a county agree, by conclusion and by dimension. */
export const CountyAgreement = z
  .object({ region: RegionCode, name: z.string(), ...figures })
  .meta({ id: 'CountyAgreement' });
export type CountyAgreement = z.output<typeof CountyAgreement>;

export const CaseFilters = PageQuery.extend({
  region: RegionCode.optional(),
  state: z.enum(CASE_STATES).optional(),
  suggestion: z.enum(SUGGESTIONS).optional(),
  kind: Kind.optional(),
  institution: Id.optional(),
  course: Id.optional(),
  /** Cases on which the first two experts said the same, or not. */
  experts: z.enum(['agree', 'differ']).optional(),
  q: z.string().trim().max(40).optional(),
});
export const ToClassifyQuery = PageQuery.extend({
  region: RegionCode.optional(),
  why: z.enum(['undeclared', 'changed', 'undecided']).optional(),
});

export const DeclareInput = z.object({
  courseId: Id,
  kind: Kind,
  sheet: DimensionSheet,
  /** Of the open case that is declared anew. */
  version: Version.optional(),
});
export const OpinionInput = z.object({
  sheet: DimensionSheet,
  kind: Kind,
  reason: typed(1_000, 2),
  version: Version,
  answers: z.array(RuleAnswer).max(20).default([]),
});
export const DecisionInput = z.object({
  sheet: DimensionSheet,
  kind: Kind,
  /** The sentence of law or policy on which it rests. */
  clause: typed(200, 2),
  decision: typed(1_000, 2),
  precedentId: Id.optional(),
  version: Version,
  answers: z.array(RuleAnswer).max(20).default([]),
});
/** On a re-examination: judged by four dimensions of its own, as the first decision was. */
export const ReviewInput = DecisionInput.omit({ precedentId: true });
export const TieInput = z.object({
  relation: z.enum(TIES).nullable(),
  note: typed(300, 0).default(''),
  version: Version,
});
