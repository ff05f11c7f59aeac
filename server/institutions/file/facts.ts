import type { CourseFacts, FileFacts, PointFacts, StaffFacts } from '#policy/institutions/index.ts';
import { dayOfInstant } from '../../clock.ts';
import { classFacts } from './classes/class-rows.ts';
import { valuesOf } from './columns.ts';
import type { InstitutionRow } from './institution-row.ts';
import type { CourseRow, Parts, PointRow, StaffRow } from './part-rows.ts';

export const pointFacts = (row: PointRow): PointFacts => ({
  id: row.id,
  name: row.name,
  area: row.area,
  floor: row.floor,
  leaseUntil: row.lease_until,
  approvalNo: row.approval_no,
  approvedUntil: row.approved_until,
  fireCheckedOn: row.fire_checked_on,
  fireResult: row.fire_result,
  latitude: row.latitude,
  longitude: row.longitude,
  closedOn: row.closed_on,
});

export const staffFacts = (row: StaffRow): StaffFacts => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  employment: row.employment,
  subjects: row.subjects,
  certificateKind: row.certificate_kind,
  certificateNo: row.certificate_no,
  vettedOn: row.vetted_on,
  vettingResult: row.vetting_result,
  barred: row.barred,
  abroad: row.abroad,
  experience: row.experience,
  hasPhoto: row.photo_file_id !== null,
  publishedOn: row.published_on,
  platformFiledOn: row.platform_filed_on,
  joinedOn: row.joined_on,
  leftOn: row.left_on,
});

export const courseFacts = (row: CourseRow): CourseFacts => ({
  id: row.id,
  name: row.name,
  outline: row.outline,
  materials: row.materials,
  stage: row.stage,
  mode: row.mode,
  classSize: row.class_size,
  lessons: row.lessons,
  priceFen: row.price_fen,
  feeUnit: row.fee_unit,
  unitPriceFen: row.unit_price_fen,
  kind: row.decided_text_version === row.text_version ? (row.decided_kind ?? row.declared_kind) : row.declared_kind,
  state: row.state,
  pointId: row.point_id,
  teacherIds: row.teachers,
});

/** The rows of a file as the rules ask for them. */
export function factsOf(row: InstitutionRow, parts: Parts): FileFacts {
  const own = <T extends { institution_id: string }>(rows: readonly T[]) =>
    rows.filter((each) => each.institution_id === row.id);
  return {
    name: row.name,
    createdOn: dayOfInstant(row.created_at),
    legalForm: row.legal_form,
    scope: row.scope,
    stages: row.stages,
    modes: row.modes,
    status: row.status,
    values: valuesOf(row),
    confirmed: row.confirmed,
    points: own(parts.points).map(pointFacts),
    staff: own(parts.staff).map(staffFacts),
    courses: own(parts.courses).map(courseFacts),
    classes: own(parts.classes).map(classFacts),
  };
}
