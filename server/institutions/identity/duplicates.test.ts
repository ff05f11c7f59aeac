import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nameKey } from '#policy/institutions/index.ts';
import { initialsOf } from '../../search/index.ts';
import { COUNTY, OTHER_COUNTY, type Post } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { type SmallInstitution, writeInstitution } from '../../testing/institutions.ts';
import { checkCounty, checkDuplicates, recheckDuplicates } from '../index.ts';

let house: TestHouse;
let official: Post;
beforeAll(async () => {
  house = await openTestHouse();
  official = house.county.posts.county;
});
afterAll(() => house.close());

const inner = () => ({ pool: house.pool, clock: house.clock, demo: true, log: house.app.log });
const rows = async (text: string, ...values: unknown[]) => (await house.pool.query(text, values)).rows;
let writes = 0;
/** A write of somebody else, later than any before it. */
async function set(id: string, values: Record<string, unknown>): Promise<void> {
  writes += 1;
  const columns = { ...values, ...(typeof values.name === 'string' && { initials: initialsOf(values.name, 'place') }) };
  const list = Object.keys(columns).map((column, i) => `${column} = $${i + 3}`);
  await house.pool.query(
    `update institution set changed_at = '2026-11-20T00:00:00Z'::timestamptz + $2 * interval '1 second', ${list.join(', ')} where id = $1`,
    [id, writes, ...Object.values(columns)],
  );
}

let made = 0;
const OTHERWISE = [
  '橙光',
  '蓝鲸',
  '竹蜻蜓',
  '麦田',
  '启明',
  '朗读者',
  '乐高山',
  '木棉',
  '飞鸟',
  '石榴',
  '云杉',
  '白鹭',
  '金桥',
  '海棠',
  '松塔',
  '稻香',
];
/** An institution like no other, until a test makes it so. */
async function institution(change: Record<string, unknown> = {}, div = COUNTY): Promise<SmallInstitution> {
  made += 1;
  const one = await writeInstitution(house.pool, div, '占位', `52980102MJ0000${100 + made}X`);
  const name = (change.name as string | undefined) ?? `${OTHERWISE[made % OTHERWISE.length]}${made}培训学校`;
  await set(one.id, {
    name_key: nameKey(name, ['东湖区', '清川市', '云岚省']),
    licence_no: `1980102700${10000 + made}`,
    phone: `139${10000000 + made}`,
    legal_person: `人${made}`,
    address: `第${made}大道${made}号`,
    ...change,
    name,
  });
  return one;
}
const SAME = { name: '东湖区晨星教育培训中心', phone: '13911112222', address: '学府街9号', legal_person: '周敏' };
async function twins(change: Record<string, unknown> = {}): Promise<[SmallInstitution, SmallInstitution]> {
  const name = `晨星${made}教育`;
  const phone = `1381111${1000 + made}`;
  const address = `学府街${made + 500}号`;
  const person = `周敏${made}`;
  const a = await institution({ ...SAME, name, phone, address, legal_person: person });
  const b = await institution({
    ...SAME,
    name: `东湖区${name}培训学校`,
    phone,
    address,
    legal_person: person,
    ...change,
  });
  return [a, b];
}

const as = () => house.as(official);
async function pairOf(a: { id: string }, b: { id: string }) {
  const found = await (await as()).duplicates.list({ query: { institution: a.id, size: 200 } });
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found.data.rows.find((p) => [p.first.id, p.second.id].includes(b.id));
}
async function proposed(a: { id: string }, b: { id: string }) {
  await checkCounty(inner(), COUNTY);
  const pair = await pairOf(a, b);
  if (pair === undefined) throw new Error('no such pair');
  return pair;
}
const read = async (id: string) => {
  const answer = await (await as()).duplicates.read({ params: { id } });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.data;
};
const merge = async (id: string, keptId: string, take: string[] = []) => {
  const { version } = await read(id);
  return (await as()).duplicates.merge({ params: { id }, body: { keptId, take, note: '同一家', version } });
};
const undo = async (id: string) =>
  (await as()).duplicates.undo({ params: { id }, body: { note: '合错了', version: (await read(id)).version } });
