import type { Assignment, AssignmentInput } from '#contract/homework.ts';
import type { RuleAnswer } from '#contract/schemas.ts';
import { FLAGS, type Flags } from '#policy/homework/facts.ts';
import { shiftDay } from '#web/parts/format.ts';

/** What stands in the form: an input that may not be complete yet, and the reasons given to rules that ask. */
export interface Values extends Omit<AssignmentInput, 'minutes'> {
  readonly minutes: number | null;
  readonly answers: readonly RuleAnswer[];
}

const noFlags = Object.fromEntries(FLAGS.map((flag) => [flag, false])) as Flags;

/** Monday to Friday after the day; the teacher sets another where the school does. */
function nextWorkday(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return shiftDay(day, weekday === 5 ? 3 : weekday === 6 ? 2 : 1);
}

/** A form in which nothing stands yet, not even the days. */
export const noValues: Values = {
  classId: '',
  subject: '',
  title: '',
  content: '',
  form: 'written',
  place: 'home',
  tier: 'all',
  minutes: null,
  assignedOn: '',
  dueOn: '',
  flags: noFlags,
  answers: [],
};

export const emptyValues = (day: string, classId = '', subject = ''): Values => ({
  ...noValues,
  classId,
  subject,
  assignedOn: day,
  dueOn: nextWorkday(day),
});

export const valuesOf = (row: Assignment): Values => ({
  classId: row.classId,
  subject: row.subject,
  title: row.title,
  content: row.content,
  form: row.form,
  place: row.place,
  tier: row.tier,
  minutes: row.minutes,
  assignedOn: row.assignedOn,
  dueOn: row.dueOn,
  flags: row.flags,
  answers: [],
});

/** The fields the server takes and no other; what is missing goes as it is, and the server says so at its place. */
export const inputOf = (values: Values): AssignmentInput => ({
  classId: values.classId,
  subject: values.subject,
  title: values.title,
  content: values.content,
  form: values.form,
  place: values.place,
  tier: values.tier,
  minutes: values.minutes ?? 0,
  assignedOn: values.assignedOn,
  dueOn: values.dueOn,
  flags: values.flags,
});

/** Enough is filled in for the rules to have an opinion. */
export const isJudgeable = (values: Values): boolean =>
  values.classId !== '' && values.subject !== '' && values.title.trim() !== '' && values.minutes !== null;

export const answersOf = (values: Values): RuleAnswer[] =>
  values.answers.filter((answer) => answer.reason.trim().length >= 2);

export const withAnswer = (values: Values, rule: string, reason: string): Values => ({
  ...values,
  answers: [...values.answers.filter((answer) => answer.rule !== rule), { rule, reason }],
});
