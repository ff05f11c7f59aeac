import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistryFigure } from '#contract/institutions/overview.ts';
import { newId } from '../../identity.ts';
import { fillInitials } from '../../search/index.ts';
import { COUNTY, OTHER_COUNTY, type Post } from '../../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../../testing/house.ts';

let house: TestHouse;
const STREET = `${COUNTY}001`;

async function change(id: string, set: string, ...values: unknown[]): Promise<void> {
  await house.pool.query(`update institution set ${set} where id = $1`, [id, ...values]);
}

beforeAll(async () => {
  house = await openTestHouse();
  const { first, second, far } = house.county.institutions;
  await house.pool.query(
    `insert into region (code, kind, name, parent_code, path, valid_from) values ($1, 'street', '湖滨街道', $2, '98/9801/980102/980102001', '2010-01-01')`,
    [STREET, COUNTY],
  );
  await change(
    first.id,
    `completeness_permille = 812, missing = '{timetable,contact}', stale_since = '2026-07-01', street_code = $2, risk_grade = 'high'`,
    STREET,
  );
  await change(
    second.id,
    `scope = 'non-subject', stages = '{preschool,compulsory}', modes = '{offline,online}', completeness_permille = 1000,
    stale_since = '2026-11-01', licence_until = '2026-11-25', legal_person = '欧阳明', source = 'sweep'`,
  );
  await change(far.id, `status = 'closed', completeness_permille = 300, licence_until = '2026-11-18'`);
  const entry = (list: string, id: string, from: string, until: string | null) =>
    house.pool.query(
      `insert into list_entry (div, id, list, institution_id, subject_kind, subject_name, reason, evidence, decided_by, decided_on, valid_from, valid_until)
       select div, $2, $3, id, 'institution', name, '事由', '依据', $4, $5, $5, $6 from institution where id = $1`,
      [id, newId(), list, house.county.posts.county.personId, from, until],
    );
  await entry('watch', first.id, '2026-10-01', null);
  await entry('black', first.id, '2025-10-01', TODAY);
  await entry('white', second.id, '2026-12-01', null);
  const request = (id: string, state: string, due: string) =>
    house.pool.query(
      `insert into institution_request (div, id, institution_id, kind, text, due_on, state, asked_by, asked_at)
       select div, $2, id, 'fill', '请补填', $4, $3, $5, '2026-11-10T09:00:00+08:00' from institution where id = $1`,
      [id, newId(), state, due, house.county.posts.county.personId],
    );
  await request(first.id, 'open', '2026-11-18');
  await request(second.id, 'answered', '2026-12-18');
  await fillInitials({ pool: house.pool, clock: house.clock, demo: true, log: house.app.log });
});
afterAll(() => house.close());

const ask = async (post: Post, query: Record<string, string | number> = {}) => {
  const reply = await (await house.as(post)).registry.list({ query: query as never });
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply.data;
};
const names = async (query: Record<string, string | number>, post = house.county.posts.city) =>
  (await ask(post, query)).rows.map((row) => row.name);

const QIMING = '东湖启明培训学校';
const XINZHI = '东湖新知艺术中心';
const YUCAI = '临溪育才培训学校';

