import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noFlags, written } from '../testing/homework.ts';
import { type Caller, openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';

let house: TestHouse;
let chinese: Caller;
let maths: Caller;
let english: Caller;
beforeAll(async () => {
  house = await openTestHouse();
  const { posts } = house.county;
  [chinese, maths, english] = await Promise.all([
    house.as(posts.chinese),
    house.as(posts.maths),
    house.as(posts.english),
  ]);
});
afterAll(() => house.close());

const refusedBy = (rule: string, more: object = {}) => ({
  ok: false,
  status: 422,
  problem: { code: 'REFUSED_BY_RULE', findings: expect.arrayContaining([expect.objectContaining({ rule, ...more })]) },
});
const askedBy = (rule: string) => ({
  ok: false,
  status: 422,
  problem: { code: 'ANSWER_NEEDED', findings: expect.arrayContaining([expect.objectContaining({ rule })]) },
});
const published = { ok: true, status: 201, data: { state: 'published' } };

describe('the minutes of a class and day', () => {
  it('HW-2: the third teacher is refused at 61 minutes, told who holds the rest, and admitted at 60', async () => {
    const { g5 } = house.county.classes;
    expect(await chinese.homework.publish({ body: written(g5, 'YW', 25) })).toMatchObject(published);
    expect(await maths.homework.publish({ body: written(g5, 'SX', 20) })).toMatchObject(published);
    const refused = await english.homework.publish({ body: written(g5, 'WY-EN', 16) });
    expect(refused).toMatchObject(refusedBy('HW-2', { measured: 61, limit: 60, field: 'minutes' }));
    expect(JSON.stringify(refused)).toContain('语文老师');
    expect(JSON.stringify(refused)).toContain('数学老师');
    expect(await english.homework.publish({ body: written(g5, 'WY-EN', 15) })).toMatchObject(published);
    expect(await english.homework.ledger({ query: { class: g5, day: TODAY } })).toMatchObject({
      ok: true,
      data: { written: 60, left: 0, limit: 60, limitRule: 'HW-2', limitRegion: '0' },
    });
  });

  it('keeps the refusal as a near miss with the numbers of that moment', async () => {
    const kept = await house.pool.query(
      `select rule, outcome, measured, limit_value, sentence from finding where outcome = 'refused' and rule = 'HW-2'`,
    );
    expect(kept.rows).toHaveLength(1);
    expect(kept.rows[0]).toMatchObject({ measured: '61', limit_value: '60' });
  });

  it('HW-3a, HW-3: grade 6 of a 5-4 school and grade 7 may reach 90 and not 91', async () => {
    const { g6of54, g7 } = house.county.classes;
    const { fiveFour, posts } = house.county;
    for (const [classId, rule] of [
      [g6of54, 'HW-3a'],
      [g7, 'HW-3'],
    ] as const) {
      await house.pool.query(
        'insert into teaching (div, class_id, subject, school_id, person_id) values ($1, $2, $3, $4, $5)',
        ['980102', classId, 'SX', fiveFour, posts.maths.personId],
      );
      await house.pool.query(
        `insert into duty (id, person_id, role, region_code, school_id, valid_from) values (gen_random_uuid(), $1, 'teacher', '980102', $2, '2020-09-01')`,
        [posts.maths.personId, fiveFour],
      );
      const duty = await house.pool.query<{ id: string }>(
        'select id from duty where person_id = $1 and school_id = $2 limit 1',
        [posts.maths.personId, fiveFour],
      );
      const there = await house.as({ ...posts.maths, dutyId: duty.rows[0]!.id });
      expect(await there.homework.publish({ body: written(classId, 'SX', 91) })).toMatchObject(
        refusedBy(rule, { measured: 91, limit: 90 }),
      );
      expect(await there.homework.publish({ body: written(classId, 'SX', 90) })).toMatchObject(published);
    }
  });

  it('HW-1: grade 2 gets no written homework at home, not one minute; HW-1a: practice in school asks above 20', async () => {
    const { g2 } = house.county.classes;
    for (const place of ['home', 'either'] as const) {
      expect(await maths.homework.publish({ body: written(g2, 'SX', 1, { place }) })).toMatchObject(
        refusedBy('HW-1', { measured: 1, limit: 0 }),
      );
    }
    expect(await maths.homework.publish({ body: written(g2, 'SX', 20, { place: 'inSchool' }) })).toMatchObject(
      published,
    );
    const more = written(g2, 'YW', 1, { place: 'inSchool' });
    expect(await chinese.homework.publish({ body: more })).toMatchObject(askedBy('HW-1a'));
    expect(
      await chinese.homework.publish({
        body: { ...more, answers: [{ rule: 'HW-1a', reason: '单元复习，课堂内完成' }] },
      }),
    ).toMatchObject(published);
    expect(await maths.homework.ledger({ query: { class: g2, day: TODAY } })).toMatchObject({
      ok: true,
      data: { written: 0, practice: 21 },
    });
  });

  it('sums each layer on its own and judges the largest', async () => {
    const { g5 } = house.county.classes;
    const day = { assignedOn: '2026-11-23' };
    expect(await chinese.homework.publish({ body: written(g5, 'YW', 30, day) })).toMatchObject(published);
    expect(await maths.homework.publish({ body: written(g5, 'SX', 20, { ...day, tier: 'basic' }) })).toMatchObject(
      published,
    );
    expect(
      await maths.homework.publish({ body: written(g5, 'SX', 30, { ...day, tier: 'extended', title: '拓展题' }) }),
    ).toMatchObject(published);
    expect(await english.homework.publish({ body: written(g5, 'WY-EN', 11, { ...day, tier: 'basic' }) })).toMatchObject(
      refusedBy('HW-2', { measured: 61 }),
    );
    expect(await english.homework.publish({ body: written(g5, 'WY-EN', 10, { ...day, tier: 'basic' }) })).toMatchObject(
      published,
    );
  });

  it('spreads a carried-over assignment over its days and counts it on each', async () => {
    const { g5b } = house.county.classes;
    const project = written(g5b, 'YW', 80, { assignedOn: '2026-11-23', dueOn: '2026-11-27', title: '单元习作' });
    const done = await chinese.homework.publish({ body: project });
    expect(done).toMatchObject(published);
    const shares = await house.pool.query<{ day: string; minutes: number }>(
      'select day, minutes from assignment_share where class_id = $1 order by day',
      [g5b],
    );
    expect(shares.rows).toEqual(['23', '24', '25', '26'].map((d) => ({ day: `2026-11-${d}`, minutes: 20 })));
    expect(await maths.homework.publish({ body: written(g5b, 'SX', 41, { assignedOn: '2026-11-25' }) })).toMatchObject(
      refusedBy('HW-2', { measured: 61 }),
    );
    expect(await maths.homework.publish({ body: written(g5b, 'SX', 40, { assignedOn: '2026-11-25' }) })).toMatchObject(
      published,
    );
  });

  it('HW-17: a weekend is judged over its days together and asks instead of refusing', async () => {
    const { g5b } = house.county.classes;
    const friday = { assignedOn: '2026-12-04', dueOn: '2026-12-07' };
    // 180 minutes: 60 on Friday, 120 on the weekend's two days: at the cap, no question.
    expect(await chinese.homework.preview({ body: written(g5b, 'YW', 180, friday) })).toMatchObject({
      ok: true,
      data: { publishable: true, findings: [] },
    });
    const saturday = written(g5b, 'YW', 121, { assignedOn: '2026-12-05', dueOn: '2026-12-07', title: '周末阅读摘抄' });
    expect(await chinese.homework.publish({ body: saturday })).toMatchObject(askedBy('HW-17'));
    const reason = '含一次手抄报，可两天内任选时间';
    expect(
      await chinese.homework.publish({ body: { ...saturday, answers: [{ rule: 'HW-17', reason }] } }),
    ).toMatchObject(published);
    const kept = await house.pool.query(`select answer from finding where rule = 'HW-17' and outcome = 'answered'`);
    expect(kept.rows).toEqual([{ answer: reason }]);
  });

  it('HW-9: homework entered after its day is admitted, and the lateness stays on record', async () => {
    const { g5b } = house.county.classes;
    expect(
      await chinese.homework.publish({
        body: written(g5b, 'YW', 5, { assignedOn: '2026-11-18', dueOn: '2026-11-19' }),
      }),
    ).toMatchObject(published);
    const kept = await house.pool.query(`select outcome from finding where rule = 'HW-9'`);
    expect(kept.rows).toEqual([{ outcome: 'open' }]);
  });
});

describe('a year whose days off are not published', () => {
  it('HW-C5: is said in the preview and kept on record, and blocks nothing', async () => {
    const { g5b } = house.county.classes;
    const body = written(g5b, 'YW', 10, { assignedOn: '2027-01-05' });
    const seen = await chinese.homework.preview({ body });
    expect(seen).toMatchObject({
      ok: true,
      data: {
        publishable: true,
        findings: [{ rule: 'HW-C5', consequence: 'record', sentence: expect.stringContaining('尚未公布 2027 年') }],
      },
    });
    expect(await chinese.homework.publish({ body })).toMatchObject(published);
    const kept = await house.pool.query(`select outcome, facts->>'day' as day from finding where rule = 'HW-C5'`);
    expect(kept.rows).toEqual([{ outcome: 'open', day: '2027-01-05' }]);
    expect(
      await chinese.homework.preview({ body: written(g5b, 'YW', 10, { assignedOn: '2026-12-31' }) }),
    ).toMatchObject({ data: { findings: [] } });
  });
});

describe('bans', () => {
  const banned = [
    ['HW-12', 'parentAction'],
    ['HW-13', 'parentCheck'],
    ['HW-14', 'selfMarking'],
    ['HW-16', 'phoneRequired'],
    ['HW-15', 'punitive'],
    ['HW-15', 'repetitive'],
  ] as const;
  it.each(banned)('%s: a declared %s refuses', async (rule, flag) => {
    const body = written(house.county.classes.g5b, 'YW', 5, {
      assignedOn: '2026-12-01',
      flags: { ...noFlags, [flag]: true },
    });
    expect(await chinese.homework.publish({ body })).toMatchObject(refusedBy(rule, { field: `flags.${flag}` }));
  });

  const worded = [
    ['HW-12', '请家长和孩子一起完成手抄报并由家长写评语'],
    ['HW-13', '请家长检查并签字'],
    ['HW-14', '对照答案自批自改'],
    ['HW-16', '用手机拍照打卡上传'],
    ['HW-15', '错一个字抄写二十遍'],
  ] as const;
  it.each(worded)('%s: the words “%s” ask before publishing, and the answer is kept', async (rule, content) => {
    const body = written(house.county.classes.g5b, 'YW', 5, {
      assignedOn: '2026-12-02',
      title: `字词 ${rule}`,
      content,
    });
    const asked = await chinese.homework.publish({ body });
    expect(asked).toMatchObject(askedBy(rule));
    const rules = asked.ok ? [] : (asked.problem.findings ?? []).map((f) => f.rule);
    const reason = `经教研组讨论保留 ${rule}`;
    expect(
      await chinese.homework.publish({ body: { ...body, answers: rules.map((r) => ({ rule: r, reason })) } }),
    ).toMatchObject(published);
    const kept = await house.pool.query('select answer from finding where rule = $1 and answer = $2', [rule, reason]);
    expect(kept.rowCount).toBe(1);
  });

  it('HW-15: the same text given again within the window asks', async () => {
    const again = { title: '抄写生字', content: '抄写第七课生字，每字两遍' };
    const { g5b } = house.county.classes;
    const once = written(g5b, 'YW', 10, { assignedOn: '2026-12-08', ...again });
    expect(await chinese.homework.publish({ body: once })).toMatchObject(published);
    expect(
      await chinese.homework.publish({ body: written(g5b, 'YW', 10, { assignedOn: '2026-12-09', ...again }) }),
    ).toMatchObject(askedBy('HW-15'));
  });

  it('HW-18: punishment that keeps a child from bed is refused', async () => {
    const body = written(house.county.classes.g5b, 'YW', 5, {
      assignedOn: '2026-12-10',
      content: '没写完不许睡觉',
      flags: { ...noFlags, punitive: true },
    });
    expect(await chinese.homework.publish({ body })).toMatchObject(refusedBy('HW-18'));
  });
});
