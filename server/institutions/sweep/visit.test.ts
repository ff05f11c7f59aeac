import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CampaignDetail } from '#contract/institutions/sweep.ts';
import { scopeOfPerson } from '../../database/scope.ts';
import { recording } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';
import { COUNTY } from '../../testing/county.ts';
import { type Caller, openTestHouse, type TestHouse } from '../../testing/house.ts';
import { aVisit, layOutCounty, sendPhoto } from './testing.ts';

let house: TestHouse;
let county: Caller;
let worker: Caller;
let other: Caller;
let campaign: CampaignDetail;
let first: { blockId: string; targetId: string };
let second: { blockId: string; targetId: string };
let jpeg: Buffer;
const must = async <T>(asked: Promise<{ ok: boolean; data?: T; problem?: unknown }>): Promise<T> => {
  const answer = await asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.data as T;
};
const read = (id: string) => must(county.sweep.visit({ params: { id } }));
const bringWhole = async (visit: ReturnType<typeof aVisit>) => {
  const brought = await must(worker.sweep.bring({ body: visit }));
  for (const photo of visit.photos) await sendPhoto(house, house.county.posts.worker, visit.id, photo, jpeg);
  return brought;
};
const accept = async (id: string) =>
  must(county.sweep.accept({ params: { id }, body: { version: (await read(id)).version } }));

beforeAll(async () => {
  house = await openTestHouse();
  const streets = await layOutCounty(house);
  county = await house.as(house.county.posts.county);
  worker = await house.as(house.county.posts.worker);
  other = await house.as(house.county.posts.otherWorker);
  jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a08060' } })
    .withExif({ IFD0: { Model: 'Phone 12' } })
    .jpeg()
    .toBuffer();
  const workerId = house.county.posts.worker.personId;
  const planned = await must(
    county.sweep.create({
      body: {
        name: '秋季摸排',
        firstDay: '2026-11-09',
        lastDay: '2026-11-30',
        secondPermille: 100,
        blocks: [
          { name: '文化格', street: streets.first, workerId },
          { name: '湖滨格', street: streets.second, workerId },
        ],
      },
    }),
  );
  campaign = await must(county.sweep.start({ params: { id: planned.id }, body: { version: planned.version } }));
  const { rows } = await must(county.sweep.targets({ params: { id: campaign.id } }));
  const where = (id: string) => {
    const target = rows.find(({ institutionId }) => institutionId === id)!;
    return { blockId: target.blockId, targetId: target.id };
  };
  first = where(house.county.institutions.first.id);
  second = where(house.county.institutions.second.id);
});
afterAll(() => house.close());

