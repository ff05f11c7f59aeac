import { FLAGS, type Flags, type RegisterRow } from '#policy/homework/index.ts';
import type { SchoolSystem } from '#policy/kernel/grade.ts';
import type { HomeworkRow } from '../../sheets/columns/homework.ts';
import type { CellCode } from '../../sheets/index.ts';
import { gradeOfCohort } from '../../sheets/values/class-name.ts';

/** The class of a row once all its columns are known: '五（2）班'. */
export interface ResolvedClass {
  readonly grade: number;
  /** Null for a class that goes by a name. */
  readonly number: number | null;
  readonly name: string;
}

export interface ClassProblem {
  readonly key: 'class' | 'grade';
  readonly code: CellCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

const NUMERALS = '零一二三四五六七八九';

/** Puts the class cell and the grade column together; a cohort such as '2023级' takes its grade from the day. */
export function resolveClass(row: HomeworkRow, system: SchoolSystem): ResolvedClass | ClassProblem {
  const { class: said, grade: column } = row;
  const own =
    said.grade ?? (said.cohort === null ? null : gradeOfCohort(said.cohort, row.assignedOn, row.school, system));
  if (own !== null && column !== null && own !== column) {
    return { key: 'class', code: 'classGrade', facts: { text: said.text, grade: column } };
  }
  const grade = own ?? column;
  if (grade === null) return { key: 'class', code: 'gradeMissing', facts: { text: said.text } };
  const name = said.number === null ? said.text : `${NUMERALS[grade]}（${said.number}）班`;
  return { grade, number: said.number, name };
}

/**
 * The row as the rules read it. Without a form it counts as written and without a place as taken home: what an
 * office leaves open must not hide minutes.
 */
export function registerRow(row: HomeworkRow, cls: ResolvedClass, key: number): RegisterRow {
  return {
    row: key,
    school: row.school,
    className: cls.name,
    grade: cls.grade,
    subject: row.subject,
    teacher: row.teacher,
    title: row.title,
    content: row.content,
    form: row.form ?? 'written',
    place: row.place ?? 'home',
    tier: row.tier ?? 'all',
    minutes: row.minutes,
    assignedOn: row.assignedOn,
    dueOn: row.dueOn ?? row.assignedOn,
    flags: flagsOf(row),
  };
}

export function flagsOf(row: HomeworkRow): Flags {
  return Object.fromEntries(FLAGS.map((flag) => [flag, row[flag]])) as Flags;
}
