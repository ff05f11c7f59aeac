import { afterEach, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { decide, insisting, judge, openDisguised } from './testing.ts';

let house: TestHouse;
afterEach(() => house.close());

async function decided() {
  const { expert, secondExpert } = house.county.posts;
  const made = await openDisguised(house);
  await judge(house, expert, made.id, 'subject');
  await judge(house, secondExpert, made.id, 'subject');
  return decide(house, made, 'subject');
}
const appeal = async (id: string, version: number) =>
  (await insisting(house, house.county.posts.head)).classification.appeal({
    params: { id },
    body: { reason: '课程以游戏为主，请复核', version },
  });

describe('Re-examination', () => {
  test('goes to the city, whose word is final; both decisions stay (CLS-8, CLS-9, CLS-11)', async () => {
    house = await openTestHouse();
    const made = await decided();
    const asked = await appeal(made.id, made.version);
    expect(asked).toMatchObject({ state: 'appealed', may: [] });
    const verdict = {
      kind: 'non-subject' as const,
      clause: 'JB16',
      decision: '试听后认为不以学科内容为主',
      version: asked.version,
    };
    const { city, county, province } = house.county.posts;
    await expect(
      (await insisting(house, county)).classification.decideAppeal({ params: { id: made.id }, body: verdict }),
    ).rejects.toMatchObject({ problem: { code: 'NOT_ALLOWED' } });
    const waiting = await (await insisting(house, city)).classification.list({ query: { state: 'appealed' } });
    expect(waiting.rows.map(({ id }) => id)).toEqual([made.id]);
    const final = await (await insisting(house, city)).classification.decideAppeal({
      params: { id: made.id },
      body: verdict,
    });
    expect(final).toMatchObject({
      state: 'final',
      kind: 'non-subject',
      decidedKind: 'subject',
      appealBy: '市干部',
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'CLS-8' })]),
    });
    const { rows } = await house.pool.query('select declared_kind, decided_kind from course where id = $1', [
      made.courseId,
    ]);
    expect(rows).toEqual([{ declared_kind: 'non-subject', decided_kind: 'non-subject' }]);
    await expect(
      (await insisting(house, province)).classification.decideAppeal({
        params: { id: made.id },
        body: { ...verdict, version: final.version },
      }),
    ).rejects.toMatchObject({ problem: { code: 'STATE_CONFLICT' } });
    const told = await (await insisting(house, house.county.posts.head)).desk.notifications();
    expect(told.map(({ kind }) => kind)).toContain('case-final');
  });

  test('is asked for once, by the version that was read, and not by the office', async () => {
    house = await openTestHouse();
    const made = await decided();
    await expect(appeal(made.id, made.version - 1)).rejects.toMatchObject({ problem: { code: 'STALE_VERSION' } });
    const asked = await appeal(made.id, made.version);
    await expect(appeal(made.id, asked.version)).rejects.toMatchObject({ problem: { code: 'STATE_CONFLICT' } });
  });

  test('is refused after its window (CLS-11)', async () => {
    house = await openTestHouse();
    const made = await decided();
    await house.pool.query(`update classification set appeal_until = '2026-11-18' where id = $1`, [made.id]);
    await expect(appeal(made.id, made.version)).rejects.toMatchObject({
      problem: { code: 'REFUSED_BY_RULE', findings: [expect.objectContaining({ rule: 'CLS-11' })] },
    });
    const seen = await (await insisting(house, house.county.posts.head)).classification.read({
      params: { id: made.id },
    });
    expect(seen.may).toEqual([]);
  });
});