const distinct = async (id: string) =>
  (await as()).duplicates.distinct({ params: { id }, body: { note: '同名不同店', version: (await read(id)).version } });

describe('duplicates are found', () => {
  it.each([
    ['credit code', { credit_code: '52980102MJ00009999' }, 950],
    ['licence number', { licence_no: '198010270099999' }, 900],
    ['phone and address', { phone: '13800009999', address: '人民路99号' }, 700],
    ['person and address', { legal_person: '郑同', address: '人民路98号' }, 700],
    ['half a name and address', { name: '向日葵美术培训中心', address: '人民路97号' }, 800],
  ])('by an equal %s, whatever else differs', async (_, shared, permille) => {
    const a = await institution(shared);
    const b = await institution(shared);
    expect(await proposed(a, b)).toMatchObject({ permille, state: 'proposed' });
  });

  it('by names that only sound alike where the rest agrees, with every reason', async () => {
    const [a, b] = await twins({ credit_code: null, licence_no: null, phone: null, legal_person: null });
    const pair = await proposed(a, b);
    expect(pair.reasons.map((r) => [r.field, r.verdict])).toEqual([
      ['name', 'equal'],
      ['address', 'equal'],
    ]);
  });

  it('not between counties, and not for who shares a phone alone', async () => {
    const a = await institution({ credit_code: '52980102MJ00008888', phone: '13877778888' });
    const far = await institution({ credit_code: '52980102MJ00008888' }, OTHER_COUNTY);
    const b = await institution({ phone: '13877778888' });
    await checkDuplicates(inner());
    expect(await pairOf(a, far)).toBeUndefined();
    expect(await pairOf(a, b)).toBeUndefined();
  });

  it('once, however often and from wherever the run starts; a broken run goes on behind its last batch', async () => {
    const [a, b] = await twins();
    const pair = await proposed(a, b);
    await checkCounty(inner(), COUNTY);
    await recheckDuplicates(inner());
    expect(await pairOf(a, b)).toMatchObject({ id: pair.id, version: pair.version, foundAt: pair.foundAt });
    const [mark] = await rows('select through_id from duplicate_check where div = $1', COUNTY);
    const [last] = await rows(
      'select id from institution where div = $1 and merged_into is null order by changed_at desc, id desc limit 1',
      COUNTY,
    );
    expect(mark.through_id).toBe(last.id);
  });

  it('and taken back when the files have grown apart before anybody decided', async () => {
    const [a, b] = await twins();
    await proposed(a, b);
    await set(b.id, {
      name_key: '全然不同',
      name: '全然不同',
      phone: '13700000000',
      address: '远山路1号',
      legal_person: '王五',
    });
    await checkCounty(inner(), COUNTY);
    expect(await pairOf(a, b)).toBeUndefined();
  });

  it('the likest first, with figures that open to as many rows', async () => {
    const listed = await (await as()).duplicates.list({ query: { state: 'proposed', size: 200 } });
    const counted = await (await as()).duplicates.counts({});
    if (!listed.ok || !counted.ok) throw new Error('refused');
    expect(counted.data.rows).toMatchObject([{ region: COUNTY, name: '东湖区', proposed: listed.data.total }]);
    const scores = listed.data.rows.map((r) => r.permille);
    expect(scores).toEqual(scores.toSorted((x, y) => y - x));
    const city = await (await house.as(house.county.posts.city)).duplicates.counts({});
    expect(city).toMatchObject({
      data: {
        rows: [
          { region: COUNTY, proposed: listed.data.total },
          { region: OTHER_COUNTY, proposed: 0 },
        ],
      },
    });
  });
});

