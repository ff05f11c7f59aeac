import { sql } from 'kysely';
import type { VisitAnswers } from '#contract/institutions/sweep.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';
import { changedFields } from '../file/record-changes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The values of a visit field by field: answers by their keys, without the moments at which they were given. */
export const fieldsOf = (visit: {
  outcome: string;
  answers: VisitAnswers;
  position?: unknown;
  photos?: unknown;
}): Fields => ({
  ...Object.fromEntries(Object.entries(visit.answers).map(([key, { value }]) => [key, value])),
  outcome: visit.outcome,
  ...(visit.position === undefined ? {} : { position: visit.position }),
  ...(visit.photos === undefined ? {} : { photos: visit.photos }),
});

interface Edit {
  readonly div: string;
  readonly visitId: string;
  readonly workerId: string;
  readonly version: number;
  readonly before: Fields;
  readonly after: Fields;
  readonly by: string;
  readonly at: string;
}

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));

/** Keeps what an edit changed, field by field; nothing where nothing changed. */
export async function recordEdit(tx: WriteTx, e: Edit): Promise<void> {
  for (const field of changedFields(e.before, e.after))
    await tx.run(sql`
      insert into sweep_visit_change (div, id, visit_id, worker_id, version, field, before, after, changed_by, changed_at)
      values (${e.div}, ${newId()}::uuid, ${e.visitId}::uuid, ${e.workerId}::uuid, ${e.version}, ${field}, ${json(e.before[field])}::jsonb,
              ${json(e.after[field])}::jsonb, ${e.by}::uuid, ${e.at}::timestamptz)`);
}
