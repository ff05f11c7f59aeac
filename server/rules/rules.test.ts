import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#contract/client.ts';
import type { ParameterEntry } from '#contract/rule.ts';
import { allRules } from '#policy/rules.ts';
import { scopeOfRegion } from '../database/scope.ts';
import { writing } from '../database/transaction.ts';
import { newId } from '../identity.ts';
import { COUNTY, OTHER_COUNTY, type Post } from '../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';
import { placesOf } from './enforced.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  const { maths, farTeacher } = house.county.posts;
  const { g5, far5 } = house.county.classes;
  const body = (classId: string, subject: string) => ({
    classId,
    subject,
    title: '练习',
    form: 'written' as const,
    place: 'either' as const,
    minutes: 61,
    assignedOn: TODAY,
    dueOn: '2026-11-20',
  });
  await (await house.as(maths)).homework.publish({ body: body(g5, 'SX') });
  await (await house.as(farTeacher)).homework.publish({ body: body(far5, 'YW') });
});
afterAll(() => house.close());

const data = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.data;
};
const KEY = 'hw.g3g6.writtenMax';
const setting = (more: object = {}) => ({
  key: KEY,
  region: COUNTY,
  value: 50,
  from: '2026-12-01',
  until: null,
  source: '东湖区教育局通知',
  ...more,
});
const set = async (post: Post, more: object = {}): Promise<Result<ParameterEntry>> =>
  (await house.as(post)).rule.setParameter({ body: setting(more) });

describe('the rule book', () => {
  it('lists every rule to anyone, with clauses, numbers and where it is enforced, in the reader’s language', async () => {
    const book = data(await (await house.as(null, 'en')).rule.list());
    expect(book.map((r) => r.id)).toEqual(allRules.map((r) => r.id));
    const minutes = book.find((r) => r.id === 'HW-2')!;
    expect(minutes).toMatchObject({
      section: 2,
      consequence: 'block',
      inForce: true,
      fired: { refused: 0, answered: 0, found: 0 },
    });
    expect(minutes.numbers).toMatchObject([
      { key: KEY, region: '0', regionName: 'Nation', value: 60, inForce: true, binding: true },
    ]);
    expect(minutes.clauses.map((c) => c.id)).toEqual(['SEED-2-5', 'YJ-5', 'ZY13-2']);
    expect(minutes.enforcedAt).toEqual(['Entry pages', 'API', 'Spreadsheet import', 'Register check']);
    expect(data(await (await house.as(house.county.posts.guardian)).rule.list())).toHaveLength(allRules.length);
  });

  it('says of every rule of the pack where it is enforced', () => {
    for (const rule of allRules) expect(placesOf(rule.id).length, rule.id).toBeGreaterThan(0);
  });

  it('counts how often a rule fired among what the reader may see', async () => {
    const fired = async (post: Post) =>
      data(await (await house.as(post)).rule.read({ params: { id: 'HW-2' } })).fired.refused;
    const { county, city, chinese, maths, admin, province } = house.county.posts;
    expect(await fired(county)).toBe(1);
    expect(await fired(city)).toBe(2);
    expect(await fired(province)).toBe(2);
    expect(await fired(maths)).toBe(1);
    expect(await fired(chinese)).toBe(0);
    expect(await fired(admin)).toBe(0);
  });

  it('keeps the history of a number, and says what held on another day', async () => {
    const visitor = await house.as(null);
    const now = data(await visitor.rule.read({ params: { id: 'HW-2' } }));
    expect(now.history.map((h) => [h.from, h.until, h.inForce])).toEqual([
      ['2021-07-24', null, true],
      ['2021-04-25', '2021-07-24', false],
    ]);
    const then = data(await visitor.rule.read({ params: { id: 'HW-2' }, query: { day: '2021-05-01' } }));
    expect(then.numbers).toMatchObject([{ from: '2021-04-25', binding: true }]);
    expect(await visitor.rule.read({ params: { id: 'HW-99' } })).toMatchObject({ status: 404 });
    expect(await visitor.rule.list({ query: { region: '110101' } })).toMatchObject({ status: 404 });
  });
});

