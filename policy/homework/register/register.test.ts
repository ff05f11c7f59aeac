import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalValues, parametersAt } from '../../kernel/parameter.ts';
import { national, publish, thursday, tiers } from '../testing.ts';
import { judgeRegister, type RegisterRow } from './index.ts';

const line = (row: number, change: Partial<RegisterRow> = {}): RegisterRow => ({
  row,
  school: '东湖区第一小学',
  className: '五年级2班',
  grade: 5,
  subject: 'SX',
  title: `练习${row}`,
  content: `完成第${row}页`,
  form: 'written',
  place: 'home',
  tier: 'all',
  minutes: 20,
  assignedOn: thursday,
  ...change,
});

const judge = (...rows: readonly RegisterRow[]) => judgeRegister(rows, { parameters: national });
const rules = (verdict: ReturnType<typeof judge>) =>
  verdict.rows.map(({ row, findings }) => [row, ...findings.map(({ rule }) => rule)]);

describe('A register', () => {
  test('within the cap has nothing to tell', () => {
    const verdict = judge(line(2), line(3), line(4));
    expect(verdict).toMatchObject({ rows: [], classDays: [], duplicates: [] });
    expect(verdict.totals).toMatchObject({ rows: 3, classes: 1, classDays: 1, classDaysOver: 0, minutes: 60 });
  });

  test('names every line of a class-day that is over, and refuses the last (HW-2)', () => {
    const verdict = judge(line(2, { minutes: 30 }), line(3, { minutes: 15, subject: 'YW' }), line(4, { minutes: 16 }));
    expect(rules(verdict)).toEqual([[4, 'HW-2']]);
    expect(verdict.classDays).toEqual([
      {
        school: '东湖区第一小学',
        className: '五年级2班',
        grade: 5,
        first: thursday,
        days: 1,
        kind: 'teaching',
        minutes: 61,
        limit: 60,
        rows: [2, 3, 4],
        refused: [4],
      },
    ]);
    expect(verdict.rows[0]?.findings[0]?.facts.holders).toBe(
      JSON.stringify([
        { subject: 'SX', teacher: '', minutes: 30 },
        { subject: 'YW', teacher: '', minutes: 15 },
      ]),
    );
  });

  test('judges what follows as if the refused line were mended (HW-2)', () => {
    const verdict = judge(line(2, { minutes: 50 }), line(3, { minutes: 20 }), line(4, { minutes: 10 }));
    expect(rules(verdict)).toEqual([[3, 'HW-2']]);
    expect(verdict.classDays[0]).toMatchObject({ minutes: 80, rows: [2, 3, 4], refused: [3] });
  });

  test('keeps schools, classes and days apart', () => {
    const verdict = judge(
      line(2, { minutes: 60 }),
      line(3, { minutes: 60, className: '五年级3班' }),
      line(4, { minutes: 60, school: '临溪县实验小学' }),
      line(5, { minutes: 60, assignedOn: '2026-11-20' }),
    );
    expect(verdict.rows).toEqual([]);
    expect(verdict.totals).toMatchObject({ classes: 3, classDays: 4 });
  });

  test('takes the heaviest layer (HW-2)', () => {
    const layered = [line(2, { tier: 'basic', minutes: 50 }), line(3, { tier: 'extended', minutes: 50 })];
    expect(judge(...layered).rows).toEqual([]);
    expect(rules(judge(...layered, line(4, { minutes: 11 })))).toEqual([[4, 'HW-2']]);
  });

  test('spreads what is carried over (HW-2)', () => {
    const carried = line(2, { minutes: 100, assignedOn: '2026-11-16', dueOn: '2026-11-20' });
    expect(judge(carried, line(3, { minutes: 35, assignedOn: '2026-11-18' })).rows).toEqual([]);
    const verdict = judge(carried, line(3, { minutes: 36, assignedOn: '2026-11-18' }));
    expect(verdict.classDays).toMatchObject([{ first: '2026-11-18', minutes: 61, rows: [2, 3], refused: [3] }]);
  });

  test('sums a weekend and asks (HW-17)', () => {
    const weekend = { assignedOn: '2026-11-21', dueOn: '2026-11-22' };
    const verdict = judge(line(2, { ...weekend, minutes: 100 }), line(3, { ...weekend, minutes: 21 }));
    expect(rules(verdict)).toEqual([[3, 'HW-17']]);
    expect(verdict.classDays).toMatchObject([{ first: '2026-11-21', days: 2, kind: 'rest', minutes: 121, limit: 120 }]);
    expect(verdict.totals).toMatchObject({ rowsAsked: 1, rowsRefused: 0 });
  });

  test('judges grades 1 and 2, and grade 6 of a 5-4 school, as what they are (HW-1, HW-1a, HW-3a)', () => {
    const verdict = judge(
      line(2, { grade: 2, className: '二年级1班', minutes: 1 }),
      line(3, { grade: 2, className: '二年级2班', place: 'inSchool', minutes: 21 }),
      line(4, { grade: 6, className: '六年级1班', system: '5-4', minutes: 90 }),
      line(5, { grade: 6, className: '六年级2班', minutes: 61 }),
    );
    expect(rules(verdict)).toEqual([
      [2, 'HW-1'],
      [3, 'HW-1a'],
      [5, 'HW-2'],
    ]);
    expect(verdict.classDays.map(({ className, limit }) => [className, limit])).toEqual([
      ['二年级1班', 0],
      ['六年级2班', 60],
    ]);
  });

  test('takes the system that it is told (HW-3a)', () => {
    const sixth = line(2, { grade: 6, minutes: 61 });
    expect(judgeRegister([sixth], { parameters: national, system: '5-4' }).rows).toEqual([]);
  });

  test('counts a line that stands twice once, and points at it (HW-C4)', () => {
    const verdict = judge(line(2, { minutes: 40 }), { ...line(2, { minutes: 40 }), row: 9 });
    expect(rules(verdict)).toEqual([[9, 'HW-C4']]);
    expect(verdict.duplicates).toEqual([{ row: 9, firstRow: 2 }]);
    expect(verdict.classDays).toEqual([]);
    expect(verdict.totals).toMatchObject({ duplicates: 1, minutes: 40 });
  });

  test('asks about the same content on another day (HW-15)', () => {
    const verdict = judge(
      line(2, { content: '抄写生字' }),
      line(3, { content: '抄写生字。', assignedOn: '2026-11-20' }),
    );
    expect(rules(verdict)).toEqual([[3, 'HW-15']]);
    expect(verdict.rows[0]?.findings[0]?.facts).toMatchObject({ earlierId: '2', earlierDay: thursday });
  });

  test('reads flags and words (HW-12, HW-13)', () => {
    const verdict = judge(line(2, { flags: { parentAction: true } }), line(3, { content: '请家长签字' }));
    expect(rules(verdict)).toEqual([
      [2, 'HW-12'],
      [3, 'HW-13'],
    ]);
    expect(verdict.totals).toMatchObject({ rowsRefused: 1, rowsAsked: 1, findingsByRule: { 'HW-12': 1, 'HW-13': 1 } });
  });

  test('does not let a typing error swallow the day (HW-C1, HW-C2)', () => {
    const verdict = judge(
      line(2, { minutes: 1_000_000_000 }),
      line(3, { dueOn: '2026-11-01' }),
      line(4, { minutes: 1.5 }),
      line(5, { minutes: 40 }),
    );
    expect(rules(verdict)).toEqual([
      [2, 'HW-C1'],
      [3, 'HW-C2'],
      [4, 'HW-C1'],
    ]);
    expect(verdict.classDays).toEqual([]);
  });

  test('of any year is answered, by the numbers of its days (HW-C3)', () => {
    const verdict = judgeRegister(
      [line(2, { assignedOn: '1900-01-01' }), line(3, { assignedOn: '2019-05-06', minutes: 90 })],
      {
        parameters: (day) => parametersAt(nationalValues, '98', day),
      },
    );
    expect(rules(verdict)).toEqual([[2, 'HW-C3']]);
  });

  test('says of a class-day what publishing would say', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(minutes, (list) => {
        const verdict = judge(...list.map((each, at) => line(at, { minutes: each })));
        let held = 0;
        const refused: number[] = [];
        for (const [at, each] of list.entries()) {
          const findings = publish({ assignment: { minutes: each }, held: { written: tiers({ all: held }) } });
          if (findings.some(({ rule }) => rule === 'HW-2')) refused.push(at);
          else held += each;
        }
        expect(verdict.rows.map(({ row }) => row)).toEqual(refused);
      }),
    );
  });
});
