import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTY } from '../../testing/county.ts';
import { type Caller, openTestHouse, type TestHouse } from '../../testing/house.ts';
import { data, entry, mendFile } from '../lists/testing.ts';

let house: TestHouse;
let anyone: Caller;
const first = () => house.county.institutions.first;
const second = () => house.county.institutions.second;
const rows = async (text: string, ...values: unknown[]) => (await house.pool.query(text, values)).rows;

beforeAll(async () => {
  house = await openTestHouse();
  anyone = await house.as(null);
  const office = await house.as(house.county.posts.county);
  await mendFile(house.pool, first().id);
  data(await office.lists.enter({ body: entry('white', first().id, { validUntil: '2027-06-30' }) }));
  data(await office.lists.enter({ body: entry('watch', first().id) }));
  data(await office.lists.enter({ body: entry('black', second().id, { reason: '超范围开展学科类培训' }) }));
  const { institutionId: _, ...outside } = entry('black', first().id);
  const place = { kind: 'place' as const, name: '幸福里王家托管', address: '文化路3号幸福里小区2单元201室' };
  data(await office.lists.enter({ body: { ...outside, subject: place } }));
  const person = { kind: 'person' as const, name: '孙某', address: null };
  data(await office.lists.enter({ body: { ...outside, subject: person } }));
  await rows(
    `update teaching_point set address = '文化路3号花园小区2号楼1单元301室', latitude = 30.1, longitude = 120.1 where institution_id = $1`,
    second().id,
  );
  await rows(
    `update institution_staff set identity_masked = '1101**********1234', phone = '13700000007', identity_hash = '\\x01'`,
  );
});
afterAll(() => house.close());

const search = async (query = {}) => data(await anyone.directory.search({ query }));
const card = async (id: string) => data(await anyone.directory.card({ params: { id } }));

describe('REG-9: anyone looks an institution up', () => {
  it.each([
    [{ q: '启明' }, ['东湖启明培训学校 white']],
    [{ q: '52980102MJ0000018H' }, ['东湖启明培训学校 white']],
    [{ q: `1${COUNTY}70000001` }, ['东湖启明培训学校 white', '东湖新知艺术中心 black']],
    [{ q: '查无此家' }, []],
    [{ list: 'white' }, ['东湖启明培训学校 white']],
    [{ list: 'black' }, ['东湖新知艺术中心 black']],
    [{ list: 'none' }, ['临溪育才培训学校 unlisted', '望江博学培训学校 unlisted']],
    [{ region: '9802' }, ['望江博学培训学校 unlisted']],
    [{ region: COUNTY, stage: 'senior' }, []],
    [{ region: COUNTY, kind: 'non-subject' }, []],
  ])('by %o', async (query, found) => {
    const { institutions } = await search(query);
    expect(institutions.map((i) => `${i.name} ${i.standing}`)).toEqual(found);
  });

  it('and reads of unlicensed places together with the black list, the street alone where people live', async () => {
    expect((await search({ list: 'black' })).places).toMatchObject([{ name: '幸福里王家托管', address: '文化路' }]);
    expect((await search({ q: '王家' })).places).toHaveLength(1);
    expect((await search({ list: 'white' })).places).toEqual([]);
  });
});

describe('the card', () => {
  it('REG-5, PS-9, FE-7: says which list, since when and until when, licence, staff and prices', async () => {
    expect(await card(first().id)).toMatchObject({
      standing: 'white',
      validUntil: '2027-06-29',
      licenceUntil: '2027-12-31',
      lists: [{ list: 'white', since: '2026-11-19', standing: 'current' }],
      staff: [{ name: '钱老师', certificateKind: 'teacher', hasPhoto: false }],
      courses: [
        { name: '五年级数学', priceFen: 160000, perLessonFen: 4000, declaredKind: 'subject', decidedKind: null },
      ],
      publicDays: 1095,
      numbers: { 'fee.spanMonthsMax': 3 },
    });
  });

  it('tells by what a course charges', async () => {
    await house.pool.query(
      `update course set fee_unit = 'month', unit_price_fen = 40000 where institution_id = $1 and name = '五年级数学'`,
      [first().id],
    );
    expect((await card(first().id)).courses).toMatchObject([{ feeUnit: 'month', unitPriceFen: 40_000 }]);
    const { body } = await house.app.inject({ url: `/institutions/${first().id}` });
    expect(body).toContain('每月 400 元');
    expect(body).toContain('全程 1,600 元（40 课时）');
  });

  it('hides number, room and position of a home, and whoever is not published', async () => {
    const shown = await card(second().id);
    expect(shown.points).toMatchObject([{ address: '文化路', hidden: true, latitude: null, longitude: null }]);
    await rows(`update institution_staff set published_on = null where institution_id = $1`, second().id);
    expect((await card(second().id)).staff).toEqual([]);
  });

  it('leads on from a merged file to the one that was kept', async () => {
    const { far } = house.county.institutions;
    const id = (
      await rows(
        `insert into institution (div, id, name, name_key, legal_form, scope, status, status_since, source, merged_into, created_at, changed_at)
         values ('980103', gen_random_uuid(), '临溪育才', '育才', 'none', 'none', 'operating', '2022-01-01', 'sweep', $1, now(), now()) returning id`,
        far.id,
      )
    )[0].id;
    expect((await card(id)).id).toBe(far.id);
    expect(data(await anyone.directory.open({ params: { county: '980103' } })).merged).toEqual([{ id, into: far.id }]);
  });

  it('a decision on an outline that has changed since is none (CLS-11)', async () => {
    await rows(
      `update course set decided_kind = 'subject', decided_on = '2026-10-01', decided_text_version = 1 where id = $1`,
      first().course,
    );
    expect((await card(first().id)).courses[0]).toMatchObject({ decidedKind: 'subject', decidedOn: '2026-10-01' });
    await rows(`update course set text_version = 2 where id = $1`, first().course);
    expect((await card(first().id)).courses[0]).toMatchObject({ decidedKind: null, decidedOn: null });
  });

  it('shows the photo of published staff, and no other file', async () => {
    const [{ id }] = await rows(
      `insert into stored_file (div, id, institution_id, name, media_type, size, sha256, bytes, created_by, created_at)
       values ($1, gen_random_uuid(), $2, 'x.jpg', 'image/jpeg', 3, '\\x00', '\\xffd8ff', $3, now()) returning id`,
      COUNTY,
      first().id,
      house.county.posts.county.personId,
    );
    const photo = () =>
      house.send({ method: 'GET', url: `/api/public/institutions/${first().id}/staff/${first().staff}/photo` });
    expect((await photo()).statusCode).toBe(404);
    await rows(`update institution_staff set photo_file_id = $2 where id = $1`, first().staff, id);
    expect((await photo()).rawPayload).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    await rows(`update institution_staff set published_on = null where id = $1`, first().staff);
    expect((await photo()).statusCode).toBe(404);
    await rows(`update institution_staff set published_on = '2026-03-02' where id = $1`, first().staff);
  });
});

