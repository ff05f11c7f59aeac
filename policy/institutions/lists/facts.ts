import type { Day } from '../../kernel/day.ts';
import type { LegalForm, LicenceScope, ListName, Stage, Status } from '../facts.ts';
import type { INSPECTIONS } from '../file/fields.ts';

/** What must be known before an institution is put on the white list, and again every night after. */
export interface WhiteFacts {
  readonly status: Status;
  readonly legalForm: LegalForm;
  readonly creditCode: string | null;
  readonly scope: LicenceScope;
  readonly stages: readonly Stage[];
  readonly licenceNo: string | null;
  readonly licenceFrom: Day | null;
  readonly licenceUntil: Day | null;
  /** 资金监管: bank custody or a risk deposit is in place (FE-14). */
  readonly custody: boolean;
  /** Number under which the national platform holds it (REG-7). */
  readonly platformNo: string | null;
  /** 年检结论; null where nobody has inspected yet. */
  readonly inspection: (typeof INSPECTIONS)[number] | null;
  /** Of those employed today. */
  readonly staff: {
    readonly all: number;
    /** Never asked about, or longer ago than the rule allows on this day. */
    readonly unvetted: number;
    /** The query found a bar. */
    readonly barred: number;
    /** Teaching and research staff whom nobody has published. */
    readonly unpublished: number;
  };
  readonly courses: {
    readonly running: number;
    /** Running without a published price. */
    readonly unpriced: number;
    /** Declared as non-subject and decided otherwise. */
    readonly disguised: number;
    /** With an open case on their kind. */
    readonly undecided: number;
  };
  /** On the black list today. */
  readonly blackListed: boolean;
  /** Required fields of the file that nobody has given (REG-2). */
  readonly missing: number;
}

/** 记录对象: an institution of the register, or a person or place outside it. */
export const SUBJECT_KINDS = ['institution', 'person', 'place'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** An entry before it is made (REG-4). */
export interface EntryFacts {
  readonly list: ListName;
  readonly subjectKind: SubjectKind;
  readonly reason: string;
  readonly evidence: string;
  readonly noticeNo: string | null;
  readonly decidedOn: Day;
  readonly validFrom: Day;
  /** Exclusive; null while nobody has set an end. */
  readonly validUntil: Day | null;
}

/** An entry as it stands, as far as its moves depend on it. */
export interface EntryState {
  readonly list: ListName;
  readonly subjectKind: SubjectKind;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly removedOn: Day | null;
  readonly appealUntil: Day | null;
  readonly appealed: boolean;
  readonly appealDecided: boolean;
}
