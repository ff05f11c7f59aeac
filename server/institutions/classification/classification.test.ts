import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../../testing/house.ts';
import {
  assign,
  DISGUISED,
  DRAWING,
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
const head = () => insisting(house, house.county.posts.head);
const refused = (rule: string) => ({
  problem: { code: 'REFUSED_BY_RULE', findings: [expect.objectContaining({ rule })] },
});

describe('An institution declares a course', () => {
  test('with four dimensions, each with its evidence; the kind and its day stand on the course (CLS-6)', async () => {
    const courseId = await writeCourse(house, DRAWING, 'YS-ART');
    const made = await declare(house, courseId);
    expect(made).toMatchObject({ state: 'opened', declaredKind: 'non-subject', weighing: null, suggestion: null });
    const { rows } = await house.pool.query(
      'select declared_kind, declared_on, decided_kind from course where id = $1',
      [courseId],
    );
    expect(rows).toEqual([{ declared_kind: 'non-subject', declared_on: TODAY, decided_kind: null }]);
    const seen = await (await officer()).classification.read({ params: { id: made.id } });
    expect(seen).toMatchObject({ suggestion: 'clear-non-subject', findings: [] });
  });

  test.each([
    ['CLS-1', { ...sheet('0000'), method: null }],
    ['CLS-2', { ...sheet('0000'), purpose: { subject: false, evidence: '' } }],
    ['CLS-5', { ...sheet('0000'), evaluation: { subject: false, evidence: '无' } }],
  ] as const)('and is refused by %s where something is missing, which is kept as a near miss', async (rule, given) => {
    const courseId = await writeCourse(house, DRAWING);
    const asked = (await head()).classification.declare({ body: { courseId, kind: 'non-subject', sheet: given } });
    await expect(asked).rejects.toMatchObject(refused(rule));
    const { rows } = await house.pool.query(`select rule, outcome, part_id from finding where part_id = $1`, [
      courseId,
    ]);
    expect(rows).toEqual([{ rule, outcome: 'refused', part_id: courseId }]);
  });

  test('otherwise than its words say, which is found and told in place (CLS-6)', async () => {
    const made = await declare(house, await writeCourse(house, DISGUISED));
    const seen = await (await officer()).classification.read({ params: { id: made.id } });
    expect(seen.suggestion).toBe('clear-subject');
    expect(seen.findings.map(({ rule, consequence }) => `${rule} ${consequence}`)).toEqual(['CLS-6 warn']);
    const signal = seen.weighing!.signals.find(({ phrase }) => phrase === '鸡兔同笼')!;
    expect(DISGUISED.outline.slice(signal.start, signal.end)).toBe('鸡兔同笼');
    expect(signal).toMatchObject({
      dimension: 'content',
      field: 'outline',
      sentence: expect.stringContaining('课程标准'),
    });
  });

  test('only its own: another institution’s course is not there', async () => {
    const { far, second } = house.county.institutions;
    for (const courseId of [far.course, second.course])
      await expect(
        (await head()).classification.declare({ body: { courseId, kind: 'subject', sheet: sheet('1111') } }),
      ).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } });
  });

  test('again before experts sit, with the version it has read', async () => {
    const courseId = await writeCourse(house, DRAWING);
    const made = await declare(house, courseId);
    const again = { courseId, kind: 'subject' as const, sheet: sheet('1100') };
    await expect((await head()).classification.declare({ body: again })).rejects.toMatchObject({
      problem: { code: 'STALE_VERSION' },
    });
    const replaced = await (await head()).classification.declare({ body: { ...again, version: made.version } });
    expect(replaced).toMatchObject({ id: made.id, declaredKind: 'subject', version: made.version + 1 });
  });

  test('and a running course without a declaration stands open (CLS-6)', async () => {
    const courseId = await writeCourse(house, DRAWING);
    const waiting = await (await officer()).classification.courses({ query: { why: 'undeclared' } });
    expect(waiting.rows.map((row) => row.courseId)).toContain(courseId);
    const made = await (await officer()).classification.open({ body: { courseId } });
    expect(made.findings.map(({ rule, consequence }) => `${rule} ${consequence}`)).toEqual(['CLS-6 duty']);
    await expect((await officer()).classification.open({ body: { courseId } })).rejects.toMatchObject({
      problem: { code: 'STATE_CONFLICT' },
    });
  });
});

