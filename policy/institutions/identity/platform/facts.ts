import type { Day } from '../../../kernel/day.ts';
import type { Stage, Status } from '../../facts.ts';

/** One institution as our register holds it, as far as the platform tells the same. */
export interface OurRecord {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly creditCode: string | null;
  readonly licenceNo: string | null;
  readonly address: string | null;
  readonly legalPerson: string | null;
  readonly licenceUntil: Day | null;
  readonly status: Status;
  readonly stages: readonly Stage[];
  readonly platformId: string | null;
  /** Courses that run today. */
  readonly courses: number;
}

/** One row of the platform's export; null where the cell is blank or the file has no such column. */
export interface PlatformRecord {
  readonly name: string;
  readonly nameKey: string;
  readonly creditCode: string | null;
  readonly licenceNo: string | null;
  readonly address: string | null;
  readonly legalPerson: string | null;
  readonly licenceUntil: Day | null;
  /** In the platform's words. */
  readonly status: string | null;
  readonly stages: string | null;
  readonly platformId: string | null;
  readonly courses: number | null;
  /** Whether the prepaid money is inside supervision, and the account in which it is. */
  readonly prepaid: boolean | null;
  readonly account: string | null;
}

export const DIFFERENCE_KINDS = ['absent', 'unknown', 'no-course', 'differs'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** Fields that are compared; the last two are what REG-8 asks for. */
export const PLATFORM_FIELDS = [
  'name',
  'creditCode',
  'licenceNo',
  'address',
  'legalPerson',
  'licenceUntil',
  'status',
  'stages',
  'platformId',
  'prepaid',
  'account',
] as const;
export type PlatformField = (typeof PLATFORM_FIELDS)[number];

/** One thing in which the two registers differ. */
export interface Matter {
  /** The same over all runs. */
  readonly key: string;
  readonly kind: DifferenceKind;
  readonly institutionId: string | null;
  readonly name: string;
  readonly creditCode: string | null;
  readonly field: PlatformField | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}
