import { beforeAll, describe, expect, it } from 'vitest';
import { STATUSES } from '#policy/institutions/index.ts';
import { parseUscc } from '#policy/kernel/identifiers/index.ts';
import { compose } from '../compose.ts';
import type { Sink } from '../load/loader.ts';

type Row = Readonly<Record<string, string>>;
const written = new Map<string, Row[]>();

const keep: Sink = async (table, columns, rows) => {
  const lines = Buffer.concat([...rows])
    .toString()
    .trimEnd()
    .split('\n');
  if (!['institution', 'course', 'institution_staff', 'list_entry', 'duty'].includes(table)) return;
  const held = written.get(table) ?? [];
  written.set(table, held);
  for (const line of lines) {
    const cells = line.split('\t');
    held.push(Object.fromEntries(columns.map((column, at) => [column, cells[at]!])));
  }
};
const rows = (table: string): readonly Row[] => written.get(table) ?? [];

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
  });

  it('have heads, grid workers and experts who can sign in', () => {
    const roles = new Set(rows('duty').map((row) => row.role));
    expect([...roles]).toEqual(expect.arrayContaining(['institution-head', 'grid-worker', 'expert']));
  });
});
