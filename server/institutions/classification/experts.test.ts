import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Power } from '../../database/scope.ts';
import { scopeOfInstitution, scopeOfPerson } from '../../database/scope.ts';
import { recording } from '../../database/transaction.ts';
import { COUNTY, type Post } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import {
  assign,
  DISGUISED,
  decide,
  declare,
  insisting,
  judge,
  openDisguised,
  sheet,
  takeSeat,
  writeCourse,
} from './testing.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const officer = () => insisting(house, house.county.posts.county);
const stateOf = async (id: string) => (await (await officer()).classification.read({ params: { id } })).state;
const asExpert = <T>(post: Post, text: string, values: unknown[] = []) =>
  ask<T>('expert', scopeOfPerson(COUNTY, post.personId), text, values);
const ask = <T>(power: Power, scope: ReturnType<typeof scopeOfPerson>, text: string, values: unknown[] = []) =>
  recording(house.pool, power, scope, (tx) => tx.many<T>({ text, values }));

describe('An expert', () => {
  test('says first whether there is a tie; before that the course is not shown, by the door or by SQL', async () => {
    const { expert } = house.county.posts;
    const made = await openDisguised(house);
    const client = await insisting(house, expert);
    const mine = (await client.classification.myCases()).find((each) => each.caseId === made.id)!;
    expect(mine).toMatchObject({
      state: 'asked',
      course: null,
      self: null,
      signals: [],
      institutionName: '东湖启明培训学校',
    });
    const visible = () => asExpert(expert, 'select id from classification where id = $1', [made.id]);
    expect(await visible()).toEqual([]);
    const early = { sheet: sheet('1111'), kind: 'subject' as const, reason: '按材料判断', version: mine.version };
    await expect(client.classification.giveOpinion({ params: { id: mine.id }, body: early })).rejects.toMatchObject({
      problem: { code: 'STATE_CONFLICT' },
    });
    const seat = await takeSeat(house, expert, made.id);
    expect(seat).toMatchObject({ state: 'reading', course: { name: DISGUISED.name } });
    expect(await visible()).toHaveLength(1);
  });

  test('with a relative at the institution stands aside, frees the seat, and is refused ever after (CLS-7)', async () => {
    const { expert, secondExpert, thirdExpert } = house.county.posts;
    const made = await openDisguised(house);
    const client = await insisting(house, secondExpert);
    const mine = (await client.classification.myCases()).find((each) => each.caseId === made.id)!;
    const recused = await client.classification.declareTie({
      params: { id: mine.id },
      body: { relation: 'relative', note: '配偶在该机构任教', version: mine.version },
    });
    expect(recused).toMatchObject({ state: 'recused', course: null });
    expect((await (await officer()).desk.notifications())[0]).toMatchObject({ kind: 'case-recused' });
    const told = await (await officer()).classification.read({ params: { id: made.id } });
    expect(told.opinions).toContainEqual(
      expect.objectContaining({ state: 'recused', tie: 'relative', tieNote: '配偶在该机构任教' }),
    );
    const again = await declare(house, await writeCourse(house, DISGUISED));
    for (const each of [made, again])
      await expect(assign(house, each, secondExpert)).rejects.toMatchObject({
        problem: {
          code: 'REFUSED_BY_RULE',
          findings: expect.arrayContaining([expect.objectContaining({ rule: 'CLS-7' })]),
        },
      });
    const barred = await (await officer()).classification.candidates({ params: { id: again.id } });
    expect(barred.find(({ personId }) => personId === secondExpert.personId)?.barred).toContain('直系亲属');
    expect(await assign(house, made, thirdExpert)).toMatchObject({ state: 'with-experts' });
    await judge(house, expert, made.id, 'subject');
    await judge(house, thirdExpert, made.id, 'subject');
    expect(await stateOf(made.id)).toBe('to-decide');
    await house.pool.query('delete from expert_tie');
  });

  test('who works at another institution, or whose relative does, judges no course at all (CLS-7)', async () => {
    const { expert, secondExpert } = house.county.posts;
    const { second } = house.county.institutions;
    const made = await openDisguised(house);
    const seat = await takeSeat(house, expert, made.id);
    for (const { personId } of [expert, secondExpert])
      await house.pool.query(
        `insert into expert_tie (div, person_id, institution_id, relation, declared_at) values ($1, $2, $3, 'part-time', now())`,
        [COUNTY, personId, second.id],
      );
    const refusedBy = { problem: { code: 'REFUSED_BY_RULE', findings: [expect.objectContaining({ rule: 'CLS-7' })] } };
    const again = await declare(house, await writeCourse(house, DISGUISED));
    await expect(assign(house, again, secondExpert)).rejects.toMatchObject(refusedBy);
    const body = { sheet: sheet('1111'), kind: 'subject' as const, reason: '按材料判断', version: seat.version };
    await expect(
      (await insisting(house, expert)).classification.giveOpinion({ params: { id: seat.id }, body }),
    ).rejects.toMatchObject(refusedBy);
    await house.pool.query('delete from expert_tie');
  });

  test('is judged at the moment of speaking too: a tie that came up meanwhile refuses the opinion (CLS-7)', async () => {
    const { expert } = house.county.posts;
    const made = await openDisguised(house);
    const seat = await takeSeat(house, expert, made.id);
    await house.pool.query(
      `insert into expert_tie (div, person_id, institution_id, relation, declared_at) values ($1, $2, $3, 'relative', now())`,
      [COUNTY, expert.personId, made.institutionId],
    );
    const body = { sheet: sheet('1111'), kind: 'subject' as const, reason: '按材料判断', version: seat.version };
    await expect(
      (await insisting(house, expert)).classification.giveOpinion({ params: { id: seat.id }, body }),
    ).rejects.toMatchObject({
      problem: { code: 'REFUSED_BY_RULE', findings: [expect.objectContaining({ rule: 'CLS-7' })] },
    });
    await house.pool.query('delete from expert_tie');
  });

  test('never sees the other’s opinion or seat, by SQL either; an institution sees neither', async () => {
    const { expert, secondExpert, head } = house.county.posts;
    const made = await openDisguised(house);
    await judge(house, secondExpert, made.id, 'non-subject');
    await takeSeat(house, expert, made.id);
    const seen = await asExpert<{ person_id: string }>(
      expert,
      'select person_id from classification_opinion where classification_id = $1',
      [made.id],
    );
    expect(seen).toEqual([{ person_id: expert.personId }]);
    const county = await (await officer()).classification.read({ params: { id: made.id } });
    expect(county.opinions.map(({ state, kind }) => [state, kind])).toEqual([
      ['reading', null],
      ['given', null],
    ]);
    const own = scopeOfInstitution(COUNTY, house.county.institutions.first.id, head.personId);
    await expect(ask('institution', own, 'select * from classification_opinion')).rejects.toThrow('permission denied');
  });

  test('may write nothing but the own seat; an institution decides nothing', async () => {
    const { expert, head } = house.county.posts;
    const made = await openDisguised(house);
    await takeSeat(house, expert, made.id);
    await expect(asExpert(expert, `update classification set state = 'final'`)).rejects.toThrow('permission denied');
    const own = scopeOfInstitution(COUNTY, house.county.institutions.first.id, head.personId);
    await expect(
      ask('institution', own, `update classification set decided_kind = 'non-subject' where id = $1`, [made.id]),
    ).rejects.toThrow('permission denied');
    await expect(
      ask('institution', own, `update classification set state = 'final' where id = $1`, [made.id]),
    ).rejects.toThrow('row-level security');
  });

  test('hands in all four dimensions (CLS-1) and says why a conclusion goes against them (CLS-3)', async () => {
    const { expert } = house.county.posts;
    const made = await openDisguised(house);
    const seat = await takeSeat(house, expert, made.id);
    const client = await insisting(house, expert);
    const give = (given: ReturnType<typeof sheet>, answers: { rule: string; reason: string }[] = []) =>
      client.classification.giveOpinion({
        params: { id: seat.id },
        body: { sheet: given, kind: 'non-subject', reason: '以游戏为主', version: seat.version, answers },
      });
    await expect(give({ ...sheet('0000'), evaluation: null })).rejects.toMatchObject({
      problem: { findings: [expect.objectContaining({ rule: 'CLS-1' })] },
    });
    await expect(give(sheet('1100'))).rejects.toMatchObject({ problem: { code: 'ANSWER_NEEDED' } });
    const given = await give(sheet('1100'), [{ rule: 'CLS-3', reason: '占比很小' }]);
    expect(given).toMatchObject({ state: 'given', reason: '以游戏为主（占比很小）' });
    await expect(give(sheet('0000'))).rejects.toMatchObject({ problem: { code: 'STALE_VERSION' } });
  });
});

