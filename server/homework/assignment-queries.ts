import { sql } from 'kysely';
import type { Assignment } from '#contract/homework.ts';
import type { Form, Place, Tier } from '#policy/homework/index.ts';
import { named } from '../database/query.ts';

export interface AssignmentRow {
  readonly div: string;
  readonly id: string;
  readonly school_id: string;
  readonly class_id: string;
  readonly grade: number;
  readonly subject: string;
  readonly teacher_id: string;
  readonly title: string;
  readonly content: string;
  readonly form: Form;
  readonly place: Place;
  readonly tier: Tier;
  readonly minutes: number;
  readonly assigned_on: string;
  readonly due_on: string;
  readonly parent_action: boolean;
  readonly parent_check: boolean;
  readonly self_marking: boolean;
  readonly phone_required: boolean;
  readonly punitive: boolean;
  readonly repetitive: boolean;
  readonly state: Assignment['state'];
  readonly source: Assignment['source'];
  readonly published_at: string | null;
  readonly corrected_at: string | null;
  readonly withdrawn_at: string | null;
  readonly version: number;
}
/** With the names a reader needs. */
export interface NamedAssignmentRow extends AssignmentRow {
  readonly school_name: string;
  readonly class_name: string;
  readonly teacher: string;
}

export const COLUMNS = `a.div, a.id, a.school_id, a.class_id, a.grade, a.subject, a.teacher_id, a.title, a.content, a.form, a.place, a.tier, a.minutes,
  a.assigned_on, a.due_on, a.parent_action, a.parent_check, a.self_marking, a.phone_required, a.punitive, a.repetitive, a.state, a.source,
  a.published_at, a.corrected_at, a.withdrawn_at, a.version`;
const NAMES = 's.name as school_name, c.name as class_name, p.name as teacher';
/**
 * One look-up by key for each name. Joined freely, row security's ranges make the planner expect a single row and read a county's classes
 * again for every line of a page.
 */
export const JOINS = `cross join lateral (select name from school where div = a.div and id = a.school_id offset 0) s
     cross join lateral (select name from school_class where div = a.div and id = a.class_id offset 0) c
     cross join lateral (select name from person where div = a.div and id = a.teacher_id offset 0) p`;
export const NAMED_COLUMNS = `${COLUMNS}, ${NAMES}`;

export const findById = named<NamedAssignmentRow>(
  'assignment-by-id',
  `select ${NAMED_COLUMNS} from assignment a ${JOINS} where a.div >= $2 and a.div < $3 and a.id = $1`,
);
/** Locks the assignment before its ledger rows: a correction and a withdrawal of the same one queue here. */
export const lockById = named<AssignmentRow>(
  'assignment-lock',
  `select ${COLUMNS} from assignment a where a.div >= $2 and a.div < $3 and a.id = $1 for update`,
);

export const assignmentOf = (r: NamedAssignmentRow): Assignment => ({
  id: r.id,
  version: r.version,
  state: r.state,
  schoolId: r.school_id,
  schoolName: r.school_name,
  classId: r.class_id,
  className: r.class_name,
  grade: r.grade,
  subject: r.subject,
  teacherId: r.teacher_id,
  teacher: r.teacher,
  title: r.title,
  content: r.content,
  form: r.form,
  place: r.place,
  tier: r.tier,
  minutes: r.minutes,
  assignedOn: r.assigned_on,
  dueOn: r.due_on,
  flags: {
    parentAction: r.parent_action,
    parentCheck: r.parent_check,
    selfMarking: r.self_marking,
    phoneRequired: r.phone_required,
    punitive: r.punitive,
    repetitive: r.repetitive,
  },
  source: r.source,
  publishedAt: r.published_at,
  correctedAt: r.corrected_at,
  withdrawnAt: r.withdrawn_at,
});

/** What the board shows and a correction keeps: nothing about persons. */
export const noticeOf = (
  r: Pick<
    AssignmentRow,
    'subject' | 'title' | 'content' | 'form' | 'place' | 'tier' | 'minutes' | 'assigned_on' | 'due_on'
  >,
) => ({
  subject: r.subject,
  title: r.title,
  content: r.content,
  form: r.form,
  place: r.place,
  tier: r.tier,
  minutes: r.minutes,
  assignedOn: r.assigned_on,
  dueOn: r.due_on,
});

export const deleteDraft = (div: string, id: string) =>
  sql<never>`delete from assignment where div = ${div} and id = ${id}::uuid and state = 'draft'`;
