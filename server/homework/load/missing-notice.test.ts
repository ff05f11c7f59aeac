import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../clock.ts';
import type { House } from '../../house.ts';
import { COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../../testing/house.ts';
import { catchUpMissingNotices, findMissingNotices } from './missing-notice.ts';

let house: TestHouse;
let noon: House;
let evening: House;
beforeAll(async () => {
  house = await openTestHouse();
  noon = { pool: house.pool, clock: house.clock, demo: true, log: house.app.log };
  evening = { ...noon, clock: stoppedClock(`${TODAY}T20:00:00+08:00`) };
});
afterAll(() => house.close());

const publish = async (day: string) => {
  const client = await house.as(house.county.posts.chinese);
  const published = await client.homework.publish({
    body: {
      classId: house.county.classes.g5,
      subject: 'YW',
      title: `读一篇 ${day}`,
      form: 'reading',
      place: 'home',
      minutes: 20,
      assignedOn: day,
      dueOn: day,
    },
  });
  expect(published).toMatchObject({ ok: true });
};
const foundOn = async (day: string) => {
  const { rows } = await house.pool.query(
    `select c.name, f.outcome, f.found_at, f.sentence from finding f join school_class c on c.id = f.class_id
      where f.rule = 'HW-9' and f.sentence_key = 'homework.noNotice' and f.day = $1 order by f.div, c.grade, c.number, c.name`,
    [day],
  );
  return rows;
};

describe('the evening check for notices (HW-9)', () => {
  it('asks nothing of a county that has not begun, nor of the day under way', async () => {
    expect(await catchUpMissingNotices(noon)).toBe(0);
    await publish(TODAY);
    expect(await catchUpMissingNotices(noon)).toBe(0);
  });

  it('finds each class without a notice once, however often it runs', async () => {
    // Seven classes of the county, one of which has published; the other county has not begun.
    expect(await catchUpMissingNotices(evening)).toBe(6);
    expect(await catchUpMissingNotices(evening)).toBe(0);
    const found = await foundOn(TODAY);
    expect(found.map((f) => f.name)).not.toContain('五（2）班');
    expect(found[0]).toMatchObject({
      outcome: 'open',
      found_at: `${TODAY}T12:00:00Z`,
      sentence: expect.stringContaining('没有公示'),
    });
    expect(
      (await Promise.all([findMissingNotices(evening, TODAY), findMissingNotices(evening, TODAY)])).reduce(
        (a, b) => a + b,
      ),
    ).toBe(1);
  });

  it('makes up for evenings that were missed, weekends left out', async () => {
    await publish('2026-11-12');
    // Thursday, Friday, Monday, Tuesday, Wednesday: seven classes each, one had a notice on Thursday.
    expect(await catchUpMissingNotices(noon)).toBe(5 * 7 - 1);
    expect(await foundOn('2026-11-14')).toEqual([]);
    expect((await foundOn('2026-11-16'))[0]).toMatchObject({ found_at: '2026-11-16T12:00:00Z' });
  });

  it('checks a day on which one school alone teaches, for that school alone', async () => {
    await house.pool.query(
      `insert into school_day (div, school_id, day, kind, note) values ($1, $2, '2026-11-14', 'teachingDay', '补课')`,
      [COUNTY, house.county.fiveFour],
    );
    await house.pool.query(`update revision set number = number + 1 where name = 'calendar'`);
    expect(await catchUpMissingNotices(noon)).toBe(2);
    expect((await foundOn('2026-11-14')).map((f) => f.name)).toEqual(['六（1）班', '七（1）班']);
    expect(await catchUpMissingNotices(noon)).toBe(0);
  });

  it('stands in the worklist, opens, is handled', async () => {
    const client = await house.as(house.county.posts.county, 'en');
    const list = await client.finding.list({ query: { rule: 'HW-9', outcome: 'open', from: TODAY } });
    if (!list.ok) throw new Error('list');
    // Six boards left empty today, and the notice of the twelfth that was put up late.
    expect(list.data.total).toBe(7);
    const first = list.data.rows.find((f) => f.day === TODAY);
    expect(first!.sentence).toContain('put no homework on the board');
    expect(
      await client.finding.handle({ params: { id: first!.id }, body: { note: 'no lessons', version: 1 } }),
    ).toMatchObject({ ok: true });
    const { rows } = await house.pool.query(
      `select div, touched from audit_event where action = 'job.missing-notice' and touched = array['${TODAY}']`,
    );
    expect(rows).toContainEqual({ div: COUNTY, touched: [TODAY] });
  });
});
