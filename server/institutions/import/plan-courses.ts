import { asksForNewDecision, type CourseFacts, type FileFacts } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { newId } from '../../identity.ts';
import type { FileRow, ImportContext, Planner, RowIssue } from '../../imports/kind.ts';
import { initialsOf } from '../../search/index.ts';
import type { CourseRow as SheetRow } from '../../sheets/columns/index.ts';
import { numbersOn } from '../file/context.ts';
import { newlyFound } from '../file/courses/write-course.ts';
import { courseFacts, factsOf as fileFacts } from '../file/facts.ts';
import type { CourseRow, Parts } from '../file/part-rows.ts';
import { changedFields, type InstitutionRow } from '../index.ts';
import { issuesOf, rowIssue } from './issue-of.ts';
import { type Known, knownInstitutions, namedInstitution } from './known.ts';
import { partsByFile } from './load-files.ts';
import { putTeachers } from './put-teachers.ts';
import { type WantedPart, writeParts } from './write-parts.ts';

type Row = FileRow<SheetRow>;
type Course = ReturnType<typeof plainOf>;

interface Draft {
  readonly file: Row;
  readonly institution: InstitutionRow;
  readonly stored: CourseRow | null;
  readonly id: string;
  readonly after: Course;
}

/** What a register may say of a course. */
const plainOf = (row: CourseRow) => ({
  name: row.name,
  outline: row.outline,
  purpose: row.purpose,
  method: row.method,
  evaluation: row.evaluation,
  materials: row.materials,
  stage: row.stage,
  grades: row.grades,
  mode: row.mode,
  pointId: row.point_id,
  classSize: row.class_size,
  minutes: row.minutes,
  lessons: row.lessons,
  priceFen: row.price_fen,
  feeUnit: row.fee_unit,
  unitPriceFen: row.unit_price_fen,
  absenceRule: row.absence_rule,
  subject: row.subject,
  declaredKind: row.declared_kind,
  state: row.state,
  teachers: row.teachers,
});
const NEW = {
  outline: '',
  purpose: '',
  method: '',
  evaluation: '',
  materials: '',
  grades: [],
  pointId: null,
  feeUnit: 'course',
  unitPriceFen: null,
  absenceRule: '',
  state: 'declared',
  teachers: [],
};

/** By what it charges: a price without a unit is that of a lesson, and the whole course has no price but the total. */
function feeIn({ unit, unitPrice }: SheetRow): Partial<Pick<CourseFacts, 'feeUnit' | 'unitPriceFen'>> {
  if (unit === 'course') return { feeUnit: unit, unitPriceFen: null };
  const feeUnit = unit ?? (unitPrice === null ? null : 'lesson');
  return { ...(feeUnit !== null && { feeUnit }), ...(unitPrice !== null && { unitPriceFen: unitPrice }) };
}

/** The teachers that a cell names, among those present; null where one is not. */
function teachersIn(cell: string, { staff }: Parts): string[] | null {
  const names = cell.split(/[、,，;；/\s]+/u).filter((name) => name !== '');
  const ids = names.map((name) => staff.find((each) => each.name === name && each.left_on === null)?.id);
  return ids.includes(undefined) ? null : (ids as string[]).toSorted();
}

/** Where it is taught: the point that is named, or the only open one of a course held on the spot. */
function pointIn(value: SheetRow, { points }: Parts): string | null | undefined {
  const open = points.filter((point) => point.closed_on === null);
  if (value.point !== null) return open.find((point) => point.name === value.point)?.id;
  return value.mode === 'offline' && open.length === 1 ? open[0]!.id : null;
}

function draftOf(
  file: Row,
  known: Known,
  partsOf: (id: string) => Parts,
  { house, locale }: ImportContext,
): Draft | RowIssue {
  const { value } = file;
  const institution = namedInstitution(known, value.institution);
  if (institution === undefined) return rowIssue(file, 'institution', 'institutionUnknown', locale);
  if (institution === 'many') return rowIssue(file, 'institution', 'institutionMany', locale);
  const parts = partsOf(institution.id);
  const pointId = pointIn(value, parts);
  if (pointId === undefined) return rowIssue(file, 'point', 'pointUnknown', locale);
  const teachers = value.teachers === null ? undefined : teachersIn(value.teachers, parts);
  if (teachers === null) return rowIssue(file, 'teachers', 'teacherUnknown', locale);
  const stored = parts.courses.find((course) => course.name === value.name) ?? null;
  const { institution: _, kind, price, unit: __, unitPrice: ___, teachers: ____, point, ...rest } = value;
  const cells = Object.fromEntries(Object.entries(rest).filter(([, cell]) => cell !== null));
  const after = {
    ...(stored === null ? NEW : plainOf(stored)),
    ...cells,
    declaredKind: kind,
    priceFen: price,
    ...feeIn(value),
    ...(pointId !== null && (stored === null || point !== null) && { pointId }),
    ...(teachers !== undefined && { teachers }),
  } as Course;
  return { file, institution, stored, id: stored?.id ?? newId(house.clock.wall()), after };
}

