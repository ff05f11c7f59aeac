import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CampaignDetail } from '#contract/institutions/sweep.ts';
import { COUNTY } from '../../testing/county.ts';
import { type Caller, openTestHouse, type TestHouse } from '../../testing/house.ts';
import { aVisit, layOutCounty, sendPhoto } from './testing.ts';

let house: TestHouse;
let county: Caller;
let worker: Caller;
let other: Caller;
let streets: { first: string; second: string };
let campaign: CampaignDetail;
const must = async <T>(asked: Promise<{ ok: boolean; data?: T; problem?: unknown }>): Promise<T> => {
  const answer = await asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.data as T;
};
const plan = { name: '秋季摸排', firstDay: '2026-11-09', lastDay: '2026-11-30', secondPermille: 500 };
const block = (name: string) => campaign.blocks.find((each) => each.name === name)!;
const targetOf = async (institution: string) =>
  (await must(county.sweep.targets({ params: { id: campaign.id } }))).rows.find(
    ({ institutionId }) => institutionId === institution,
  )!;

beforeAll(async () => {
  house = await openTestHouse();
  streets = await layOutCounty(house);
  county = await house.as(house.county.posts.county);
  worker = await house.as(house.county.posts.worker);
  other = await house.as(house.county.posts.otherWorker);
});
afterAll(() => house.close());

describe('planning a sweep', () => {
  it('SW-C4: refuses too few second visits, and days in the wrong order', async () => {
    const low = await county.sweep.create({ body: { ...plan, secondPermille: 49 } });
    expect(low).toMatchObject({ ok: false, problem: { code: 'REFUSED_BY_RULE', findings: [{ rule: 'SW-C4' }] } });
    const back = await county.sweep.create({ body: { ...plan, lastDay: '2026-11-08' } });
    expect(back).toMatchObject({ ok: false, problem: { code: 'INPUT_INVALID', errors: [{ path: 'body.lastDay' }] } });
  });

  it('offers the grid workers of the county, and no one else can be given a block', async () => {
    const workers = await must(county.sweep.workers());
    expect(workers.map(({ name }) => name).toSorted()).toEqual(['网格员乙', '网格员甲']);
    const foreign = { ...plan, blocks: [{ name: '一格', workerId: house.county.posts.chinese.personId }] };
    expect(await county.sweep.create({ body: foreign })).toMatchObject({
      ok: false,
      problem: { code: 'STATE_CONFLICT' },
    });
    const elsewhere = { ...plan, blocks: [{ name: '一格', street: '980103001' }] };
    expect(await county.sweep.create({ body: elsewhere })).toMatchObject({
      ok: false,
      problem: { code: 'STATE_CONFLICT' },
    });
    const twice = { ...plan, blocks: [{ name: '一格' }, { name: '一格' }] };
    expect(await county.sweep.create({ body: twice })).toMatchObject({
      ok: false,
      problem: { code: 'STATE_CONFLICT' },
    });
  });

  it('REG-1: does not start while a block has no worker', async () => {
    campaign = await must(
      county.sweep.create({
        body: {
          ...plan,
          blocks: [
            { name: '文化格', street: streets.first, workerId: house.county.posts.worker.personId },
            { name: '湖滨格', street: streets.second },
          ],
        },
      }),
    );
    expect(await must(worker.sweep.mine())).toEqual({ blocks: [], seconds: [], visits: [] });
    const refused = await county.sweep.start({ params: { id: campaign.id }, body: { version: campaign.version } });
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'REFUSED_BY_RULE', findings: [{ rule: 'REG-1', facts: { names: '湖滨格' } }] },
    });
  });

  it('starts with every door of the register in its block', async () => {
    const lake = block('湖滨格');
    const assigned = { workerId: house.county.posts.worker.personId, version: lake.version };
    campaign = await must(county.sweep.assign({ params: { id: lake.id }, body: assigned }));
    expect(await county.sweep.assign({ params: { id: lake.id }, body: assigned })).toMatchObject({
      ok: false,
      problem: { code: 'STALE_VERSION' },
    });
    campaign = await must(county.sweep.start({ params: { id: campaign.id }, body: { version: campaign.version } }));
    expect(campaign).toMatchObject({ state: 'running', coverage: { targets: 2, seen: 0, permille: 0 }, outside: [] });
    expect(campaign.blocks.map(({ name, coverage }) => [name, coverage.targets])).toEqual([
      ['文化格', 1],
      ['湖滨格', 1],
    ]);
    expect(campaign.streets.map(({ name, coverage }) => [name, coverage.permille])).toEqual([
      ['文化街道', 0],
      ['湖滨街道', 0],
    ]);
    const again = await county.sweep.start({ params: { id: campaign.id }, body: { version: campaign.version } });
    expect(again).toMatchObject({ ok: false, problem: { code: 'STATE_CONFLICT' } });
    expect(await must(county.sweep.list({ query: {} }))).toMatchObject({ total: 1, rows: [{ waiting: 0 }] });
  });

  it('shows the worker their blocks and doors', async () => {
    const { blocks } = await must(worker.sweep.mine());
    expect(blocks.map(({ name, targets }) => [name, targets.map((t) => t.name)])).toEqual([
      ['文化格', ['东湖启明培训学校']],
      ['湖滨格', ['东湖新知艺术中心']],
    ]);
    expect((await must(other.sweep.mine())).blocks).toEqual([]);
    const done = { params: { id: blocks[0]!.id }, body: { done: true, version: blocks[0]!.version } };
    expect(await other.sweep.finishBlock(done)).toMatchObject({ ok: false, problem: { code: 'NOT_FOUND' } });
    await must(worker.sweep.finishBlock(done));
    expect(await worker.sweep.finishBlock(done)).toMatchObject({ ok: false, problem: { code: 'STALE_VERSION' } });
    expect((await must(county.sweep.read({ params: { id: campaign.id } }))).coverage.blocksDone).toBe(1);
  });
});

