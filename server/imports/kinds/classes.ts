import { sql } from 'kysely';
import type { WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';
import type { ClassRow } from '../../sheets/columns/index.ts';
import { resolveClass } from '../../sheets/values/class-name.ts';
import type { FileRow, ImportContext, Planner, RowIssue } from '../kind.ts';
import { findTwice, issueAt, planOf, sortRows } from './issue.ts';
import {
  classesByKey,
  classKey,
  hasGrade,
  type KnownClass,
  type KnownSchool,
  type KnownStaff,
  schoolsByCode,
  staffOf,
} from './places.ts';

interface Wanted {
  readonly div: string;
  readonly schoolId: string;
  readonly year: number;
  readonly grade: number;
  readonly number: number;
  readonly name: string;
  readonly lead: string | null;
}

function findLead(staff: readonly KnownStaff[], school: KnownSchool, row: ClassRow): KnownStaff | null | undefined {
  if (row.leadNumber === '' && row.leadName === '') return null;
  const here = staff.filter((s) => s.school_id === school.id);
  if (row.leadNumber !== '') return here.find((s) => s.staff_no === row.leadNumber);
  const named = here.filter((s) => s.name === row.leadName);
  return named.length === 1 ? named[0] : undefined;
}

function wantedOf(
  row: FileRow<ClassRow>,
  schools: ReadonlyMap<string, KnownSchool>,
  staff: readonly KnownStaff[],
  { locale }: ImportContext,
): Wanted | RowIssue {
  const { value } = row;
  const school = schools.get(value.code);
  if (school === undefined) return issueAt(row, 'code', 'schoolUnknown', locale);
  const named = resolveClass(value.class, value.grade);
  if ('code' in named) return issueAt(row, 'grade', 'gradeMissing', locale);
  if (named.number === null || named.number < 1 || named.number > 60)
    return issueAt(row, 'class', 'numberMissing', locale);
  if (!hasGrade(school, named.grade)) return issueAt(row, 'grade', 'gradeOutside', locale);
  const lead = findLead(staff, school, value);
  if (lead === undefined)
    return issueAt(row, value.leadNumber === '' ? 'leadName' : 'leadNumber', 'leadUnknown', locale);
  return {
    div: school.div,
    schoolId: school.id,
    year: value.schoolYear,
    grade: named.grade,
    number: named.number,
    name: value.name === '' ? named.name : value.name,
    lead: lead?.person_id ?? null,
  };
}

const keyOf = (w: Wanted): string => classKey(w.schoolId, w.year, w.grade, w.number);
const equal = (w: Wanted, held: KnownClass): boolean =>
  w.name === held.name && (w.lead === null || w.lead === held.lead_person_id);

async function write(tx: WriteTx, rows: readonly Wanted[], today: string): Promise<void> {
  await tx.run(sql`
    insert into school_class (div, id, school_id, school_year, grade, number, name, lead_person_id)
    select * from unnest(${rows.map((r) => r.div)}::text[], ${rows.map(() => newId())}::uuid[], ${rows.map((r) => r.schoolId)}::uuid[], ${rows.map((r) => r.year)}::int[],
      ${rows.map((r) => r.grade)}::int[], ${rows.map((r) => r.number)}::int[], ${rows.map((r) => r.name)}::text[], ${rows.map((r) => r.lead)}::uuid[])
    on conflict (div, school_id, school_year, grade, number) do update
      set name = excluded.name, lead_person_id = coalesce(excluded.lead_person_id, school_class.lead_person_id), version = school_class.version + 1`);
  // The load counts classes: a new one is without a notice from today on.
  const divs = [...new Set(rows.map((r) => r.div))];
  await tx.run(sql`insert into load_change (div, day) select unnest(${divs}::text[]), ${today}::date`);
}

/** 班级名册: by school, school year, grade and number. */
export const planClasses: Planner<ClassRow> = async (tx, rows, context) => {
  const schools = await schoolsByCode(tx);
  const staff = await staffOf(tx);
  const stored = await classesByKey(tx);
  const found = rows.map((row) => ({ row, wanted: wantedOf(row, schools, staff, context) }));
  const issues = found.flatMap(({ wanted }) => ('sentence' in wanted ? [wanted] : []));
  const good = found.flatMap(({ row, wanted }) =>
    'sentence' in wanted ? [] : [{ sheet: row.sheet, row: row.row, value: wanted }],
  );
  const { once, issues: twice } = findTwice(good, keyOf, 'class', context.locale);
  const sorted = sortRows(
    once.map((r) => r.value),
    stored,
    keyOf,
    equal,
  );
  return planOf(sorted, [...issues, ...twice], (into) =>
    write(into, [...sorted.fresh, ...sorted.changed], context.house.clock.today()),
  );
};
