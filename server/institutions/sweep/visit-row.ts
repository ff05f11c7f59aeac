import { sql } from 'kysely';
import type { OwnVisit, VisitAnswers } from '#contract/institutions/sweep.ts';
import type { VisitOutcome } from '#policy/institutions/facts.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { inScope } from './campaign-queries.ts';

/** A row of `sweep_visit` as the database gives it. */
export interface VisitRow {
  readonly div: string;
  readonly id: string;
  readonly campaign_id: string;
  readonly block_id: string;
  readonly target_id: string | null;
  readonly institution_id: string | null;
  readonly second_id: string | null;
  readonly worker_id: string;
  readonly round: number;
  readonly outcome: VisitOutcome;
  readonly answers: VisitAnswers;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly accuracy: number | null;
  readonly begun_at: string;
  readonly ended_at: string;
  readonly received_at: string;
  readonly photo_ids: string[];
  readonly body_sha256: Buffer;
  readonly state: OwnVisit['state'];
  readonly review_note: string | null;
  readonly reviewed_at: string | null;
  readonly version: number;
}

export const VISIT_COLUMNS = sql`v.div, v.id, v.campaign_id, v.block_id, v.target_id, v.institution_id, v.second_id, v.worker_id, v.round, v.outcome, v.answers,
  v.latitude, v.longitude, v.accuracy, v.begun_at, v.ended_at, v.received_at, v.photo_ids, v.body_sha256, v.state, v.review_note, v.reviewed_at, v.version`;

export const findVisit = (tx: ReadTx, id: string): Promise<VisitRow | undefined> =>
  tx.maybe(sql<VisitRow>`select ${VISIT_COLUMNS} from sweep_visit v where ${inScope(tx, 'v')} and v.id = ${id}::uuid`);

/** Under the field power an accepted visit can no longer be locked: it is then not found here. */
export const lockVisit = (tx: ReadTx, id: string): Promise<VisitRow | undefined> =>
  tx.maybe(
    sql<VisitRow>`select ${VISIT_COLUMNS} from sweep_visit v where ${inScope(tx, 'v')} and v.id = ${id}::uuid for update of v`,
  );

export function positionOf(row: Pick<VisitRow, 'latitude' | 'longitude' | 'accuracy'>): OwnVisit['position'] {
  if (row.latitude === null || row.longitude === null) return null;
  return { latitude: Number(row.latitude), longitude: Number(row.longitude), accuracy: row.accuracy };
}

const answered = (answers: VisitAnswers, key: string): string | null => {
  const value = answers[key]?.value;
  return typeof value === 'string' && value !== '' ? value : null;
};

/** What a visit calls the door it was at: as the register does, else as the worker wrote it down. */
export const namedIn = (answers: VisitAnswers): { name: string | null; address: string | null } => ({
  name: answered(answers, 'name') ?? answered(answers, 'signName'),
  address: answered(answers, 'address'),
});

export const ownVisitOf = (row: VisitRow, place: string | null): OwnVisit => ({
  id: row.id,
  blockId: row.block_id,
  targetId: row.target_id,
  secondId: row.second_id,
  name: place ?? namedIn(row.answers).name ?? '',
  outcome: row.outcome,
  answers: row.answers,
  position: positionOf(row),
  photoIds: row.photo_ids,
  begunAt: row.begun_at,
  endedAt: row.ended_at,
  state: row.state,
  note: row.state === 'returned' ? row.review_note : null,
  version: row.version,
});
