import { createHash } from 'node:crypto';
import type { Completeness, RiskGrade } from '#policy/institutions/index.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';
import { hexBytes, wordArray } from '../load/loader.ts';
import type { Pen } from '../pen.ts';
import { type DemoClass, writeClasses } from './classes.ts';
import { type DemoInstitution, scopeOf } from './institution.ts';
import type { Ledger } from './ledger.ts';
import type { DemoCourse } from './offer.ts';
import type { DemoPoint } from './point.ts';
import { PORTRAIT_TYPE } from './portrait.ts';
import type { DemoStaff } from './staff.ts';
import { DAYS_TO_DECIDE, storyOf } from './story.ts';

/** An institution with its parts, as the demo writes them. */
export interface DemoFile {
  readonly of: DemoInstitution;
  readonly points: readonly DemoPoint[];
  readonly staff: readonly DemoStaff[];
  readonly courses: readonly DemoCourse[];
  readonly classes: readonly DemoClass[];
  readonly ledger: Ledger;
  /** Required fields that nobody has filled in. */
  readonly missing: number;
}
/** Before its ledger is made and measured. */
export type DemoParts = Omit<DemoFile, 'ledger' | 'missing'>;

const at = (day: string): string => `${day}T10:00:00+08:00`;
const list = (values: readonly (string | number)[]): string => wordArray(values.map(String));

function writePoint(pen: Pen, { of }: DemoParts, point: DemoPoint): void {
  pen.loader.add('teaching_point', {
    div: of.div,
    id: point.id,
    institution_id: of.id,
    name: point.name,
    street_code: point.spot.street,
    address: point.spot.address,
    latitude: point.spot.latitude,
    longitude: point.spot.longitude,
    area: point.area,
    floor: point.floor,
    lease_until: point.leaseUntil,
    approval_no: point.approvalNo,
    approved_on: of.licenceFrom,
    approved_until: of.licenceUntil,
    fire_checked_on: point.fireCheckedOn,
    fire_result: point.fireCheckedOn === null ? null : 'passed',
  });
}

const portraitOf = (pen: Pen, of: DemoInstitution): string => pen.namer.id(`portrait/${of.key}`);

function writePortrait(pen: Pen, of: DemoInstitution): void {
  pen.loader.add('stored_file', {
    div: of.div,
    id: portraitOf(pen, of),
    school_id: null,
    institution_id: of.id,
    name: 'portrait.jpg',
    media_type: PORTRAIT_TYPE,
    size: pen.portrait.length,
    sha256: hexBytes(createHash('sha256').update(pen.portrait).digest()),
    bytes: hexBytes(pen.portrait),
    created_by: of.id,
    created_at: at('2026-08-26'),
  });
}

function writeStaff(pen: Pen, { of }: DemoParts, person: DemoStaff): void {
  pen.loader.add('institution_staff', {
    div: of.div,
    id: person.id,
    institution_id: of.id,
    name: person.name,
    identity_masked: null,
    phone: pen.phones.next(),
    kind: person.kind,
    employment: person.employment,
    subjects: list(person.subjects),
    certificate_kind: person.certificate,
    certificate_no: person.certificateNo,
    vetted_on: person.vettedOn,
    vetting_result: person.vettedOn === null ? null : 'clear',
    experience: person.experience,
    photo_file_id: person.experience === null ? null : portraitOf(pen, of),
    published_on: person.publishedOn,
    platform_filed_on: person.publishedOn,
    joined_on: person.joinedOn,
  });
}

function writeCourse(pen: Pen, { of }: DemoParts, course: DemoCourse): void {
  const { seed } = course;
  const story = storyOf(pen, of, course);
  const decided = story?.decided === undefined ? undefined : story;
  pen.loader.add('course', {
    div: of.div,
    id: course.id,
    institution_id: of.id,
    name: seed.name,
    outline: seed.outline,
    purpose: seed.purpose,
    method: seed.method,
    evaluation: seed.evaluation,
    materials: course.materials,
    stage: seed.stage,
    grades: list(course.grades),
    mode: 'offline',
    class_size: course.classSize,
    minutes: seed.minutes,
    lessons: course.lessons,
    price_fen: course.priceFen,
    fee_unit: course.feeUnit,
    unit_price_fen: course.unitPriceFen,
    point_id: course.pointId,
    absence_rule: '提前一天请假可补课一次，未补部分按课时退费',
    subject: seed.subject,
    declared_kind: seed.kind,
    declared_on: course.declaredOn,
    decided_kind: decided?.decided ?? null,
    decided_on: decided === undefined ? null : addDays(pen.today, DAYS_TO_DECIDE - decided.ago),
    decided_text_version: decided === undefined ? null : 1,
    state: course.running ? 'running' : 'stopped',
    changed_at: at(course.declaredOn),
  });
  for (const staff of course.teachers)
    pen.loader.add('course_teacher', { div: of.div, course_id: course.id, staff_id: staff, institution_id: of.id });
}

/** The grade that the latest accepted visit to an institution gave it, and the day on which it was accepted. */
export interface Graded {
  readonly grade: RiskGrade;
  readonly on: Day;
}

/** Writes one file with its points, staff, courses and classes, and the grade that the sweep gave it. */
export function writeFile(pen: Pen, file: DemoFile, nameKey: string, measure: Completeness, graded?: Graded): void {
  const { of, points, staff, courses, classes, ledger } = file;
  const opened = of.story?.unlicensed ? of.statusSince : '2026-08-25';
  pen.loader.add('institution', {
    div: of.div,
    id: of.id,
    name: of.name,
    name_key: nameKey,
    credit_code: of.creditCode,
    legal_form: of.legalForm,
    licence_no: of.licenceNo,
    licence_authority: of.licenceNo === null ? null : of.trade === 'subject' ? '县级教育行政部门' : '县级行业主管部门',
    licence_from: of.licenceFrom,
    licence_until: of.licenceUntil,
    scope: scopeOf(of),
    stages: list(of.stages),
    modes: list(of.modes),
    status: of.status,
    status_since: of.statusSince,
    street_code: of.spot.street,
    address: of.spot.address,
    legal_person: of.legalForm === 'none' ? null : of.legalPerson,
    legal_person_hash: of.legalPersonIdentity === null ? null : hexBytes(of.legalPersonIdentity.hash),
    phone: of.phone,
    ledger: JSON.stringify(ledger.values),
    confirmed: JSON.stringify({ ...ledger.confirmed, ...(graded && { riskGrade: graded.on }) }),
    missing: list(measure.missing.map(({ key }) => key)),
    completeness_permille: measure.permille,
    stale_since: measure.staleSince,
    risk_grade: graded?.grade ?? null,
    source: of.story?.unlicensed ? 'sweep' : 'register',
    created_at: at(opened),
    changed_at: at(addDays(opened, 1)),
  });
  for (const point of points) writePoint(pen, file, point);
  if (staff.length > 0) writePortrait(pen, of);
  for (const person of staff) writeStaff(pen, file, person);
  for (const course of courses) writeCourse(pen, file, course);
  writeClasses(pen, of, classes);
}
