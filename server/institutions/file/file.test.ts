import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../../testing/house.ts';
import { data, refused } from './testing.ts';

let house: TestHouse;
let first: string;
let second: string;
beforeAll(async () => {
  house = await openTestHouse();
  first = house.county.institutions.first.id;
  second = house.county.institutions.second.id;
  await house.pool.query(`update institution set licence_no = '198010270000002' where id = $1`, [second]);
  await house.pool.query(
    `insert into region_extent (region_code, south, north, west, east) values ($1, 28.5, 28.9, 115.8, 116.2)`,
    [COUNTY],
  );
  await house.pool.query(
    `insert into region (code, kind, name, parent_code, path, valid_from) values ('980102001', 'street', '湖滨街道', $1, '98/9801/980102/980102001', '2010-01-01')`,
    [COUNTY],
  );
});
afterAll(() => house.close());

const county = () => house.as(house.county.posts.county);
const head = () => house.as(house.county.posts.head);
const read = async (id = first) => data(await (await county()).institutionFile.read({ params: { id } }));
const edit = async (values: Record<string, unknown>, more: object = {}, as = county) =>
  (await as()).institutionFile.edit({
    params: { id: first },
    body: { version: (await read()).version, values: values as never, ...more },
  });

describe('a file', () => {
  it('is read whole, says what is missing and who owes it (REG-2), and that nobody has confirmed it (REG-1)', async () => {
    const file = await read();
    expect(file).toMatchObject({ name: '东湖启明培训学校', status: 'operating', countyName: '东湖区' });
    expect(file.fields.find(({ key }) => key === 'organiser')).toMatchObject({ state: 'missing', owes: 'institution' });
    expect(file.fields.find(({ key }) => key === 'inspectionResult')).toMatchObject({
      owes: 'county',
      state: 'missing',
    });
    expect(file.fields.find(({ key }) => key === 'pointArea')).toMatchObject({ value: 320, editable: false });
    expect(file.completeness.missing).toBe(file.completeness.missingOfCounty + file.completeness.missingOfInstitution);
    expect(file.completeness.lackingFacts).toContain('prepaid');
    expect(file.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['REG-2', 'REG-3']));
  });

  it('takes new values, stands for them from today, keeps each in the history', async () => {
    const changed = data(
      await edit(
        { organiser: '赵明', contact: '钱进', prepaidBalance: 1_250_000, streetCode: '980102001' },
        { reason: '电话核实' },
      ),
    );
    expect(changed.streetName).toBe('湖滨街道');
    expect(changed.fields.find(({ key }) => key === 'prepaidBalance')).toMatchObject({
      value: 1_250_000,
      state: 'held',
      confirmedOn: TODAY,
    });
    const history = data(
      await (await county()).institutionFile.history({ params: { id: first }, query: { field: 'organiser' } }),
    );
    expect(history.rows).toMatchObject([
      { by: '县干部', before: null, after: '赵明', reason: '电话核实', source: 'desk', version: 2 },
    ]);
    const { rows } = await house.pool.query('select missing, completeness_permille from institution where id = $1', [
      first,
    ]);
    expect(rows[0].completeness_permille).toBe(changed.completeness.permille);
    expect(rows[0].missing).not.toContain('organiser');
  });

  it('takes off the register what is emptied', async () => {
    data(await edit({ contact: null }));
    const { rows } = await house.pool.query(`select ledger ? 'contact' as held from institution where id = $1`, [
      first,
    ]);
    expect(rows[0].held).toBe(false);
  });

  it('refuses a write against an older state, and shows both', async () => {
    const version = (await read()).version;
    data(await edit({ principal: '孙立' }));
    const late = await (await head()).institutionFile.edit({
      params: { id: first },
      body: { version, values: { principal: '李四' } },
    });
    expect(late).toMatchObject({ ok: false, problem: { code: 'STALE_VERSION', current: { version: version + 1 } } });
  });

  it.each(['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
    'takes no day outside the calendar: %s',
    async (day) => {
      const wrong = {
        status: 400,
        problem: { code: 'INPUT_INVALID', errors: [{ path: 'body.values.registrationUntil' }] },
      };
      expect(await edit({ registrationUntil: day })).toMatchObject(wrong);
    },
  );

  it('names every field that cannot hold its value', async () => {
    const result = await edit({
      prepaidBalance: 1.5,
      nonsense: 'x',
      licenceUntil: '2026-02-30',
      stages: ['baby'],
      streetCode: '980103001',
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'INPUT_INVALID' } });
    expect(
      (result as { problem: { errors: { path: string }[] } }).problem.errors.map(({ path }) => path).toSorted(),
    ).toEqual(
      ['licenceUntil', 'nonsense', 'prepaidBalance', 'stages', 'streetCode'].map((key) => `body.values.${key}`),
    );
  });

  it('counts the same once: two sendings under one key write once', async () => {
    const { version } = await read();
    const cookie = await house.cookie(house.county.posts.county);
    const send = () =>
      house.send({
        method: 'PATCH',
        url: `/api/institutions/${first}`,
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': 'edit-once-0001' },
        payload: JSON.stringify({ version, values: { contact: '周密' } }),
      });
    const [one, two] = [await send(), await send()];
    expect([one.statusCode, two.statusCode]).toEqual([200, 200]);
    expect(one.body).toBe(two.body);
    expect((await read()).version).toBe(version + 1);
  });
});

