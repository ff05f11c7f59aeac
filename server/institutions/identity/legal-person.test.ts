import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { residentCheck } from '#policy/kernel/identifiers/index.ts';
import { scopeOfRegion } from '../../database/scope.ts';
import { recording } from '../../database/transaction.ts';
import { sealIdentity } from '../../identity-key.ts';
import { COUNTY } from '../../testing/county.ts';
import { openTestHouse, TEST_KEY, type TestHouse } from '../../testing/house.ts';
import { openRegister } from '../import/testing.ts';
import { openDesk } from './testing.ts';

let house: TestHouse;
let desk: ReturnType<typeof openDesk>;
let register: ReturnType<typeof openRegister>;
beforeAll(async () => {
  house = await openTestHouse();
  desk = openDesk(house);
  register = openRegister(house);
});
afterAll(() => house.close());

/** Numbers of one county and one day's last four: only the hash tells the first two apart. */
const numberOf = (birth: string, serial: number): string => {
  const digits = `980102${birth}${serial}`;
  return digits + residentCheck(digits);
};
const NUMBER = numberOf('19780815', 100);
const TWIN_SEEN = ['19790815', '19800815', '19810815', '19820815', '19830815', '19840815', '19850815', '19860815']
  .flatMap((birth) => [numberOf(birth, 100)])
  .find((number) => number.slice(-4) === NUMBER.slice(-4));
const MASKED = `980102********${NUMBER.slice(-4)}`;
const hashOf = (number: string): string => sealIdentity(TEST_KEY, number).hash.toString('hex');

async function edit(id: string, values: Record<string, string | null>, post = house.county.posts.county) {
  const client = await house.as(post);
  const file = await client.institutionFile.read({ params: { id } });
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return client.institutionFile.edit({ params: { id }, body: { values, version: file.data.version } });
}
const held = async (id: string) =>
  (
    await desk.rows(
      `select ledger->>'legalPersonId' as masked, encode(legal_person_hash, 'hex') as hash from institution where id = $1`,
      id,
    )
  )[0];

/** Everything that the house keeps, as text; the two columns that hold the hash by design are left out. */
const everythingKept = async () => {
  const tables = await desk.rows(
    `select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration'`,
  );
  const texts = await Promise.all(
    tables.map(({ name }) =>
      desk.rows(
        `select string_agg((to_jsonb(t) - 'legal_person_hash' - 'identity_hash' - 'bytes')::text, '') as t from ${name} t`,
      ),
    ),
  );
  return texts.map(([row]) => row.t ?? '').join('');
};

