import type { Day } from '../../kernel/day.ts';
import { isAcademic } from '../../kernel/subject.ts';
import { DIMENSIONS, type Dimension } from '../facts.ts';
import type { CourseText, Suggestion } from './facts.ts';
import { listenForDoubts, listenForSignals } from './signals/listen.ts';
import type { Doubt, Signal } from './signals/signal.ts';
import { DOUBTFUL, SUSPECTED } from './signals/vocabulary.ts';

export interface WeighedDimension {
  readonly weight: number;
  readonly suspected: boolean;
}

/** What the signals say about a course. A hint for people, never a verdict (J-6). */
export interface Weighing {
  readonly suggestion: Suggestion;
  readonly dimensions: Readonly<Record<Dimension, WeighedDimension>>;
  readonly signals: readonly Signal[];
  readonly doubts: readonly Doubt[];
  /** What the course has in common with others: by these precedents are found. */
  readonly traits: readonly string[];
}

/** Where and when it is weighed. */
export interface LocalView {
  /** Popular-science clubs are suspected, not only left to experts (J-4). */
  readonly scienceClubs?: boolean;
  /** Of the act: the list of subjects as it stood then. */
  readonly day?: Day;
}

/** A teacher of a school subject in a course that is declared as none. */
const CERTIFICATE = 60;
/** Fen for a lesson in a class of at most so many pupils that only private tutoring costs (YB-1, YB-4). */
const TUTORING = { pupils: 4, fen: 20_000, weight: 40 } as const;

/**
 * Weighs the texts, the teachers' certificates and the price of a course by the four dimensions. One suspected dimension makes a course
 * suspected; content and one more suggest subject-type training (J-6). Content of a subject's curriculum standard counts whatever the
 * name of the course (FW3). Science is a subject where the plan says so (J-4).
 */
export function weighCourse(course: CourseText, { scienceClubs = false, day }: LocalView = {}): Weighing {
  const signals = [...outsideTexts(course, day), ...listenForSignals(course)];
  const doubts = [...listenForDoubts(course), ...silence(course)];
  const dimensions = Object.fromEntries(DIMENSIONS.map((each) => [each, weighDimension(signals, each)])) as Record<
    Dimension,
    WeighedDimension
  >;
  return {
    suggestion: tightened(suggest(dimensions, doubts, isAcademic(course.subject, day)), doubts, scienceClubs),
    dimensions,
    signals,
    doubts,
    traits: traitsOf(course, signals, doubts),
  };
}

const tightened = (said: Suggestion, doubts: readonly Doubt[], scienceClubs: boolean): Suggestion =>
  scienceClubs && said === 'needs-experts' && doubts.some(({ id }) => id === 'science') ? 'suspected' : said;

function outsideTexts({ subject, certificates, classSize, lessonFen }: CourseText, day?: Day): readonly Signal[] {
  const found: Signal[] = [];
  const add = (id: Signal['id'], dimension: Dimension, phrase: string, weight: number) =>
    found.push({ id, dimension, field: null, phrase, start: 0, end: 0, weight });
  if (isAcademic(subject, day)) add('declared', 'content', subject, SUSPECTED);
  else
    for (const code of new Set(certificates.filter((each) => isAcademic(each, day))))
      add('certificate', 'content', code, CERTIFICATE);
  if (classSize <= TUTORING.pupils && lessonFen >= TUTORING.fen)
    add('price', 'method', String(lessonFen), TUTORING.weight);
  return found;
}

/** Texts that say nothing clear nobody: what is missing must be asked for (CLS-1, CLS-6). */
const silence = (course: CourseText): readonly Doubt[] =>
  (['outline', 'purpose', 'method', 'evaluation'] as const)
    .filter((field) => course[field].trim().length < SHORTEST[field])
    .map((field) => ({ id: 'silent', field, phrase: '', start: 0, end: 0 }));
/** Characters below which a text tells nothing about its dimension. */
const SHORTEST = { outline: 4, purpose: 2, method: 2, evaluation: 2 } as const;

function weighDimension(signals: readonly Signal[], dimension: Dimension): WeighedDimension {
  const weight = signals.filter((each) => each.dimension === dimension).reduce((sum, each) => sum + each.weight, 0);
  return { weight, suspected: weight >= SUSPECTED };
}

function suggest(
  dimensions: Readonly<Record<Dimension, WeighedDimension>>,
  doubts: readonly Doubt[],
  declaredSubject: boolean,
): Suggestion {
  const suspected = DIMENSIONS.filter((each) => dimensions[each].suspected);
  if (dimensions.content.suspected && suspected.length > 1) {
    const settled = doubts.length === 0 || declaredSubject || (hard(dimensions) && suspected.length > 2);
    return settled ? 'clear-subject' : 'suspected';
  }
  if (suspected.length > 0) return 'suspected';
  const doubtful = DIMENSIONS.some((each) => dimensions[each].weight >= DOUBTFUL);
  return doubts.length > 0 || doubtful ? 'needs-experts' : 'clear-non-subject';
}

/** In a kind on which people must judge, content weighs double and three dimensions agree before the words alone suggest anything. */
const hard = (dimensions: Readonly<Record<Dimension, WeighedDimension>>): boolean =>
  dimensions.content.weight >= 2 * SUSPECTED;

/** 'doubt:science', 'signal:certificate', 'stage:primary', 'declared:ZH': plain words, so that a person can search by them. */
function traitsOf(course: CourseText, signals: readonly Signal[], doubts: readonly Doubt[]): readonly string[] {
  const traits = new Set([`declared:${course.subject}`]);
  for (const { id } of doubts) traits.add(`doubt:${id}`);
  for (const { id } of signals) traits.add(`signal:${id}`);
  return [...traits].toSorted();
}
