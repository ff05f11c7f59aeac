import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CampaignDetail } from '#contract/institutions/index.ts';
import { type Caller, openTestHouse, type TestHouse, TODAY } from '../../testing/house.ts';
import { aVisit, layOutCounty, sendPhoto } from './testing.ts';

let house: TestHouse;
let county: Caller;
let city: Caller;
let campaign: CampaignDetail;
const must = async <T>(asked: Promise<{ ok: boolean; data?: T; problem?: unknown }>): Promise<T> => {
  const answer = await asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.data as T;
};

/** Two blocks of two workers: a visit accepted and drawn and repeated, one returned, one found place, one that waits. */
beforeAll(async () => {
  house = await openTestHouse();
  const streets = await layOutCounty(house);
  const { county: official, city: above, worker, otherWorker } = house.county.posts;
  county = await house.as(official);
  city = await house.as(above);
  const planned = await must(
    county.sweep.create({
      body: {
        name: '秋季摸排',
        firstDay: '2026-11-09',
        lastDay: '2026-11-30',
        secondPermille: 1000,
        blocks: [
          { name: '文化格', street: streets.first, workerId: worker.personId },
          { name: '湖滨格', street: streets.second, workerId: otherWorker.personId },
        ],
      },
    }),
  );
  campaign = await must(county.sweep.start({ params: { id: planned.id }, body: { version: planned.version } }));
  const { rows } = await must(county.sweep.targets({ params: { id: campaign.id } }));
  const door = (block: string) => {
    const target = rows.find((each) => each.block === block)!;
    return { blockId: target.blockId, targetId: target.id };
  };
  const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a08060' } })
    .jpeg()
    .toBuffer();
  const bring = async (post: typeof worker, visit: ReturnType<typeof aVisit>) => {
    await must((await house.as(post)).sweep.bring({ body: visit }));
    for (const photo of visit.photos) await sendPhoto(house, post, visit.id, photo, jpeg);
    return {
      params: { id: visit.id },
      version: (await must(county.sweep.visit({ params: { id: visit.id } }))).version,
    };
  };
  const culture = door('文化格');
  const accepted = await bring(worker, aVisit(culture));
  await must(county.sweep.accept({ params: accepted.params, body: { version: accepted.version } }));
  const returned = await bring(worker, aVisit({ ...culture, targetId: null }, 'new'));
  await must(county.sweep.return({ params: returned.params, body: { note: '请补拍门头', version: returned.version } }));
  await bring(otherWorker, aVisit({ ...door('湖滨格'), targetId: null }, 'new', { name: '湖滨托管班' }));
  const { version } = await must(county.sweep.read({ params: { id: campaign.id } }));
  await must(county.sweep.draw({ params: { id: campaign.id }, body: { version } }));
  const [second] = await must(county.sweep.seconds({ params: { id: campaign.id }, query: {} }));
  await must(
    county.sweep.assignSecond({
      params: { id: second!.id },
      body: { workerId: otherWorker.personId, version: second!.version },
    }),
  );
  await bring(otherWorker, aVisit({ ...culture, secondId: second!.id }, 'visited', { licence: 'expired' }));
  campaign = await must(city.sweep.read({ params: { id: campaign.id } }));
});
afterAll(() => house.close());

const doors = async (query: object): Promise<number> =>
  (await must(city.sweep.targets({ params: { id: campaign.id }, query }))).total;
const visits = async (query: object): Promise<number> =>
  (await must(city.sweep.visits({ query: { campaign: campaign.id, ...query } }))).total;
const repeated = async (query: object) =>
  (await must(city.sweep.seconds({ params: { id: campaign.id }, query }))).filter(
    ({ differing }) => differing !== null,
  );

it('every figure of a sweep opens to as many doors, visits and pairs as it says', async () => {
  expect(campaign).toMatchObject({ coverage: { targets: 2, seen: 1 }, outcomes: { visited: 1, new: 2 } });
  expect(await doors({ state: 'seen' })).toBe(campaign.coverage.seen);
  expect(await doors({ state: 'unseen' })).toBe(campaign.coverage.targets - campaign.coverage.seen);
  expect(await visits({ state: 'received' })).toBe(campaign.waiting);
  for (const [outcome, n] of Object.entries(campaign.outcomes)) expect(await visits({ outcome, round: 1 })).toBe(n);
  const { seconds, disagreement } = campaign;
  expect(await must(city.sweep.seconds({ params: { id: campaign.id }, query: {} }))).toHaveLength(seconds.drawn);
  const pairs = await repeated({});
  expect(pairs).toHaveLength(disagreement.visits);
  expect(pairs.flatMap(({ differing }) => differing)).toHaveLength(disagreement.fieldsDiffering);
  expect(disagreement).toMatchObject({ visits: 1, differing: 1, fieldsDiffering: 1 });
});

it('and so does every figure of a block, a street and a worker', async () => {
  for (const { id, coverage, outcomes, disagreement } of campaign.blocks) {
    expect(await doors({ block: id })).toBe(coverage.targets);
    expect(await doors({ block: id, state: 'seen' })).toBe(coverage.seen);
    for (const [outcome, n] of Object.entries(outcomes)) expect(await visits({ block: id, outcome, round: 1 })).toBe(n);
    expect(await repeated({ block: id })).toHaveLength(disagreement.visits);
  }
  for (const { code, coverage } of campaign.streets) expect(await doors({ street: code })).toBe(coverage.targets);
  for (const { id, coverage, visits: made, disagreement } of campaign.workers) {
    expect(await doors({ worker: id })).toBe(coverage.targets);
    expect(await visits({ worker: id, round: 1 })).toBe(made);
    expect(await repeated({ worker: id })).toHaveLength(disagreement.visits);
  }
});

it('Today tells the county office of the visits that wait for it, and nobody else', async () => {
  const queueOf = async (caller: Caller) =>
    (await must(caller.desk.today())).queues.find(({ key }) => key === 'visits-waiting');
  const waiting = await queueOf(county);
  expect(waiting).toMatchObject({ count: campaign.waiting, oldest: TODAY, to: '/sweep/visits?state=received' });
  expect(campaign.waiting).toBeGreaterThan(0);
  const opened = await must(county.sweep.visits({ query: { state: 'received' } }));
  expect(opened.total).toBe(waiting!.count);
  expect(opened.rows.every(({ state }) => state === 'received')).toBe(true);
  expect(await queueOf(await house.as(house.county.posts.farCounty))).toMatchObject({ count: 0, oldest: null });
  const { county: _county, farCounty: _far, ...others } = house.county.posts;
  for (const [name, post] of Object.entries(others)) {
    const answer = await (await house.as(post)).desk.today();
    expect(answer.ok ? answer.data.queues.map(({ key }) => key) : [], name).not.toContain('visits-waiting');
  }
});
