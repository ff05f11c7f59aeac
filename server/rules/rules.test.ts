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
const setting40 = (from: string) => ({ ...setting(), value: 40, from, source: '东湖区教育局第三次通知' });
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
      fired: { refused: 0, answered: 0, open: 0, handled: 0, since: null },
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

  it('counts by outcome what the list of findings shows, however the view is narrowed', async () => {
    const { county, city, chinese } = house.county.posts;
    const late = {
      classId: house.county.classes.g5,
      subject: 'YW',
      title: '补公示',
      form: 'oral' as const,
      place: 'home' as const,
      minutes: 5,
      assignedOn: '2026-11-18',
      dueOn: TODAY,
    };
    data(await (await house.as(chinese)).homework.publish({ body: late }));
    // Found before the term began: not of this term.
    await house.pool.query(`
      insert into finding (div, id, rule, rule_version, clauses, consequence, outcome, sentence_key, facts, sentence, unit, school_id, class_id, grade, found_at)
      select div, gen_random_uuid(), rule, rule_version, clauses, consequence, outcome, sentence_key, facts, sentence, unit, school_id, class_id, grade, '2026-08-31T12:00:00+08:00'
        from finding where rule = 'HW-9'`);
    const narrowed = [
      {},
      { region: COUNTY },
      { region: OTHER_COUNTY },
      { region: COUNTY, school: house.county.school },
      { region: COUNTY, school: house.county.otherSchool },
    ];
    let opened = 0;
    for (const post of [county, city, chinese])
      for (const at of post === city ? narrowed : narrowed.slice(0, 2)) {
        const client = await house.as(post);
        for (const { id, fired } of data(await client.rule.list({ query: at }))) {
          expect(fired.since).toBe('2026-09-01');
          for (const outcome of ['refused', 'answered', 'open', 'handled'] as const) {
            if (fired[outcome] === 0 && id !== 'HW-9' && id !== 'HW-2') continue;
            const list = await client.finding.list({ query: { ...at, rule: id, outcome, from: fired.since! } });
            expect(data(list).total, `${id} ${outcome}`).toBe(fired[outcome]);
            opened += fired[outcome];
          }
        }
      }
    expect(opened).toBeGreaterThan(5);
    const elsewhere = data(
      await (await house.as(county)).rule.read({ params: { id: 'HW-2' }, query: { region: OTHER_COUNTY } }),
    );
    expect(elsewhere.fired).toEqual({ refused: 0, answered: 0, open: 0, handled: 0, since: null });
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

  it('refuses what is looser, nationally fixed or no span', async () => {
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
    const at = async (region: string) =>
      data(
        await (await house.as(city)).rule.read({ params: { id: 'HW-2' }, query: { region, day: '2026-12-03' } }),
      ).numbers.find((n) => n.binding)!.value;
    expect(await at(COUNTY)).toBe(50);
    expect(await at(OTHER_COUNTY)).toBe(60);
  });
});

describe('a number without an end (PAR-1)', () => {
  it('is tightened again: what is equal or looser is refused, what is stricter binds from its day', async () => {
    const { county, chinese } = house.county.posts;
    const from = '2026-12-10';
    for (const value of [50, 51])
      expect(await set(county, { value, from })).toMatchObject({
        status: 422,
        problem: { findings: [{ rule: 'PAR-1', sentence: expect.stringContaining('只能比它更低') }] },
      });
    data(await set(county, { value: 45, from, source: '东湖区教育局第二次通知' }));
    const client = await house.as(chinese);
    const limit = async (day: string) =>
      data(await client.homework.ledger({ query: { class: house.county.classes.g5b, day } })).limit;
    expect([await limit('2026-12-09'), await limit(from)]).toEqual([50, 45]);
    const rule = async (day: string) =>
      data(await (await house.as(county)).rule.read({ params: { id: 'HW-2' }, query: { day } }));
    const states = async (day: string) =>
      (await rule(day)).history.map((h) => [h.value, h.from, h.inForce, h.binding]).slice(0, 3);
    expect(await states('2026-12-09')).toEqual([
      [45, from, false, false],
      [50, '2026-12-01', true, true],
      [60, '2021-07-24', true, false],
    ]);
    expect(await states(from)).toEqual([
      [45, from, true, true],
      [50, '2026-12-01', true, false],
      [60, '2021-07-24', true, false],
    ]);
  });

  it('says where each rule is enforced and nothing else: a register tells no day of publishing (HW-9)', () => {
    expect(placesOf('HW-9')).toEqual(['page', 'api', 'import', 'nightly']);
  });
});

/** Waits until so many statements of this database wait for a lock. */
const waiting = async (n: number) => {
  const text = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await house.pool.query<{ n: number }>(text)).rows[0]!.n < n)
    await new Promise((done) => setTimeout(done, 10));
};

describe('a publish on its way while a number is set', () => {
  it('is waited for, and the row that it makes gets the new limit', async () => {
    const day = '2026-12-14';
    const { county, chinese } = house.county.posts;
    const [teacher, official, blocker] = [await house.as(chinese), await house.as(county), await house.pool.connect()];
    // The row does not stand yet: the publish has judged and waits to make it.
    await blocker.query('begin; lock table class_day in share mode');
    const publishing = teacher.homework.publish({
      body: {
        classId: house.county.classes.g5b,
        subject: 'YW',
        title: '单元练习',
        form: 'written',
        place: 'either',
        minutes: 45,
        assignedOn: day,
        dueOn: '2026-12-15',
      },
    });
    await waiting(1);
    const setting = official.rule.setParameter({ body: setting40(day) });
    await waiting(2);
    await blocker.query('commit');
    blocker.release();
    data(await publishing);
    data(await setting);
    const { rows } = await house.pool.query(
      'select limit_minutes, written_minutes from class_day where class_id = $1 and day = $2',
      [house.county.classes.g5b, day],
    );
    expect(rows).toEqual([{ limit_minutes: 40, written_minutes: 45 }]);
  });

  it('is waited for in its own county only', async () => {
    const { farCounty, chinese } = house.county.posts;
    const [teacher, official, blocker] = [
      await house.as(chinese),
      await house.as(farCounty),
      await house.pool.connect(),
    ];
    await blocker.query('begin; lock table class_day in share mode');
    const publishing = teacher.homework.publish({
      body: {
        classId: house.county.classes.g5b,
        subject: 'YW',
        title: '阅读练习',
        form: 'written',
        place: 'either',
        minutes: 5,
        assignedOn: '2026-12-16',
        dueOn: '2026-12-17',
      },
    });
    await waiting(1);
    data(await official.rule.setParameter({ body: { ...setting40('2026-12-14'), region: OTHER_COUNTY } }));
    await blocker.query('commit');
    blocker.release();
    data(await publishing);
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
  it('a number looser than above, another direction, one not stricter than its own in the same span, an unknown key', async () => {
    await expect(direct({ value: 61 })).rejects.toMatchObject({ code: 'QZ003' });
    await expect(direct({ direction: 'min' })).rejects.toMatchObject({ code: 'QZ001' });
    await expect(direct({ region: COUNTY, value: 50 })).rejects.toMatchObject({ code: 'QZ002' });
    await expect(direct({ region: COUNTY, value: 40 })).rejects.toMatchObject({ code: 'QZ002' });
    await expect(direct({ region: COUNTY, value: 39 })).resolves.toBeDefined();
    await expect(direct({ key: 'no.such' })).rejects.toMatchObject({ code: 'QZ004' });
    await expect(direct({ value: 39 })).resolves.toBeDefined();
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
