import type { ClassFacts, SchoolSystem } from '#policy/homework/index.ts';
import { termOf } from '#policy/kernel/calendar/index.ts';
import type { Numbers, Parameters } from '#policy/kernel/parameter.ts';
import { type CalendarOf, type NamedTerm, schoolCalendar } from '../calendar/school-calendar.ts';
import { named } from '../database/query.ts';
import type { ReadTx } from '../database/transaction.ts';
import { Refusal, requireFound } from '../refusal.ts';
import { numbersFor } from '../rules/parameters.ts';

interface ContextRow {
  div: string;
  class_id: string;
  class_name: string;
  grade: number;
  school_id: string;
  school_name: string;
  system: SchoolSystem;
  teacher_id: string | null;
  calendar: string;
  parameters: string;
}

/** A class as the rules see it: its facts, its calendar, the numbers in force. */
export interface ClassContext {
  readonly div: string;
  readonly classId: string;
  readonly className: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly cls: ClassFacts;
  /** Who teaches the subject asked for; null when nobody does. */
  readonly teacherId: string | null;
  readonly calendar: CalendarOf;
  /** The numbers of the day asked about. A ledger row goes by those of its own first day: `numbers`. */
  readonly parameters: Parameters;
  readonly numbers: Numbers;
}

const find = named<ContextRow>(
  'class-context',
  `select c.div, c.id as class_id, c.name as class_name, c.grade, c.school_id, s.name as school_name, s.system, t.person_id as teacher_id,
          (select number::text from revision where name = 'calendar') as calendar,
          (select number::text from revision where name = 'parameters') as parameters
     from school_class c
    cross join lateral (select name, system from school where div = c.div and id = c.school_id offset 0) s
     left join lateral (select person_id from teaching where div = c.div and class_id = c.id and subject = $2 offset 0) t on true
    where c.id = $1 and c.div >= $3 and c.div < $4`,
);

/** @throws Refusal NOT_FOUND when the class is outside the caller's scope. */
export async function getClassContext(
  tx: ReadTx,
  classId: string,
  subject: string,
  day: string,
): Promise<ClassContext> {
  const row = requireFound(await tx.maybe(find(classId, subject, tx.scope.lo, tx.scope.hi)));
  const numbers = await numbersFor(tx, row.div, row.parameters);
  return {
    div: row.div,
    classId: row.class_id,
    className: row.class_name,
    schoolId: row.school_id,
    schoolName: row.school_name,
    cls: { grade: row.grade, system: row.system },
    teacherId: row.teacher_id,
    calendar: await schoolCalendar(tx, row.div, row.school_id, row.calendar),
    parameters: numbers(day),
    numbers,
  };
}

/** Only who teaches the subject in the class writes its homework. */
export function requireTeacher(context: ClassContext, personId: string): void {
  if (context.teacherId !== personId) throw new Refusal('NOT_ALLOWED', { detail: 'notYourClass' });
}

export const termAt = (context: ClassContext, day: string): NamedTerm | null =>
  termOf(day, context.calendar) as NamedTerm | null;
