import type { Random } from '../../random.ts';
import { art, labour, music, sport } from './body-and-craft.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { civics, geography, history } from './humanities.ts';
import { maths } from './maths.ts';
import type { Kind, Phrase, Syllabus, Topic } from './outline.ts';
import { biology, chemistry, physics, science } from './sciences.ts';

const SYLLABUSES: Readonly<Record<string, (grade: number) => Syllabus>> = {
  YW: chinese,
  SX: maths,
  'WY-EN': english,
  DAO: civics,
  LS: history,
  DL: geography,
  KX: science,
  WL: physics,
  HX: chemistry,
  SW: biology,
  TY: sport,
  'ZH-LT': labour,
  'YS-ART': art,
  'YS-MU': music,
};

const known = new Map<string, Syllabus>();
function syllabusOf(subject: string, grade: number): Syllabus | null {
  const key = `${subject}/${grade}`;
  const held = known.get(key);
  if (held !== undefined) return held;
  const make = SYLLABUSES[subject];
  if (make === undefined) return null;
  const made = make(grade);
  known.set(key, made);
  return made;
}

/** What is wanted of a subject on a day. */
export interface Wanted {
  readonly subject: string;
  readonly grade: number;
  /** How far the term has come, [0, 1). */
  readonly progress: number;
  /** The number of the teaching day, from 1: pages follow it. */
  readonly dayOfTerm: number;
  readonly kinds: readonly Kind[];
}

/** A task as a teacher would write it, with the minutes between which such a task usually lies. */
export interface Task {
  readonly subject: string;
  readonly kind: Kind;
  readonly title: string;
  readonly content: string;
  readonly minutes: readonly [number, number];
}

/** Null when the subject has nothing of these kinds. */
export function writeTask(random: Random, wanted: Wanted): Task | null {
  const says = syllabusOf(wanted.subject, wanted.grade);
  if (says === null) return null;
  const topic = says.outline[Math.min(says.outline.length - 1, Math.floor(wanted.progress * says.outline.length))]!;
  const fitting = says.phrases.filter(
    ({ kind }) => wanted.kinds.includes(kind) && (kind !== 'closing' || topic.closing),
  );
  if (fitting.length === 0) return null;
  const phrase = random.pick(fitting);
  const fill = filler(random, says, topic, wanted);
  return {
    subject: wanted.subject,
    kind: phrase.kind,
    title: fill(phrase.title).slice(0, 60),
    content: fill(phrase.content),
    minutes: phrase.minutes,
  };
}

function filler(random: Random, says: Syllabus, topic: Topic, wanted: Wanted): (text: Phrase['title']) => string {
  const page = wanted.dayOfTerm * 2 + random.int(0, 1);
  const shown = Math.floor(wanted.progress * says.books.length);
  const words: Readonly<Record<string, string>> = {
    lesson: topic.lesson,
    unit: topic.unit,
    next: topic.next,
    u: String(topic.unitNumber),
    p: String(page),
    p2: String(page + random.int(1, 3)),
    k: String(random.int(2, 4)),
    n: String(random.int(5, 8)),
    book: says.books[shown] ?? topic.lesson,
    essay: says.essays[Math.min(says.essays.length - 1, topic.unitNumber - 1)] ?? topic.lesson,
  };
  return (text) => text.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}