describe('what is confirmed', () => {
  it('is fresh again; of what has lain for more than 90 days the file says so (REG-1)', async () => {
    await house.pool.query(
      `update institution set confirmed = confirmed || '{"address": "2026-08-20", "phone": "2026-08-21"}' where id = $1`,
      [first],
    );
    const before = await read();
    expect(before.fields.filter(({ state }) => state === 'stale').map(({ key }) => key)).toEqual(['address']);
    expect(before.findings.find(({ rule }) => rule === 'REG-1')).toMatchObject({ measured: 1, limit: 90 });
    const after = data(
      await (await head()).institutionFile.confirm({
        params: { id: first },
        body: { version: before.version, fields: ['address'] },
      }),
    );
    expect(after.completeness.stale).toBe(0);
    expect(after.findings.map(({ rule }) => rule)).not.toContain('REG-1');
  });

  it('cannot be the whole file while a required field is empty (REG-2), nor what is empty or the county’s', async () => {
    const { version } = await read();
    const confirm = async (body: object) =>
      (await head()).institutionFile.confirm({ params: { id: first }, body: { version, ...body } });
    expect(refused(await confirm({ whole: true }))).toEqual({ code: 'REFUSED_BY_RULE', rules: ['REG-2'] });
    expect(refused(await confirm({ fields: ['insurance'] }))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(refused(await confirm({ fields: ['licenceNo'] }))).toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('what cannot be true', () => {
  it.each([
    ['a code of 17 characters', { creditCode: '52980102MJ0000018' }, 'REG-C1'],
    ['a code with an O in it', { creditCode: '52980102MJ00000O8H' }, 'REG-C1'],
    ['a code of an enterprise for a non-profit', { creditCode: '91360102MA00000156' }, 'REG-C2'],
    ['a licence number of seven digits', { licenceNo: '教民1234567号' }, 'REG-C4'],
    ['a licence that ends before it begins', { licenceFrom: '2026-01-01', licenceUntil: '2025-12-31' }, 'REG-C6'],
    ['a telephone of five digits', { phone: '12345' }, 'REG-C7'],
    ['more pupils than the rooms hold', { capacity: 107 }, 'SET-1'],
    ['what follows from the staff', { staffTotal: 9 }, 'REG-C8'],
  ])('%s is refused (%o, %s)', async (_, values, rule) => {
    const answer = refused(await edit(values));
    expect(answer.code).toBe('REFUSED_BY_RULE');
    expect(answer.rules).toContain(rule);
  });

  it('an identity number whose check character does not fit (PS-C2); a right one is kept masked alone', async () => {
    const number = '440524188001010014';
    expect(refused(await edit({ legalPersonId: '440524188001010015' }))).toEqual({
      code: 'REFUSED_BY_RULE',
      rules: ['PS-C2'],
    });
    const file = data(await edit({ legalPersonId: ` ${number} ` }));
    const kept = file.fields.find(({ key }) => key === 'legalPersonId')!.value;
    expect(kept).toBe('440524********0014');
    data(await edit({ legalPersonId: kept }));
    const { rows } = await house.pool.query(
      `select to_jsonb(i)::text as t from institution i union all select to_jsonb(c)::text from institution_change c
       union all select to_jsonb(f)::text from finding f union all select to_jsonb(k)::text from idempotency_key k`,
    );
    expect(rows.filter(({ t }) => t.includes(number) || t.includes('440524188001010015'))).toEqual([]);
  });

  it('keeps what was refused as a near miss', async () => {
    const { rows } = await house.pool.query(
      `select distinct rule from finding where institution_id = $1 and outcome = 'refused' and rule like 'REG-C%' order by rule`,
      [first],
    );
    expect(rows.map(({ rule }) => rule)).toEqual(['REG-C1', 'REG-C2', 'REG-C4', 'REG-C6', 'REG-C7', 'REG-C8']);
  });

  it.each([
    ['a check character that does not fit', { creditCode: '52980102MJ0000018A' }, 'REG-C1'],
    ['a licence of another county', { licenceNo: '教民198010370000001号' }, 'REG-C4'],
    ['a licence of another level', { licenceNo: '198010260000001' }, 'REG-C4'],
    ['a licence that has run out', { licenceUntil: '2026-11-18' }, 'REG-C6'],
    ['a telephone of equal digits', { phone: '13888888888' }, 'REG-C7'],
  ])('%s asks, and passes with an answer (%o, %s)', async (_, values, rule) => {
    expect(refused(await edit(values))).toEqual({ code: 'ANSWER_NEEDED', rules: [rule] });
    const before = await read();
    const kept = Object.fromEntries(
      Object.keys(values).map((key) => [key, before.fields.find((f) => f.key === key)!.value]),
    );
    data(await edit(values, { answers: [{ rule, reason: '已核对证照原件' }] }));
    // Back to what it was: even the right value may have to be answered for.
    data(await edit(kept, { answers: [{ rule, reason: '改回' }] }));
  });

  it('the licence of one institution is no licence of another (REG-C3); an equal credit code asks', async () => {
    const other = await read(second);
    const of = (key: string) => other.fields.find((f) => f.key === key)!.value as string;
    expect(refused(await edit({ licenceNo: '教民198010270000002号' }))).toEqual({
      code: 'REFUSED_BY_RULE',
      rules: ['REG-C3'],
    });
    expect(refused(await edit({ creditCode: of('creditCode') }))).toEqual({ code: 'ANSWER_NEEDED', rules: ['REG-C3'] });
  });

  it('an enterprise that teaches subjects at the compulsory stage (LIC-5), unless it is converting (J-22)', async () => {
    const enterprise = { legalForm: 'enterprise', creditCode: '91980102MA0000012U' };
    const answer = refused(await edit(enterprise, { answers: [{ rule: 'REG-C1', reason: '核对' }] }));
    expect(answer.rules).toContain('LIC-5');
    await house.pool.query(`update institution set status = 'converting' where id = $1`, [first]);
    data(await edit(enterprise, { answers: [{ rule: 'REG-C1', reason: '核对' }] }));
    expect((await read()).findings.map(({ rule }) => rule)).not.toContain('LIC-5');
    await house.pool.query(`update institution set status = 'operating' where id = $1`, [first]);
    expect((await read()).findings.map(({ rule }) => rule)).toContain('LIC-5');
  });
});

describe('opening a file', () => {
  const values = {
    name: '云岚省东湖区青藤艺术培训学校',
    legalForm: 'nonprofit',
    scope: 'non-subject',
    stages: ['compulsory'],
    modes: ['offline'],
    phone: '0791-88886666',
  };
  it('needs what a row needs, and is the county’s', async () => {
    const client = await county();
    const result = await client.institutionFile.create({ body: { status: 'operating', values: { name: '青藤' } } });
    expect(result).toMatchObject({ ok: false, problem: { code: 'INPUT_INVALID' } });
    const made = data(await client.institutionFile.create({ body: { status: 'operating', values } }));
    expect(made).toMatchObject({ name: values.name, version: 1, source: 'register' });
    const { rows } = await house.pool.query('select name_key, initials, missing from institution where id = $1', [
      made.id,
    ]);
    expect(rows[0]).toMatchObject({ name_key: '青藤艺术', initials: expect.stringContaining('qt') });
    expect(rows[0].missing).toEqual(expect.arrayContaining(['licenceNo', 'pointCount', 'category']));
  });
});