describe('The county decides', () => {
  test('after two experts, with a clause; the course, its history, the file, the public feed and the institution know', async () => {
    const { expert, secondExpert } = house.county.posts;
    const made = await openDisguised(house);
    await judge(house, expert, made.id, 'subject');
    await judge(house, secondExpert, made.id, 'subject', '0101');
    const decided = await decide(house, made, 'subject');
    expect(decided).toMatchObject({
      state: 'decided',
      kind: 'subject',
      declaredKind: 'non-subject',
      decidedOn: TODAY,
      appealUntil: '2026-12-03',
      decidedBy: '县干部',
    });
    const ask = async (text: string) => (await house.pool.query(text, [made.courseId, made.id])).rows;
    expect(
      await ask(
        'select declared_kind, decided_kind, decided_on, decided_text_version from course where id = $1 and $2 <> $1',
      ),
    ).toEqual([{ declared_kind: 'non-subject', decided_kind: 'subject', decided_on: TODAY, decided_text_version: 1 }]);
    expect(
      await ask(
        `select field, after from institution_change where part_id = $1 and source = 'decision' and $2 <> $1 order by field`,
      ),
    ).toEqual([
      { field: 'decidedKind', after: 'subject' },
      { field: 'decidedOn', after: TODAY },
    ]);
    expect(await ask(`select occasion from institution_snapshot where ref_id = $2 and $1 <> $2`)).toHaveLength(1);
    expect(await ask(`select what from public_change where what = 'course' and $1 <> $2`)).not.toHaveLength(0);
    const told = await (await head()).desk.notifications();
    expect(told[0]).toMatchObject({ kind: 'case-decided', to: `/console/classifications/${made.id}` });
    const seen = await (await head()).classification.read({ params: { id: made.id } });
    expect(seen).toMatchObject({ may: ['appeal'], opinions: [], weighing: { suggestion: 'clear-subject' } });
  });

  test('not before experts have spoken on what is unclear (CLS-7), nor without a dimension (CLS-1)', async () => {
    const made = await openDisguised(house);
    await expect(decide(house, made, 'subject')).rejects.toMatchObject(refused('CLS-7'));
    const body = { kind: 'subject' as const, clause: 'SEED-5-2', decision: '属学科类', version: made.version };
    const without = { ...body, sheet: { ...sheet('1111'), content: null } };
    await expect(
      (await officer()).classification.decide({ params: { id: made.id }, body: without }),
    ).rejects.toMatchObject({
      problem: { findings: [expect.objectContaining({ rule: 'CLS-1' }), expect.objectContaining({ rule: 'CLS-7' })] },
    });
  });

  test('at once where the words are clear and the institution says the same', async () => {
    const made = await declare(house, await writeCourse(house, DRAWING, 'YS-ART'));
    expect(await decide(house, made, 'non-subject')).toMatchObject({ state: 'decided', kind: 'non-subject' });
  });

  test('against its own four dimensions only with a reason (CLS-3), against most experts on record (CLS-9)', async () => {
    const { expert, secondExpert } = house.county.posts;
    const made = await openDisguised(house);
    await judge(house, expert, made.id, 'subject');
    await judge(house, secondExpert, made.id, 'subject');
    const { version } = await (await officer()).classification.read({ params: { id: made.id } });
    const body = {
      sheet: sheet('1100'),
      kind: 'non-subject' as const,
      clause: 'FW3',
      decision: '试讲后改变看法',
      version,
    };
    await expect((await officer()).classification.decide({ params: { id: made.id }, body })).rejects.toMatchObject({
      problem: { code: 'ANSWER_NEEDED' },
    });
    const answers = [{ rule: 'CLS-3', reason: '实地查看后认为以游戏为主' }];
    await (await officer()).classification.decide({ params: { id: made.id }, body: { ...body, answers } });
    const { findings } = await (await officer()).classification.read({ params: { id: made.id } });
    expect(findings.map(({ rule }) => rule).toSorted()).toEqual(['CLS-3', 'CLS-6', 'CLS-9']);
  });

  test('and a changed outline asks for a new decision (CLS-11)', async () => {
    const made = await declare(house, await writeCourse(house, DRAWING, 'YS-ART'));
    await decide(house, made, 'non-subject');
    await house.pool.query('update course set outline = $2, text_version = 2 where id = $1', [
      made.courseId,
      '方程与函数',
    ]);
    const seen = await (await officer()).classification.read({ params: { id: made.id } });
    expect(seen).toMatchObject({ textVersion: 1, currentTextVersion: 2 });
    const waiting = await (await head()).classification.courses({ query: { why: 'changed' } });
    expect(waiting.rows.map(({ courseId }) => courseId)).toContain(made.courseId);
    const again = await declare(house, made.courseId);
    expect(again.id).not.toBe(made.id);
    const { findings } = await (await officer()).classification.read({ params: { id: again.id } });
    expect(findings.map(({ rule }) => rule)).toContain('CLS-11');
  });

  test('on what is for younger or older pupils by reference, and says so (CLS-10)', async () => {
    const courseId = await writeCourse(house, DRAWING, 'YS-ART');
    await house.pool.query(`update course set stage = 'preschool' where id = $1`, [courseId]);
    const made = await declare(house, courseId);
    expect(made.findings.map(({ rule, sentence }) => `${rule} ${sentence.includes('学龄前')}`)).toEqual([
      'CLS-10 true',
    ]);
  });

  test('with precedents that share traits and words at hand', async () => {
    const { expert, secondExpert } = house.county.posts;
    const settled = async () => {
      const opened = await openDisguised(house);
      await judge(house, expert, opened.id, 'subject');
      await judge(house, secondExpert, opened.id, 'subject');
      await decide(house, opened, 'subject');
    };
    await settled();
    await settled();
    const made = await openDisguised(house);
    await takeSeat(house, expert, made.id);
    for (const post of [house.county.posts.county, expert]) {
      const found = await (await insisting(house, post)).classification.precedents({ params: { id: made.id } });
      expect(found[0]!.likeness).toBe(1000);
      // The same text decided alike before is no second precedent.
      const same = found.filter(({ likeness, kind }) => likeness === 1000 && kind === 'subject');
      expect(same).toMatchObject([
        { courseName: DISGUISED.name, clause: 'SEED-5-2', shared: expect.arrayContaining(['signal:topic']) },
      ]);
    }
  });
});

