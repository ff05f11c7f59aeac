import { describe, expect, test } from 'vitest';
import { allRules, findRule, getRule } from '../rules.ts';
import { clauseOf, planClauses, SECTIONS } from './clauses.ts';
import { coverage, MODULES } from './coverage.ts';
import { findSource, sources } from './sources.ts';

describe('Every sentence of the plan', () => {
  test('is written down, section by section', () => {
    const counts = SECTIONS.map((section) => planClauses.filter((clause) => clause.section === section).length);
    expect(counts).toEqual([3, 8, 5, 3, 3, 3, 5, 3, 2, 3]);
    expect(planClauses.map(({ section, number }) => `SEED-${section}-${number}`)).toEqual(
      planClauses.map(({ id }) => id),
    );
  });

  test.each(Object.entries(coverage))('%s is met by a rule, by a feature, or by a module to come', (id, met) => {
    expect((met.rules ?? []).length + (met.features ?? []).length + (met.open === undefined ? 0 : 1)).toBeGreaterThan(
      0,
    );
    for (const rule of met.rules ?? []) expect(getRule(rule).clauses).toContain(id);
    if (met.open === undefined) return;
    expect(MODULES.indexOf(met.open.module)).toBe(clauseOf(id).section! - 1);
    for (const rule of met.open.rules) expect([rule, findRule(rule)]).toEqual([rule, undefined]);
  });

  test('names every rule that cites it', () => {
    for (const { id, clauses } of allRules)
      for (const clause of clauses.filter((each) => each.startsWith('SEED')))
        expect(coverage[clause as keyof typeof coverage].rules).toContain(id);
  });
});

describe('A citation', () => {
  test('leads to a clause, and a clause to its source', () => {
    for (const { clauses } of allRules) for (const id of clauses) expect(clauseOf(id).id).toBe(id);
    for (const clause of planClauses) expect(findSource(clause.source)).toBeDefined();
    expect(findSource(clauseOf('ZY13-2').source)).toMatchObject({ number: '教基厅函〔2021〕13号' });
    expect(() => clauseOf('YJ-99')).toThrow(RangeError);
  });

  test('names a source once', () => {
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  });
});
