import { describe, expect, test } from 'vitest';
import { nationalValues, parametersAt } from '../../kernel/parameter.ts';
import {
  judgeCandidate,
  judgeConclusion,
  judgeCorrection,
  judgeCourse,
  judgeDecision,
  judgePanel,
  judgeReexamination,
  judgeSheet,
  kindOfSheet,
  majorityOf,
  reexaminationUntil,
} from './judge.ts';
import { candidateOf, courseOf, decisionOf, opinionOf, sheetOf, THURSDAY } from './testing.ts';

const rulesOf = (findings: readonly { rule: string; consequence: string }[]) =>
  findings.map(({ rule, consequence }) => `${rule} ${consequence}`);
const national = parametersAt(nationalValues, '980102', THURSDAY);

describe('A sheet', () => {
  test.each(['purpose', 'content', 'method', 'evaluation'] as const)(
    'without its %s is refused (CLS-1)',
    (dimension) => {
      const findings = judgeSheet({ ...sheetOf('1111'), [dimension]: null }, THURSDAY);
      expect(rulesOf(findings)).toEqual(['CLS-1 block']);
      expect(findings[0]).toMatchObject({ field: `sheet.${dimension}`, sentence: 'classification.missing' });
    },
  );

  test.each([
    ['purpose', 'CLS-2'],
    ['content', 'CLS-3'],
    ['method', 'CLS-4'],
    ['evaluation', 'CLS-5'],
  ] as const)('whose %s has no evidence is refused by %s', (dimension, rule) => {
    const whole = sheetOf('1010');
    const short = { ...whole, [dimension]: { subject: true, evidence: ' 见大纲 ' } };
    expect(rulesOf(judgeSheet(short, THURSDAY))).toEqual([`${rule} block`]);
    expect(judgeSheet({ ...whole, [dimension]: { subject: true, evidence: '见大纲一' } }, THURSDAY)).toEqual([]);
  });

  test.each([
    ['0000', 'non-subject'],
    ['0100', null],
    ['1000', null],
    ['1011', null],
    ['1100', 'subject'],
    ['0101', 'subject'],
    ['1111', 'subject'],
  ] as const)('%s (purpose, content, method, evaluation) speaks for %s: content and one more (J-6)', (marks, kind) => {
    expect(kindOfSheet(sheetOf(marks))).toBe(kind);
  });

  test('concluded against is asked about (CLS-3)', () => {
    expect(rulesOf(judgeConclusion(sheetOf('1100'), 'non-subject', THURSDAY))).toEqual(['CLS-3 warn']);
    expect(judgeConclusion(sheetOf('1000'), 'non-subject', THURSDAY)).toEqual([]);
  });
});

describe('A course', () => {
  test.each([
    ['is running without a declaration (CLS-6)', { declared: false }, ['CLS-6 duty']],
    ['is not yet running', { declared: false, open: false }, []],
    ['is declared otherwise than its words say (CLS-6)', { suggestion: 'suspected' }, ['CLS-6 warn']],
    ['is declared subject', { suggestion: 'clear-subject', declaredKind: 'subject' }, []],
    ['is for small children (CLS-10)', { stage: 'preschool' }, ['CLS-10 record']],
    ['is for senior pupils (CLS-10)', { stage: 'senior' }, ['CLS-10 record']],
    ['has changed since it was decided (CLS-11)', { textVersion: 3, decidedTextVersion: 2 }, ['CLS-11 warn']],
    ['is as it was decided', { textVersion: 3, decidedTextVersion: 3 }, []],
  ] as const)('%s', (_, given, found) => {
    expect(rulesOf(judgeCourse(courseOf(given), THURSDAY))).toEqual(found);
  });
});

describe('An expert', () => {
  test.each([
    ['of the pool without a tie', {}, []],
    ['with a relative at the institution stands aside (CLS-7)', { tie: 'relative' }, ['CLS-7 block']],
    ['with a post there stands aside (CLS-7)', { tie: 'post' }, ['CLS-7 block']],
    ['who works at another institution judges none (CLS-7)', { employed: true }, ['CLS-7 block']],
    ['outside the pool', { since: null }, ['CLS-7 block']],
    ['who joins tomorrow', { since: '2026-11-20' }, ['CLS-7 block']],
    ['who joined today', { since: '2026-11-19' }, []],
    ['who left today', { until: '2026-11-19' }, ['CLS-7 block']],
    ['who leaves tomorrow', { until: '2026-11-20' }, []],
    ['who has a seat already', { seated: true }, ['CLS-7 block']],
  ] as const)('%s', (_, given, found) => {
    expect(rulesOf(judgeCandidate(candidateOf(given), THURSDAY))).toEqual(found);
  });
});

describe('A decision', () => {
  const [yes, no] = [opinionOf(1, 'subject'), opinionOf(2, 'non-subject')];

  test.each([
    ['by two who agree', {}, []],
    ['with a dimension missing is refused (CLS-1)', { sheet: { ...sheetOf('1111'), purpose: null } }, ['CLS-1 block']],
    ['of an unclear course without experts is refused (CLS-7)', { opinions: [] }, ['CLS-7 block']],
    ['of an unclear course with one expert is refused (CLS-7)', { opinions: [yes] }, ['CLS-7 block']],
    [
      'of a clear course that the institution declares the same needs none',
      { opinions: [], suggestion: 'clear-subject', declaredKind: 'subject' },
      [],
    ],
    [
      'of a clear course that the institution declares otherwise needs experts',
      { opinions: [], suggestion: 'clear-subject' },
      ['CLS-7 block'],
    ],
    ['while two differ waits for a third (CLS-8)', { opinions: [yes, no] }, ['CLS-8 block']],
    ['after the third', { opinions: [yes, no, opinionOf(3, 'subject')] }, []],
    [
      'against most experts stands and is kept (CLS-9)',
      { opinions: [yes, no, opinionOf(3, 'non-subject')] },
      ['CLS-9 record'],
    ],
  ] as const)('%s', (_, given, found) => {
    expect(rulesOf(judgeDecision(decisionOf(given), THURSDAY))).toEqual(found);
  });

  test('is a matter of the majority, even is none', () => {
    expect(majorityOf([yes, no])).toBeNull();
    expect(majorityOf([yes, no, no])).toBe('non-subject');
    expect(rulesOf(judgePanel([yes, no], THURSDAY))).toEqual(['CLS-8 duty']);
    expect(judgePanel([yes], THURSDAY)).toEqual([]);
  });
});

describe('Re-examination', () => {
  test('may be asked for within ten working days of the notice (CLS-11)', () => {
    expect(reexaminationUntil(THURSDAY, national)).toBe('2026-12-03');
    expect(judgeReexamination('2026-12-03', '2026-12-03')).toEqual([]);
    expect(rulesOf(judgeReexamination('2026-12-03', '2026-12-04'))).toEqual(['CLS-11 block']);
  });

  test('has a window even where next year’s holidays are not published', () => {
    expect(reexaminationUntil('2026-12-28', national)).toBe('2027-01-18');
  });

  test('that changes the decision leaves both on record (CLS-8)', () => {
    expect(rulesOf(judgeCorrection('subject', 'non-subject', THURSDAY))).toEqual(['CLS-8 record']);
    expect(judgeCorrection('subject', 'subject', THURSDAY)).toEqual([]);
  });
});