describe('a visit comes in', () => {
  it('once, however often it is sent; the same id with anything else is refused', async () => {
    const visit = aVisit(first);
    const [a, b] = await Promise.all([worker.sweep.bring({ body: visit }), worker.sweep.bring({ body: visit })]);
    const later = await worker.sweep.bring({ body: visit }, { idempotencyKey: visit.id });
    const again = await worker.sweep.bring({ body: visit }, { idempotencyKey: visit.id });
    for (const each of [a, b, later, again])
      expect(each).toMatchObject({ ok: true, data: { id: visit.id, version: 1 } });
    const { total } = await must(county.sweep.visits({ query: { campaign: campaign.id } }));
    expect(total).toBe(1);
    const changed = { ...visit, outcome: 'closed' as const };
    expect(await worker.sweep.bring({ body: changed })).toMatchObject({
      ok: false,
      problem: { code: 'KEY_REUSED', status: 409 },
    });
    expect(await worker.sweep.bring({ body: changed }, { idempotencyKey: visit.id })).toMatchObject({
      ok: false,
      problem: { code: 'KEY_REUSED' },
    });
    expect(await worker.sweep.bring({ body: { ...visit, id: '0197a000-0000-4000-8000-000000000000' } })).toMatchObject({
      ok: false,
      problem: { code: 'INPUT_INVALID' },
    });
  });

  it('SW-C1, SW-C2, SW-C3: an odd one is kept, and what is odd stands beside it', async () => {
    const visit = {
      ...aVisit(second, 'visited', { pupils: 'viele' }),
      position: { latitude: 31.9, longitude: 118.7, accuracy: 5 },
      begunAt: '2026-11-19T14:00:00+08:00',
      endedAt: '2026-11-19T13:00:00+08:00',
      photos: [],
    };
    await must(worker.sweep.bring({ body: visit }));
    const { found, missingKeys, state } = await read(visit.id);
    expect(found.map(({ rule, facts }) => [rule, facts.missing ?? null])).toEqual(
      expect.arrayContaining([
        ['SW-C1', null],
        ['SW-C2', null],
        ['SW-C3', 'photos'],
      ]),
    );
    expect([missingKeys, state]).toEqual([['photos', 'pupils'], 'received']);
    const whole = await county.sweep.accept({ params: { id: visit.id }, body: { version: 1 } });
    expect(whole).toMatchObject({ ok: false, problem: { code: 'REFUSED_BY_RULE', findings: [{ rule: 'SW-C3' }] } });
    await must(county.sweep.return({ params: { id: visit.id }, body: { note: '补一张门头照片', version: 1 } }));
  });

  it('a known door is not new, and a new one is on no list', async () => {
    expect(await worker.sweep.bring({ body: aVisit(first, 'new') })).toMatchObject({
      ok: false,
      problem: { code: 'STATE_CONFLICT' },
    });
    const nowhere = aVisit({ blockId: first.blockId, targetId: null }, 'closed');
    expect(await worker.sweep.bring({ body: nowhere })).toMatchObject({
      ok: false,
      problem: { code: 'STATE_CONFLICT' },
    });
  });

  it('photos are drawn anew, named by the visit, and each counts once', async () => {
    const visit = aVisit(first, 'closed');
    const { worker: post, otherWorker } = house.county.posts;
    expect((await sendPhoto(house, post, visit.id, visit.photos[0]!, jpeg)).statusCode).toBe(404);
    await must(worker.sweep.bring({ body: visit }));
    const sent = await sendPhoto(house, post, visit.id, visit.photos[0]!, jpeg);
    expect(sent.statusCode).toBe(201);
    expect((await sendPhoto(house, post, visit.id, visit.photos[0]!, jpeg)).json()).toEqual(sent.json());
    expect((await sendPhoto(house, post, visit.id, newId(), jpeg)).statusCode).toBe(409);
    expect((await sendPhoto(house, post, visit.id, visit.photos[0]!, Buffer.from('<svg/>'))).statusCode).toBe(422);
    expect((await sendPhoto(house, otherWorker, visit.id, visit.photos[0]!, jpeg)).statusCode).toBe(404);
    const { photoIds } = await read(visit.id);
    expect(photoIds).toEqual(visit.photos);
    const cookie = await house.cookie(house.county.posts.county);
    const picture = await house.send({ method: 'GET', url: `/api/sweep/photos/${photoIds[0]}`, headers: { cookie } });
    expect(picture.headers['content-type']).toContain('image/jpeg');
    expect((await sharp(picture.rawPayload).metadata()).exif).toBeUndefined();
  });

  it('to a block or a door that was taken away meanwhile is refused and explained; given back, it arrives', async () => {
    const { rows } = await must(county.sweep.targets({ params: { id: campaign.id }, query: { state: 'unseen' } }));
    expect(rows).toEqual([]);
    const lake = campaign.blocks.find(({ id }) => id === second.blockId)!;
    const visit = aVisit({ blockId: lake.id, targetId: null }, 'new', { name: '湖边小课堂' });
    const gone = await must(
      county.sweep.assign({
        params: { id: lake.id },
        body: { workerId: house.county.posts.otherWorker.personId, version: lake.version },
      }),
    );
    const refused = await worker.sweep.bring({ body: visit });
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'STATE_CONFLICT', detail: expect.stringContaining('没有丢') },
    });
    const english = await (await house.as(house.county.posts.worker, 'en')).sweep.bring({ body: visit });
    expect(english).toMatchObject({
      ok: false,
      problem: { detail: expect.stringContaining('given to somebody else') },
    });
    const moved = aVisit({ blockId: first.blockId, targetId: second.targetId });
    expect(await worker.sweep.bring({ body: moved })).toMatchObject({
      ok: false,
      problem: { detail: expect.stringContaining('移到别的网格') },
    });
    const { version } = gone.blocks.find(({ id }) => id === lake.id)!;
    await must(
      county.sweep.assign({ params: { id: lake.id }, body: { workerId: house.county.posts.worker.personId, version } }),
    );
    await must(worker.sweep.bring({ body: visit }));
    const elsewhere = { blockId: first.blockId, fromBlockId: second.blockId };
    expect(await county.sweep.moveTarget({ params: { id: second.targetId }, body: elsewhere })).toMatchObject({
      ok: false,
      problem: { code: 'STATE_CONFLICT', detail: expect.stringContaining('已经走过') },
    });
  });
});

