import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentInput } from '#contract/homework.ts';
import { openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const written = (classId: string, subject: string, minutes: number, more: Partial<AssignmentInput> = {}) => ({
  classId,
  subject,
  title: `课后练习 ${subject}`,
  content: '完成课本练习',
  form: 'written' as const,
  place: 'either' as const,
  minutes,
  assignedOn: TODAY,
  dueOn: '2026-11-20',
  ...more,
});

describe('the minutes ledger of a class and day', () => {
  it('HW-2: refuses the third teacher at 61 minutes, names who holds the rest, and admits 60', async () => {
    const { g5 } = house.county.classes;
    const { chinese, maths, english } = house.county.posts;
    const [c, m, e] = await Promise.all([house.as(chinese), house.as(maths), house.as(english)]);
    expect(await c.homework.publish({ body: written(g5, 'YW', 25) })).toMatchObject({ ok: true, status: 201 });
    expect(await m.homework.publish({ body: written(g5, 'SX', 20) })).toMatchObject({ ok: true });
    const refused = await e.homework.publish({ body: written(g5, 'WY-EN', 16) });
    expect(refused).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'REFUSED_BY_RULE', findings: [{ rule: 'HW-2', measured: 61, limit: 60 }] },
    });
    expect(JSON.stringify(refused)).toContain('语文老师');
    expect(await e.homework.publish({ body: written(g5, 'WY-EN', 15) })).toMatchObject({ ok: true });
    const ledger = await e.homework.ledger({ query: { class: g5, day: TODAY } });
    expect(ledger).toMatchObject({ ok: true, data: { written: 60, left: 0, limit: 60 } });
  });
});
