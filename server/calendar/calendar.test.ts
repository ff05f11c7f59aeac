import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#contract/client.ts';
import type { AssignmentInput } from '#contract/homework.ts';
import { COUNTY, OTHER_COUNTY, type Post } from '../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await house.pool.query(
    `insert into off_work_time (region_code, valid_from, valid_until, at) values ($1, '2026-10-08', null, '17:30')`,
    [COUNTY],
  );
});
afterAll(() => house.close());

const data = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.data;
};
const read = async (post: Post, query: { from: string; until: string; school?: string; region?: string }) =>
  (await house.as(post)).calendar.read({ query });
const set = async (
  post: Post,
  day: string,
  kind: 'teachingDay' | 'suspended',
  more: { school?: string; region?: string } = {},
) =>
  (await house.as(post)).calendar.setDay({
    body: { day, kind, note: kind === 'suspended' ? '台风停课' : '补课', ...more },
  });

describe('the calendar', () => {
  it('says what each day is, with terms and off-work times', async () => {
    const view = data(await read(house.county.posts.chinese, { from: '2026-10-01', until: '2026-10-10' }));
    expect(view.days.map((d) => d.kind)).toEqual([
      ...Array(3).fill('statutoryHoliday'),
      ...Array(4).fill('holidayBlockDay'),
      'teachingDay',
      'teachingDay',
      'teachingDay',
    ]);
    expect(view.terms).toMatchObject([{ first: '2026-09-01', last: '2027-01-22' }]);
    expect(view.offWork).toEqual([{ region: COUNTY, from: '2026-10-08', until: null, time: '17:30' }]);
  });
  it('says that a year has no notice yet', async () => {
    const view = data(await read(house.county.posts.city, { from: '2026-12-31', until: '2027-01-04' }));
    expect(view.days.map((d) => [d.kind, d.published])).toEqual([
      ['teachingDay', true],
      ['statutoryHoliday', false],
      ['restDay', false],
      ['restDay', false],
      ['teachingDay', false],
    ]);
  });
  it('answers for a school year at most, inside the scope', async () => {
    const { county } = house.county.posts;
    expect(await read(county, { from: '2026-01-01', until: '2027-12-31' })).toMatchObject({ status: 400 });
    expect(await read(county, { from: '2026-02-01', until: '2026-01-01' })).toMatchObject({ status: 400 });
    expect(await read(county, { from: TODAY, until: TODAY, region: OTHER_COUNTY })).toMatchObject({ status: 404 });
  });
});

describe('setting a day', () => {
  it('is for one’s own region or school, and for days to come', async () => {
    const { county, city, principal, chinese, farCounty } = house.county.posts;
    expect(await set(county, '2026-11-18', 'suspended')).toMatchObject({
      status: 409,
      problem: { detail: expect.stringContaining('过去') },
    });
    expect(await set(chinese, '2026-12-01', 'suspended')).toMatchObject({ status: 403 });
    expect(await set(city, '2026-12-01', 'suspended', { region: COUNTY })).toMatchObject({ status: 403 });
    expect(await set(city, '2026-12-01', 'suspended', { school: house.county.school })).toMatchObject({ status: 403 });
    expect(await set(county, '2026-12-01', 'suspended', { region: OTHER_COUNTY })).toMatchObject({ status: 404 });
    expect(await set(farCounty, '2026-12-01', 'suspended', { school: house.county.school })).toMatchObject({
      status: 404,
    });
    expect(await set(principal, '2026-12-01', 'suspended', { school: house.county.otherSchool })).toMatchObject({
      status: 404,
    });
  });
  it('the school’s own setting wins over the county’s, the county’s over the city’s', async () => {
    const { city, county, principal } = house.county.posts;
    const kinds = async (school: string) =>
      data(await read(county, { from: '2026-12-02', until: '2026-12-02', school })).days[0];
    expect(data(await set(city, '2026-12-02', 'suspended'))).toEqual({
      day: '2026-12-02',
      kind: 'suspended',
      published: true,
      note: '台风停课',
    });
    expect(await kinds(house.county.otherSchool)).toMatchObject({ kind: 'suspended' });
    data(await set(county, '2026-12-02', 'teachingDay'));
    data(await set(principal, '2026-12-02', 'suspended'));
    expect(await kinds(house.county.otherSchool)).toMatchObject({ kind: 'teachingDay' });
    expect(await kinds(house.county.school)).toMatchObject({ kind: 'suspended' });
  });
});

