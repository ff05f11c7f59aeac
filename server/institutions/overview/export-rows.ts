import type { ListName } from '#policy/institutions/facts.ts';
import type { InstitutionRow } from '../file/institution-row.ts';
import type { CourseRow, PointRow, StaffRow } from '../file/part-rows.ts';

/** Rows as an exported register shows them. */
export interface ExportedInstitution extends InstitutionRow {
  readonly county: string;
  readonly lists: ListName[];
}
export type ExportedPoint = PointRow;
export type ExportedStaff = StaffRow;
export interface ExportedCourse extends CourseRow {
  readonly point: string | null;
  readonly teachers: string[];
}