describe('second visits', () => {
  it('U14: are drawn so that anyone with the list and the seed draws the same', async () => {
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    for (const [institution, name] of [
      [house.county.institutions.first.id, '文化格'],
      [house.county.institutions.second.id, '湖滨格'],
    ] as const) {
      const visit = aVisit({ blockId: block(name).id, targetId: (await targetOf(institution)).id });
      const { version } = await must(worker.sweep.bring({ body: visit }));
      expect((await sendPhoto(house, house.county.posts.worker, visit.id, visit.photos[0]!, photo)).statusCode).toBe(
        201,
      );
      await must(county.sweep.accept({ params: { id: visit.id }, body: { version } }));
    }
    campaign = await must(county.sweep.read({ params: { id: campaign.id } }));
    expect(campaign).toMatchObject({ drawable: 2, coverage: { seen: 2, permille: 1000 }, outcomes: { visited: 2 } });
    const bound = campaign.commitment;
    const drawn = await must(county.sweep.draw({ params: { id: campaign.id }, body: { version: campaign.version } }));
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(sha256(drawn.seed)).toBe(bound);
    const ranked = drawn.listed
      .map(({ id }) => id)
      .toSorted((a, b) => (sha256(`${drawn.seed}|${a}`) < sha256(`${drawn.seed}|${b}`) ? -1 : 1));
    expect(drawn.listed.map(({ id, drawn: hit }) => [id, hit])).toEqual(ranked.map((id, at) => [id, at < 1]));
    const file = await house.send({
      method: 'GET',
      url: `/api/sweep/draws/${drawn.id}/list.csv`,
      headers: { cookie: await house.cookie(house.county.posts.county) },
    });
    expect(file.body.split('\r\n').slice(0, 3)).toEqual([
      `seed,${drawn.seed}`,
      `sha256_of_seed,${bound}`,
      'permille,500',
    ]);
    expect(file.body).toContain(`${ranked[0]},${sha256(`${drawn.seed}|${ranked[0]}`)},1`);
    campaign = await must(county.sweep.read({ params: { id: campaign.id } }));
    expect(campaign.commitment).not.toBe(bound);
    expect(campaign).toMatchObject({ drawable: 0, seconds: { drawn: 1, assigned: 0, visited: 0 } });
    const again = await county.sweep.draw({ params: { id: campaign.id }, body: { version: campaign.version } });
    expect(again).toMatchObject({ ok: false, problem: { code: 'STATE_CONFLICT' } });
    expect(await must(county.sweep.draws({ params: { id: campaign.id } }))).toHaveLength(1);
  });

  it('go to somebody else than the first, whoever asks for it', async () => {
    const [second] = await must(county.sweep.seconds({ params: { id: campaign.id } }));
    const give = (workerId: string, version: number) =>
      county.sweep.assignSecond({ params: { id: second!.id }, body: { workerId, version } });
    expect(await give(house.county.posts.worker.personId, second!.version)).toMatchObject({
      ok: false,
      problem: { code: 'STATE_CONFLICT' },
    });
    await expect(
      house.pool.query('update sweep_second set worker_id = first_worker_id where id = $1', [second!.id]),
    ).rejects.toThrow(/check constraint/);
    await must(give(house.county.posts.otherWorker.personId, second!.version));
  });

  it('tell nothing of the first, and give the rate at which the two differ', async () => {
    const mine = await must(other.sweep.mine());
    expect(mine.visits).toEqual([]);
    expect(JSON.stringify(mine)).not.toContain('licence');
    const [door] = mine.seconds;
    const visit = aVisit({ blockId: door!.blockId, targetId: door!.targetId, secondId: door!.id }, 'visited', {
      licence: 'none',
    });
    await must(other.sweep.bring({ body: visit }));
    const twice = aVisit({ blockId: door!.blockId, targetId: door!.targetId, secondId: door!.id });
    expect(await other.sweep.bring({ body: twice })).toMatchObject({ ok: false, problem: { code: 'STATE_CONFLICT' } });
    campaign = await must(county.sweep.read({ params: { id: campaign.id } }));
    const rate = { visits: 1, differing: 1, fields: 7, fieldsDiffering: 1, permille: 143 };
    expect(campaign.disagreement).toEqual(rate);
    expect(campaign.workers).toMatchObject([{ name: '网格员甲', disagreement: rate }]);
    expect(campaign.blocks.filter(({ disagreement }) => disagreement.visits > 0)).toMatchObject([
      { disagreement: rate },
    ]);
    const [second] = await must(county.sweep.seconds({ params: { id: campaign.id } }));
    expect(second).toMatchObject({ differing: ['licence'], compared: 7, firstWorker: '网格员甲', worker: '网格员乙' });
    expect(await must(county.sweep.visit({ params: { id: visit.id } }))).toMatchObject({
      round: 2,
      other: { worker: '网格员甲', differing: ['licence'] },
    });
    const late = { workerId: house.county.posts.otherWorker.personId, version: second!.version };
    expect(await county.sweep.assignSecond({ params: { id: second!.id }, body: late })).toMatchObject({ ok: false });
  });
});