describe('the register', () => {
  it('lists what lies in the scope, with what an office looks for first', async () => {
    const page = await ask(house.county.posts.county);
    expect(page).toMatchObject({ total: 2, more: false, page: 1 });
    expect(page.rows[0]).toMatchObject({
      name: QIMING,
      regionName: '东湖区',
      streetName: '湖滨街道',
      lists: ['watch'],
      completeness: 812,
      missing: 2,
      stale: true,
      status: 'operating',
    });
    expect(await names({}, house.county.posts.auditor)).toHaveLength(3);
    expect(await names({}, house.county.posts.province)).toHaveLength(4);
  });

  it.each([
    [{ region: OTHER_COUNTY }, [YUCAI]],
    [{ region: STREET }, [QIMING]],
    [{ street: 'none' }, [XINZHI, YUCAI]],
    [{ scope: 'non-subject' }, [XINZHI]],
    [{ stage: 'preschool' }, [XINZHI]],
    [{ mode: 'online' }, [XINZHI]],
    [{ status: 'closed' }, [YUCAI]],
    [{ standing: 'present' }, [QIMING, XINZHI]],
    [{ standing: 'ended' }, [YUCAI]],
    // The black entry ran out this morning, the white one begins next month.
    [{ list: 'black' }, []],
    [{ list: 'white' }, []],
    [{ list: 'watch' }, [QIMING]],
    [{ list: 'none' }, [XINZHI, YUCAI]],
    [{ below: 1000 }, [QIMING, YUCAI]],
    [{ atLeast: 812, below: 813 }, [QIMING]],
    [{ freshness: 'stale' }, [QIMING]],
    [{ licence: 'expired' }, [YUCAI]],
    [{ ending: 5 }, []],
    [{ ending: 6 }, [XINZHI]],
    [{ missing: 'timetable' }, [QIMING]],
    [{ request: 'open' }, [QIMING]],
    [{ request: 'overdue' }, [QIMING]],
    [{ request: 'answered' }, [XINZHI]],
    [{ source: 'sweep' }, [XINZHI]],
    [{ risk: 'high' }, [QIMING]],
    [{ risk: 'none' }, [XINZHI, YUCAI]],
    [{ q: '明', source: 'sweep' }, []],
  ])('filtered by %j', async (query, found) => {
    expect(await names(query as unknown as Record<string, string>)).toEqual(found);
  });

  it.each([
    ['启明', [QIMING]],
    ['明', [QIMING]],
    ['dhqm', [QIMING]],
    ['XZYS', [XINZHI]],
    ['培训学校', [QIMING, YUCAI]],
    ['52980102MJ0000018H', [QIMING]],
    ['52980102mj0000018h', [QIMING]],
    ['198010270000001', [QIMING, XINZHI]],
    ['13900000001', [QIMING, XINZHI, YUCAI]],
    ['欧阳明', [XINZHI]],
    ['年级数', [QIMING, XINZHI, YUCAI]],
    ['wnjsx', [QIMING, XINZHI, YUCAI]],
    ['没有这家', []],
  ])('looked through for %s', async (q, found) => {
    expect(await names({ q })).toEqual(found);
  });

  it('is sorted by what presses', async () => {
    expect(await names({ sort: 'completeness' })).toEqual([YUCAI, QIMING, XINZHI]);
    expect(await names({ sort: '-completeness' })).toEqual([XINZHI, QIMING, YUCAI]);
    expect(await names({ sort: 'licenceUntil' })).toEqual([YUCAI, XINZHI, QIMING]);
  });

  it('is read at another region’s expense by nobody', async () => {
    const county = await house.as(house.county.posts.county);
    expect(await county.registry.list({ query: { region: OTHER_COUNTY } })).toMatchObject({ data: { total: 0 } });
    for (const endpoint of ['overview', 'compare'] as const)
      expect(await county.registry[endpoint]({ query: { region: OTHER_COUNTY } })).toMatchObject({ status: 404 });
  });

  it('does not show a file that was merged into another', async () => {
    const { first, second } = house.county.institutions;
    await change(second.id, 'merged_into = $2', first.id);
    expect(await names({ q: '新知' })).toEqual([]);
    await change(second.id, 'merged_into = null');
  });
});

describe('the overview', () => {
  const opens = async (post: Post, figure: RegistryFigure) => (await ask(post, figure.filter)).total;

  it('counts by every measure, and every figure opens to exactly its rows', async () => {
    const { city } = house.county.posts;
    for (const region of ['9801', COUNTY, STREET]) {
      const reply = await (await house.as(city)).registry.overview({ query: { region } });
      if (!reply.ok) throw new Error(reply.problem.title);
      for (const figure of reply.data.figures)
        expect([figure.group, figure.value, await opens(city, figure)]).toEqual([
          figure.group,
          figure.value,
          figure.count,
        ]);
    }
    const { data } = (await (await house.as(city)).registry.overview({ query: {} })) as {
      data: { figures: RegistryFigure[] };
    };
    const figure = (group: string, value: string) =>
      data.figures.find((each) => each.group === group && each.value === value)?.count;
    expect([figure('total', 'all'), figure('total', 'present'), figure('total', 'ended')]).toEqual([3, 2, 1]);
    expect([figure('scope', 'subject'), figure('scope', 'non-subject')]).toEqual([1, 1]);
    expect([figure('band', 'full'), figure('band', 'high'), figure('band', 'low')]).toEqual([1, 1, 0]);
    expect([figure('freshness', 'stale'), figure('missing', 'timetable')]).toEqual([1, 1]);
    expect([figure('risk', 'high'), figure('risk', 'low'), figure('risk', 'none')]).toEqual([1, 0, 1]);
    expect([figure('list', 'watch'), figure('list', 'black'), figure('status', 'closed')]).toEqual([1, 0, 1]);
  });

  it('holds a file for stale after the days that its county has set (REG-1)', async () => {
    const { second } = house.county.institutions;
    const stale = async () => (await ask(house.county.posts.county, { freshness: 'stale' })).total;
    await change(second.id, `stale_since = '2026-08-21'`);
    expect(await stale()).toBe(1);
    await change(second.id, `stale_since = '2026-08-20'`);
    expect(await stale()).toBe(2);
  });
});

