import type { Pool } from 'pg';
import { newId } from '../identity.ts';
import { TODAY } from './house.ts';
import type { SmallInstitution } from './institutions.ts';
import type { Samples, Side } from './samples.ts';

const stale = { version: 99 };
/** Campaign, block, target, visit, draw and second visit go by the institution's own id. */
const one = (s: Side) => ({ params: { id: s.institution.id } });
const seen = {
  outcome: 'visited',
  answers: {},
  begunAt: `${TODAY}T10:00:00+08:00`,
  endedAt: `${TODAY}T10:05:00+08:00`,
};

export const sweepSamples: Pick<Samples, 'sweep'> = {
  sweep: {
    list: (s) => ({ query: { region: s.region } }),
    // The same wherever it is asked: it lands in the county of whoever asks.
    create: () => ({ body: { name: '试一试', firstDay: TODAY, lastDay: '2026-12-01', secondPermille: 100 } }),
    read: one,
    addBlock: (s) => ({ ...one(s), body: { ...stale, name: '新格' } }),
    assign: (s) => ({ ...one(s), body: { ...stale, workerId: null } }),
    start: (s) => ({ ...one(s), body: stale }),
    close: (s) => ({ ...one(s), body: stale }),
    placePoint: (s) => ({ ...one(s), body: { institutionId: newId(), blockId: s.institution.id } }),
    moveTarget: (s) => ({ ...one(s), body: { blockId: s.institution.point, fromBlockId: s.institution.id } }),
    workers: () => ({}),
    targets: one,
    visits: (s) => ({ query: { region: s.region } }),
    visit: one,
    photo: one,
    accept: (s) => ({ ...one(s), body: stale }),
    return: (s) => ({ ...one(s), body: { ...stale, note: '试一试' } }),
    correct: (s) => ({ ...one(s), body: { ...stale, outcome: 'visited', answers: {}, note: '试一试' } }),
    draw: (s) => ({ ...one(s), body: stale }),
    draws: one,
    drawFile: one,
    seconds: one,
    assignSecond: (s) => ({ ...one(s), body: { ...stale, workerId: s.institution.id } }),
    mine: () => ({}),
    bring: (s) => ({ body: { id: newId(), blockId: s.institution.id, targetId: s.institution.point, ...seen } }),
    amend: (s) => ({ ...one(s), body: { ...seen, ...stale } }),
    addPhoto: (s) => ({
      params: { id: s.institution.id, photo: newId() },
      query: { at: seen.endedAt },
      upload: true,
    }),
    finishBlock: (s) => ({ ...one(s), body: { ...stale, done: true } }),
  },
};

/** A running sweep with one block, one door, one visit, drawn for a second one. */
export async function furnishSweep(
  pool: Pool,
  div: string,
  { id, point }: SmallInstitution,
  by: string,
): Promise<void> {
  const run = (text: string, ...values: unknown[]) => pool.query(text, [div, id, ...values]);
  await run(
    `insert into sweep_campaign (div, id, name, first_day, last_day, state, second_permille, seed, created_by, created_at)
     select $1, $2, name, '2026-11-01', '2026-11-30', 'running', 100, 'seed', $3, now() from institution where div = $1 and id = $2`,
    by,
  );
  await run(`insert into sweep_block (div, id, campaign_id, name, worker_id) values ($1, $2, $2, '一格', $3)`, by);
  await run(
    `insert into sweep_target (div, id, campaign_id, block_id, institution_id, point_id, name, address)
     select $1, $2, $2, $2, $2, $3, name, '文化路1号' from institution where div = $1 and id = $2`,
    point,
  );
  await run(
    `insert into sweep_visit (div, id, campaign_id, block_id, target_id, institution_id, worker_id, round, outcome, answers, begun_at, ended_at, received_at, body_sha256, state)
     values ($1, $2, $2, $2, $2, $2, $3, 1, 'refused', '{}', now(), now(), now(), '', 'received')`,
    by,
  );
  await run(
    `insert into sweep_draw (div, id, campaign_id, seed, commitment, permille, listed, drawn, drawn_by, drawn_at)
     values ($1, $2, $2, 'seed', 'hash', 100, array[$2::uuid], array[$2::uuid], $3, now())`,
    by,
  );
  await run(
    `insert into sweep_second (div, id, campaign_id, block_id, draw_id, visit_id, first_worker_id, target_id, institution_id, name, address)
     select $1, $2, $2, $2, $2, $2, $3, $2, $2, name, '文化路1号' from institution where div = $1 and id = $2`,
    by,
  );
}