describe('what no block takes in', () => {
  it('is shown, can be put into one, and is a duty when the sweep is closed unfinished', async () => {
    await house.pool.query(
      `insert into institution (div, id, name, name_key, legal_form, scope, status, status_since, source, created_at, changed_at)
       values ($1, gen_random_uuid(), '无街道培训', '无街道', 'none', 'none', 'operating', '2026-01-01', 'register', now(), now())`,
      [COUNTY],
    );
    campaign = await must(county.sweep.read({ params: { id: campaign.id } }));
    expect(campaign.outside).toMatchObject([{ name: '无街道培训', pointId: null }]);
    const [left] = campaign.outside;
    const put = { institutionId: left!.institutionId, pointId: null, blockId: block('湖滨格').id };
    campaign = await must(county.sweep.placePoint({ params: { id: campaign.id }, body: put }));
    expect(campaign.outside).toEqual([]);
    expect(await county.sweep.placePoint({ params: { id: campaign.id }, body: put })).toMatchObject({ ok: false });
    const unseen = await must(county.sweep.targets({ params: { id: campaign.id }, query: { state: 'unseen' } }));
    expect(unseen.rows.map(({ name }) => name)).toEqual(['无街道培训']);
    const move = {
      params: { id: unseen.rows[0]!.id },
      body: { blockId: block('文化格').id, fromBlockId: put.blockId },
    };
    await must(county.sweep.moveTarget(move));
    expect((await targetOf(left!.institutionId)).block).toBe('文化格');
    expect(await county.sweep.moveTarget(move)).toMatchObject({
      ok: false,
      problem: { code: 'STATE_CONFLICT', detail: expect.stringContaining('刚被移到别的网格') },
    });
    await must(county.sweep.moveTarget({ ...move, body: { blockId: put.blockId, fromBlockId: move.body.blockId } }));
    const closed = await must(county.sweep.close({ params: { id: campaign.id }, body: { version: campaign.version } }));
    expect(closed.findings).toMatchObject([{ rule: 'REG-1', consequence: 'duty', measured: 1 }]);
    const visit = aVisit({ blockId: block('湖滨格').id, targetId: unseen.rows[0]!.id });
    expect(await worker.sweep.bring({ body: visit })).toMatchObject({ ok: false, problem: { code: 'STATE_CONFLICT' } });
  });
});