describe('validity', () => {
  it('answers two hundred keys of any kind at once, unknown ones too', async () => {
    const keys = ['52980102mj0000018h', second().id, '没有这家', ' 52980102MJ0000018H '];
    const { answers } = data(await anyone.directory.validity({ body: { keys } }));
    expect(answers.map((a) => [a.found, a.valid, a.standing, a.until])).toEqual([
      [true, true, 'white', '2027-06-29'],
      [true, false, 'black', null],
      [false, false, null, null],
      [true, true, 'white', '2027-06-29'],
    ]);
    expect(answers[0]!.lists).toEqual(['white']);
    const many = Array.from({ length: 201 }, () => 'x');
    expect(await anyone.directory.validity({ body: { keys: many } })).toMatchObject({
      problem: { code: 'INPUT_INVALID' },
    });
    expect(data(await anyone.directory.validityOne({ query: { key: first().id } }))).toMatchObject({ valid: true });
  });
});

describe('the change feed', () => {
  it('goes on from its cursor without a gap, and says only what kind of thing changed', async () => {
    const read = async (after?: string) =>
      data(await anyone.directory.changes({ query: { size: 2, ...(after === undefined ? {} : { after }) } }));
    // White and black entries of institutions; the watch list, places and persons leave no public trace.
    await expect.poll(async () => (await read()).changes.length, { timeout: 5_000 }).toBe(2);
    const all = await read();
    expect(all.more).toBe(false);
    expect(all.changes.map((c) => [c.institutionId, c.what])).toEqual([
      [first().id, 'list'],
      [second().id, 'list'],
    ]);
    expect(await read(all.next!)).toEqual({ changes: [], next: all.next, more: false });
    expect((await read(all.changes[0]!.id)).changes).toEqual(all.changes.slice(1));
  });

  it('waits for whoever is still writing', async () => {
    const client = await house.pool.connect();
    const insert = `insert into public_change (div, id, institution_id, what, changed_at) values ($1, $2, $3, 'file', now())`;
    const { newId } = await import('../../identity.ts');
    await client.query('begin');
    await client.query(insert, [COUNTY, newId(), first().id]);
    await rows(insert, COUNTY, newId(), second().id);
    await new Promise((done) => setTimeout(done, 1_500));
    const count = async () => data(await anyone.directory.changes({ query: {} })).changes.length;
    expect(await count()).toBe(2);
    await client.query('commit');
    client.release();
    await expect.poll(count, { timeout: 5_000 }).toBe(4);
  });
});

describe('what everyone may read', () => {
  it('names no legal person, no phone, no identity, no watch entry and no black-listed person', async () => {
    const answers = [
      await search(),
      await search({ list: 'black' }),
      await card(first().id),
      await card(second().id),
      data(await anyone.directory.open({ params: { county: COUNTY } })),
      data(await anyone.directory.validity({ body: { keys: [first().id, second().id] } })),
      data(await anyone.directory.changes({ query: {} })),
    ].map((each) => JSON.stringify(each));
    for (const text of answers)
      for (const secret of [
        '赵明',
        '13900000001',
        '1101****',
        '13700000007',
        'watch',
        '孙某',
        '201室',
        '301室',
        house.county.posts.county.personId,
      ])
        expect(text).not.toContain(secret);
    // Staff must be published on the card (PS-9) and nowhere else.
    for (const text of [answers[0], answers[4], answers[5], answers[6]]) expect(text).not.toContain('钱老师');
  });

  it('is the same whoever asks: a signed-in official sees no more of it', async () => {
    const office = await house.as(house.county.posts.county);
    expect(data(await office.directory.card({ params: { id: first().id } }))).toEqual(await card(first().id));
  });
});

describe('a door without a lock', () => {
  it('is limited in its pace', async () => {
    const ask = () =>
      house.send({
        method: 'POST',
        url: '/api/public/institutions/validity',
        payload: JSON.stringify({ keys: ['x'] }),
        headers: { 'content-type': 'application/json' },
      });
    const codes = await Promise.all(Array.from({ length: 40 }, async () => (await ask()).statusCode));
    expect(codes).toContain(429);
  });
});
