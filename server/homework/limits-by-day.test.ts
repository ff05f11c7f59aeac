import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#contract/client.ts';
import type { ImportView } from '#contract/sheet.ts';
import { COUNTY } from '../testing/county.ts';
import { written } from '../testing/homework.ts';
import { type Caller, openTestHouse, type TestHouse } from '../testing/house.ts';
import { sendFile, workbook } from '../testing/upload.ts';

let house: TestHouse;
let chinese: Caller;
let maths: Caller;
let county: Caller;
/** Monday, with the cap of 60; from Tuesday the county's is 50. */
const BEFORE = '2026-11-30';
const AFTER = '2026-12-01';
beforeAll(async () => {
  house = await openTestHouse();
  const { posts } = house.county;
  [chinese, maths, county] = await Promise.all([
    house.as(posts.chinese),
    house.as(posts.maths),
    house.as(posts.county),
  ]);
  data(await set({ key: 'hw.g3g6.writtenMax', value: 50, from: AFTER }));
});
afterAll(() => house.close());

const data = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.data;
};
const set = (body: { key: string; value: number; from: string }) =>
  county.rule.setParameter({ body: { region: COUNTY, source: '东湖区教育局通知', ...body } });
const limits = async (classId: string, from = BEFORE, until = '2026-12-03') => {
  const { rows } = await house.pool.query<{ day: string; limit: number; near: number; written: number }>(
    `select day, limit_minutes as "limit", near_minutes as near, written_minutes as written from class_day
      where class_id = $1 and day between $2 and $3 order by day`,
    [classId, from, until],
  );
  return rows.map((r) => `${r.day} ${r.written}/${r.limit} ${r.near}`);
};
const over = (day: string, limit: number) => ({
  status: 422,
  problem: {
    code: 'REFUSED_BY_RULE',
    findings: [{ rule: 'HW-2', limit, sentence: expect.stringContaining(`${Number(day.slice(8))}日`) }],
  },
});

describe('homework across the day on which the cap changes (HW-2)', () => {
  const way = { assignedOn: BEFORE, dueOn: '2026-12-03' };

  it('is judged on each day by that day’s cap, in the preview and when published', async () => {
    const { g5 } = house.county.classes;
    const much = written(g5, 'YW', 153, way);
    expect(await chinese.homework.publish({ body: much })).toMatchObject({
      status: 422,
      problem: { findings: [{ limit: 50 }, { limit: 50 }] },
    });
    const seen = data(await chinese.homework.preview({ body: much }));
    expect(seen).toMatchObject({ publishable: false });
    expect(seen.ledger.map((row) => [row.day, row.limit, row.limitRegion])).toEqual([
      [BEFORE, 60, '0'],
      [AFTER, 50, COUNTY],
      ['2026-12-02', 50, COUNTY],
    ]);
    data(await chinese.homework.publish({ body: written(g5, 'YW', 150, way) }));
    expect(await limits(g5)).toEqual([`${BEFORE} 50/60 54`, `${AFTER} 50/50 45`, '2026-12-02 50/50 45']);
  });

  it('is reserved for under that day’s cap', async () => {
    const { g5b } = house.county.classes;
    const ask = (day: string, minutes: number) =>
      maths.homework.reserve({ body: { classId: g5b, day, subject: 'SX', minutes } });
    expect(await ask(AFTER, 51)).toMatchObject(over(AFTER, 50));
    const held = data(await ask(BEFORE, 60));
    data(await maths.homework.release({ params: { id: held.id }, body: { version: held.version } }));
  });

  it('leaves every row its limit when it is corrected and withdrawn', async () => {
    const { g5 } = house.county.classes;
    const row = data(await chinese.homework.list({ query: { class: g5 } })).rows[0]!;
    const change = { params: { id: row.id }, body: { version: row.version, reason: '改量' } };
    expect(
      await chinese.homework.correct({ ...change, body: { ...change.body, ...written(g5, 'YW', 156, way) } }),
    ).toMatchObject({ status: 422 });
    const less = data(
      await chinese.homework.correct({ ...change, body: { ...change.body, ...written(g5, 'YW', 90, way) } }),
    );
    expect(await limits(g5)).toEqual([`${BEFORE} 30/60 54`, `${AFTER} 30/50 45`, '2026-12-02 30/50 45']);
    data(await chinese.homework.withdraw({ ...change, body: { version: less.version, reason: '取消' } }));
    expect(await limits(g5)).toEqual([`${BEFORE} 0/60 54`, `${AFTER} 0/50 45`, '2026-12-02 0/50 45']);
  });

  it('is imported under the same caps, on rows that stand and on new ones', async () => {
    const { principal } = house.county.posts;
    const header = ['班级', '学科', '作业内容', '预计时长（分钟）', '布置日期', '完成日期', '作业形式', '完成地点'];
    const view = async (id: string) => data(await (await house.as(principal)).imports.read({ params: { id } }));
    const upload = async (minutes: number, cls: string) => {
      const line = [cls, '语文', '单元复习', minutes, { day: BEFORE }, { day: '2026-12-02' }, '书面', '家庭'];
      const sent = await sendFile(
        house,
        principal,
        '/api/imports/homework',
        '登记.xlsx',
        await workbook(header, [line]),
      );
      await house.app.imports.drain();
      return view((sent.json() as ImportView).id);
    };
    expect(await upload(102, '五（2）班')).toMatchObject({ state: 'checked', errors: 1 });
    for (const [cls, classId] of [
      ['五（2）班', house.county.classes.g5],
      ['五（3）班', house.county.classes.g5b],
    ] as const) {
      const { id, version, errors } = await upload(100, cls);
      expect(errors).toBe(0);
      data(await (await house.as(principal)).imports.commit({ params: { id }, body: { version } }));
      await house.app.imports.drain();
      expect(await limits(classId, BEFORE, AFTER)).toEqual([`${BEFORE} 50/60 54`, `${AFTER} 50/50 45`]);
    }
  });
});