describe('a review', () => {
  it('returns a visit with a note; the worker mends it, and every change is kept', async () => {
    const visit = aVisit(first, 'refused');
    await must(worker.sweep.bring({ body: visit }));
    const waiting = (await must(county.sweep.read({ params: { id: campaign.id } }))).waiting;
    await must(county.sweep.return({ params: { id: visit.id }, body: { note: '请写明谁不让进', version: 1 } }));
    expect((await must(county.sweep.read({ params: { id: campaign.id } }))).waiting).toBe(waiting - 1);
    const mine = (await must(worker.sweep.mine())).visits.find(({ id }) => id === visit.id)!;
    expect(mine).toMatchObject({ state: 'returned', note: '请写明谁不让进', version: 2 });
    const { id: _id, blockId: _block, targetId: _target, secondId: _second, ...body } = visit;
    const answers = { ...visit.answers, refusedBy: { value: 'head', at: visit.endedAt } };
    expect(
      await worker.sweep.amend({ params: { id: visit.id }, body: { ...body, answers, version: 1 } }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'STALE_VERSION', current: { version: 2 } },
    });
    await must(worker.sweep.amend({ params: { id: visit.id }, body: { ...body, answers, version: 2 } }));
    const detail = await read(visit.id);
    expect(detail.state).toBe('received');
    expect(detail.changes).toMatchObject([
      { version: 3, field: 'refusedBy', before: 'guard', after: 'head', by: '网格员甲' },
    ]);
    await accept(visit.id);
    expect(await worker.sweep.amend({ params: { id: visit.id }, body: { ...body, version: 4 } })).toMatchObject({
      ok: false,
      problem: { code: 'STATE_CONFLICT' },
    });
    const twice = await county.sweep.accept({ params: { id: visit.id }, body: { version: 4 } });
    expect(twice).toMatchObject({ ok: false, problem: { code: 'STATE_CONFLICT' } });
  });

  it('corrects a visit field by field', async () => {
    const visit = aVisit(first);
    await bringWhole(visit);
    const answers = { ...visit.answers, pupils: { value: 12, at: visit.endedAt } };
    const body = { outcome: visit.outcome, answers, note: '照片上是 12 人', version: 1 };
    const corrected = await must(county.sweep.correct({ params: { id: visit.id }, body }));
    expect(corrected.changes).toMatchObject([{ field: 'pupils', before: 18, after: 12, by: '县干部' }]);
    expect(await county.sweep.correct({ params: { id: visit.id }, body })).toMatchObject({
      ok: false,
      problem: { code: 'STALE_VERSION', current: { version: 2 } },
    });
  });

  it('accepted, goes into the file: confirmed fields, position, phone, with a snapshot and the history', async () => {
    const visit = aVisit(first, 'visited', { phone: '13900000002', address: '文化路1号附2' });
    await bringWhole(visit);
    await accept(visit.id);
    const { id, point } = house.county.institutions.first;
    const file = await house.pool.query('select phone, risk_grade, confirmed from institution where id = $1', [id]);
    expect(file.rows[0]).toMatchObject({
      phone: '13900000002',
      risk_grade: 'low',
      confirmed: { name: '2026-11-19', address: '2026-11-19', phone: '2026-11-19', riskGrade: '2026-11-19' },
    });
    const door = await house.pool.query(
      'select address, latitude::float8, longitude::float8 from teaching_point where id = $1',
      [point],
    );
    expect(door.rows[0]).toEqual({ address: '文化路1号附2', latitude: 30.26, longitude: 120.18 });
    const changes = await house.pool.query('select field, source from institution_change where institution_id = $1', [
      id,
    ]);
    expect(changes.rows).toEqual(
      expect.arrayContaining(
        ['phone', 'riskGrade', 'address', 'latitude', 'longitude'].map((field) => ({ field, source: 'sweep' })),
      ),
    );
    const shots = await house.pool.query(`select occasion from institution_snapshot where ref_id = $1`, [visit.id]);
    expect(shots.rows).toEqual([{ occasion: 'visit' }]);
  });

  it('gives the place a risk grade by what it shows, anew with each visit; one where nobody could look gives none', async () => {
    const { id } = house.county.institutions.first;
    const grade = async () =>
      (await house.pool.query('select risk_grade as grade from institution where id = $1', [id])).rows[0].grade;
    for (const [outcome, answers, expected] of [
      ['visited', { exits: 'blocked' }, 'high'],
      ['visited', { fees: 'none' }, 'moderate'],
      ['not-found', {}, 'moderate'],
      ['visited', {}, 'low'],
    ] as const) {
      const visit = aVisit(first, outcome, answers);
      await bringWhole(visit);
      await accept(visit.id);
      expect(await grade()).toBe(expected);
      expect((await read(visit.id)).risk.grade).toBe(outcome === 'not-found' ? null : expected);
    }
  });

  it('of a closed door closes the point', async () => {
    const visit = aVisit(second, 'closed', { closedSince: '2026-10-01' });
    await bringWhole(visit);
    await accept(visit.id);
    const { rows } = await house.pool.query('select closed_on from teaching_point where id = $1', [
      house.county.institutions.second.point,
    ]);
    expect(rows).toEqual([{ closed_on: '2026-10-01' }]);
  });

  it('REG-10: of a new door opens a file, unlicensed, from the sweep, tagged, and a clue for a case', async () => {
    const visit = aVisit({ blockId: first.blockId, targetId: null }, 'new', { 'element.place': 'not-met' });
    await bringWhole(visit);
    const { file } = await accept(visit.id);
    expect(file).toMatchObject({ name: '小博士课业中心', status: 'unlicensed', scope: 'none' });
    const made = await house.pool.query(
      'select source, legal_form, street_code, name_key, ledger, risk_grade, missing from institution where id = $1',
      [file!.institutionId],
    );
    expect(made.rows[0]).toMatchObject({
      source: 'sweep',
      legal_form: 'none',
      street_code: `${COUNTY}001`,
      ledger: { clues: ['YB-1', 'YB-4'] },
      risk_grade: 'high',
    });
    expect(made.rows[0].missing).toContain('phone');
    const feed = await house.pool.query('select what from public_change where institution_id = $1', [
      file!.institutionId,
    ]);
    expect(feed.rows).toEqual([{ what: 'file' }]);
    const { found } = await read(visit.id);
    expect(found).toMatchObject([{ rule: 'REG-10', consequence: 'case', facts: { clues: 'YB-1、YB-4', pupils: 18 } }]);
  });
});

