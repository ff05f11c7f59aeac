import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { written } from '../testing/homework.ts';
import { type Caller, openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';

let house: TestHouse;
let chinese: Caller;
let maths: Caller;
let lead: Caller;
beforeAll(async () => {
  house = await openTestHouse();
  const { posts } = house.county;
  [chinese, maths, lead] = await Promise.all([house.as(posts.chinese), house.as(posts.maths), house.as(posts.lead5)]);
});
afterAll(() => house.close());

async function data<T>(answer: Promise<{ ok: true; data: T } | { ok: false; problem: unknown }>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(JSON.stringify(got.problem));
  return got.data;
}
const ledger = (classId: string, day = TODAY) => data(maths.homework.ledger({ query: { class: classId, day } }));

describe('a piece of homework from draft to withdrawal', () => {
  it('a draft holds no minutes and is seen by its author alone', async () => {
    const { g5 } = house.county.classes;
    const draft = await data(chinese.homework.draft({ body: written(g5, 'YW', 40) }));
    expect(draft).toMatchObject({ state: 'draft', version: 1 });
    expect(await ledger(g5)).toMatchObject({ written: 0 });
    expect(await maths.homework.read({ params: { id: draft.id } })).toMatchObject({ status: 404 });
    const seen = await data(maths.homework.list({ query: { state: 'draft' } }));
    expect(seen.rows).toEqual([]);
    const edited = await data(
      chinese.homework.edit({ params: { id: draft.id }, body: { ...written(g5, 'YW', 30), version: 1 } }),
    );
    expect(edited).toMatchObject({ minutes: 30, version: 2 });
    const out = await data(chinese.homework.publish({ body: { ...written(g5, 'YW', 30), id: draft.id, version: 2 } }));
    expect(out).toMatchObject({ id: draft.id, state: 'published' });
    expect(await ledger(g5)).toMatchObject({ written: 30, left: 30 });
  });

  it('a correction claims anew, keeps the old text, and cannot pass the limit', async () => {
    const { g5 } = house.county.classes;
    const mine = await data(maths.homework.publish({ body: written(g5, 'SX', 20) }));
    const over = written(g5, 'SX', 31);
    expect(
      await maths.homework.correct({ params: { id: mine.id }, body: { ...over, version: 1, reason: '加题' } }),
    ).toMatchObject({
      status: 422,
      problem: { findings: [{ rule: 'HW-2', measured: 61 }] },
    });
    const less = written(g5, 'SX', 10, { title: '口算一页' });
    const corrected = await data(
      maths.homework.correct({ params: { id: mine.id }, body: { ...less, version: 1, reason: '减去两题' } }),
    );
    expect(corrected).toMatchObject({ version: 2, minutes: 10, title: '口算一页' });
    expect(await ledger(g5)).toMatchObject({ written: 40, left: 20 });
    const read = await data(lead.homework.read({ params: { id: mine.id } }));
    expect(read.changes.map((c) => [c.kind, c.reason])).toEqual([['corrected', '减去两题']]);
    expect(read.changes[0]!.before).toMatchObject({ minutes: 20 });
  });

  it('a withdrawal gives the minutes back and stays visible', async () => {
    const { g5 } = house.county.classes;
    const { rows } = await data(maths.homework.list({ query: { class: g5, subject: 'SX' } }));
    const row = rows[0]!;
    const gone = await data(
      maths.homework.withdraw({ params: { id: row.id }, body: { version: row.version, reason: '与活动冲突' } }),
    );
    expect(gone).toMatchObject({ state: 'withdrawn' });
    expect(await ledger(g5)).toMatchObject({ written: 30 });
    expect(
      await maths.homework.withdraw({ params: { id: row.id }, body: { version: gone.version, reason: '再撤' } }),
    ).toMatchObject({
      status: 409,
      problem: { code: 'STATE_CONFLICT' },
    });
  });
});

describe('the list of a day', () => {
  it('holds what lies on it, also when it was given earlier, and a whole run of days off as one', async () => {
    const { classes, posts } = house.county;
    const client = await house.as(posts.maths);
    const given = { title: '长作业', assignedOn: '2026-12-15', dueOn: '2026-12-21' };
    expect(await client.homework.publish({ body: written(classes.g5, 'SX', 60, given) })).toMatchObject({ ok: true });
    const found = async (query: object) => {
      const reply = await client.homework.list({ query: { class: classes.g5, ...query } });
      return reply.ok ? reply.data.rows.filter((r) => r.title === given.title).length : reply.problem.code;
    };
    expect(await found({ from: '2026-12-16', until: '2026-12-16' })).toBe(0);
    for (const on of ['2026-12-15', '2026-12-16', '2026-12-19', '2026-12-20']) expect(await found({ on })).toBe(1);
    for (const on of ['2026-12-14', '2026-12-21']) expect(await found({ on })).toBe(0);
  });

  it('says how many minutes lie on it, and none where no day is asked for', async () => {
    const { g5 } = house.county.classes;
    const onDay = async (query: object) =>
      (await data(maths.homework.list({ query: { class: g5, ...query } }))).rows
        .filter((r) => r.title === '长作业')
        .map((r) => r.onDay);
    expect(await onDay({ on: '2026-12-15' })).toEqual([10]);
    expect(await onDay({ on: '2026-12-20' })).toEqual([20]);
    expect(await onDay({})).toEqual([null]);
    const ledgerOf = await ledger(g5, '2026-12-16');
    const lying = (await data(maths.homework.list({ query: { class: g5, on: '2026-12-16' } }))).rows;
    expect(lying.reduce((sum, r) => sum + r.onDay!, 0)).toBe(ledgerOf.written);
  });
});

describe('two hands on one thing', () => {
  it('a stale version is refused with both versions, never overwritten', async () => {
    const { g5b } = house.county.classes;
    const mine = await data(chinese.homework.publish({ body: written(g5b, 'YW', 10) }));
    await data(
      chinese.homework.correct({
        params: { id: mine.id },
        body: { ...written(g5b, 'YW', 12), version: 1, reason: '先改' },
      }),
    );
    const stale = await chinese.homework.correct({
      params: { id: mine.id },
      body: { ...written(g5b, 'YW', 15), version: 1, reason: '后改' },
    });
    expect(stale).toMatchObject({
      status: 409,
      problem: { code: 'STALE_VERSION', current: { version: 2, minutes: 12 } },
    });
  });

  it('the same key with the same body gives the same answer, with another body 409, also when sent at once', async () => {
    const { g5b } = house.county.classes;
    const key = randomUUID();
    const body = written(g5b, 'YW', 7, { assignedOn: '2026-11-24' });
    const all = await Promise.all(
      Array.from({ length: 6 }, () => chinese.homework.publish({ body }, { idempotencyKey: key })),
    );
    const ids = new Set(all.map((a) => (a.ok ? a.data.id : a.problem.code)));
    expect(ids.size).toBe(1);
    expect(await ledger(g5b, '2026-11-24')).toMatchObject({ written: 7 });
    const other = await chinese.homework.publish(
      { body: written(g5b, 'YW', 8, { assignedOn: '2026-11-24' }) },
      { idempotencyKey: key },
    );
    expect(other).toMatchObject({ status: 409, problem: { code: 'KEY_REUSED' } });
  });

  it('the second sending of a publish that filled the day gets the first answer, not a refusal', async () => {
    const { g5b } = house.county.classes;
    const key = randomUUID();
    const body = written(g5b, 'YW', 60, { assignedOn: '2026-11-26' });
    const first = await data(chinese.homework.publish({ body }, { idempotencyKey: key }));
    const second = await data(chinese.homework.publish({ body }, { idempotencyKey: key }));
    expect(second).toEqual(first);
  });
});

describe('reserve, release, swap', () => {
  const day = '2026-11-25';
  it('reserved minutes bind the others, and the own publish uses them up', async () => {
    const { g5 } = house.county.classes;
    await data(maths.homework.reserve({ body: { classId: g5, day, subject: 'SX', minutes: 25 } }));
    expect(await ledger(g5, day)).toMatchObject({ written: 0, reserved: 25, left: 35 });
    const over = await chinese.homework.publish({ body: written(g5, 'YW', 36, { assignedOn: day }) });
    expect(over).toMatchObject({ status: 422, problem: { findings: [{ rule: 'HW-2', measured: 61 }] } });
    await data(chinese.homework.publish({ body: written(g5, 'YW', 35, { assignedOn: day }) }));
    await data(maths.homework.publish({ body: written(g5, 'SX', 25, { assignedOn: day }) }));
    expect(await ledger(g5, day)).toMatchObject({ written: 60, reserved: 0, left: 0 });
  });

  it('HW-8: one subject asks another for minutes, the lead of the grade decides, the sum stays', async () => {
    const { g5b } = house.county.classes;
    const held = await data(maths.homework.reserve({ body: { classId: g5b, day, subject: 'SX', minutes: 30 } }));
    const asked = await data(
      chinese.homework.askSwap({ body: { reservationId: held.id, subject: 'YW', minutes: 12, reason: '习作讲评日' } }),
    );
    expect(asked).toMatchObject({ state: 'asked', fromTeacher: '数学老师', toTeacher: '语文老师' });
    const waiting = await data(lead.homework.swaps());
    expect(waiting.map((s) => s.id)).toContain(asked.id);
    expect(
      await chinese.homework.decideSwap({ params: { id: asked.id }, body: { grant: true, version: 1 } }),
    ).toMatchObject({ status: 403 });
    const decided = await data(
      lead.homework.decideSwap({ params: { id: asked.id }, body: { grant: true, note: '本周语文优先', version: 1 } }),
    );
    expect(decided).toMatchObject({ state: 'granted', decidedBy: '年级组长' });
    const after = await ledger(g5b, day);
    expect(after.reserved).toBe(30);
    expect(after.holders.map((h) => [h.subject, h.minutes])).toEqual([
      ['SX', 18],
      ['YW', 12],
    ]);
    expect(
      await chinese.homework.askSwap({ body: { reservationId: held.id, subject: 'YW', minutes: 19, reason: '还要' } }),
    ).toMatchObject({
      status: 422,
      problem: { findings: [{ rule: 'HW-8' }] },
    });
  });

  it('released minutes come back to the class; nobody releases for another', async () => {
    const { g5b } = house.county.classes;
    const { holders } = await ledger(g5b, day);
    const own = holders.find((h) => h.subject === 'SX')!;
    const row = await house.pool.query<{ version: number }>('select version from reservation where id = $1', [own.ref]);
    const version = row.rows[0]!.version;
    expect(await chinese.homework.release({ params: { id: own.ref }, body: { version } })).toMatchObject({
      status: 403,
    });
    await data(maths.homework.release({ params: { id: own.ref }, body: { version } }));
    expect(await ledger(g5b, day)).toMatchObject({ reserved: 12 });
  });

  it('the grade board shows who holds what in every class of the grade', async () => {
    const { school } = house.county;
    const board = await data(lead.homework.gradeBoard({ query: { school, grade: 5, week: day } }));
    expect(board.classes.map((c) => c.name)).toEqual(['五（2）班', '五（3）班']);
    const cell = board.classes[0]!.cells.find((c) => c.ledger.day === day)!;
    expect(cell).toMatchObject({ published: 2, ledger: { written: 60, left: 0 } });
    expect(board.days.map((d) => d.kind)).toEqual([...Array(5).fill('teachingDay'), 'restDay', 'restDay']);
  });

  it('the grade board shows the classes of its school year alone', async () => {
    const { school } = house.county;
    await house.pool.query(
      `insert into school_class (div, id, school_id, school_year, grade, number, name)
       values ('980102', gen_random_uuid(), $1, 2025, 5, 1, '去年五（1）班'), ('980102', gen_random_uuid(), $1, 2027, 5, 1, '明年五（1）班')`,
      [school],
    );
    const names = async (week: string) =>
      (await data(lead.homework.gradeBoard({ query: { school, grade: 5, week } }))).classes.map((c) => c.name);
    expect(await names(day)).toEqual(['五（2）班', '五（3）班']);
    expect(await names('2026-07-01')).toEqual(['去年五（1）班']);
    expect(await names('2026-08-03')).toEqual(['五（2）班', '五（3）班']);
    expect(await names('2027-09-06')).toEqual(['明年五（1）班']);
  });
});
