import { FLAGS, type Flags, type RegisterRow } from '#policy/homework/index.ts';
import type { SchoolSystem } from '#policy/kernel/grade.ts';
import type { HomeworkRow } from '../../sheets/columns/homework.ts';
import { type ClassProblem, gradeOfCohort, type ResolvedClass, resolveClass } from '../../sheets/values/class-name.ts';

/** The class of a row; a cohort such as '2023级' takes its grade from the day of giving. */
export function classOf(row: HomeworkRow, system: SchoolSystem): ResolvedClass | ClassProblem {
  return resolveClass(row.class, row.grade, (cohort) => gradeOfCohort(cohort, row.assignedOn, row.school, system));
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