describe('homework on a day that is set otherwise', () => {
  const written = (subject: string, minutes: number, more: Partial<AssignmentInput> = {}) => ({
    classId: house.county.classes.g5,
    subject,
    title: `练习 ${subject}`,
    content: '课本练习',
    form: 'written' as const,
    place: 'either' as const,
    minutes,
    assignedOn: TODAY,
    dueOn: '2026-11-23',
    ...more,
  });
  const rows = async () => {
    const { rows: found } = await house.pool.query(
      `select day, days, kind, limit_minutes as "limit", written_minutes as written, reserved_minutes as reserved, published_count as published
         from class_day where class_id = $1 and (written_minutes > 0 or reserved_minutes > 0 or published_count > 0) order by day`,
      [house.county.classes.g5],
    );
    return found;
  };
  /** Every ledger row equals the sum of its shares and reservations. */
  const expectBalanced = async () => {
    const { rows: off } = await house.pool.query(`
      select d.day from class_day d
       where d.written_minutes <> (select coalesce(sum(x.minutes), 0) from assignment_share x where x.div = d.div and x.class_id = d.class_id and x.day = d.day)
          or d.reserved_minutes <> (select coalesce(sum(v.minutes), 0) from reservation v where v.div = d.div and v.class_id = d.class_id and v.day = d.day and v.state = 'held')`);
    expect(off).toEqual([]);
  };

  it('is laid again over the days as they now are, and laid back', async () => {
    const { chinese, maths, english, county } = house.county.posts;
    data(await (await house.as(chinese)).homework.publish({ body: written('YW', 40) }));
    data(await (await house.as(maths)).homework.publish({ body: written('SX', 12, { assignedOn: '2026-11-20' }) }));
    for (const day of ['2026-11-20', '2026-11-21'])
      data(
        await (await house.as(english)).homework.reserve({
          body: { classId: house.county.classes.g5, day, subject: 'WY-EN', minutes: 5 },
        }),
      );
    const before = [
      { day: '2026-11-19', days: 1, kind: 'teaching', limit: 60, written: 10, reserved: 0, published: 1 },
      { day: '2026-11-20', days: 1, kind: 'teaching', limit: 60, written: 14, reserved: 5, published: 1 },
      { day: '2026-11-21', days: 2, kind: 'rest', limit: 120, written: 28, reserved: 5, published: 0 },
    ];
    expect(await rows()).toEqual(before);

    data(await set(county, '2026-11-20', 'suspended'));
    expect(await rows()).toEqual([
      before[0],
      { day: '2026-11-20', days: 3, kind: 'rest', limit: 180, written: 42, reserved: 10, published: 1 },
    ]);
    await expectBalanced();

    data(await set(county, '2026-11-20', 'teachingDay'));
    expect(await rows()).toEqual([before[0], { ...before[1], reserved: 10 }, { ...before[2], reserved: 0 }]);
    await expectBalanced();
  });

  it('stays as it is in a school that has set the day itself', async () => {
    const { principal, city } = house.county.posts;
    data(await set(principal, '2026-11-20', 'teachingDay'));
    const before = await rows();
    data(await set(city, '2026-11-20', 'suspended'));
    expect(await rows()).toEqual(before);
  });

  it('can be corrected and withdrawn afterwards', async () => {
    const { principal, maths } = house.county.posts;
    data(await set(principal, '2026-11-20', 'suspended'));
    const client = await house.as(maths);
    const [mine] = data(await client.homework.list({ query: { mine: 'true' } })).rows;
    data(
      await client.homework.withdraw({ params: { id: mine!.id }, body: { version: mine!.version, reason: '停课' } }),
    );
    await expectBalanced();
    expect(await rows()).toMatchObject([{ written: 10 }, { day: '2026-11-20', written: 30, published: 0 }]);
  });

  /** Waits until so many statements of this database wait for a lock. */
  const waiting = async (n: number) => {
    const text = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await house.pool.query<{ n: number }>(text)).rows[0]!.n < n)
      await new Promise((done) => setTimeout(done, 10));
  };

  it('does not go by the old calendar when it was on its way as the day was set', async () => {
    const { maths, principal } = house.county.posts;
    const on = { assignedOn: '2026-12-03', dueOn: '2026-12-07' };
    data(
      await (await house.as(maths)).homework.reserve({
        body: { classId: house.county.classes.g5, day: on.assignedOn, subject: 'SX', minutes: 1 },
      }),
    );
    const [teacher, head, client] = [await house.as(maths), await house.as(principal), await house.pool.connect()];
    await client.query(`begin; select from class_day where day = '${on.assignedOn}' for update`);
    const publishing = teacher.homework.publish({ body: written('SX', 40, on) });
    await waiting(1);
    const setting = head.calendar.setDay({ body: { day: '2026-12-04', kind: 'suspended', note: '台风停课' } });
    await waiting(2);
    await client.query('commit');
    client.release();
    data(await publishing);
    data(await setting);
    await expectBalanced();
    expect((await rows()).slice(-2)).toMatchObject([
      { day: '2026-12-03', days: 1, written: 10 },
      { day: '2026-12-04', days: 3, kind: 'rest', written: 30 },
    ]);
  });

  it('nor when its rows did not stand yet', async () => {
    const { maths, principal } = house.county.posts;
    const on = { assignedOn: '2026-12-10', dueOn: '2026-12-14', content: '口算练习' };
    const [teacher, head, client] = [await house.as(maths), await house.as(principal), await house.pool.connect()];
    await client.query('begin; lock table class_day in share mode');
    const publishing = teacher.homework.publish({ body: written('SX', 40, on) });
    await waiting(1);
    const setting = head.calendar.setDay({ body: { day: '2026-12-11', kind: 'suspended', note: '台风停课' } });
    await waiting(2);
    await client.query('commit');
    client.release();
    data(await publishing);
    data(await setting);
    await expectBalanced();
    expect((await rows()).slice(-2)).toMatchObject([
      { day: '2026-12-10', days: 1, written: 10 },
      { day: '2026-12-11', days: 3, kind: 'rest', written: 30 },
    ]);
  });
});