/** Everything of the two files as it stands, but for the counters that every write moves on. */
async function whole(...ids: string[]) {
  const institutions = await rows(
    `select to_jsonb(i) - 'version' - 'changed_at' as row from institution i where id = any ($1) order by id`,
    ids,
  );
  const parts: unknown[] = [];
  for (const table of [
    'teaching_point',
    'institution_staff',
    'course',
    'institution_document',
    'list_entry',
    'sweep_visit',
    'classification',
    'finding',
    'expert_tie',
    'course_teacher',
    'institution_request',
  ])
    parts.push(
      await rows(
        `select to_jsonb(t) as row from ${table} t where institution_id = any ($1) order by to_jsonb(t)::text`,
        ids,
      ),
    );
  const duties = await rows('select id, institution_id from duty where institution_id = any ($1) order by id', ids);
  return { institutions, parts, duties };
}

async function furnish(one: SmallInstitution) {
  await house.pool.query(
    'insert into course_teacher (div, course_id, staff_id, institution_id) values ($1, $2, $3, $4)',
    [COUNTY, one.course, one.staff, one.id],
  );
  await house.pool.query(
    `insert into list_entry (div, id, list, institution_id, subject_kind, subject_name, reason, evidence, decided_by, decided_on, valid_from)
     values ($1, gen_random_uuid(), 'watch', $2, 'institution', '某', '投诉多', '记录', $3, '2026-09-01', '2026-09-01')`,
    [COUNTY, one.id, official.personId],
  );
  await house.pool.query(
    `insert into institution_request (div, id, institution_id, kind, text, due_on, state, asked_by, asked_at) values ($1, gen_random_uuid(), $2, 'fill', '请补', '2026-12-01', 'open', $3, now())`,
    [COUNTY, one.id, official.personId],
  );
  await house.pool.query(
    `insert into expert_tie (div, person_id, institution_id, relation, declared_at) values ($1, $2, $3, 'post', '2026-09-01T00:00:00Z') on conflict do nothing`,
    [COUNTY, house.county.posts.expert.personId, one.id],
  );
}

