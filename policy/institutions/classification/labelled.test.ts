import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SUGGESTIONS, type Suggestion } from './facts.ts';
import { weighCourse } from './weigh.ts';

const LABELS = ['subject', 'non-subject', 'disguised', 'borderline'] as const;
type Label = (typeof LABELS)[number];

interface Labelled {
  readonly label: Label;
  readonly course: Parameters<typeof weighCourse>[0];
}

function gradesOf(range: string): number[] {
  if (range === 'P') return [];
  const [first = 0, last = first] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function read(label: Label, file: string = label): readonly Labelled[] {
  const lines = readFileSync(new URL(`labelled/${file}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const [name, subject, grades, size, yuan, certificates, outline, purpose, method, evaluation] = line.split(',');
    const held = certificates!.split(' ').filter((each) => each !== 'pro');
    const texts = { name: name!, outline: outline!, purpose: purpose!, method: method!, evaluation: evaluation! };
    const numbers = { classSize: Number(size), lessonFen: Number(yuan) * 100, grades: gradesOf(grades!) };
    return { label, course: { ...texts, ...numbers, materials: '', subject: subject!, certificates: held } };
  });
}

/** FNV-1a, 32 bits, over the code units of the name: even is tuning, odd is checking (labelled/README.md). */
function isChecking(name: string): boolean {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return (hash & 1) === 1;
}

const RIGHT: Readonly<Record<Label, readonly Suggestion[]>> = {
  subject: ['clear-subject'],
  'non-subject': ['clear-non-subject'],
  disguised: ['clear-subject', 'suspected', 'needs-experts'],
  borderline: ['suspected', 'needs-experts'],
};

const all = LABELS.flatMap((label) => read(label));
const halves = {
  tuning: all.filter(({ course }) => !isChecking(course.name)),
  checking: all.filter(({ course }) => isChecking(course.name)),
};

type Table = Readonly<Record<Label, Readonly<Record<Suggestion, number>>>>;

function confusion(half: readonly Labelled[]): Table {
  const counts = Object.fromEntries(
    LABELS.map((label) => [label, Object.fromEntries(SUGGESTIONS.map((each) => [each, 0]))]),
  ) as Record<Label, Record<Suggestion, number>>;
  for (const { label, course } of half) counts[label][weighCourse(course).suggestion]++;
  return counts;
}

const share = (table: Table, labels: readonly Label[]): number => {
  const sum = (pick: (label: Label, suggestion: Suggestion) => boolean) =>
    labels.flatMap((label) => SUGGESTIONS.filter((each) => pick(label, each)).map((each) => table[label][each]));
  const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  return total(sum((label, each) => RIGHT[label].includes(each))) / total(sum(() => true));
};

describe('The labelled courses', () => {
  test('are 300 and more, each name once, and both halves hold every label', () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.map(({ course }) => course.name)).size).toBe(all.length);
    for (const half of Object.values(halves))
      for (const label of LABELS) expect(half.filter((each) => each.label === label).length).toBeGreaterThan(20);
  });

  test.each(Object.entries(halves))(
    'of the %s half: 95 % of the clear ones right, no disguised one passed',
    (_, half) => {
      const table = confusion(half);
      console.table(table);
      expect(share(table, ['subject', 'non-subject'])).toBeGreaterThanOrEqual(0.95);
      expect(table.disguised['clear-non-subject']).toBe(0);
    },
  );

  test('written against the signals do not pass again', () => {
    const passed = read('disguised', 'attack').filter(
      ({ course }) => weighCourse(course).suggestion === 'clear-non-subject',
    );
    expect(passed).toEqual([]);
  });
});
