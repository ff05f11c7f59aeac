import {
  CERTIFICATES,
  EMPLOYMENTS,
  FEE_UNITS,
  KINDS,
  LEGAL_FORMS,
  MODES,
  SCOPES,
  STAFF_KINDS,
  STAGES,
} from '#policy/institutions/facts.ts';
import { findSubject } from '#policy/kernel/subject.ts';
import { institutionExportText } from '../../messages/index.ts';
import type { Locale } from '../../messages/locale.ts';
import { words } from '../../messages/zh-CN/words.ts';
import { courseColumns } from '../../sheets/columns/courses.ts';
import { institutionStaffColumns } from '../../sheets/columns/institution-staff.ts';
import { institutionColumns, STATUS_WORDS } from '../../sheets/columns/institutions.ts';
import type { OutCell } from '../../sheets/write/row.ts';
import type { OutColumn, OutSheet } from '../../sheets/write/workbook.ts';
import type { ExportedCourse, ExportedInstitution, ExportedPoint, ExportedStaff } from './export-rows.ts';

interface Worded {
  readonly zh: string;
  readonly en: string;
  readonly sample: { readonly width?: number; readonly isDay?: boolean; readonly list?: readonly string[] };
}

const columnOf = (column: Worded, locale: Locale): OutColumn => ({
  header: locale === 'en' ? column.en : column.zh,
  width: column.sample.width ?? 14,
  kind: column.sample.isDay === true ? 'day' : 'text',
});
/** The word that the import of the same column reads, by its place in the closed list. */
const word = (column: Worded, values: readonly string[], value: string): OutCell =>
  column.sample.list?.[values.indexOf(value)] ?? value;
const day = (value: unknown): OutCell => (typeof value === 'string' && value !== '' ? { day: value } : null);
const yuan = (fen: unknown): OutCell => (typeof fen === 'number' ? fen / 100 : null);
const held = (value: unknown): OutCell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
const joined = (words: readonly OutCell[]): string => words.map(String).join('、');

type InstitutionKey = keyof typeof institutionColumns;
const MONEY: readonly InstitutionKey[] = ['prepaidReceived', 'prepaidConsumed', 'prepaidBalance', 'refundPending'];
const DAYS: readonly InstitutionKey[] = ['registrationUntil'];

const COLUMNS: Partial<Record<InstitutionKey, (row: ExportedInstitution) => OutCell>> = {
  name: (row) => row.name,
  creditCode: (row) => row.credit_code,
  legalForm: (row) => word(institutionColumns.legalForm, LEGAL_FORMS, row.legal_form),
  licenceNo: (row) => row.licence_no,
  licenceAuthority: (row) => row.licence_authority,
  licenceFrom: (row) => day(row.licence_from),
  licenceUntil: (row) => day(row.licence_until),
  scope: (row) => word(institutionColumns.scope, SCOPES, row.scope),
  stages: (row) => joined(row.stages.map((stage) => word(courseColumns.stage, STAGES, stage))),
  modes: (row) => joined(row.modes.map((mode) => word(courseColumns.mode, MODES, mode))),
  status: (row) => STATUS_WORDS[row.status][0] ?? row.status,
  streetCode: (row) => row.street_code,
  address: (row) => row.address,
  legalPerson: (row) => row.legal_person,
  phone: (row) => row.phone,
  fileId: (row) => row.id,
};

/** The rest of the ledger, by its keys. */
function ledgerCell(row: ExportedInstitution, key: InstitutionKey): OutCell {
  const value = row.ledger[key];
  if (MONEY.includes(key)) return yuan(value);
  return DAYS.includes(key) ? day(value) : held(value);
}

/** Of an identity number nothing leaves the house, not even masked. */
export function institutionSheet(rows: readonly ExportedInstitution[], locale: Locale): OutSheet {
  const text = institutionExportText(locale);
  const keys = (Object.keys(institutionColumns) as InstitutionKey[]).filter((key) => key !== 'legalPersonId');
  const worked: OutColumn[] = [
    { header: text.worked.county, width: 12 },
    { header: text.worked.completeness, kind: 'number', width: 14 },
    { header: text.worked.missing, kind: 'number', width: 10 },
    { header: text.worked.staleSince, kind: 'day', width: 13 },
    { header: text.worked.lists, width: 16 },
  ];
  return {
    name: text.sheets.institutions,
    columns: [...keys.map((key) => columnOf(institutionColumns[key], locale)), ...worked],
    rows: rows.map((row) => [
      ...keys.map((key) => COLUMNS[key]?.(row) ?? ledgerCell(row, key)),
      row.county,
      row.completeness_permille / 10,
      row.missing.length,
      day(row.stale_since),
      joined(row.lists.map((list) => text.list[list])),
    ]),
  };
}

type Names = ReadonlyMap<string, string>;
type PointKey = keyof ReturnType<typeof institutionExportText>['point'];

