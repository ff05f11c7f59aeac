import { beforeAll, describe, expect, it } from 'vitest';
import type { VisitOutcome } from '#policy/institutions/facts.ts';
import { type Answers, compareVisits, draw, STATUSES } from '#policy/institutions/index.ts';
import { parseUscc } from '#policy/kernel/identifiers/index.ts';
import { commitmentOf, rankOf } from '#server/institutions/index.ts';
import { compose } from '../compose.ts';
import type { Sink } from '../load/loader.ts';

type Row = Readonly<Record<string, string>>;
const written = new Map<string, Row[]>();
const KEPT = new Set([
  'institution',
  'course',
  'training_class',
  'institution_staff',
  'finding',
  'list_entry',
  'duty',
  'sweep_campaign',
  'sweep_draw',
  'sweep_second',
  'sweep_visit',
]);

const keep: Sink = async (table, columns, rows) => {
  const lines = Buffer.concat([...rows])
    .toString()
    .trimEnd()
    .split('\n');
  if (!KEPT.has(table)) return;
  const held = written.get(table) ?? [];
  written.set(table, held);
  for (const line of lines) {
    const cells = line.split('\t');
    held.push(Object.fromEntries(columns.map((column, at) => [column, cells[at]!])));
  }
};
const rows = (table: string): readonly Row[] => written.get(table) ?? [];
const wordsOf = (array: string): readonly string[] => array.slice(1, -1).split(',');

const sightOf = ({ outcome, answers }: Row) => ({
  outcome: outcome as VisitOutcome,
  answers: JSON.parse(answers!) as Answers,
});
/** Both visits to a door compared; nothing while the second has not been made. */
const pairOf = ({ id, visit_id: firstId }: Row) => {
  const first = rows('sweep_visit').find((visit) => visit.id === firstId)!;
  const second = rows('sweep_visit').find((visit) => visit.second_id === id);
  return second === undefined ? [] : [compareVisits(sightOf(first), sightOf(second))];
};

beforeAll(async () => {
  await compose({ today: '2026-11-19', seed: 20260901 }, { nationHeld: false, sink: keep });
}, 60_000);