describe('tightening a number (PAR-1)', () => {
  it('is for one’s own region, in whole minutes, of a number that exists', async () => {
    const { county, city, principal, farCounty } = house.county.posts;
    expect(await set(principal)).toMatchObject({ status: 403 });
    expect(await set(farCounty)).toMatchObject({ status: 403, problem: { code: 'NOT_ALLOWED' } });
    expect(await set(city)).toMatchObject({ status: 403 });
    expect(await set(county, { key: 'no.such' })).toMatchObject({
      status: 400,
      problem: { errors: [{ path: 'body.key' }] },
    });
    for (const value of [-5, 49.5])
      expect(await set(county, { value })).toMatchObject({
        status: 400,
        problem: { errors: [{ path: 'body.value' }] },
      });
  });

  it('refuses what is looser, nationally fixed, overlapping or no span', async () => {
    const { county } = house.county.posts;
    const finding = (sentence: RegExp) => ({
      status: 422,
      problem: { code: 'REFUSED_BY_RULE', findings: [{ rule: 'PAR-1', sentence: expect.stringMatching(sentence) }] },
    });
    expect(await set(county, { value: 61 })).toMatchObject(finding(/61/));
    expect(await set(county, { key: 'hw.g1g2.homeWrittenMax', value: 0 })).toMatchObject(finding(/全国统一/));
    expect(await set(county, { until: '2026-12-01' })).toMatchObject(finding(/失效日/));
  });

  it('binds from its day on, below the region only, and the copies in memory fall out of use', async () => {
    const { county, city, chinese } = house.county.posts;
    const ledger = async () =>
      data(
        await (await house.as(chinese)).homework.ledger({
          query: { class: house.county.classes.g5b, day: '2026-12-03' },
        }),
      );
    const filled = async () =>
      data(
        await (await house.as(chinese)).homework.ledger({
          query: { class: house.county.classes.g5, day: '2026-12-03' },
        }),
      );
    data(
      await (await house.as(chinese)).homework.reserve({
        body: { classId: house.county.classes.g5, day: '2026-12-03', subject: 'YW', minutes: 5 },
      }),
    );
    expect((await ledger()).limit).toBe(60);
    expect((await filled()).limit).toBe(60);
    expect(data(await set(county))).toMatchObject({ value: 50, region: COUNTY, regionName: '东湖区', inForce: false });
    expect(await ledger()).toMatchObject({ limit: 50, limitRegion: COUNTY });
    // Also on a row that somebody has used already.
    expect(await filled()).toMatchObject({ limit: 50, reserved: 5, left: 45 });
    expect(await set(county, { value: 45, from: '2027-01-01' })).toMatchObject({ status: 422 });
    const at = async (region: string) =>
      data(
        await (await house.as(city)).rule.read({ params: { id: 'HW-2' }, query: { region, day: '2026-12-03' } }),
      ).numbers.find((n) => n.binding)!.value;
    expect(await at(COUNTY)).toBe(50);
    expect(await at(OTHER_COUNTY)).toBe(60);
  });
});

describe('the database refuses by itself when nobody judged before', () => {
  const direct = (values: Partial<{ region: string; key: string; direction: string; value: number }>) => {
    const v = { region: OTHER_COUNTY, key: KEY, direction: 'max', value: 40, ...values };
    return writing(house.pool, scopeOfRegion(OTHER_COUNTY), (tx) =>
      tx.run(
        sql`select set_rule_parameter(${newId()}::uuid, ${v.region}, ${v.key}, ${v.direction}, ${v.value}::numeric, '2026-12-01', null, '试', null)`,
      ),
    );
  };
  it('a number looser than above, another direction, a second number in the same span, an unknown key', async () => {
    await expect(direct({ value: 61 })).rejects.toMatchObject({ code: 'QZ003' });
    await expect(direct({ direction: 'min' })).rejects.toMatchObject({ code: 'QZ001' });
    await expect(direct({ region: COUNTY })).rejects.toMatchObject({ code: 'QZ002' });
    await expect(direct({ key: 'no.such' })).rejects.toMatchObject({ code: 'QZ004' });
    await expect(direct({})).resolves.toBeDefined();
  });
  it('any other way to write a number', async () => {
    const insert = writing(house.pool, scopeOfRegion(COUNTY), (tx) =>
      tx.run(
        sql`insert into rule_parameter (id, region_code, key, direction, value, valid_from, source) values (${newId()}::uuid, ${COUNTY}, ${KEY}, 'max', 999, '2026-12-01', '试')`,
      ),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
  });
});
