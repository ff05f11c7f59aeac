import type { Finding } from '../../kernel/finding.ts';
import type { CourseKind } from '../facts.ts';
import type { CourseText, Opinion, Sheet } from './facts.ts';
import {
  type CandidateFacts,
  type DecisionFacts,
  type DeclarationFacts,
  judgeCandidate,
  judgeCorrection,
  judgeCourse,
  judgeDecision,
  judgeReexamination,
  judgeSheet,
} from './judge.ts';

export const THURSDAY = '2026-11-19';

/** A sheet that says subject-type in these dimensions: '1100' is purpose and content. */
export function sheetOf(marks: string, evidence = '见课程大纲第一单元'): Sheet {
  const [purpose, content, method, evaluation] = [...marks].map((mark) => ({ subject: mark === '1', evidence }));
  return { purpose: purpose!, content: content!, method: method!, evaluation: evaluation! };
}

export const opinionOf = (seat: number, kind: CourseKind, marks = kind === 'subject' ? '1111' : '0000'): Opinion => ({
  seat,
  kind,
  sheet: sheetOf(marks),
});

/** A drawing class that says nothing suspicious. */
export const drawing = (given: Partial<CourseText> = {}): CourseText => ({
  name: '创意美术',
  outline: '色彩游戏、拼贴、泥塑',
  purpose: '激发想象力',
  method: '动手创作',
  evaluation: '作品展览',
  materials: '',
  subject: 'YS-ART',
  grades: [2],
  classSize: 12,
  lessonFen: 6_000,
  certificates: [],
  ...given,
});

export const courseOf = (given: Partial<DeclarationFacts> = {}): DeclarationFacts => ({
  courseName: '思维训练营',
  declaredKind: 'non-subject',
  declared: true,
  open: true,
  suggestion: 'clear-non-subject',
  stage: 'compulsory',
  textVersion: 1,
  decidedTextVersion: null,
  ...given,
});

export const candidateOf = (given: Partial<CandidateFacts> = {}): CandidateFacts => ({
  name: '专家甲',
  since: '2025-01-01',
  until: null,
  tie: null,
  employed: false,
  seated: false,
  ...given,
});

export const decisionOf = (given: Partial<DecisionFacts> = {}): DecisionFacts => ({
  kind: 'subject',
  sheet: sheetOf('1111'),
  declaredKind: 'non-subject',
  suggestion: 'suspected',
  opinions: [opinionOf(1, 'subject'), opinionOf(2, 'subject')],
  ...given,
});

/** Every kind of finding that the rules on classification can make, once at least. */
export const classificationFindings: readonly Finding[] = [
  judgeSheet({ ...sheetOf('1111'), method: null }, THURSDAY),
  judgeSheet(sheetOf('1111', ''), THURSDAY),
  judgeCourse(
    courseOf({ declared: false, suggestion: 'suspected', stage: 'senior', textVersion: 2, decidedTextVersion: 1 }),
    THURSDAY,
  ),
  judgeCandidate(candidateOf({ since: null, tie: 'relative', seated: true }), THURSDAY),
  judgeCandidate(candidateOf({ employed: true }), THURSDAY),
  judgeDecision(decisionOf({ kind: 'non-subject', opinions: [opinionOf(1, 'subject')] }), THURSDAY),
  judgeDecision(decisionOf({ opinions: [] }), THURSDAY),
  judgeDecision(decisionOf({ opinions: [opinionOf(1, 'subject'), opinionOf(2, 'non-subject')] }), THURSDAY),
  judgeReexamination('2026-11-18', THURSDAY),
  judgeCorrection('subject', 'non-subject', THURSDAY),
].flat();