/** The decided kind stands only while the texts that it rests on stand. */
function factsOf({ id, stored, after }: Draft): CourseFacts {
  const renewed = stored === null || asksForNewDecision(plainOf(stored), after);
  const kind =
    renewed || stored.decided_text_version !== stored.text_version ? after.declaredKind : courseFacts(stored).kind;
  return { ...after, id, kind, teacherIds: after.teachers };
}

function columnsOf({ stored, after }: Draft, today: string, at: string): Record<string, unknown> {
  const { teachers: _, ...plain } = after;
  const columns = Object.entries(plain).map(([key, value]) => [
    key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
    value,
  ]);
  const renewed = stored !== null && asksForNewDecision(plainOf(stored), after);
  return {
    ...Object.fromEntries(columns),
    initials: initialsOf(after.name, 'place'),
    declared_on: stored === null || stored.declared_kind !== after.declaredKind ? today : stored.declared_on,
    text_version: (stored?.text_version ?? 1) + (renewed ? 1 : 0),
    changed_at: at,
  };
}

function wantedOf(draft: Draft, findings: readonly Finding[], today: string, at: string): WantedPart {
  const { institution, stored, after, id } = draft;
  return {
    institutionId: institution.id,
    id,
    version: stored?.version ?? null,
    before: stored === null ? {} : plainOf(stored),
    after,
    columns: columnsOf(draft, today, at),
    findings,
    shown: after.state === 'running' || stored?.state === 'running',
  };
}

/** 课程名册: by institution and name; a changed outline asks for a new decision, as on the page (CLS-11). */
export const planCourses: Planner<SheetRow> = async (tx, rows, context) => {
  const { caller, house, locale, writing } = context;
  const [div, today, at] = [caller.region, house.clock.today(), house.clock.now()];
  const numbers = await numbersOn(tx, div, today);
  const known = await knownInstitutions(tx, div, writing);
  const partsOf = await partsByFile(
    tx,
    div,
    known.rows.map((row) => row.id),
  );
  const issues: RowIssue[] = [];
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  for (const file of rows) {
    const draft = draftOf(file, known, partsOf, context);
    if ('sentence' in draft) {
      issues.push(draft);
      continue;
    }
    const key = `${draft.institution.id}/${draft.after.name}`;
    if (seen.has(key)) issues.push(rowIssue(file, 'name', 'twice', locale));
    else drafts.push(draft);
    seen.add(key);
  }
  const wanted = drafts.filter(
    ({ stored, after }) => stored === null || changedFields(plainOf(stored), after).length > 0,
  );
  const files = new Map<string, FileFacts>();
  const fileOf = (row: InstitutionRow): FileFacts => {
    const held = files.get(row.id) ?? fileFacts(row, partsOf(row.id));
    files.set(row.id, held);
    return held;
  };
  const judged = wanted.map((draft) => {
    const before = draft.stored === null ? null : courseFacts(draft.stored);
    return { draft, findings: newlyFound(before, factsOf(draft), { file: fileOf(draft.institution), today, numbers }) };
  });
  const fresh = wanted.filter(({ stored }) => stored === null).length;
  return {
    created: fresh,
    updated: wanted.length - fresh,
    unchanged: drafts.length - wanted.length,
    issues: [...issues, ...judged.flatMap(({ draft, findings }) => issuesOf(draft.file, findings, locale))],
    async write(into) {
      // The teachers first hang on courses that stand.
      const parts = judged.map(({ draft, findings }) => wantedOf(draft, findings, today, at));
      await writeParts(into, 'course', parts, context, numbers, () => putTeachers(into, div, parts));
    },
  };
};
