import type {
  Certificate,
  CourseKind,
  Employment,
  FeeUnit,
  Mode,
  StaffKind,
  Stage,
} from '#policy/institutions/index.ts';
import { named } from '../../database/query.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { type ClassRow, loadClasses } from './classes/class-rows.ts';

export interface PointRow {
  readonly id: string;
  readonly institution_id: string;
  readonly name: string;
  readonly street_code: string | null;
  readonly address: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly area: number | null;
  readonly floor: string | null;
  readonly lease_until: string | null;
  readonly approval_no: string | null;
  readonly approved_on: string | null;
  readonly approved_until: string | null;
  readonly fire_checked_on: string | null;
  readonly fire_result: 'passed' | 'failed' | null;
  readonly closed_on: string | null;
  readonly version: number;
}
export interface StaffRow {
  readonly id: string;
  readonly institution_id: string;
  readonly name: string;
  readonly identity_hash: Buffer | null;
  readonly identity_masked: string | null;
  readonly phone: string | null;
  readonly kind: StaffKind;
  readonly employment: Employment;
  readonly subjects: string[];
  readonly certificate_kind: Certificate;
  readonly certificate_no: string | null;
  readonly vetted_on: string | null;
  readonly vetting_result: 'clear' | 'hit' | null;
  readonly barred: boolean;
  readonly abroad: boolean;
  readonly experience: string | null;
  readonly photo_file_id: string | null;
  readonly published_on: string | null;
  readonly platform_filed_on: string | null;
  readonly joined_on: string;
  readonly left_on: string | null;
  readonly version: number;
}
export interface CourseRow {
  readonly id: string;
  readonly institution_id: string;
  readonly name: string;
  readonly outline: string;
  readonly purpose: string;
  readonly method: string;
  readonly evaluation: string;
  readonly materials: string;
  readonly stage: Stage;
  readonly grades: number[];
  readonly mode: Mode;
  readonly point_id: string | null;
  readonly class_size: number;
  readonly minutes: number;
  readonly lessons: number;
  readonly price_fen: number;
  readonly fee_unit: FeeUnit;
  readonly unit_price_fen: number | null;
  readonly absence_rule: string;
  readonly subject: string;
  readonly declared_kind: CourseKind;
  readonly declared_on: string;
  readonly decided_kind: CourseKind | null;
  readonly decided_on: string | null;
  readonly text_version: number;
  readonly decided_text_version: number | null;
  readonly state: 'draft' | 'declared' | 'running' | 'stopped';
  readonly changed_at: string;
  readonly version: number;
  readonly teachers: string[];
}

const points = named<PointRow>(
  'file-points',
  `select id, institution_id, name, street_code, address, latitude::float8, longitude::float8, area::float8, floor, lease_until, approval_no, approved_on,
     approved_until, fire_checked_on, fire_result, closed_on, version from teaching_point where div = $1 and institution_id = any($2::uuid[]) order by name, id`,
);
const staff = named<StaffRow>(
  'file-staff',
  `select id, institution_id, name, identity_hash, identity_masked, phone, kind, employment, subjects, certificate_kind, certificate_no, vetted_on,
     vetting_result, barred, abroad, experience, photo_file_id, published_on, platform_filed_on, joined_on, left_on, version
     from institution_staff where div = $1 and institution_id = any($2::uuid[]) order by left_on is not null, joined_on, id`,
);
const courses = named<CourseRow>(
  'file-courses',
  `select id, institution_id, name, outline, purpose, method, evaluation, materials, stage, grades, mode, point_id, class_size, minutes, lessons, price_fen,
     fee_unit, unit_price_fen, absence_rule, subject, declared_kind, declared_on, decided_kind, decided_on, text_version, decided_text_version, state, changed_at, version,
     array(select t.staff_id::text from course_teacher t where t.div = c.div and t.course_id = c.id order by t.staff_id) as teachers
     from course c where div = $1 and institution_id = any($2::uuid[]) order by state = 'stopped', name, id`,
);

export interface Parts {
  readonly points: readonly PointRow[];
  readonly staff: readonly StaffRow[];
  readonly courses: readonly CourseRow[];
  readonly classes: readonly ClassRow[];
}

/** The parts of one file among those of a batch, looked up and not searched. */
export function splitParts(parts: Parts): (id: string) => Parts {
  const by = <T extends { institution_id: string }>(rows: readonly T[]) => {
    const held = Map.groupBy(rows, (row) => row.institution_id);
    return (id: string): readonly T[] => held.get(id) ?? [];
  };
  const [points, staff, courses, classes] = [by(parts.points), by(parts.staff), by(parts.courses), by(parts.classes)];
  return (id) => ({ points: points(id), staff: staff(id), courses: courses(id), classes: classes(id) });
}

/** What belongs to files of one county. */
export async function loadParts(tx: ReadTx, div: string, ids: readonly string[]): Promise<Parts> {
  const [p, s, c, k] = await Promise.all([
    tx.many(points(div, ids)),
    tx.many(staff(div, ids)),
    tx.many(courses(div, ids)),
    loadClasses(tx, div, ids),
  ]);
  return { points: p, staff: s, courses: c, classes: k };
}
