import type { Day } from '../../kernel/day.ts';
import type { Certificate, ClassState, CourseKind, Employment, FeeUnit, Mode, StaffKind, Stage } from '../facts.ts';
import type { FieldValues, FileBasis } from './field.ts';

/** A teaching point, as far as rules ask. */
export interface PointFacts {
  readonly id: string;
  readonly name: string;
  /** Square metres; null where nobody has measured. */
  readonly area: number | null;
  readonly floor: string | null;
  readonly leaseUntil: Day | null;
  readonly approvalNo: string | null;
  readonly approvedUntil: Day | null;
  readonly fireCheckedOn: Day | null;
  readonly fireResult: 'passed' | 'failed' | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly closedOn: Day | null;
}

export interface StaffFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: StaffKind;
  readonly employment: Employment;
  readonly subjects: readonly string[];
  readonly certificateKind: Certificate;
  readonly certificateNo: string | null;
  readonly vettedOn: Day | null;
  readonly vettingResult: 'clear' | 'hit' | null;
  readonly barred: boolean;
  readonly abroad: boolean;
  readonly experience: string | null;
  readonly hasPhoto: boolean;
  readonly publishedOn: Day | null;
  readonly platformFiledOn: Day | null;
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
}

export interface CourseFacts {
  readonly id: string;
  readonly name: string;
  readonly outline: string;
  readonly materials: string;
  readonly stage: Stage;
  readonly mode: Mode;
  readonly classSize: number;
  readonly lessons: number;
  /** Of the whole course. */
  readonly priceFen: number;
  readonly feeUnit: FeeUnit;
  /** Null where the whole course is the unit, or nobody has said. */
  readonly unitPriceFen: number | null;
  /** The decided kind where a decision covers the present text, else the declared one. */
  readonly kind: CourseKind;
  readonly state: 'draft' | 'declared' | 'running' | 'stopped';
  /** Where it is taught; null when it is online or nobody has said. */
  readonly pointId: string | null;
  readonly teacherIds: readonly string[];
}

/** One class of a course. */
export interface ClassFacts {
  readonly id: string;
  readonly courseId: string;
  readonly name: string;
  readonly grades: readonly number[];
  readonly level: string;
  /** Empty where it is the outline of its course. */
  readonly content: string;
  readonly progress: string;
  readonly timetable: string;
  /** Empty where they are those of its course. */
  readonly materials: string;
  /** Where it is taught; null where that is the point of its course. */
  readonly pointId: string | null;
  readonly teacherId: string | null;
  readonly capacity: number;
  readonly recruited: number;
  /** Learners by group of grades. */
  readonly enrolled: readonly number[];
  readonly state: ClassState;
}

/** The whole file, as far as rules ask. */
export interface FileFacts extends FileBasis {
  readonly name: string;
  readonly createdOn: Day;
  /** Columns and ledger, by the keys of the catalogue. */
  readonly values: FieldValues;
  readonly confirmed: Readonly<Record<string, Day>>;
  readonly points: readonly PointFacts[];
  readonly staff: readonly StaffFacts[];
  readonly courses: readonly CourseFacts[];
  readonly classes: readonly ClassFacts[];
}

export const openPoints = (file: FileFacts): readonly PointFacts[] => file.points.filter((p) => p.closedOn === null);
/** Whether somebody still works there on a day; whoever has left that day does not. */
export const isPresent = ({ leftOn }: Pick<StaffFacts, 'leftOn'>, day: Day): boolean => leftOn === null || leftOn > day;
export const presentStaff = (file: FileFacts): readonly StaffFacts[] => file.staff.filter((s) => s.leftOn === null);
export const runningCourses = (file: FileFacts): readonly CourseFacts[] =>
  file.courses.filter((c) => c.state === 'running');
export const openClasses = (file: FileFacts): readonly ClassFacts[] => file.classes.filter((c) => c.state === 'open');
