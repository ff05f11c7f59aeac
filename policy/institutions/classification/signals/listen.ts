import type { Dimension } from '../../facts.ts';
import { type CourseText, TEXT_FIELDS, type TextField } from '../facts.ts';
import { DOUBT_WORDS } from './doubts.ts';
import { type Folded, folded } from './folded.ts';
import type { Doubt, DoubtId, Signal } from './signal.ts';
import { ENTRIES, type Entry, HARMLESS, NEGATION } from './vocabulary.ts';

/** The dimension for which a field stands. */
const DIMENSION_OF: Readonly<Record<TextField, Dimension>> = {
  name: 'content',
  outline: 'content',
  materials: 'content',
  purpose: 'purpose',
  method: 'method',
  evaluation: 'evaluation',
};
/** Characters before a match in which a negation of it may stand. */
const LONGEST_NEGATION = 6;

const BLANK = new RegExp(HARMLESS.join('|'), 'g');
const compiled = ENTRIES.map((entry) => ({ entry, pattern: new RegExp(entry.patterns.join('|'), 'g') }));
const doubts = Object.entries(DOUBT_WORDS).map(([id, words]) => ({
  id: id as DoubtId,
  pattern: new RegExp(words, 'g'),
}));

interface Phrase {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

interface Heard {
  readonly field: TextField;
  readonly original: string;
  readonly text: Folded;
}

const hear = (course: CourseText, field: TextField): Heard => {
  const text = folded(course[field]);
  return {
    field,
    original: course[field],
    text: { ...text, text: text.text.replace(BLANK, (word) => '　'.repeat(word.length)) },
  };
};

/** Each different phrase once, at its first place: writing a word ten times makes it no heavier. */
function phrasesOf({ original, text }: Heard, pattern: RegExp): readonly Phrase[] {
  const found = new Map<string, Phrase>();
  for (const match of text.text.matchAll(pattern)) {
    const before = text.text.slice(Math.max(0, match.index - LONGEST_NEGATION), match.index);
    if (found.has(match[0]) || NEGATION.test(before)) continue;
    const start = text.at[match.index]!;
    const end = text.at[match.index + match[0].length - 1]! + 1;
    found.set(match[0], { phrase: original.slice(start, end), start, end });
  }
  return [...found.values()];
}

const signalsOf = (heard: Heard, entry: Entry, pattern: RegExp): readonly Signal[] => {
  const weight = entry.weights[heard.field];
  if (weight === undefined) return [];
  const dimension = entry.dimension ?? DIMENSION_OF[heard.field];
  return phrasesOf(heard, pattern).map((phrase) => ({
    id: entry.id,
    dimension,
    field: heard.field,
    weight,
    ...phrase,
  }));
};

/** What the texts of a course say for subject-type training, field by field in the order in which it stands there. */
export function listenForSignals(course: CourseText): readonly Signal[] {
  return TEXT_FIELDS.flatMap((field) => {
    const heard = hear(course, field);
    return compiled
      .flatMap(({ entry, pattern }) => signalsOf(heard, entry, pattern))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

/** The kinds of course on which people must judge, each by the first words that name it. */
export function listenForDoubts(course: CourseText): readonly Doubt[] {
  const heard = (['name', 'outline', 'purpose'] as const).map((field) => hear(course, field));
  return doubts.flatMap(({ id, pattern }) => {
    for (const each of heard) {
      const [phrase] = phrasesOf(each, pattern);
      if (phrase !== undefined) return [{ id, field: each.field, ...phrase }];
    }
    return [];
  });
}
