import type { AssignmentInput } from '#contract/homework.ts';
import { named } from '../database/query.ts';
import type { WriteTx } from '../database/transaction.ts';
import type { ClassContext } from './class-context.ts';

/** How an assignment is written, apart from what the teacher put in. */
export interface Writing {
  readonly id: string;
  /** Whether its row stands already, as a draft or published. */
  readonly stands: boolean;
  readonly state: 'draft' | 'published';
  readonly source: 'page' | 'api' | 'import';
  readonly publishedAt: string | null;
  readonly correctedAt: string | null;
}

/** In the order of {@link assignmentValues}. */
const COLUMNS =
  `div, id, school_id, class_id, grade, subject, teacher_id, title, content, form, place, tier, minutes, assigned_on, due_on,
  parent_action, parent_check, self_marking, phone_required, punitive, repetitive, state, source, published_at, corrected_at`.split(
    /,\s+/,
  );
const SLOTS = COLUMNS.map((_, at) => `$${at + 1}`);

/** Writes the first version of an assignment; a statement that could do either would cost each publish a fifth more. */
export const ADD_ASSIGNMENT = `insert into assignment (${COLUMNS.join(', ')}) values (${SLOTS.join(', ')})`;
/** Writes the next version of an assignment that stands and is locked. */
export const RENEW_ASSIGNMENT = `
  update assignment set ${COLUMNS.map((column, at) => `${column} = $${at + 1}`)
    .slice(2)
    .join(', ')}, version = version + 1 where div = $1 and id = $2`;
const add = named<never>('assignment-add', ADD_ASSIGNMENT);
const renew = named<never>('assignment-renew', RENEW_ASSIGNMENT);

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
  draft: Pick<Writing, 'id' | 'stands' | 'source'>,
): void {
  const writing: Writing = { ...draft, state: 'draft', publishedAt: null, correctedAt: null };
  const write = draft.stands ? renew : add;
  tx.send(write(...assignmentValues(context, teacherId, input, writing)));
}
