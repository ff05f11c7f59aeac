import type { AssignmentInput } from '#contract/homework.ts';
import { named } from '../database/query.ts';
import type { WriteTx } from '../database/transaction.ts';
import type { ClassContext } from './class-context.ts';

/** How an assignment is written, apart from what the teacher put in. */
export interface Writing {
  readonly id: string;
  readonly state: 'draft' | 'published';
  readonly source: 'page' | 'api' | 'import';
  readonly publishedAt: string | null;
  readonly correctedAt: string | null;
}

const FIELDS = `div, id, school_id, class_id, grade, subject, teacher_id, title, content, form, place, tier, minutes, assigned_on, due_on,
  parent_action, parent_check, self_marking, phone_required, punitive, repetitive, state, source, published_at, corrected_at`;
const SLOTS = Array.from({ length: 25 }, (_, i) => `$${i + 1}`).join(', ');

/** Twenty-five values, in the order of {@link assignmentValues}. */
export const WRITE_ASSIGNMENT = `insert into assignment (${FIELDS}) values (${SLOTS})
   on conflict (div, id) do update set
     class_id = excluded.class_id, grade = excluded.grade, subject = excluded.subject, teacher_id = excluded.teacher_id, title = excluded.title,
     content = excluded.content, form = excluded.form, place = excluded.place, tier = excluded.tier, minutes = excluded.minutes,
     assigned_on = excluded.assigned_on, due_on = excluded.due_on, parent_action = excluded.parent_action, parent_check = excluded.parent_check,
     self_marking = excluded.self_marking, phone_required = excluded.phone_required, punitive = excluded.punitive,
     repetitive = excluded.repetitive, state = excluded.state, published_at = excluded.published_at, corrected_at = excluded.corrected_at,
     version = assignment.version + 1`;
const upsert = named<never>('assignment-write', WRITE_ASSIGNMENT);

export function assignmentValues(
  context: ClassContext,
  teacherId: string,
  input: AssignmentInput,
  w: Writing,
): unknown[] {
  const { flags: f } = input;
  return [
    context.div,
    w.id,
    context.schoolId,
    context.classId,
    context.cls.grade,
    input.subject,
    teacherId,
    input.title,
    input.content,
    input.form,
    input.place,
    input.tier,
    input.minutes,
    input.assignedOn,
    input.dueOn,
    f.parentAction,
    f.parentCheck,
    f.selfMarking,
    f.phoneRequired,
    f.punitive,
    f.repetitive,
    w.state,
    w.source,
    w.publishedAt,
    w.correctedAt,
  ];
}

/** Writes a new draft, or the next version of one that the caller has locked. */
export function writeDraft(
  tx: WriteTx,
  context: ClassContext,
  teacherId: string,
  input: AssignmentInput,
  draft: Pick<Writing, 'id' | 'source'>,
): void {
  const writing: Writing = { ...draft, state: 'draft', publishedAt: null, correctedAt: null };
  tx.send(upsert(...assignmentValues(context, teacherId, input, writing)));
}
