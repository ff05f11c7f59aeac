import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf, photo } from '../../files/testing.ts';
import { COUNTY, type Post } from '../../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../../testing/house.ts';
import { sendFile } from '../../testing/upload.ts';
import { data, refused } from './testing.ts';

let house: TestHouse;
let id: string;
let point: string;
let other: string;
beforeAll(async () => {
  house = await openTestHouse();
  ({ id, point } = house.county.institutions.first);
  other = house.county.institutions.second.id;
  await house.pool.query(
    `insert into region_extent (region_code, south, north, west, east) values ($1, 28.5, 28.9, 115.8, 116.2)`,
    [COUNTY],
  );
});
afterAll(() => house.close());

const as = (who: 'county' | 'head') => house.as(house.county.posts[who]);
const read = async () => data(await (await as('county')).institutionFile.read({ params: { id } }));

describe('teaching points', () => {
  const a = { name: '北校区', address: '北路2号', area: 150 };
  const add = async (more: object, who: 'county' | 'head' = 'county') =>
    (await as(who)).institutionFile.addPoint({ params: { id }, body: { ...a, ...more } });

  it('lie in the county: outside, half and swapped positions are refused, each with what to do (REG-C5)', async () => {
    const answer = async (spot: object) => {
      const result = await add(spot);
      return result.ok ? 'done' : (result.problem as { findings: { rule: string; sentence: string }[] }).findings;
    };
    expect(await answer({ latitude: 28.4999, longitude: 116 })).toMatchObject([
      { rule: 'REG-C5', sentence: expect.stringContaining('不在本县范围') },
    ]);
    expect(await answer({ latitude: 116, longitude: 28.6 })).toMatchObject([
      { rule: 'REG-C5', sentence: expect.stringContaining('填反') },
    ]);
    expect(await answer({ latitude: 28.6 })).toMatchObject([
      { rule: 'REG-C5', sentence: expect.stringContaining('一起填') },
    ]);
    expect(await answer({ latitude: 28.5, longitude: 116.2 })).toBe('done');
  });

  it('are approved by the county alone (REG-C8), which the database knows too', async () => {
    expect(refused(await add({ approvalNo: 'X1' }, 'head'))).toEqual({ code: 'REFUSED_BY_RULE', rules: ['REG-C8'] });
    const { id: part } = data(await add({}, 'head'));
    const edit = async (who: 'county' | 'head', version: number, more: object) =>
      (await as(who)).institutionFile.editPoint({ params: { id, part }, body: { ...a, version, ...more } });
    data(await edit('county', 1, { approvalNo: 'A7', approvedOn: TODAY }));
    data(await edit('head', 2, { approvalNo: 'A7', approvedOn: TODAY, area: 160 }));
    expect(refused(await edit('head', 3, { approvalNo: 'A8', approvedOn: TODAY })).rules).toEqual(['REG-C8']);
    expect(refused(await edit('county', 2, {})).code).toBe('STALE_VERSION');
  });

  it('close and stay; what is closed does not change', async () => {
    const close = { version: 1, on: TODAY, reason: '租约到期' };
    const { id: part } = data(await add({ name: '旧址' }));
    data(await (await as('head')).institutionFile.closePoint({ params: { id, part }, body: close }));
    const again = await (await as('head')).institutionFile.editPoint({
      params: { id, part },
      body: { ...a, version: 2 },
    });
    expect(again).toMatchObject({ ok: false, problem: { code: 'STATE_CONFLICT' } });
    expect((await read()).points.find((p) => p.id === part)).toMatchObject({ closedOn: TODAY });
  });
});

