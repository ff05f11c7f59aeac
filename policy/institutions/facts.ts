/** 法人登记形式 by the prefix of the credit code: 52, 91, 12, 92; 'none' where nothing is registered. */
export const LEGAL_FORMS = ['nonprofit', 'enterprise', 'public', 'sole-trader', 'none'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** What the licence admits; 'none' where there is no licence. */
export const SCOPES = ['subject', 'non-subject', 'both', 'none'] as const;
export type LicenceScope = (typeof SCOPES)[number];

/** 学科类, 非学科类 of one course. */
export const KINDS = ['subject', 'non-subject'] as const;
export type CourseKind = (typeof KINDS)[number];

export const STAGES = ['preschool', 'compulsory', 'senior'] as const;
export type Stage = (typeof STAGES)[number];

export const MODES = ['offline', 'online'] as const;
export type Mode = (typeof MODES)[number];

/** 机构状态. Which may follow which, and by whom, is in status.ts. */
export const STATUSES = [
  'unlicensed',
  'operating',
  'rectifying',
  'suspended',
  'converting',
  'stripping',
  'closing',
  'closed',
  'absconded',
  'revoked',
  'deregistered',
] as const;
export type Status = (typeof STATUSES)[number];

/** 教学、教研、其他; assistants and class minders are 'other' (PS-10). */
export const STAFF_KINDS = ['teaching', 'research', 'other'] as const;
export type StaffKind = (typeof STAFF_KINDS)[number];

export const EMPLOYMENTS = ['full', 'part'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

export const CERTIFICATES = ['teacher', 'professional', 'none'] as const;
export type Certificate = (typeof CERTIFICATES)[number];

/** 白名单、黑名单、重点关注名单. */
export const LISTS = ['white', 'black', 'watch'] as const;
export type ListName = (typeof LISTS)[number];

/** 收费单位: by the whole course, the lesson, the month or the day. */
export const FEE_UNITS = ['course', 'lesson', 'month', 'day'] as const;
export type FeeUnit = (typeof FEE_UNITS)[number];

/** Learners are counted by grade in so many groups: preschool, grades 1 to 9, senior secondary. */
export const GRADE_GROUPS = 11;

/** Of a class: it takes names, it is taught, it is over. */
export const CLASS_STATES = ['planned', 'open', 'ended'] as const;
export type ClassState = (typeof CLASS_STATES)[number];

/** 走访结果. */
export const OUTCOMES = ['visited', 'closed', 'refused', 'not-found', 'new'] as const;
export type VisitOutcome = (typeof OUTCOMES)[number];

/** 风险等级, given anew by every visit. */
export const RISK_GRADES = ['low', 'moderate', 'high'] as const;
export type RiskGrade = (typeof RISK_GRADES)[number];

/** 风险类别: what a visit can show, fixed so that two visits and two counties can be compared (convention). */
export const RISK_CATEGORIES = [
  'licence',
  'safety',
  'staff',
  'place',
  'time',
  'content',
  'mode',
  'access',
  'publicity',
] as const;
export type RiskCategory = (typeof RISK_CATEGORIES)[number];

/** 目的、内容、方法、评价 (CLS-1). */
export const DIMENSIONS = ['purpose', 'content', 'method', 'evaluation'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
