import {
  type Completeness,
  type CourseFacts,
  type FileFacts,
  measureCompleteness,
  type PointFacts,
  type StaffFacts,
} from '#policy/institutions/index.ts';
import { getParameter } from '#policy/kernel/parameter.ts';
import type { Pen } from '../pen.ts';
import { scopeOf } from './institution.ts';
import type { Ledger } from './ledger.ts';
import type { DemoCourse } from './offer.ts';
import type { DemoPoint } from './point.ts';
import type { DemoStaff } from './staff.ts';
import type { DemoParts } from './write.ts';

const pointFacts = (of: DemoParts['of'], point: DemoPoint): PointFacts => ({
  ...point,
  area: Number(point.area),
  approvedUntil: of.licenceUntil,
  fireResult: point.fireCheckedOn === null ? null : 'passed',
  latitude: Number(point.spot.latitude),
  longitude: Number(point.spot.longitude),
  closedOn: null,
});

const staffFacts = (person: DemoStaff): StaffFacts => ({
  ...person,
  certificateKind: person.certificate,
  vettingResult: person.vettedOn === null ? null : 'clear',
  barred: false,
  abroad: false,
  hasPhoto: person.experience !== null,
  platformFiledOn: person.publishedOn,
  leftOn: null,
});

const courseFacts = (course: DemoCourse): CourseFacts => ({
  id: course.id,
  name: course.seed.name,
  outline: course.seed.outline,
  materials: course.materials,
  stage: course.seed.stage,
  mode: 'offline',
  classSize: course.classSize,
  lessons: course.lessons,
  priceFen: course.priceFen,
  feeUnit: course.feeUnit,
  unitPriceFen: course.unitPriceFen,
  kind: course.seed.kind,
  state: course.running ? 'running' : 'stopped',
  pointId: course.pointId,
  teacherIds: course.teachers,
});

/** The file as the server's own measure sees it, so that the demo's figures are the product's. */
export function measured(pen: Pen, { of, points, staff, courses, classes }: DemoParts, ledger: Ledger): Completeness {
  const columns = {
    name: of.name,
    creditCode: of.creditCode,
    legalForm: of.legalForm,
    legalPerson: of.legalForm === 'none' ? null : of.legalPerson,
    phone: of.phone,
    streetCode: of.spot.street,
    address: of.spot.address,
    licenceNo: of.licenceNo,
    licenceAuthority: of.licenceNo === null ? null : '行政部门',
    licenceFrom: of.licenceFrom,
    licenceUntil: of.licenceUntil,
    scope: scopeOf(of),
    stages: of.stages,
    modes: of.modes,
  };
  const file: FileFacts = {
    legalForm: of.legalForm,
    scope: scopeOf(of),
    stages: of.stages,
    modes: of.modes,
    status: of.status,
    name: of.name,
    createdOn: '2026-08-25',
    values: { ...columns, ...ledger.values },
    confirmed: ledger.confirmed,
    points: points.map((point) => pointFacts(of, point)),
    staff: staff.map(staffFacts),
    courses: courses.map(courseFacts),
    classes,
  };
  return measureCompleteness(file, pen.today, getParameter('reg.staleDays').national[0]!.value);
}