describe('the institutions of the demo', () => {
  it('are about 180 in three counties, in every state, licensed and not', () => {
    expect(rows('institution')).toHaveLength(182);
    expect(new Set(rows('institution').map((row) => row.status))).toEqual(new Set(STATUSES));
  });

  it('carry codes whose check characters are right, each once', () => {
    const codes = rows('institution')
      .map((row) => row.credit_code!)
      .filter((code) => code !== '\\N');
    expect(codes.filter((code) => !parseUscc(code).ok)).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('know most legal persons by a masked number and its hash, the same person of twins by the same', () => {
    const held = rows('institution').filter((row) => row.legal_person_hash !== '\\N');
    const masked = (row: Row) => JSON.parse(row.ledger!).legalPersonId;
    expect(held.length).toBeGreaterThan(100);
    expect(held.filter((row) => !/^98\d{4}\*{8}\d{3}[0-9X]$/.test(masked(row)))).toEqual([]);
    const byHash = Map.groupBy(held, (row) => row.legal_person_hash!);
    const shared = [...byHash.values()].filter((same) => same.length > 1);
    expect(shared.map((same) => same.map((row) => row.name!).toSorted())).toContainEqual([
      '东湖区彩虹艺术培训中心',
      '清川市东湖区彩虹文化艺术培训有限公司',
    ]);
    expect(rows('institution').filter((row) => row.legal_person === '\\N' && row.legal_person_hash !== '\\N')).toEqual(
      [],
    );
  });

  it('range from whole files to files that lack much, fresh and stale', () => {
    const whole = rows('institution').filter((row) => row.completeness_permille === '1000').length;
    const poor = rows('institution').filter((row) => Number(row.completeness_permille) < 700).length;
    expect(whole).toBeGreaterThan(50);
    expect(poor).toBeGreaterThan(8);
    const stale = rows('institution').filter((row) => row.stale_since! < '2026-08-21').length;
    expect(stale).toBeGreaterThan(8);
    expect(stale).toBeLessThan(60);
  });

  it('carry the risk grade that their latest visit gave, all three of them', () => {
    const grades = Map.groupBy(rows('institution'), (row) => row.risk_grade!);
    for (const grade of ['low', 'moderate', 'high', '\\N']) expect(grades.get(grade)?.length, grade).toBeGreaterThan(5);
  });

  it('keep classes that add up to the numbers of their file; subject classes leave the weekends free (TR-1)', () => {
    const classes = rows('training_class');
    expect(new Set(classes.map((row) => row.state))).toEqual(new Set(['planned', 'open', 'ended']));
    const counts = (array: string) => wordsOf(array).map(Number);
    const byFile = Map.groupBy(classes, (row) => row.institution_id!);
    expect(byFile.size).toBeGreaterThan(80);
    expect(byFile.size).toBeLessThan(rows('institution').length - 20);
    for (const { id, ledger } of rows('institution')) {
      const own = byFile.get(id!);
      if (own === undefined) continue;
      const open = own.filter((row) => row.state === 'open');
      const enrolled = Array.from({ length: 11 }, (_, at) =>
        open.reduce((sum, row) => sum + counts(row.enrolled!)[at]!, 0),
      );
      const recruits = open.reduce((sum, row) => sum + Number(row.recruited), 0);
      expect(JSON.parse(ledger!)).toMatchObject({ classCount: open.length, recruits, enrolled });
    }
    const subjects = new Set(
      rows('course')
        .filter((row) => row.declared_kind === 'subject')
        .map((row) => row.id),
    );
    const taught = classes.filter((row) => subjects.has(row.course_id));
    expect(taught.length).toBeGreaterThan(20);
    expect(taught.filter((row) => /周六|周日/.test(row.timetable!))).toEqual([]);
    const full = classes.filter((row) => counts(row.enrolled!).reduce((a, b) => a + b, 0) > Number(row.capacity));
    expect(full).toEqual([]);
  });

  it('hold disguised subject courses, a duplicate without a code, a lapsed licence, a convert', () => {
    const names = rows('course').map((row) => row.name);
    expect(names).toEqual(
      expect.arrayContaining(['数理思维训练营', '大语文国学素养', '英文戏剧表演', '小小科学家俱乐部']),
    );
    const ofName = (name: string) => rows('institution').find((row) => row.name === name)!;
    const [one, again] = [ofName('东湖区彩虹艺术培训中心'), ofName('清川市东湖区彩虹文化艺术培训有限公司')];
    expect([again.credit_code, again.licence_no, again.phone]).toEqual(['\\N', one.licence_no, one.phone]);
    expect(ofName('东湖区劲松跆拳道馆').licence_until).toBe('2026-10-31');
    expect(ofName('清川市东湖区致学教育培训有限公司')).toMatchObject({
      status: 'converting',
      legal_form: 'enterprise',
    });
  });

  it('stand on all three lists, and most on none', () => {
    const count = (list: string) => rows('list_entry').filter((row) => row.list === list).length;
    expect(count('white')).toBeGreaterThan(30);
    expect(count('white')).toBeLessThan(120);
    expect(count('black')).toBe(3);
    expect(count('watch')).toBe(3);
    const removed = rows('list_entry').filter((row) => row.removed_on !== '\\N');
    expect(removed).toMatchObject([{ list: 'white', removed_on: '2026-11-13', appeal_until: '2026-11-27' }]);
    expect(removed[0]?.appealed_at).toBe('2026-11-17T15:40:00+08:00');
  });

  it('were refused the white list once, at the desk of the head on the login page (REG-5)', () => {
    const refused = rows('finding').filter((row) => row.institution_id !== '\\N');
    expect(new Set(refused.map((row) => row.outcome))).toEqual(new Set(['refused']));
    expect(refused.length).toBeGreaterThan(0);
    const own = rows('institution').find(({ id }) => id === refused[0]?.institution_id);
    expect(own?.name).toBe('东湖区启明文化培训学校');
  });

  it('were swept with second visits that anyone can draw again (U14)', () => {
    expect(rows('sweep_draw')).toHaveLength(2);
    for (const row of rows('sweep_draw')) {
      const listed = wordsOf(row.listed!);
      const standing = rows('sweep_visit').filter(({ id }) => listed.includes(id!));
      expect(standing.every(({ round, state }) => round === '1' && state === 'accepted')).toBe(true);
      expect(standing.map(({ id }) => id).toSorted()).toEqual(listed);
      expect(standing.every(({ reviewed_at: reviewed }) => reviewed! < row.drawn_at!)).toBe(true);
      expect(wordsOf(row.drawn!)).toEqual(draw(listed, row.seed!, Number(row.permille), rankOf));
      expect(row.commitment).toBe(commitmentOf(row.seed!));
      expect(rows('sweep_campaign').find(({ id }) => id === row.campaign_id)!.seed).not.toBe(row.seed);
      const seconds = rows('sweep_second').filter((second) => second.draw_id === row.id);
      expect(seconds.map((second) => second.visit_id)).toEqual(wordsOf(row.drawn!));
    }
  });

  it('were seen a second time by somebody else, who mostly agreed', () => {
    const seconds = rows('sweep_second');
    expect(seconds.filter((row) => row.worker_id === row.first_worker_id || row.worker_id === '\\N')).toEqual([]);
    for (const { id } of rows('sweep_draw')) {
      const pairs = seconds.filter((row) => row.draw_id === id).flatMap(pairOf);
      const differing = pairs.filter((pair) => pair.differing.length > 0);
      expect(pairs.length).toBeGreaterThan(3);
      expect(differing.length).toBeGreaterThan(0);
      expect(differing.length).toBeLessThan(pairs.length / 2);
    }
    const again = rows('sweep_visit').filter(({ round }) => round === '2');
    expect(again.length).toBeLessThan(seconds.length);
    expect(again.length).toBeGreaterThan(seconds.length / 2);
    for (const visit of again)
      expect(seconds.find(({ id }) => id === visit.second_id)!.worker_id).toBe(visit.worker_id);
  });

  it('have heads, grid workers and experts who can sign in', () => {
    const roles = new Set(rows('duty').map((row) => row.role));
    expect([...roles]).toEqual(expect.arrayContaining(['institution-head', 'grid-worker', 'expert']));
  });
});