describe('a merge', () => {
  it('keeps what was chosen, moves everything, leaves a sign and a history', async () => {
    const [a, b] = await twins({
      licence_until: '2030-12-31',
      ledger: { organiser: '文教公司' },
      confirmed: { organiser: '2026-10-01' },
    });
    await furnish(a);
    await furnish(b);
    const { id } = await proposed(a, b);
    const before = await read(id);
    expect(before.fields.find((f) => f.key === 'licenceUntil')).toMatchObject({ differs: true });
    const done = await merge(id, a.id, ['licenceUntil', 'organiser']);
    expect(done).toMatchObject({ ok: true, data: { state: 'merged', keptId: a.id, undoable: true } });
    expect(
      await rows('select licence_until, ledger, confirmed, name, version from institution where id = $1', a.id),
    ).toMatchObject([
      {
        licence_until: '2030-12-31',
        ledger: { organiser: '文教公司' },
        confirmed: { organiser: '2026-10-01' },
        version: 2,
      },
    ]);
    expect(await rows('select merged_into from institution where id = $1', b.id)).toEqual([{ merged_into: a.id }]);
    const counts = await rows(
      `select (select count(*)::int from teaching_point where institution_id = $1) as points, (select count(*)::int from course_teacher where institution_id = $1) as teachers,
              (select count(*)::int from list_entry where institution_id = $1) as lists, (select count(*)::int from course where institution_id = $2) as left_behind`,
      a.id,
      b.id,
    );
    expect(counts).toEqual([{ points: 2, teachers: 2, lists: 2, left_behind: 0 }]);
    const changes = await rows(
      `select part, field, source, reason from institution_change where institution_id = any ($1) and source = 'merge' order by part, field`,
      [a.id, b.id],
    );
    expect(changes.map((c) => `${c.part}.${c.field}`)).toEqual(
      expect.arrayContaining(['institution.licence_until', 'institution.ledger', 'merge.mergedInto']),
    );
    expect(
      await rows(`select count(*)::int as n from institution_snapshot where occasion = 'merge' and ref_id = $1`, id),
    ).toEqual([{ n: 2 }]);
    expect(
      await rows(`select count(*)::int as n from public_change where what = 'merge' and institution_id = any ($1)`, [
        a.id,
        b.id,
      ]),
    ).toEqual([{ n: 2 }]);
    // Measured anew: two courses and two persons now.
    expect(await rows(`select 'organiser' = any (missing) as lacks from institution where id = $1`, a.id)).toEqual([
      { lacks: false },
    ]);
  });

  it('takes the head along: who signed in for the one that went reaches the one that stayed', async () => {
    const { first } = house.county.institutions;
    const other = await institution({
      credit_code: (await rows('select credit_code from institution where id = $1', first.id))[0].credit_code,
    });
    const { id } = await proposed(first, other);
    expect((await merge(id, other.id)).ok).toBe(true);
    const duty = () => rows(`select institution_id from duty where id = $1`, house.county.posts.head.dutyId);
    expect(await duty()).toEqual([{ institution_id: other.id }]);
    expect((await undo(id)).ok).toBe(true);
    expect(await duty()).toEqual([{ institution_id: first.id }]);
  });

  it('is undone to the letter, whatever was chosen', async () => {
    const keys = ['name', 'phone', 'licenceUntil', 'status', 'stages', 'organiser', 'custodyBank', 'address'];
    for (let round = 0; round < 12; round += 1) {
      const [a, b] = await twins({
        licence_until: '2030-12-31',
        status: 'suspended',
        stages: ['senior'],
        ledger: { organiser: '乙方', custodyBank: '银行' },
        confirmed: { organiser: '2026-10-01', phone: '2026-10-02' },
      });
      await set(a.id, { ledger: { organiser: '甲方', capacity: 90 }, confirmed: { name: '2026-09-09' } });
      await furnish(a);
      await furnish(b);
      const { id } = await proposed(a, b);
      const before = await whole(a.id, b.id);
      const take = keys.filter((_, bit) => ((round * 37 + 11) >> bit) & 1);
      expect((await merge(id, round % 2 === 0 ? a.id : b.id, take)).ok).toBe(true);
      expect(await whole(a.id, b.id)).not.toEqual(before);
      expect((await undo(id)).ok).toBe(true);
      expect(await whole(a.id, b.id)).toEqual(before);
    }
  });

  it('undone after somebody went on writing gives back what was taken and keeps what was written', async () => {
    const [a, b] = await twins({ licence_until: '2030-12-31', ledger: { organiser: '乙方' } });
    const { id } = await proposed(a, b);
    expect((await merge(id, a.id, ['licenceUntil', 'organiser'])).ok).toBe(true);
    await set(a.id, { phone: '13600000000', ledger: { organiser: '丙方', capacity: 50 } });
    expect((await undo(id)).ok).toBe(true);
    expect(await rows('select phone, licence_until, ledger from institution where id = $1', a.id)).toEqual([
      { phone: '13600000000', licence_until: '2027-12-31', ledger: { organiser: '丙方', capacity: 50 } },
    ]);
  });

  it('never closes a ring: not into itself, not twice, not into one that has gone, not back', async () => {
    const [a, b] = await twins();
    const c = await institution();
    const { id } = await proposed(a, b);
    const client = await as();
    expect(await client.duplicates.propose({ body: { firstId: a.id, secondId: a.id } })).toMatchObject({ status: 400 });
    expect((await merge(id, a.id)).ok).toBe(true);
    expect(await merge(id, b.id)).toMatchObject({ status: 409, problem: { code: 'STATE_CONFLICT' } });
    expect(await client.duplicates.propose({ body: { firstId: b.id, secondId: c.id } })).toMatchObject({ status: 409 });
    // A chain goes forward only, and is taken apart from its end.
    const chain = await client.duplicates.propose({ body: { firstId: a.id, secondId: c.id } });
    if (!chain.ok) throw new Error('refused');
    expect((await merge(chain.data.id, c.id)).ok).toBe(true);
    expect(await read(id)).toMatchObject({ undoable: false });
    expect(await undo(id)).toMatchObject({ status: 409, problem: { detail: expect.stringContaining('先撤销') } });
    expect((await undo(chain.data.id)).ok).toBe(true);
    expect((await undo(id)).ok).toBe(true);
  });

  it('of two who press at once, one wins; another county’s pair is not there', async () => {
    const [a, b] = await twins();
    const { id, version } = await proposed(a, b);
    const body = { take: [], note: '同一家', version };
    const [one, other] = [await as(), await as()];
    const answers = await Promise.all([
      one.duplicates.merge({ params: { id }, body: { ...body, keptId: a.id } }),
      other.duplicates.merge({ params: { id }, body: { ...body, keptId: b.id } }),
    ]);
    expect(answers.map((answer) => answer.ok).toSorted()).toEqual([false, true]);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ problem: { code: 'STALE_VERSION' } });
    const far = await house.as(house.county.posts.farCounty);
    expect(await far.duplicates.read({ params: { id } })).toMatchObject({ status: 404 });
    expect(await far.duplicates.undo({ params: { id }, body: { note: '试试', version } })).toMatchObject({
      status: 404,
    });
    const { far: elsewhere } = house.county.institutions;
    expect(await one.duplicates.propose({ body: { firstId: a.id, secondId: elsewhere.id } })).toMatchObject({
      status: 404,
    });
  });

  it('refuses fields that nobody writes, and a stayer that is neither', async () => {
    const [a, b] = await twins();
    const { id } = await proposed(a, b);
    expect(await merge(id, a.id, ['pointCount'])).toMatchObject({ status: 400 });
    expect(await merge(id, house.county.institutions.second.id)).toMatchObject({ status: 400 });
  });
});

