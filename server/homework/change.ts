import type { AssignmentInput } from '#contract/homework.ts';
import { named } from '../database/query.ts';
import type { WriteTx } from '../database/transaction.ts';
import type { ClassContext } from './class-context.ts';

export interface Change {
  readonly context: Pick<ClassContext, 'div'>;
  readonly id: string;
  readonly version: number;
  readonly kind: 'corrected' | 'withdrawn';
  readonly reason: string;
  /** The notice as the board showed it. */
  readonly before: object;
  readonly after: AssignmentInput | null;
  readonly by: string;
  readonly at: string;
}

const insert = named<never>(
  'assignment-change',
  `insert into assignment_change (div, assignment_id, version, kind, reason, before, after, changed_by, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Only what the board shows: the history is public too. */
function noticeIn(input: AssignmentInput) {
  const { subject, title, content, form, place, tier, minutes, assignedOn, dueOn } = input;
  return { subject, title, content, form, place, tier, minutes, assignedOn, dueOn };
}

/** Keeps the text as it stood: a board that was read must stay explainable (HW-9). */
export async function recordChange(tx: WriteTx, c: Change): Promise<void> {
  const after = c.after === null ? null : JSON.stringify(noticeIn(c.after));
  await tx.run(insert(c.context.div, c.id, c.version, c.kind, c.reason, JSON.stringify(c.before), after, c.by, c.at));
}