describe('A case', () => {
  test('is withdrawn before it is decided, and a late opinion finds it closed', async () => {
    const { expert } = house.county.posts;
    const made = await openDisguised(house);
    const seat = await takeSeat(house, expert, made.id);
    const body = { reason: '课程停开', version: made.version };
    await expect(
      (await head()).classification.withdraw({ params: { id: made.id }, body: { ...body, version: 1 } }),
    ).rejects.toMatchObject({ problem: { code: 'STALE_VERSION' } });
    const gone = await (await head()).classification.withdraw({ params: { id: made.id }, body });
    expect(gone).toMatchObject({ state: 'withdrawn', withdrawnReason: '课程停开', may: [] });
    const late = { sheet: sheet('1111'), kind: 'subject' as const, reason: '按材料判断', version: seat.version };
    const asked = (await insisting(house, expert)).classification.giveOpinion({ params: { id: seat.id }, body: late });
    await expect(asked).rejects.toMatchObject({ problem: { code: 'STATE_CONFLICT' } });
    await expect(decide(house, made, 'subject')).rejects.toMatchObject({ problem: { code: 'STATE_CONFLICT' } });
  });

  test('is listed and counted by its state', async () => {
    const client = await officer();
    const counts = await client.classification.counts({ query: {} });
    for (const { state, count } of counts)
      expect((await client.classification.list({ query: { state } })).total).toBe(count);
    const suspicious = await client.classification.list({ query: { suggestion: 'clear-subject', q: '思维' } });
    expect(suspicious.rows.every(({ courseName }) => courseName === DISGUISED.name)).toBe(true);
    expect((await client.classification.list({ query: { region: COUNTY, size: 2 } })).rows).toHaveLength(2);
  });

  test('is assigned with the version that was read', async () => {
    const { expert } = house.county.posts;
    const made = await declare(house, await writeCourse(house, DISGUISED));
    await assign(house, made, expert);
    await expect(
      (await officer()).classification.assign({
        params: { id: made.id },
        body: { personIds: [house.county.posts.secondExpert.personId], version: made.version },
      }),
    ).rejects.toMatchObject({ problem: { code: 'STALE_VERSION' } });
  });
});