describe('Two experts', () => {
  test('who differ get a third who sits on no seat yet (CLS-8); then the county decides', async () => {
    const { expert, secondExpert, thirdExpert } = house.county.posts;
    const made = await openDisguised(house);
    await judge(house, expert, made.id, 'subject');
    await judge(house, secondExpert, made.id, 'non-subject');
    expect(await stateOf(made.id)).toBe('third');
    await expect(decide(house, made, 'subject')).rejects.toMatchObject({
      problem: { findings: [expect.objectContaining({ rule: 'CLS-8' })] },
    });
    await expect(assign(house, made, expert)).rejects.toMatchObject({
      problem: { findings: [expect.objectContaining({ rule: 'CLS-7' })] },
    });
    await assign(house, made, thirdExpert);
    await judge(house, thirdExpert, made.id, 'subject');
    expect(await stateOf(made.id)).toBe('to-decide');
    expect(await decide(house, made, 'subject')).toMatchObject({ state: 'decided' });
  });

  test('who speak in the same moment are both heard', async () => {
    const { expert, secondExpert } = house.county.posts;
    for (const [second, state] of [
      ['subject', 'to-decide'],
      ['non-subject', 'third'],
    ] as const) {
      const made = await openDisguised(house);
      await Promise.all([judge(house, expert, made.id, 'subject'), judge(house, secondExpert, made.id, second)]);
      expect(await stateOf(made.id)).toBe(state);
    }
  });

  test('are measured by county: kappa by conclusion and dimension, each figure with its cases', async () => {
    const client = await officer();
    const [figures] = await client.classification.agreement({ query: {} });
    const total = async (experts: 'agree' | 'differ') =>
      (await client.classification.list({ query: { experts } })).total;
    expect(figures).toMatchObject({ region: COUNTY, name: '东湖区' });
    expect(figures!.kind.agreed).toBe(await total('agree'));
    expect(figures!.kind.cases - figures!.kind.agreed).toBe(await total('differ'));
    expect(figures!.kind.cases).toBeGreaterThan(3);
  });
});