describe('not the same', () => {
  it('is remembered with its note, and asked again only when something agrees that did not', async () => {
    const [a, b] = await twins({ legal_person: '另一位' });
    const { id } = await proposed(a, b);
    expect(await distinct(id)).toMatchObject({ data: { state: 'distinct', note: '同名不同店' } });
    await recheckDuplicates(inner());
    expect(await read(id)).toMatchObject({ state: 'distinct' });
    await set(b.id, {
      legal_person: (await rows('select legal_person from institution where id = $1', a.id))[0].legal_person,
    });
    await checkCounty(inner(), COUNTY);
    expect(await read(id)).toMatchObject({ state: 'proposed', note: null });
  });

  it('can be taken back', async () => {
    const [a, b] = await twins();
    const { id } = await proposed(a, b);
    await distinct(id);
    expect(await distinct(id)).toMatchObject({ status: 409 });
    expect(await undo(id)).toMatchObject({ data: { state: 'proposed' } });
    expect(await undo(id)).toMatchObject({ status: 409 });
  });
});

describe('figures after decisions', () => {
  beforeEach(() => checkDuplicates(inner()));
  it('count each state, and who only reads may not decide', async () => {
    const counted = await (await as()).duplicates.counts({});
    if (!counted.ok) throw new Error('refused');
    for (const state of ['merged', 'distinct'] as const) {
      const listed = await (await as()).duplicates.list({ query: { state, size: 1 } });
      expect(listed).toMatchObject({ data: { total: counted.data.rows[0]![state] } });
    }
    const city = await house.as(house.county.posts.city);
    expect(
      await city.duplicates.distinct({ params: { id: house.county.school }, body: { note: '试试', version: 1 } }),
    ).toMatchObject({ status: 403 });
  });
});