describe('under the field power, whatever SQL is sent', () => {
  const asWorker = <T>(
    work: (ask: (text: string, ...values: unknown[]) => Promise<Record<string, unknown>[]>) => Promise<T>,
  ) =>
    recording(house.pool, 'field', scopeOfPerson(COUNTY, house.county.posts.otherWorker.personId), (tx) =>
      work((text, ...values) => tx.many<Record<string, unknown>>({ text, values })),
    );

  it('another’s blocks, doors, visits, photos and the seed are not there', async () => {
    for (const table of [
      'sweep_block',
      'sweep_target',
      'sweep_visit',
      'sweep_photo',
      'sweep_second',
      'sweep_visit_change',
      'stored_file',
      'finding',
    ])
      expect([table, await asWorker((ask) => ask(`select count(*)::int as n from ${table}`))]).toEqual([
        table,
        [{ n: 0 }],
      ]);
    await expect(asWorker((ask) => ask('select seed from sweep_campaign'))).rejects.toThrow(/permission denied/);
    await expect(asWorker((ask) => ask('select * from sweep_draw'))).rejects.toThrow(/permission denied/);
    await expect(asWorker((ask) => ask('select * from duty'))).rejects.toThrow(/permission denied/);
  });

  const insert = `insert into sweep_visit (div, id, campaign_id, block_id, worker_id, round, outcome, answers, begun_at, ended_at, received_at, body_sha256, state)
    values ($1, $2, $3, $4, $5, 1, 'new', '{}', now(), now(), now(), '', $6)`;
  it('nothing is brought from a block that is another’s, nor in another’s name, nor already accepted', async () => {
    const { worker: mine, otherWorker: theirs } = house.county.posts;
    const bring = (block: string, person: string, state: string) =>
      asWorker((ask) => ask(insert, COUNTY, newId(), campaign.id, block, person, state));
    await expect(bring(first.blockId, theirs.personId, 'received')).rejects.toThrow(/row-level security/);
    await expect(bring(first.blockId, mine.personId, 'received')).rejects.toThrow(/row-level security/);
    await house.pool.query('update sweep_block set worker_id = $2 where id = $1', [second.blockId, theirs.personId]);
    await expect(bring(second.blockId, theirs.personId, 'accepted')).rejects.toThrow(/row-level security/);
    await bring(second.blockId, theirs.personId, 'received');
  });

  it('a visit cannot be accepted by who made it, nor its review rewritten', async () => {
    await expect(asWorker((ask) => ask(`update sweep_visit set state = 'accepted'`))).rejects.toThrow(
      /row-level security/,
    );
    await expect(asWorker((ask) => ask(`update sweep_visit set review_note = ''`))).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      asWorker((ask) => ask(`update sweep_visit set worker_id = $1`, house.county.posts.worker.personId)),
    ).rejects.toThrow(/permission denied/);
    await expect(asWorker((ask) => ask('update sweep_block set worker_id = null'))).rejects.toThrow(
      /permission denied/,
    );
    await expect(asWorker((ask) => ask('delete from sweep_visit'))).rejects.toThrow(/permission denied/);
  });

  it('and through the door another worker’s visit is missing', async () => {
    const visit = aVisit(first);
    await must(worker.sweep.bring({ body: visit }));
    const { id: _id, blockId: _block, targetId: _target, secondId: _second, ...body } = visit;
    expect(await other.sweep.amend({ params: { id: visit.id }, body: { ...body, version: 1 } })).toMatchObject({
      ok: false,
      problem: { code: 'NOT_FOUND' },
    });
    expect(await other.sweep.bring({ body: visit })).toMatchObject({ ok: false });
    expect(
      await (await house.as(house.county.posts.farCounty)).sweep.visit({ params: { id: visit.id } }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'NOT_FOUND' },
    });
  });
});
