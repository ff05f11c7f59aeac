import { isDay } from '../../kernel/day.ts';
import type { VisitOutcome } from '../facts.ts';
import { type Answer, CLUES, type Clue, ELEMENTS, PHOTOS_NEEDED, type Question, questionsFor } from './form.ts';

/** An answer with the instant at which the device took it, ISO text. */
export interface TimedAnswer {
  readonly value: Answer;
  readonly at: string;
}
export type Answers = Readonly<Record<string, TimedAnswer>>;

/** Degrees in GCJ-02, the datum of maps in China; metres of accuracy as the device says. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracy: number | null;
}

/** What a worker brings back from a door. */
export interface Visit {
  readonly outcome: VisitOutcome;
  readonly answers: Answers;
  /** Photos that belong to it, wherever they are by now. */
  readonly photos: number;
  readonly position: Position | null;
  readonly begunAt: string;
  readonly endedAt: string;
}

const PHONE = /^\+?[\d-]{5,20}$/;

/** Whether the value is one that the question can have. */
export function canAnswer({ kind, options = [], max = Number.POSITIVE_INFINITY }: Question, value: Answer): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max;
  if (kind === 'choices')
    return (
      Array.isArray(value) && new Set(value).size === value.length && value.every((each) => options.includes(each))
    );
  if (typeof value !== 'string' || value.length > max) return false;
  if (kind === 'choice') return options.includes(value);
  if (kind === 'day') return isDay(value);
  return kind === 'phone' ? PHONE.test(value) : value !== '';
}

const isEmpty = (value: Answer): boolean => value === '' || (Array.isArray(value) && value.length === 0);

/** Keys of answers that no question of this outcome asks for or that the question cannot have. */
export function misfits(outcome: VisitOutcome, answers: Answers): readonly string[] {
  const asked = new Map(questionsFor(outcome).map((question) => [question.key, question]));
  return Object.entries(answers).flatMap(([key, { value }]) => {
    const question = asked.get(key);
    return question !== undefined && canAnswer(question, value) ? [] : [key];
  });
}

export interface Wholeness {
  /** Questions of the outcome that must be answered and are not; 'photos' where pictures are wanting. */
  readonly missing: readonly string[];
  /** Of all that must be given, what has been given. */
  readonly permille: number;
}

/** How much of what the outcome cannot do without has been brought back. */
export function wholenessOf({ outcome, answers, photos }: Pick<Visit, 'outcome' | 'answers' | 'photos'>): Wholeness {
  const required = questionsFor(outcome).filter((question) => question.required.includes(outcome));
  const missing = required
    .filter(({ key }) => answers[key] === undefined || isEmpty(answers[key].value))
    .map(({ key }) => key);
  const needsPhotos = PHOTOS_NEEDED[outcome] > 0;
  if (photos < PHOTOS_NEEDED[outcome]) missing.push('photos');
  const all = required.length + (needsPhotos ? 1 : 0);
  return { missing, permille: Math.floor(((all - missing.length) * 1000) / all) };
}

const textAnswer = (answers: Answers, key: string): Answer | undefined => answers[key]?.value;

/** Which clue an element that is not met points to (8.2). */
const CLUE_OF: Readonly<Record<(typeof ELEMENTS)[number], Clue>> = {
  body: 'YB-1',
  staff: 'YB-2',
  time: 'YB-3',
  place: 'YB-4',
  content: 'YB-5',
  mode: 'YB-6',
};

/** YB tags of a place: those that the worker set, those that the elements show, and YB-1 where no licence is in force. */
export function cluesOf(answers: Answers): readonly Clue[] {
  const set = textAnswer(answers, 'clues');
  const found = new Set<string>(Array.isArray(set) ? set : []);
  const licence = textAnswer(answers, 'licence');
  if (licence === 'none' || licence === 'expired') found.add('YB-1');
  for (const element of ELEMENTS)
    if (textAnswer(answers, `element.${element}`) === 'not-met') found.add(CLUE_OF[element]);
  return CLUES.filter((clue) => found.has(clue));
}
