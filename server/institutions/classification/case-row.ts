import { type RawBuilder, sql } from 'kysely';
import type { CaseRow, CourseTextView } from '#contract/institutions/index.ts';
import type { CaseState, CourseKind, Sheet, Suggestion } from '#policy/institutions/index.ts';
import type { Caller } from '../../access/caller.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import { Refusal, requireFound } from '../../refusal.ts';
import type { StoredWeighing } from './weighing.ts';

/** A row of `classification` as the database gives it. */
export interface ClassificationRow {
  readonly div: string;
  readonly id: string;
  readonly course_id: string;
  readonly institution_id: string;
  readonly text_version: number;
  readonly course_text: CourseTextView;
  readonly declared_kind: CourseKind;
  readonly self: Sheet | null;
  readonly signals: StoredWeighing;
  readonly suggestion: Suggestion;
  readonly traits: string[];
  readonly state: CaseState;
  readonly decided_kind: CourseKind | null;
  readonly sheet: Sheet | null;
  readonly clause: string | null;
  readonly decision: string | null;
  readonly precedent_id: string | null;
  readonly decided_on: string | null;
  readonly appeal_until: string | null;
  readonly appeal_reason: string | null;
  readonly appealed_at: string | null;
  readonly appeal_kind: CourseKind | null;
  readonly appeal_sheet: Sheet | null;
  readonly appeal_clause: string | null;
  readonly appeal_decision: string | null;
  readonly appeal_on: string | null;
  readonly withdrawn_reason: string | null;
  readonly opened_at: string;
  readonly version: number;
}

export interface NamedCase extends ClassificationRow {
  readonly region_name: string;
  /** Empty for an expert who has no seat at that institution. */
  readonly institution_name: string;
  readonly decided_by_name: string | null;
  readonly appeal_by_name: string | null;
}

/** Cases with the names that their pages show. */
export const namedCases = (chosen: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql<NamedCase>`
  select c.*, r.name as region_name, coalesce(i.name, '') as institution_name, d.name as decided_by_name, a.name as appeal_by_name
    from (${chosen}) c
    join region r on r.code = c.div
    left join institution i on i.div = c.div and i.id = c.institution_id
    left join person d on d.div = c.div and d.id = c.decided_by
    left join person a on a.id = c.appeal_by
   order by ${order}`;

export const isOffice = (caller: Caller): boolean => caller.role !== 'institution-head' && caller.role !== 'expert';

/** An institution reads what its words were weighed as once the matter is decided: before, it would only tune them. */
export const showsWeighing = (caller: Caller, row: Pick<ClassificationRow, 'state'>): boolean =>
  caller.role !== 'institution-head' || isDecided(row.state);
export const isDecided = (state: CaseState): boolean =>
  state === 'decided' || state === 'appealed' || state === 'final';

export const caseRowOf = (row: NamedCase, caller: Caller): CaseRow => ({
  id: row.id,
  div: row.div,
  regionName: row.region_name,
  institutionId: row.institution_id,
  institutionName: row.institution_name,
  courseId: row.course_id,
  courseName: row.course_text.name,
  declaredKind: row.declared_kind,
  suggestion: showsWeighing(caller, row) ? row.suggestion : null,
  state: row.state,
  decidedKind: row.decided_kind,
  decidedOn: row.decided_on,
  kind: row.appeal_kind ?? row.decided_kind,
  appealUntil: row.appeal_until,
  openedAt: row.opened_at,
  version: row.version,
});

/** @throws Refusal NOT_FOUND outside the scope */
export async function getCase(tx: ReadTx, id: string): Promise<NamedCase> {
  const { lo, hi } = tx.scope;
  const chosen = sql`select * from classification where id = ${id}::uuid and div >= ${lo} and div < ${hi}`;
  return requireFound(await tx.maybe(namedCases(chosen, sql`c.id`)));
}

/** @throws Refusal NOT_FOUND outside the scope, STATE_CONFLICT where the wall lets its reader change it no more */
export async function lockCase(tx: WriteTx, id: string): Promise<ClassificationRow> {
  const { lo, hi } = tx.scope;
  const locked = await tx.maybe(
    sql<ClassificationRow>`select * from classification where id = ${id}::uuid and div >= ${lo} and div < ${hi} for update`,
  );
  if (locked !== undefined) return locked;
  await getCase(tx, id);
  throw new Refusal('STATE_CONFLICT', { detail: 'caseClosed' });
}
