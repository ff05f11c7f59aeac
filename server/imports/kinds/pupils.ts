import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';
import type { PupilRow } from '../../sheets/columns/index.ts';
import { resolveClass } from '../../sheets/values/class-name.ts';
import type { FileRow, ImportContext, Planner, RowIssue } from '../kind.ts';
import { findTwice, issueAt, planOf, sortRows } from './issue.ts';
import { classesByKey, classKey, type KnownClass, type KnownSchool, latestYear, schoolsByCode } from './places.ts';

interface Wanted {
  readonly div: string;
  readonly schoolId: string;
  readonly classId: string;
  readonly name: string;
  readonly gender: 'm' | 'f';
  readonly studentNumber: string;
}
interface Stored {
  readonly school_id: string;
  readonly class_id: string;
  readonly name: string;
  readonly gender: 'm' | 'f';
  readonly student_no: string;
}

const storedPupils = async (tx: ReadTx): Promise<Map<string, Stored>> =>
  new Map(
    (await tx.many(sql<Stored>`select school_id, class_id, name, gender, student_no from pupil`)).map((p) => [
      p.student_no,
      p,
    ]),
  );

interface Known {
  readonly schools: ReadonlyMap<string, KnownSchool>;
  readonly classes: ReadonlyMap<string, KnownClass>;
  readonly year: number;
  readonly stored: ReadonlyMap<string, Stored>;
}

function wantedOf(row: FileRow<PupilRow>, known: Known, { locale }: ImportContext): Wanted | RowIssue {
  const { value } = row;
  const school = known.schools.get(value.code);
  if (school === undefined) return issueAt(row, 'code', 'schoolUnknown', locale);
  const named = resolveClass(value.class, value.grade);
  if ('code' in named) return issueAt(row, 'grade', 'gradeMissing', locale);
  if (named.number === null) return issueAt(row, 'class', 'numberMissing', locale);
  const cls = known.classes.get(classKey(school.id, known.year, named.grade, named.number));
  if (cls === undefined) return issueAt(row, 'class', 'classUnknown', locale);
  const held = known.stored.get(value.studentNumber);
  // One person, one number: a pupil leaves one school before another takes them in.
  if (held !== undefined && held.school_id !== school.id)
    return issueAt(row, 'studentNumber', 'pupilElsewhere', locale);
  return {
    div: school.div,
    schoolId: school.id,
    classId: cls.id,
    name: value.name,
    gender: value.gender,
    studentNumber: value.studentNumber,
  };
}

const BATCH = 10_000;

async function write(tx: WriteTx, rows: readonly Wanted[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const part = rows.slice(at, at + BATCH);
    await tx.run(sql`
      insert into pupil (div, id, school_id, class_id, name, gender, student_no)
      select * from unnest(${part.map((r) => r.div)}::text[], ${part.map(() => newId())}::uuid[], ${part.map((r) => r.schoolId)}::uuid[], ${part.map((r) => r.classId)}::uuid[],
        ${part.map((r) => r.name)}::text[], ${part.map((r) => r.gender)}::text[], ${part.map((r) => r.studentNumber)}::text[])
      on conflict (div, student_no) do update set class_id = excluded.class_id, name = excluded.name, gender = excluded.gender, version = pupil.version + 1`);
  }
}

/** 学生名册: by student number; a pupil of another school is not taken over silently. */
export const planPupils: Planner<PupilRow> = async (tx, rows, context) => {
  const classes = await classesByKey(tx);
  const known: Known = {
    schools: await schoolsByCode(tx),
    classes,
    year: latestYear(classes),
    stored: await storedPupils(tx),
  };
  const { once, issues: twice } = findTwice(rows, (r) => r.studentNumber, 'studentNumber', context.locale);
  const found = once.map((row) => wantedOf(row, known, context));
  const issues = found.flatMap((f) => ('sentence' in f ? [f] : []));
  const wanted = found.flatMap((f) => ('sentence' in f ? [] : [f]));
  const equal = (w: Wanted, held: Stored): boolean =>
    w.classId === held.class_id && w.name === held.name && w.gender === held.gender;
  const sorted = sortRows(wanted, known.stored, (w) => w.studentNumber, equal);
  return planOf(sorted, [...twice, ...issues], (into) => write(into, [...sorted.fresh, ...sorted.changed]));
};
