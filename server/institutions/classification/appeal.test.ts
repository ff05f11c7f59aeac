import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import type { DimensionSheet } from '#contract/institutions/index.ts';
import type { RuleAnswer } from '#contract/schemas.ts';
import type { CourseKind } from '#policy/institutions/index.ts';
import { scopeOfInstitution } from '../../database/scope.ts';
import { recording } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';
import { AWAY_COUNTY, COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { data } from '../file/testing.ts';
import { DISGUISED, decide, declare, insisting, judge, openDisguised, sheet, writeCourse } from './testing.ts';

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
      sheet: sheet('0000'),
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
      sheet: sheet('1111'),
      appealSheet: sheet('0000'),
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

  test('is judged by four dimensions of its own, as the first decision was (CLS-1 to CLS-5)', async () => {
    house = await openTestHouse();
    const made = await decided();
    const { version } = await appeal(made.id, made.version);
    const city = await insisting(house, house.county.posts.city);
    const review = (given: DimensionSheet, kind: CourseKind, answers: RuleAnswer[] = []) =>
      city.classification.decideAppeal({
        params: { id: made.id },
        body: { kind, sheet: given, clause: 'JB16', decision: '复核材料后认定', version, answers },
      });
    const full = sheet('1111');
    await expect(review({ ...full, method: null }, 'subject')).rejects.toMatchObject({
      problem: {
        code: 'REFUSED_BY_RULE',
        findings: [expect.objectContaining({ rule: 'CLS-1', field: 'sheet.method' })],
      },
    });
    await expect(review({ ...full, content: { subject: true, evidence: '见材料' } }, 'subject')).rejects.toMatchObject({
      problem: { code: 'REFUSED_BY_RULE', findings: [expect.objectContaining({ rule: 'CLS-3' })] },
    });
    await expect(review(sheet('0000'), 'subject')).rejects.toMatchObject({
      problem: { code: 'ANSWER_NEEDED', findings: [expect.objectContaining({ rule: 'CLS-3', field: 'kind' })] },
    });
    const { rows } = await house.pool.query(
      'select state, appeal_kind, appeal_sheet from classification where id = $1',
      [made.id],
    );
    expect(rows).toEqual([{ state: 'appealed', appeal_kind: null, appeal_sheet: null }]);
    const final = await review(sheet('0000'), 'subject', [{ rule: 'CLS-3', reason: '试听课与材料不符' }]);
    expect(final).toMatchObject({ state: 'final', kind: 'subject', appealSheet: sheet('0000') });
  });

  test('leaves the last four dimensions to be followed as a precedent', async () => {
    house = await openTestHouse();
    const made = await decided();
    const { version } = await appeal(made.id, made.version);
    const city = await insisting(house, house.county.posts.city);
    const verdict = { kind: 'non-subject' as const, sheet: sheet('0000'), clause: 'JB16', decision: '试听后改认' };
    await city.classification.decideAppeal({ params: { id: made.id }, body: { ...verdict, version } });
    const next = await declare(house, await writeCourse(house, DISGUISED));
    expect(await city.classification.precedents({ params: { id: next.id } })).toMatchObject([
      { id: made.id, kind: 'non-subject', decision: '试听后改认', sheet: sheet('0000') },
    ]);
  });

  test('is told at once to those who may decide it at the city, and to nobody else', async () => {
    house = await openTestHouse();
    const made = await decided();
    await appeal(made.id, made.version);
    const { rows } = await house.pool.query(
      `select person_id, div, facts, to_path from notification where kind = 'case-appealed'`,
    );
    expect(rows).toEqual([
      {
        person_id: house.county.posts.city.personId,
        div: '9801',
        facts: { name: '思维训练营', kind: 'subject' },
        to_path: `/console/classifications/${made.id}`,
      },
    ]);
    const told = async (locale: 'zh-CN' | 'en') => {
      const desk = (await house.as(house.county.posts.city, locale)).desk;
      return data(await desk.notifications()).map(({ text }) => text);
    };
    expect(await told('zh-CN')).toEqual([expect.stringContaining('《思维训练营》')]);
    expect(await told('en')).toEqual([expect.stringContaining('asks for re-examination')]);
  });

  test('is told under the city of one’s own county alone, and under no other kind, whatever the head writes', async () => {
    house = await openTestHouse();
    const { first } = house.county.institutions;
    const scope = scopeOfInstitution(COUNTY, first.id, house.county.posts.head.personId);
    const tell = (div: string, kind: string) =>
      recording(house.pool, 'institution', scope, (tx) =>
        tx.run(sql`insert into notification (div, id, person_id, kind, created_at)
          values (${div}, ${newId()}::uuid, ${first.id}::uuid, ${kind}, now())`),
      );
    await expect(tell('9801', 'case-appealed')).resolves.toBe(1);
    await expect(tell('9801', 'case-final')).rejects.toThrow(/row-level security/);
    await expect(tell('9802', 'case-appealed')).rejects.toThrow(/row-level security/);
    const deciders = (div: string) =>
      recording(house.pool, 'institution', scope, (tx) =>
        tx.many(sql`select id from appeal_deciders(${div}, '2026-11-19') as id`),
      );
    expect(await deciders(COUNTY)).toEqual([{ id: house.county.posts.city.personId }]);
    expect(await deciders(AWAY_COUNTY)).toEqual([]);
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
