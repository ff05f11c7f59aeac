import { subjects } from '../../kernel/subject.ts';
import type { VisitOutcome } from '../facts.ts';

/** The six elements that subject training must satisfy all at once (YX8-1): 主体、人员、时间、地点、内容、方式. */
export const ELEMENTS = ['body', 'staff', 'time', 'place', 'content', 'mode'] as const;
export type Element = (typeof ELEMENTS)[number];

/** 隐形变异线索 (policy-facts 8.2). */
export const CLUES = ['YB-1', 'YB-2', 'YB-3', 'YB-4', 'YB-5', 'YB-6', 'YB-7'] as const;
export type Clue = (typeof CLUES)[number];

export type AnswerKind = 'choice' | 'choices' | 'number' | 'text' | 'phone' | 'day';
export type Answer = string | number | readonly string[];

/** One question of the visit form. Its words are in the message catalogues, by key. */
export interface Question {
  readonly key: string;
  readonly kind: AnswerKind;
  /** What may be chosen, by key. */
  readonly options?: readonly string[];
  /** Characters of a text; the highest number of a number. */
  readonly max?: number;
  readonly asked: readonly VisitOutcome[];
  readonly required: readonly VisitOutcome[];
  /** Whether a second visitor must find the same: a head count or a remark may differ from hour to hour. */
  readonly compared?: true;
}

const INSIDE: readonly VisitOutcome[] = ['visited', 'new'];
const EVERY: readonly VisitOutcome[] = ['visited', 'closed', 'refused', 'not-found', 'new'];

const elementQuestion = (element: Element): Question => ({
  key: `element.${element}`,
  kind: 'choice',
  options: ['met', 'not-met', 'unknown'],
  asked: INSIDE,
  required: [],
});

/** 走访表: what is asked for which outcome, and what an outcome cannot do without. */
export const visitForm: readonly Question[] = [
  { key: 'name', kind: 'text', max: 80, asked: ['new'], required: ['new'] },
  { key: 'address', kind: 'text', max: 120, asked: INSIDE, required: ['new'] },
  {
    key: 'signboard',
    kind: 'choice',
    options: ['same', 'other', 'none'],
    asked: ['visited', 'closed', 'refused', 'new'],
    required: INSIDE,
    compared: true,
  },
  { key: 'signName', kind: 'text', max: 80, asked: ['visited', 'closed', 'refused', 'new'], required: [] },
  {
    key: 'opening',
    kind: 'choice',
    options: ['teaching', 'open', 'shut'],
    asked: INSIDE,
    required: INSIDE,
  },
  { key: 'pupils', kind: 'number', max: 2000, asked: INSIDE, required: INSIDE },
  {
    key: 'subjects',
    kind: 'choices',
    options: subjects.map(({ code }) => code),
    asked: INSIDE,
    required: INSIDE,
    compared: true,
  },
  {
    key: 'licence',
    kind: 'choice',
    options: ['shown', 'expired', 'none'],
    asked: INSIDE,
    required: INSIDE,
    compared: true,
  },
  { key: 'fees', kind: 'choice', options: ['shown', 'none'], asked: INSIDE, required: ['visited'], compared: true },
  { key: 'staff', kind: 'choice', options: ['shown', 'none'], asked: INSIDE, required: ['visited'], compared: true },
  {
    key: 'exits',
    kind: 'choice',
    options: ['clear', 'blocked', 'none'],
    asked: INSIDE,
    required: INSIDE,
    compared: true,
  },
  { key: 'contact', kind: 'text', max: 40, asked: INSIDE, required: [] },
  { key: 'phone', kind: 'phone', max: 20, asked: INSIDE, required: [] },
  {
    key: 'closedHow',
    kind: 'choice',
    options: ['notice', 'empty', 'neighbours', 'moved'],
    asked: ['closed'],
    required: ['closed'],
  },
  { key: 'closedSince', kind: 'day', asked: ['closed'], required: [] },
  {
    key: 'refusedBy',
    kind: 'choice',
    options: ['head', 'staff', 'guard', 'other'],
    asked: ['refused'],
    required: ['refused'],
  },
  {
    key: 'searched',
    kind: 'choice',
    options: ['no-address', 'other-tenant', 'gone', 'unknown'],
    asked: ['not-found'],
    required: ['not-found'],
  },
  ...ELEMENTS.map(elementQuestion),
  { key: 'clues', kind: 'choices', options: CLUES, asked: INSIDE, required: [] },
  { key: 'note', kind: 'text', max: 500, asked: EVERY, required: ['refused'] },
];

/** Photos without which a visit shows nothing; who was turned away at the door may have none. */
export const PHOTOS_NEEDED: Readonly<Record<VisitOutcome, number>> = {
  visited: 1,
  closed: 1,
  refused: 0,
  'not-found': 1,
  new: 1,
};

const byKey = new Map(visitForm.map((question) => [question.key, question]));

export const findQuestion = (key: string): Question | undefined => byKey.get(key);

export const questionsFor = (outcome: VisitOutcome): readonly Question[] =>
  visitForm.filter(({ asked }) => asked.includes(outcome));
