import type { LegalForm, LicenceScope, Mode, Stage, Status } from '../facts.ts';

/** What a field holds: days as ISO text, money in whole fen, area in square metres; 'grades' are 11 counts: preschool, grades 1 to 9, senior. */
export type FieldKind = 'text' | 'choice' | 'choices' | 'day' | 'count' | 'fen' | 'area' | 'flag' | 'grades' | 'region';
export type FieldValue = string | number | boolean | null | readonly string[] | readonly number[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

export const FIELD_SECTIONS = [
  'identity',
  'licence',
  'scale',
  'plans',
  'staff',
  'lessons',
  'contracts',
  'money',
  'safety',
  'compliance',
] as const;
export type FieldSection = (typeof FIELD_SECTIONS)[number];

/** The plan's eight facts about a subject institution (REG-3), in the plan's order; the number of institutions is met by the file itself. */
export const EIGHT_FACTS = [
  'count',
  'enrolment',
  'plans',
  'teachers',
  'lessons',
  'agreements',
  'prepaid',
  'prices',
] as const;
export type EightFact = (typeof EIGHT_FACTS)[number];

/** Whoever must see to it that the field is filled. */
export type Owes = 'institution' | 'county';

/** What decides whether a field is required. */
export interface FileBasis {
  readonly legalForm: LegalForm;
  readonly scope: LicenceScope;
  readonly stages: readonly Stage[];
  readonly modes: readonly Mode[];
  readonly status: Status;
}

const DEAD: readonly Status[] = ['closed', 'absconded', 'revoked', 'deregistered'];
const TEACHING: readonly Status[] = ['operating', 'rectifying', 'suspended', 'converting', 'stripping', 'closing'];

/** Whether the institution has ended; its file is kept, but nobody owes it anything more. */
export const isEnded = (status: Status): boolean => DEAD.includes(status);
/** Whether lessons may still lie ahead or behind that somebody must account for. */
export const isTeaching = (status: Status): boolean => TEACHING.includes(status);

const CONDITIONS = {
  always: () => true,
  licensed: (b: FileBasis) => b.scope !== 'none' && !isEnded(b.status),
  teaching: (b: FileBasis) => isTeaching(b.status),
  subject: (b: FileBasis) => b.scope === 'subject' || b.scope === 'both',
  'non-subject': (b: FileBasis) => b.scope === 'non-subject' || b.scope === 'both',
  online: (b: FileBasis) => b.modes.includes('online') && !isEnded(b.status),
  offline: (b: FileBasis) => b.modes.includes('offline') && !isEnded(b.status),
  nonprofit: (b: FileBasis) => b.legalForm === 'nonprofit',
} as const satisfies Record<string, (basis: FileBasis) => boolean>;
export type Condition = keyof typeof CONDITIONS;

export interface Field {
  readonly key: string;
  readonly section: FieldSection;
  readonly kind: FieldKind;
  /** In a column of the institution, in the ledger, or worked out from points, staff and courses. */
  readonly kept: 'column' | 'ledger' | 'derived';
  /** All of them must hold for the field to be required; none means it never is. */
  readonly when: readonly Condition[];
  readonly owes: Owes;
  /** Only the county may write it: it says what an office has decided. */
  readonly countyOnly: boolean;
  /** Shown to anyone. */
  readonly public: boolean;
  /** Of a choice. */
  readonly options: readonly string[];
  readonly fact: EightFact | null;
}

export const isRequired = (field: Field, basis: FileBasis): boolean =>
  field.when.length > 0 && field.when.every((name) => CONDITIONS[name](basis));
