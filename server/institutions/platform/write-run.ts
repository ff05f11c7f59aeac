import { sql } from 'kysely';
import { judgeMatter, type Matter } from '#policy/institutions/index.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { recordFindings } from '../../findings/record.ts';
import { newId } from '../../identity.ts';

export interface Run {
  readonly div: string;
  readonly id: string;
  readonly fileName: string;
  readonly fileId: string;
  readonly rows: number;
  readonly matched: number;
  readonly by: string;
  readonly at: string;
}

export const addRun = (tx: WriteTx, r: Run) =>
  tx.run(sql`
    insert into platform_run (div, id, file_name, file_id, row_count, matched_count, run_by, run_at)
    values (${r.div}, ${r.id}::uuid, ${r.fileName}, ${r.fileId}::uuid, ${r.rows}, ${r.matched}, ${r.by}::uuid, ${r.at}::timestamptz)`);

/** Matters of one run: each keeps its row. What was settled, or reads otherwise than when it was handled, is open again. */
export const keepMatters = (tx: WriteTx, run: Run, matters: readonly Matter[]) =>
  tx.run(sql`
    insert into platform_difference as d (div, id, matter, kind, institution_id, name, credit_code, field, ours, theirs, state, first_run_id, last_run_id)
    select ${run.div}, v.*, 'open', ${run.id}::uuid, ${run.id}::uuid from unnest(
      ${matters.map(() => newId())}::uuid[], ${matters.map((m) => m.key)}::text[], ${matters.map((m) => m.kind)}::text[],
      ${matters.map((m) => m.institutionId)}::uuid[], ${matters.map((m) => m.name)}::text[], ${matters.map((m) => m.creditCode)}::text[],
      ${matters.map((m) => m.field)}::text[], ${matters.map((m) => m.ours)}::text[], ${matters.map((m) => m.theirs)}::text[]) as v
    on conflict (div, matter) do update
       set last_run_id = excluded.last_run_id, name = excluded.name, credit_code = excluded.credit_code, ours = excluded.ours, theirs = excluded.theirs,
           version = d.version + 1,
           state = case when d.state = 'handled' and d.ours is not distinct from excluded.ours and d.theirs is not distinct from excluded.theirs
                        then 'handled' else 'open' end`);

/** What the run no longer finds is settled. */
export const settleGone = (tx: WriteTx, run: Run): Promise<{ matter: string }[]> =>
  tx.many(sql<{ matter: string }>`
    update platform_difference set state = 'settled', version = version + 1
     where div = ${run.div} and state <> 'settled' and last_run_id <> ${run.id}::uuid returning matter`);

/** Findings of matters that are new or open again (REG-7, REG-8), each about its institution. */
export function recordMatters(tx: WriteTx, run: Run, day: string, matters: readonly Matter[]): void {
  for (const matter of matters) {
    const finding = judgeMatter(matter);
    if (finding === null) continue;
    const place = {
      div: run.div,
      schoolId: null,
      classId: null,
      grade: null,
      assignmentId: null,
      day,
      by: run.by,
      at: run.at,
      ...(matter.institutionId !== null && { institutionId: matter.institutionId }),
    };
    recordFindings(tx, place, [{ finding, outcome: 'open', answer: null }]);
  }
}

/** Closes the findings of matters that have been handled or are settled. */
export const closeFindings = (
  tx: WriteTx,
  { div, by, at }: Pick<Run, 'div' | 'by' | 'at'>,
  matters: readonly string[],
  note: string,
) =>
  tx.run(sql`
    update finding set outcome = 'handled', handled_by = ${by}::uuid, handled_at = ${at}::timestamptz, handling_note = ${note}, version = version + 1
     where div = ${div} and institution_id is not null and rule in ('REG-7', 'REG-8') and outcome = 'open' and facts->>'matter' = any (${[...matters]}::text[])`);
