import { sql } from 'kysely';
import type { OpinionView } from '#contract/institutions/index.ts';
import type { CaseState, CourseKind, Opinion, Sheet, TieRelation } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';

/** A row of `classification_opinion`. */
export interface OpinionRow {
  readonly div: string;
  readonly id: string;
  readonly classification_id: string;
  readonly institution_id: string;
  readonly person_id: string;
  readonly seat: number;
  readonly assigned_by: string;
  readonly assigned_at: string;
  readonly tie_declared: boolean | null;
  readonly tie: TieRelation | null;
  readonly tie_note: string | null;
  readonly dimensions: Sheet | null;
  readonly kind: CourseKind | null;
  readonly reason: string | null;
  readonly given_at: string | null;
  readonly recused_at: string | null;
  readonly version: number;
}
interface NamedOpinion extends OpinionRow {
  readonly expert: string;
}

/** All who were asked for one case, those who stood down included. Only offices may ask: experts see their own. */
export const opinionsOf = (tx: ReadTx, div: string, caseId: string): Promise<NamedOpinion[]> =>
  tx.many(sql<NamedOpinion>`
    select o.*, p.name as expert from classification_opinion o join person p on p.div = o.div and p.id = o.person_id
     where o.div = ${div} and o.classification_id = ${caseId}::uuid order by o.seat, o.assigned_at`);

export const seatState = (row: OpinionRow): OpinionView['state'] => {
  if (row.recused_at !== null) return 'recused';
  if (row.given_at !== null) return 'given';
  return row.tie_declared === null ? 'asked' : 'reading';
};

/** Opinions are read together once nobody is left who could be coloured by them. */
const ALL_SPOKEN: readonly CaseState[] = ['third', 'to-decide', 'decided', 'appealed', 'final'];

export function opinionView(row: NamedOpinion, state: CaseState): OpinionView {
  const shown = ALL_SPOKEN.includes(state);
  return {
    id: row.id,
    seat: row.seat,
    expert: row.expert,
    assignedAt: row.assigned_at,
    state: seatState(row),
    tie: row.tie,
    tieNote: row.tie_note,
    sheet: shown ? row.dimensions : null,
    kind: shown ? row.kind : null,
    reason: shown ? row.reason : null,
    givenAt: row.given_at,
  };
}

/** The opinions that count: given by somebody who did not stand down. */
export const givenOf = (rows: readonly OpinionRow[]): readonly Opinion[] =>
  rows.flatMap(({ seat, kind, dimensions, recused_at }) =>
    kind === null || dimensions === null || recused_at !== null ? [] : [{ seat, kind, sheet: dimensions }],
  );