describe('a smaller share for days off (HW-17)', () => {
  const weekend = (assignedOn: string, minutes: number) =>
    written(house.county.classes.g5b, 'SX', minutes, { assignedOn, dueOn: assignedOn });

  it('is written on the rows that stand from its day on: the cap, times the share, times the days', async () => {
    const { g5b } = house.county.classes;
    data(await maths.homework.publish({ body: weekend('2026-11-28', 20) }));
    data(await maths.homework.publish({ body: weekend('2026-12-05', 20) }));
    data(await maths.homework.publish({ body: weekend('2026-12-04', 20) }));
    expect(await limits(g5b, '2026-12-04', '2026-12-05')).toEqual(['2026-12-04 20/50 45', '2026-12-05 20/100 90']);
    data(await set({ key: 'hw.rest.dailyShareMax', value: 0.5, from: '2026-12-05' }));
    expect(await limits(g5b, '2026-11-28', '2026-11-28')).toEqual(['2026-11-28 20/120 108']);
    expect(await limits(g5b, '2026-12-04', '2026-12-05')).toEqual(['2026-12-04 20/50 45', '2026-12-05 20/50 45']);
  });

  it('is what publishing asks by', async () => {
    expect(await chinese.homework.preview({ body: { ...weekend('2026-12-06', 31), subject: 'YW' } })).toMatchObject({
      data: { findings: [{ rule: 'HW-17', consequence: 'warn', limit: 25 }] },
    });
    expect(await chinese.homework.preview({ body: { ...weekend('2026-12-06', 30), subject: 'YW' } })).toMatchObject({
      data: { findings: [] },
    });
  });

  it('is each row’s own when a day is set otherwise', async () => {
    const { g5b } = house.county.classes;
    const setDay = async (kind: 'suspended' | 'teachingDay') =>
      data(await county.calendar.setDay({ body: { day: '2026-12-04', kind, note: '调整' } }));
    await setDay('suspended');
    expect((await limits(g5b, '2026-12-04', '2026-12-05'))[0]).toBe('2026-12-04 40/150 135');
    await setDay('teachingDay');
    expect(await limits(g5b, '2026-12-04', '2026-12-05')).toEqual(['2026-12-04 20/50 45', '2026-12-05 20/50 45']);
  });
});
