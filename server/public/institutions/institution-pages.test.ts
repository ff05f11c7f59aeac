import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { data, entry, mendFile } from '../../institutions/lists/testing.ts';
import { COUNTY, OTHER_COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';

let house: TestHouse;
let first: string;
let second: string;
const rows = async (text: string, ...values: unknown[]) => (await house.pool.query(text, values)).rows;
const get = (url: string, headers: Record<string, string> = {}) =>
  house.send({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });

beforeAll(async () => {
  house = await openTestHouse();
  first = house.county.institutions.first.id;
  second = house.county.institutions.second.id;
  const office = await house.as(house.county.posts.county);
  await mendFile(house.pool, first);
  data(await office.lists.enter({ body: entry('white', first, { validUntil: '2027-06-30' }) }));
  data(await office.lists.enter({ body: entry('black', second, { reason: '<script>alert(1)</script>' }) }));
  const { institutionId: _, ...outside } = entry('black', first);
  const subject = { kind: 'place' as const, name: '幸福里王家托管', address: '文化路3号幸福里小区2单元201室' };
  data(await office.lists.enter({ body: { ...outside, subject } }));
});
afterAll(() => house.close());

describe('looking an institution up (REG-9)', () => {
  it.each([
    '/institutions',
    '/institutions?q=东湖',
    '/open/institutions',
    '/institutions/FIRST',
    '/institutions/FIRST/door',
    '/institutions/SECOND?lang=en',
    '/institutions/FIRST/door?lang=en',
  ])('%s needs no script, stays within 50 K and guards itself', async (path) => {
    const page = await get(encodeURI(path.replace('FIRST', first).replace('SECOND', second)));
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('<script');
    expect(Buffer.byteLength(page.body)).toBeLessThan(50 * 1024);
    expect(page.body).not.toMatch(/undefined|NaN|\[object|>null/);
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'/);
  });

  it('says in words what each state means for whoever is about to pay', async () => {
    const found = (await get('/institutions')).body;
    expect(found).toContain('在白名单，可以报名');
    expect(found).toContain('在黑名单上，请勿报名缴费');
    expect(found).toContain('未在白名单，先不要缴费');
    await rows(`update institution set status = 'revoked' where id = $1`, house.county.institutions.far.id);
    const revoked = (await get(`/institutions/${house.county.institutions.far.id}`)).body;
    expect(revoked).toMatch(/已吊销办学许可证，请勿缴费[\s\S]*退费[\s\S]*12345/);
    expect((await get(encodeURI('/institutions?q=查无此家'))).body).toContain('没有找到符合条件的机构');
    expect((await get('/institutions?list=black')).body).toMatch(/无证场所[\s\S]*幸福里王家托管[\s\S]*文化路/);
  });

  it('the card names list, licence, prices, staff, advice and how long records stay', async () => {
    await rows(
      `update institution_staff set experience = '从教十二年' where id = $1`,
      house.county.institutions.first.staff,
    );
    const { body } = await get(`/institutions/${first}`);
    for (const words of [
      '2026年11月19日列入白名单',
      '1980102',
      '每课时 40 元',
      '全程 1,600 元',
      '钱老师',
      '教师资格证',
      '从教十二年',
      '再公开 3 年',
      '不超过 3 个月',
      '不晚于 20:30',
    ])
      expect(body).toContain(words);
    expect((await get(`/institutions/${second}`)).body).toContain('&#60;script&#62;');
  });

  it('a point opens in the map of the phone; where people live there is no position to open', async () => {
    const { point } = house.county.institutions.first;
    const at = (address: string) =>
      rows(
        'update teaching_point set address = $2, latitude = 30.26, longitude = 120.18 where id = $1',
        point,
        address,
      );
    await at('文化路1号');
    expect((await get(`/institutions/${first}`)).body).toMatch(/href="geo:30\.26\d+,120\.17\d+\?/);
    await at('文化路3号花园小区2号楼1单元301室');
    expect((await get(`/institutions/${first}`)).body).not.toContain('geo:');
    await rows(
      `update teaching_point set address = '文化路1号', latitude = null, longitude = null where id = $1`,
      point,
    );
  });

  it('stays within 50 K with a hundred courses and a hundred teachers', async () => {
    const big = house.county.institutions.away.id;
    await rows(
      `insert into course (div, id, institution_id, name, stage, mode, class_size, minutes, lessons, price_fen, subject, declared_kind, declared_on, state, changed_at)
       select '980201', gen_random_uuid(), $1, '小学五年级数学思维提升与同步拓展第' || n || '期', 'compulsory', 'offline', 20, 45, 40, 160000, 'SX', 'subject', '2026-09-01', 'running', now()
         from generate_series(1, 100) n`,
      big,
    );
    await rows(
      `insert into institution_staff (div, id, institution_id, name, kind, employment, subjects, certificate_kind, certificate_no, published_on, joined_on, photo_file_id, experience)
       select '980201', gen_random_uuid(), $1, '教师' || n, 'teaching', 'full', '{SX,YW}', 'teacher', '2020360001200000' || n, '2026-03-02', '2022-01-01', gen_random_uuid(), repeat('从教多年', 100)
         from generate_series(1, 100) n`,
      big,
    );
    for (const url of [`/institutions/${big}`, `/institutions/${big}/door`, `/institutions/${big}?lang=en`]) {
      const { body } = await get(url);
      expect(Buffer.byteLength(body)).toBeLessThan(50 * 1024);
    }
    expect((await get(`/institutions/${big}`)).body).toContain('另有 71 门');
  });

  it('the door sheet carries a code that leads to the live card', async () => {
    const { body } = await get(`/institutions/${first}/door`, { host: 'ledger.example.cn' });
    expect(body).toMatch(/<svg role="img" aria-label="东湖启明培训学校公开信息的二维码"/);
    expect(body).toContain('打印于2026年11月19日');
  });

  it('a merged file leads on to the one that was kept', async () => {
    const [{ id }] = await rows(
      `insert into institution (div, id, name, name_key, legal_form, scope, status, status_since, source, merged_into, created_at, changed_at)
       values ($1, gen_random_uuid(), '东湖启明', '启明', 'none', 'none', 'operating', '2022-01-01', 'sweep', $2, now(), now()) returning id`,
      COUNTY,
      first,
    );
    for (const rest of ['', '/door']) {
      const moved = await get(`/institutions/${id}${rest}`);
      expect([moved.statusCode, moved.headers.location]).toEqual([301, `/institutions/${first}${rest}`]);
    }
    expect((await get('/institutions/0197a000-0000-7000-8000-000000000000')).statusCode).toBe(404);
    expect((await get('/institutions/x')).statusCode).toBe(404);
  });
});

describe('the open data (U22)', () => {
  const file = (kind: string, headers = {}) => get(`/open/institutions/${COUNTY}.${kind}`, headers);

  it('is one file per county under a stable address, asked for again only when it has changed', async () => {
    const json = await file('json');
    expect(json.json()).toMatchObject({ county: COUNTY, licence: 'CC-BY-4.0', institutions: expect.any(Array) });
    const { etag, 'last-modified': modified } = json.headers;
    expect((await file('json', { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await file('json', { 'if-modified-since': modified })).statusCode).toBe(304);
    await rows(`update institution set name = name || '（新）' where id = $1`, second);
    expect((await file('json', { 'if-none-match': etag })).statusCode).toBe(200);
    expect((await get(`/open/institutions/${OTHER_COUNTY}.json`)).headers.etag).not.toBe(etag);
    for (const wrong of ['990101.json', '980102.xml', 'x']) {
      const missing = await get(`/open/institutions/${wrong}`);
      expect([wrong, missing.statusCode]).toEqual([wrong, 404]);
    }
  });

  it('is a table for who prefers one, which no office program takes for a formula', async () => {
    await rows(`update institution set name = '=cmd()' where id = $1`, second);
    const { body, headers } = await file('csv');
    expect(headers['content-type']).toContain('text/csv');
    expect(body).toMatch(/^\ufeffid,div,regionName,name,/);
    expect(body).toContain(`"'=cmd()"`);
    expect(body.trim().split('\r\n')).toHaveLength(3);
  });

  it('feeds its changes from a cursor', async () => {
    const feed = async (after = '') =>
      (await get(`/open/institutions/changes?county=${COUNTY}${after && `&after=${after}`}`)).json();
    await expect.poll(async () => (await feed()).changes.length, { timeout: 5_000 }).toBeGreaterThan(1);
    const { changes } = await feed();
    expect((await feed(changes[0].id)).changes).toEqual(changes.slice(1));
    expect((await get('/open/institutions/changes?after=x')).statusCode).toBe(400);
  });

  it('names nobody', async () => {
    await rows(`update institution_staff set identity_masked = '1101**********1234', phone = '13700000007'`);
    const told = [
      await file('json'),
      await file('csv'),
      await get('/open/institutions/changes'),
      await get('/institutions'),
    ];
    for (const { body } of told)
      for (const secret of ['赵明', '13900000001', '13700000007', '1101****', '钱老师', '201室', '县干部'])
        expect(body).not.toContain(secret);
    const { body } = await get(`/institutions/${first}`);
    for (const secret of ['赵明', '13900000001', '13700000007', '1101****', '县干部'])
      expect(body).not.toContain(secret);
  });
});