describe('documents', () => {
  const upload = (post: Post, bytes: Uint8Array, query = 'kind=photo&title=门头') =>
    sendFile(house, post, `/api/institutions/${id}/documents?${query}`, '门头.png', bytes);
  const download = async (part: string, post: Post) =>
    house.send({
      method: 'GET',
      url: `/api/institutions/${id}/documents/${part}`,
      headers: { cookie: await house.cookie(post) },
    });

  it('are kept drawn anew with their hash, read under the same scope, taken out and still kept', async () => {
    const { head, county, farCounty } = house.county.posts;
    const reply = await upload(head, await photo({ format: 'png', width: 20, height: 10 }));
    expect(reply.statusCode).toBe(201);
    const part = reply.json().id as string;
    const told = await house.pool.query(
      `select outcome from audit_event where action = 'institution.edit' and touched = array[$1, $2]`,
      [id, part],
    );
    expect(told.rows).toEqual([{ outcome: 'done' }]);
    const [document] = (await read()).documents;
    expect(document).toMatchObject({
      id: part,
      kind: 'photo',
      title: '门头',
      mediaType: 'image/jpeg',
      by: '机构负责人',
    });
    const got = await download(part, county);
    expect(got.headers['content-type']).toBe('image/jpeg');
    expect(got.headers['content-disposition']).toMatch(/^attachment/);
    const { rows } = await house.pool.query(`select encode(sha256($1::bytea), 'hex') as hash`, [got.rawPayload]);
    expect(rows[0].hash).toBe(document!.sha256);
    expect((await download(part, farCounty)).statusCode).toBe(404);
    const remove = { params: { id, part } };
    expect((await (await as('head')).institutionFile.removeDocument(remove)).status).toBe(204);
    expect((await download(part, county)).statusCode).toBe(404);
    const kept = await house.pool.query(
      'select count(*)::int as n from institution_document d join stored_file f on f.id = d.file_id where d.id = $1',
      [part],
    );
    expect(kept.rows).toEqual([{ n: 1 }]);
  });

  it('that are fakes leave nothing behind', async () => {
    const before = await house.pool.query('select count(*)::int as n from stored_file');
    const reply = await upload(house.county.posts.head, Buffer.from('<svg onload="x()"/>'));
    expect([reply.statusCode, reply.json().code]).toEqual([422, 'FILE_UNREADABLE']);
    const told = await house.pool.query(
      `select outcome from audit_event where action = 'institution.edit' order by at desc limit 1`,
    );
    expect(told.rows).toEqual([{ outcome: 'refused' }]);
    expect((await house.pool.query('select count(*)::int as n from stored_file')).rows).toEqual(before.rows);
  });

  it('of an office are not the institution’s to take away', async () => {
    const part = (await upload(house.county.posts.county, pdf(), 'kind=evidence&title=检查笔录')).json().id as string;
    expect(refused(await (await as('head')).institutionFile.removeDocument({ params: { id, part } })).code).toBe(
      'NOT_ALLOWED',
    );
    expect((await download(part, house.county.posts.head)).headers['content-type']).toBe('application/pdf');
  });
});

describe('requests', () => {
  it('go from the county to the institution and back, due in working days', async () => {
    const [county, head] = [await as('county'), await as('head')];
    const ask = (more: object) =>
      county.institutionFile.ask({
        params: { id },
        body: { kind: 'fill', field: 'prepaidBalance', text: '请补填预收费余额', ...more },
      });
    const { id: part } = data(await ask({}));
    // Thursday and five working days: the weekend does not count.
    expect((await read()).requests).toMatchObject([{ id: part, state: 'open', dueOn: '2026-11-26', by: '县干部' }]);
    expect(data(await head.desk.notifications()).map((n) => n.text)).toContainEqual(
      expect.stringContaining('请补填预收费余额'),
    );
    const own = data(await head.institutionFile.own());
    expect(own.requests).toMatchObject([{ id: part, by: null }]);
    const answer = (version: number) =>
      head.institutionFile.answer({ params: { id, part }, body: { version, answer: '已补填' } });
    const close = (version: number, reopen = false) =>
      county.institutionFile.closeRequest({ params: { id, part }, body: { version, reopen } });
    expect(refused(await answer(9)).code).toBe('STALE_VERSION');
    data(await answer(1));
    expect(refused(await answer(2)).code).toBe('STATE_CONFLICT');
    data(await close(2, true));
    data(await answer(3));
    data(await close(4));
    expect(refused(await close(5)).code).toBe('STATE_CONFLICT');
    expect(data(await county.desk.notifications()).map((n) => n.text)).toContainEqual(
      expect.stringContaining('已答复'),
    );
    expect(await ask({ field: 'nonsense' })).toMatchObject({ ok: false, problem: { code: 'INPUT_INVALID' } });
  });
});

