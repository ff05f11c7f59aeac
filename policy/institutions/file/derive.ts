import type { Day } from '../../kernel/day.ts';
import { lacksOf } from './class-plan.ts';
import type { FieldValue, FieldValues } from './field.ts';
import {
  type CourseFacts,
  type FileFacts,
  openClasses,
  openPoints,
  presentStaff,
  runningCourses,
} from './file-facts.ts';

/** The number of rows that have it, or null while one of them has not: a half-filled register is no answer. */
const allHave = <T>(rows: readonly T[], has: (row: T) => boolean): number | null =>
  rows.length > 0 && rows.every(has) ? rows.length : null;
const counted = (rows: readonly unknown[]): number | null => (rows.length === 0 ? null : rows.length);
const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.length === 0 || days.includes(null) ? null : (days.toSorted()[0] ?? null);

function ofPoints(file: FileFacts): FieldValues {
  const points = openPoints(file);
  const areas = points.map((p) => p.area);
  return {
    pointCount: counted(points),
    pointArea: areas.length === 0 || areas.includes(null) ? null : areas.reduce<number>((sum, a) => sum + (a ?? 0), 0),
    pointFloors:
      points.length === 0 || points.some((p) => p.floor === null) ? null : points.map((p) => p.floor).join('、'),
    pointLease: earliest(points.map((p) => p.leaseUntil)),
    pointApprovals: allHave(points, (p) => p.approvalNo !== null),
    fireChecked: earliest(points.map((p) => p.fireCheckedOn)),
  };
}

function ofStaff(file: FileFacts): FieldValues {
  const staff = presentStaff(file);
  const qualified = staff.filter((s) => s.kind !== 'other');
  const of = (kind: string) => staff.filter((s) => s.kind === kind).length;
  const known = (n: number): FieldValue => (staff.length === 0 ? null : n);
  return {
    staffTotal: counted(staff),
    staffTeaching: known(of('teaching')),
    staffResearch: known(of('research')),
    staffOther: known(of('other')),
    staffFullTime: known(staff.filter((s) => s.employment === 'full').length),
    staffCertificates: allHave(qualified, (s) => s.certificateKind !== 'none' && s.certificateNo !== null),
    staffVetted: allHave(staff, (s) => s.vettedOn !== null),
    staffFiled: allHave(qualified, (s) => s.platformFiledOn !== null),
  };
}

function ofCourses(file: FileFacts): FieldValues {
  const courses = runningCourses(file);
  const offline = courses.filter((c) => c.mode === 'offline');
  // Where courses are on file but none runs, nothing is owed about those that do.
  const of = (rows: readonly CourseFacts[], has: (course: CourseFacts) => boolean): number | null =>
    file.courses.length > 0 && rows.length === 0 ? 0 : allHave(rows, has);
  return {
    courseCount: file.courses.length === 0 ? null : courses.length,
    courseOutlines: of(courses, (c) => c.outline !== ''),
    courseMaterials: of(courses, (c) => c.materials !== ''),
    courseTeachers: of(courses, (c) => c.teacherIds.length > 0),
    coursePlaces: of(offline, (c) => c.pointId !== null),
    coursePrices: of(courses, (c) => c.priceFen > 0),
  };
}

/** Where no class is open the hand-written timetable and progress speak for all of them, and nothing is owed class by class. */
function ofClasses(file: FileFacts): FieldValues {
  const classes = openClasses(file);
  const planned = allHave(classes, (cls) => {
    const course = file.courses.find(({ id }) => id === cls.courseId);
    return course !== undefined && lacksOf(cls, course).length === 0;
  });
  const known = file.courses.length > 0;
  return { classPlans: known && classes.length === 0 ? 0 : planned };
}

/** Fields that follow from points, staff, courses and classes: a number of rows stands for 'every one of them has it'. */
export const deriveValues = (file: FileFacts): FieldValues => ({
  ...ofPoints(file),
  ...ofStaff(file),
  ...ofCourses(file),
  ...ofClasses(file),
});
