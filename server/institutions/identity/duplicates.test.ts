import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTY, OTHER_COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { checkCounty, checkDuplicates, recheckDuplicates } from '../index.ts';
import { openDesk } from './testing.ts';

let house: TestHouse;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  house = await openTestHouse();
  desk = openDesk(house);
});
afterAll(() => house.close());

describe('duplicates are found', () => {
  it.each([
    ['credit code', { credit_code: '52980102MJ00009999' }, 950],
    ['licence number', { licence_no: '198010270099999' }, 900],
    ['phone and address', { phone: '13800009999', address: '人民路99号' }, 700],
    ['person and address', { legal_person: '郑同', address: '人民路98号' }, 700],
    ['half a name and address', { name: '向日葵美术培训中心', address: '人民路97号' }, 800],
  ])('by an equal %s, whatever else differs', async (_, shared, permille) => {
    const a = await desk.institution(shared);
    const b = await desk.institution(shared);
    expect(await desk.proposed(a, b)).toMatchObject({ permille, state: 'proposed' });
  });

  it('among many files that change at once, as after an import', async () => {
    const shared = { legal_person: '郑多', address: '人民路77号' };
    const a = await desk.institution(shared);
    for (let n = 0; n < 24; n++) await desk.institution();
    const b = await desk.institution(shared);
    expect(await desk.proposed(a, b)).toMatchObject({ permille: 700, state: 'proposed' });
  });

  it('by names that only sound alike where the rest agrees, with every reason', async () => {
    const [a, b] = await desk.twins({ credit_code: null, licence_no: null, phone: null, legal_person: null });
    const pair = await desk.proposed(a, b);
    expect(pair.reasons.map((r) => [r.field, r.verdict])).toEqual([
      ['name', 'equal'],
      ['address', 'equal'],
    ]);
  });

  it('not between counties, and not for who shares a phone alone', async () => {
    const a = await desk.institution({ credit_code: '52980102MJ00008888', phone: '13877778888' });
    const far = await desk.institution({ credit_code: '52980102MJ00008888' }, OTHER_COUNTY);
    const b = await desk.institution({ phone: '13877778888' });
    await checkDuplicates(desk.inner());
    expect(await desk.pairOf(a, far)).toBeUndefined();
    expect(await desk.pairOf(a, b)).toBeUndefined();
  });

  it('once, however often and from wherever the run starts; a broken run goes on behind its last batch', async () => {
    const [a, b] = await desk.twins();
    const pair = await desk.proposed(a, b);
    await checkCounty(desk.inner(), COUNTY);
    await recheckDuplicates(desk.inner());
    expect(await desk.pairOf(a, b)).toMatchObject({ id: pair.id, version: pair.version, foundAt: pair.foundAt });
    const [mark] = await desk.rows('select through_id from duplicate_check where div = $1', COUNTY);
    const [last] = await desk.rows(
      'select id from institution where div = $1 and merged_into is null order by changed_at desc, id desc limit 1',
      COUNTY,
    );
    expect(mark.through_id).toBe(last.id);
  });

  it('and taken back when the files have grown apart before anybody decided', async () => {
    const [a, b] = await desk.twins();
    await desk.proposed(a, b);
    await desk.set(b.id, {
      name_key: '全然不同',
      name: '全然不同',
      phone: '13700000000',
      address: '远山路1号',
      legal_person: '王五',
    });
    await checkCounty(desk.inner(), COUNTY);
    expect(await desk.pairOf(a, b)).toBeUndefined();
  });

  it('the likest first, with figures that open to as many rows', async () => {
    const listed = await (await desk.as()).duplicates.list({ query: { state: 'proposed', size: 200 } });
    const counted = await (await desk.as()).duplicates.counts({});
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

describe('not the same', () => {
  it('is remembered with its note, and asked again only when something agrees that did not', async () => {
    const [a, b] = await desk.twins({ legal_person: '另一位' });
    const { id } = await desk.proposed(a, b);
    expect(await desk.distinct(id)).toMatchObject({ data: { state: 'distinct', note: '同名不同店' } });
    await recheckDuplicates(desk.inner());
    expect(await desk.read(id)).toMatchObject({ state: 'distinct' });
    await desk.set(b.id, {
      legal_person: (await desk.rows('select legal_person from institution where id = $1', a.id))[0].legal_person,
    });
    await checkCounty(desk.inner(), COUNTY);
    expect(await desk.read(id)).toMatchObject({ state: 'proposed', note: null });
  });

  it('can be taken back', async () => {
    const [a, b] = await desk.twins();
    const { id } = await desk.proposed(a, b);
    await desk.distinct(id);
    expect(await desk.distinct(id)).toMatchObject({ status: 409 });
    expect(await desk.undo(id)).toMatchObject({ data: { state: 'proposed' } });
    expect(await desk.undo(id)).toMatchObject({ status: 409 });
  });
});

describe('figures after decisions', () => {
  it('count each state, and who only reads may not decide', async () => {
    await checkDuplicates(desk.inner());
    const counted = await (await desk.as()).duplicates.counts({});
    if (!counted.ok) throw new Error('refused');
    for (const state of ['merged', 'distinct'] as const) {
      const listed = await (await desk.as()).duplicates.list({ query: { state, size: 1 } });
      expect(listed).toMatchObject({ data: { total: counted.data.rows[0]![state] } });
    }
    const city = await house.as(house.county.posts.city);
    expect(
      await city.duplicates.distinct({ params: { id: house.county.school }, body: { note: '试试', version: 1 } }),
    ).toMatchObject({ status: 403 });
  });
});