describe('status', () => {
  const move = async (to: string, more: object = {}) =>
    (await as('county')).institutionFile.setStatus({
      params: { id },
      body: { version: (await read()).version, to: to as never, since: TODAY, reason: '检查决定', ...more },
    });
  const paper = async () =>
    (
      await sendFile(
        house,
        house.county.posts.county,
        `/api/institutions/${id}/documents?kind=evidence&title=决定书`,
        '决定.pdf',
        pdf(),
      )
    ).json().id as string;

  it('follows the allowed moves, with a reason, a day and a paper where one is asked (REG-C9)', async () => {
    expect(refused(await move('closed')).rules).toEqual(['REG-C9']);
    expect(refused(await move('suspended')).rules).toEqual(['REG-C9']);
    const documentId = await paper();
    expect(refused(await move('suspended', { documentId, since: '2026-11-20' })).rules).toEqual(['REG-C9']);
    expect(refused(await move('suspended', { documentId, since: '2021-12-31' })).rules).toEqual(['REG-C9']);
    expect(refused(await move('suspended', { documentId: id })).code).toBe('NOT_FOUND');
    const file = data(await move('suspended', { documentId }));
    expect(file).toMatchObject({ status: 'suspended', statusSince: TODAY });
    expect(file.moves.map(({ to }) => to)).toContain('converting');
  });

  it('keeps the file as it stood, with a hash that anybody can take again', async () => {
    const client = await as('county');
    const [row] = data(await client.institutionFile.snapshots({ params: { id } }));
    const whole = data(await client.institutionFile.snapshot({ params: { id, part: row!.id } }));
    expect(whole).toMatchObject({
      occasion: 'status',
      by: '县干部',
      intact: true,
      body: { institution: { status: 'operating' } },
    });
    expect(JSON.stringify(whole.body)).not.toMatch(/identity_hash|grams/);
    const history = data(
      await client.institutionFile.history({ params: { id }, query: { part: 'status', field: 'status' } }),
    );
    expect(history.rows).toMatchObject([
      { before: 'operating', after: 'suspended', partId: row!.refId, source: 'decision' },
    ]);
    await house.pool.query(
      `update institution_snapshot set body = jsonb_set(body, '{institution,status}', '"closed"') where id = $1`,
      [row!.id],
    );
    expect(data(await client.institutionFile.snapshot({ params: { id, part: row!.id } })).intact).toBe(false);
  });

  it('that ends an institution asks what becomes of its pupils, and stops its courses', async () => {
    data(await move('closing'));
    expect(refused(await move('closed'))).toEqual({ code: 'ANSWER_NEEDED', rules: ['REG-C9'] });
    const file = data(await move('closed', { answers: [{ rule: 'REG-C9', reason: '学生已转至东湖新知，费用已退' }] }));
    expect(file.courses.map(({ state }) => state)).toEqual(['stopped']);
    const { rows } = await house.pool.query(
      `select what from public_change where institution_id = $1 and what = 'status'`,
      [id],
    );
    expect(rows).toHaveLength(3);
  });

  it('lets nobody teach subjects again as an enterprise (LIC-5)', async () => {
    await house.pool.query(
      `update institution set legal_form = 'enterprise', credit_code = '91360102MA00000156' where id = $1`,
      [id],
    );
    expect(refused(await move('operating', { documentId: await paper() })).rules).toEqual(['LIC-5']);
  });
});

it('an institution outside the scope is not found, whatever is asked', async () => {
  const far = house.county.institutions.far;
  const client = await as('county');
  const params = { id: far.id };
  expect(refused(await client.institutionFile.read({ params })).code).toBe('NOT_FOUND');
  expect(refused(await client.institutionFile.history({ params })).code).toBe('NOT_FOUND');
  expect(refused(await client.institutionFile.edit({ params, body: { version: 1, values: {} } })).code).toBe(
    'NOT_FOUND',
  );
  expect(refused(await (await as('head')).institutionFile.read({ params: { id: other } })).code).toBe('NOT_FOUND');
  expect(
    refused(
      await (await as('head')).institutionFile.closePoint({
        params: { id: other, part: point },
        body: { version: 1, on: TODAY, reason: '试一试' },
      }),
    ).code,
  ).toBe('NOT_FOUND');
});

it('whoever reads a file or a person’s photo is on the audit trail with what they read, and so is who was refused', async () => {
  const { county, farCounty, auditor } = house.county.posts;
  const { staff } = house.county.institutions.first;
  const url = `/api/institutions/${id}/staff/${staff}/photo`;
  const sent = await sendFile(house, county, url, '照片.jpg', await photo({ format: 'jpeg', width: 20, height: 30 }));
  expect(sent.statusCode).toBe(200);
  const look = async (post: Post) =>
    (await house.send({ method: 'GET', url, headers: { cookie: await house.cookie(post) } })).statusCode;
  expect([await look(county), await look(farCounty)]).toEqual([200, 404]);
  data(await (await as('county')).institutionFile.read({ params: { id } }));
  const trail = async (person: string) =>
    data(
      await (await house.as(auditor)).audit.list({ query: { action: 'institution.read', person, size: 2 } }),
    ).rows.map(({ outcome, touched, role }) => ({ outcome, touched, role }));
  expect(await trail(county.personId)).toEqual([
    { outcome: 'done', touched: [id], role: 'county-official' },
    { outcome: 'done', touched: [id, staff], role: 'county-official' },
  ]);
  const refusals = await house.pool.query(
    `select distinct outcome from audit_event where action = 'institution.read' and person_id = $1`,
    [farCounty.personId],
  );
  expect(refusals.rows).toEqual([{ outcome: 'refused' }]);
});