describe('the comparison', () => {
  it('ranks the regions one level below, and every figure opens to exactly its rows', async () => {
    const { city, province } = house.county.posts;
    for (const [post, region, by] of [
      [province, '98', 'city'],
      [city, '9801', 'county'],
      [city, COUNTY, 'street'],
    ] as const) {
      const reply = await (await house.as(post)).registry.compare({ query: { region } });
      if (!reply.ok) throw new Error(reply.problem.title);
      expect(reply.data.by).toBe(by);
      for (const place of reply.data.places)
        for (const figure of place.figures)
          expect([place.code, figure.value, (await ask(post, figure.filter)).total]).toEqual([
            place.code,
            figure.value,
            figure.count,
          ]);
    }
  });

  it('leaves a place without institutions unranked, and tells equal ones apart from none', async () => {
    const { city } = house.county.posts;
    const reply = await (await house.as(city)).registry.compare({ query: {} });
    expect(reply).toMatchObject({
      data: {
        name: '清川市',
        places: [
          { code: COUNTY, name: '东湖区', completeness: 906, rank: 1, tied: false },
          { code: OTHER_COUNTY, name: '临溪县', completeness: null, rank: null },
        ],
      },
    });
  });
});

describe('the search over everything', () => {
  const hits = async (post: Post, q: string) => {
    const reply = await (await house.as(post)).desk.search({ query: { q } });
    if (!reply.ok) throw new Error(reply.problem.title);
    return reply.data.filter(({ kind }) => kind === 'institution' || kind === 'course');
  };

  it('finds institutions and courses for who may read the register, in their scope', async () => {
    const { county, auditor, principal, admin } = house.county.posts;
    const { first } = house.county.institutions;
    expect(await hits(county, 'qmpx')).toEqual([
      { kind: 'institution', id: first.id, title: QIMING, note: '东湖区', to: `/institutions/${first.id}` },
    ]);
    expect((await hits(county, '52980102MJ0000018H')).map(({ title }) => title)).toEqual([QIMING]);
    expect((await hits(county, '欧阳明')).map(({ title }) => title)).toEqual([XINZHI]);
    expect((await hits(county, '五年级')).map(({ kind, note }) => [kind, note])).toEqual([
      ['course', QIMING],
      ['course', XINZHI],
    ]);
    expect(await hits(auditor, '临溪')).toMatchObject([{ kind: 'institution', title: YUCAI }]);
    expect(await hits(principal, '启明')).toEqual([]);
    expect(await hits(admin, '启明')).toEqual([]);
  });
});

describe('the head’s Today', () => {
  it('counts what waits for the institution as its file does', async () => {
    const head = await house.as(house.county.posts.head);
    const today = await head.desk.today();
    const own = await head.institutionFile.own();
    if (!today.ok || !own.ok) throw new Error('the desk or the file is shut');
    const count = (key: string) => today.data.queues.find((queue) => queue.key === key)?.count;
    expect(count('own-missing')).toBe(own.data.completeness.missingOfInstitution);
    expect(count('own-stale')).toBe(own.data.completeness.stale);
    expect(count('own-asked')).toBe(own.data.requests.filter(({ state }) => state === 'open').length);
    expect(count('own-licence')).toBe(0);
  });
});