describe('the identity number of a legal person (PS-C2, DP-3)', () => {
  it('is hashed and masked where a page writes it; a masked one as it stands keeps its hash, another has none', async () => {
    const { id } = await desk.institution();
    expect(await edit(id, { legalPersonId: NUMBER })).toMatchObject({ ok: true });
    expect(await held(id)).toEqual({ masked: MASKED, hash: hashOf(NUMBER) });
    expect(await edit(id, { legalPersonId: MASKED })).toMatchObject({ ok: true });
    expect(await held(id)).toEqual({ masked: MASKED, hash: hashOf(NUMBER) });
    expect(await edit(id, { phone: '13900001234' })).toMatchObject({ ok: true });
    expect(await held(id)).toMatchObject({ hash: hashOf(NUMBER) });
    expect(await edit(id, { legalPersonId: '110105********002X' })).toMatchObject({ ok: true });
    expect(await held(id)).toEqual({ masked: '110105********002X', hash: null });
    await edit(id, { legalPersonId: NUMBER });
    expect(await edit(id, { legalPersonId: null })).toMatchObject({ ok: true });
    expect(await held(id)).toEqual({ masked: null, hash: null });
  });

  it('is written by the head at the own desk as well', async () => {
    const { id } = house.county.institutions.first;
    expect(await edit(id, { legalPersonId: NUMBER }, house.county.posts.head)).toMatchObject({ ok: true });
    expect(await held(id)).toEqual({ masked: MASKED, hash: hashOf(NUMBER) });
    await edit(id, { legalPersonId: null });
  });

  it('is written where a file is opened', async () => {
    const office = await house.as(house.county.posts.county);
    const values = {
      name: '新开的培训学校',
      legalForm: 'none',
      scope: 'none',
      stages: ['compulsory'],
      modes: ['offline'],
      legalPersonId: NUMBER,
    };
    const made = await office.institutionFile.create({ body: { status: 'unlicensed', values, reason: '摸排发现' } });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    expect(await held(made.data.id)).toEqual({ masked: MASKED, hash: hashOf(NUMBER) });
    await edit(made.data.id, { legalPersonId: null });
  });

  it('REG-C7, PS-C2: comes with a register, is told at its column where it is wrong, and is no change the second time', async () => {
    const row = (number: string | null) => ({
      机构名称: '数字法人辅导班',
      联系电话: '13921000001',
      地址: '学府街701号',
      法定代表人身份证号: number,
    });
    const wrong = NUMBER.slice(0, 17) + (NUMBER.endsWith('1') ? '2' : '1');
    const refused = await register.dry('institutions', [row(wrong)]);
    expect(await register.issues(refused.id)).toMatchObject([
      { rule: 'PS-C2', severity: 'error', column: '法定代表人身份证号' },
    ]);
    expect(await register.whole('institutions', [row(NUMBER)])).toMatchObject({ state: 'done', created: 1 });
    const [{ id }] = await desk.rows(`select id from institution where name = '数字法人辅导班'`);
    expect(await held(id)).toEqual({ masked: MASKED, hash: hashOf(NUMBER) });
    const again = await register.dry('institutions', [row(NUMBER)]);
    expect(again).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await register.dry('institutions', [row(null)])).toMatchObject({ updated: 0, unchanged: 1 });
    // A number that was never seen whole looks the same and is not known: the sheet brings it.
    await house.pool.query('update institution set legal_person_hash = null where id = $1', [id]);
    expect(await register.whole('institutions', [row(NUMBER)], '同一家')).toMatchObject({ state: 'done', updated: 1 });
    expect(await held(id)).toEqual({ masked: MASKED, hash: hashOf(NUMBER) });
    await edit(id, { legalPersonId: null });
  });

  it('finds two files of one person at one place, and shows neither the number nor its hash', async () => {
    const address = '人民路701号';
    const [a, b] = [await desk.institution({ address }), await desk.institution({ address })];
    for (const { id } of [a, b]) await edit(id, { legalPersonId: NUMBER });
    const pair = await desk.proposed(a, b);
    expect(pair.permille).toBe(800);
    const view = await desk.read(pair.id);
    expect(view.reasons.find(({ field }) => field === 'legalPersonId')).toEqual({
      field: 'legalPersonId',
      verdict: 'equal',
      permille: 1000,
      first: MASKED,
      second: MASKED,
    });
    const shown = JSON.stringify(view);
    for (const secret of [NUMBER, hashOf(NUMBER)]) expect(shown).not.toContain(secret);
    for (const { id } of [a, b]) await edit(id, { legalPersonId: null, address: '别处' });
  });

  it('tells two persons apart whose masked numbers are equal', async () => {
    const other = TWIN_SEEN ?? '';
    expect(`980102********${other.slice(-4)}`).toBe(MASKED);
    const address = '人民路702号';
    const [a, b] = [await desk.institution({ address }), await desk.institution({ address })];
    await edit(a.id, { legalPersonId: NUMBER });
    await edit(b.id, { legalPersonId: other });
    const office = await desk.as();
    const proposed = await office.duplicates.propose({ body: { firstId: a.id, secondId: b.id } });
    if (!proposed.ok) throw new Error(JSON.stringify(proposed.problem));
    expect(proposed.data.reasons.find(({ field }) => field === 'legalPersonId')).toMatchObject({
      verdict: 'differs',
      first: MASKED,
      second: MASKED,
    });
    for (const { id } of [a, b]) await edit(id, { legalPersonId: null, address: '别处' });
  });

  it('goes with its hash in a merge, and comes back with it', async () => {
    const [a, b] = await desk.twins();
    await edit(b.id, { legalPersonId: NUMBER });
    const { id } = await desk.proposed(a, b);
    expect(await desk.merge(id, a.id, ['legalPersonId'])).toMatchObject({ ok: true });
    expect(await held(a.id)).toEqual({ masked: MASKED, hash: hashOf(NUMBER) });
    expect(await desk.undo(id)).toMatchObject({ ok: true });
    expect(await held(a.id)).toEqual({ masked: null, hash: null });
    expect(await held(b.id)).toEqual({ masked: MASKED, hash: hashOf(NUMBER) });
  });

  it('stands nowhere else in the house: no history, copy, finding or event holds it', async () => {
    const kept = await everythingKept();
    expect(kept).toContain(MASKED);
    expect(kept).not.toContain(NUMBER);
    const copies = await desk.rows(`select body::text as body from institution_snapshot`);
    expect(copies.length).toBeGreaterThan(0);
    expect(copies.filter(({ body }) => body.includes('legal_person_hash'))).toEqual([]);
  });

  it.each(['public', 'family', 'field', 'expert'] as const)('is no business of the power %s', async (power) => {
    const asked = recording(house.pool, power, scopeOfRegion(COUNTY), (tx) =>
      tx.many({ text: 'select legal_person_hash from institution', values: [] }),
    );
    await expect(asked).rejects.toThrow(/permission denied/);
  });
});

describe('a legal person is looked for', () => {
  it.each([
    ['欧阳静', 1],
    ['欧阳', 1],
    ['欧', 0],
    ['阳静', 0],
    ['欧阳静文', 0],
  ])('by %s: %i', async (q, count) => {
    const { id } = await desk.institution({ legal_person: '欧阳静' });
    const answer = await (await desk.as()).registry.list({ query: { q } });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    expect(answer.data.rows.filter((row) => row.id === id)).toHaveLength(count);
  });
});