const POINT: Readonly<Record<PointKey, (row: ExportedPoint, of: OutCell) => OutCell>> = {
  institution: (_row, of) => of,
  name: (row) => row.name,
  streetCode: (row) => row.street_code,
  address: (row) => row.address,
  area: (row) => row.area,
  floor: (row) => row.floor,
  approvalNo: (row) => row.approval_no,
  approvedOn: (row) => day(row.approved_on),
  approvedUntil: (row) => day(row.approved_until),
  leaseUntil: (row) => day(row.lease_until),
  fireCheckedOn: (row) => day(row.fire_checked_on),
  closedOn: (row) => day(row.closed_on),
};

export function pointSheet(rows: readonly ExportedPoint[], names: Names, locale: Locale): OutSheet {
  const text = institutionExportText(locale);
  const keys = Object.keys(POINT) as PointKey[];
  return {
    name: text.sheets.points,
    columns: keys.map((key) => ({
      header: text.point[key],
      width: key === 'address' ? 30 : 16,
      kind: /On$|Until$/.test(key) ? ('day' as const) : key === 'area' ? ('number' as const) : ('text' as const),
    })),
    rows: rows.map((row) => keys.map((key) => POINT[key](row, names.get(row.institution_id) ?? null))),
  };
}

const subjectName = (code: string): string => findSubject(code)?.zh ?? code;
const staffOf = institutionStaffColumns;

/** Identity numbers are not kept, and nobody's own phone leaves the house in a register. */
const STAFF = {
  institution: (_row, of) => of,
  name: (row) => row.name,
  kind: (row) => word(staffOf.kind, STAFF_KINDS, row.kind),
  employment: (row) => word(staffOf.employment, EMPLOYMENTS, row.employment),
  subjects: (row) => joined(row.subjects.map(subjectName)),
  certificateKind: (row) => word(staffOf.certificateKind, CERTIFICATES, row.certificate_kind),
  certificateNo: (row) => row.certificate_no,
  vettedOn: (row) => day(row.vetted_on),
  vettingResult: (row) =>
    row.vetting_result === null ? null : word(staffOf.vettingResult, ['clear', 'hit'], row.vetting_result),
  experience: (row) => row.experience,
  publishedOn: (row) => day(row.published_on),
  platformFiledOn: (row) => day(row.platform_filed_on),
  joinedOn: (row) => day(row.joined_on),
  leftOn: (row) => day(row.left_on),
} as const satisfies Partial<
  Record<keyof typeof institutionStaffColumns, (row: ExportedStaff, of: OutCell) => OutCell>
>;

export function staffSheet(rows: readonly ExportedStaff[], names: Names, locale: Locale): OutSheet {
  const keys = Object.keys(STAFF) as (keyof typeof STAFF)[];
  return {
    name: institutionExportText(locale).sheets.staff,
    columns: keys.map((key) => columnOf(staffOf[key], locale)),
    rows: rows.map((row) => keys.map((key) => STAFF[key](row, names.get(row.institution_id) ?? null))),
  };
}

const STATES = ['declared', 'running', 'stopped'];

const COURSE: Readonly<Record<keyof typeof courseColumns, (row: ExportedCourse, of: OutCell) => OutCell>> = {
  institution: (_row, of) => of,
  name: (row) => row.name,
  subject: (row) => subjectName(row.subject),
  kind: (row) => word(courseColumns.kind, KINDS, row.declared_kind),
  stage: (row) => word(courseColumns.stage, STAGES, row.stage),
  grades: (row) => joined(row.grades.map(words.grade)),
  mode: (row) => word(courseColumns.mode, MODES, row.mode),
  classSize: (row) => row.class_size,
  minutes: (row) => row.minutes,
  lessons: (row) => row.lessons,
  price: (row) => yuan(row.price_fen),
  unit: (row) => word(courseColumns.unit, FEE_UNITS, row.fee_unit),
  unitPrice: (row) => yuan(row.unit_price_fen),
  outline: (row) => row.outline,
  purpose: (row) => row.purpose,
  method: (row) => row.method,
  evaluation: (row) => row.evaluation,
  materials: (row) => row.materials,
  absenceRule: (row) => row.absence_rule,
  teachers: (row) => joined(row.teachers),
  point: (row) => row.point,
  state: (row) => (row.state === 'draft' ? null : word(courseColumns.state, STATES, row.state)),
};

export function courseSheet(rows: readonly ExportedCourse[], names: Names, locale: Locale): OutSheet {
  const keys = Object.keys(COURSE) as (keyof typeof COURSE)[];
  return {
    name: institutionExportText(locale).sheets.courses,
    columns: keys.map((key) => columnOf(courseColumns[key], locale)),
    rows: rows.map((row) => keys.map((key) => COURSE[key](row, names.get(row.institution_id) ?? null))),
  };
}
