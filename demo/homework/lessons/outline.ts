/** What a class has come to in a subject. */
export interface Topic {
  readonly unit: string;
  readonly lesson: string;
  /** The lesson after this one. */
  readonly next: string;
  /** Whether the unit ends here: time to sum it up. */
  readonly closing: boolean;
  readonly unitNumber: number;
}

const named = (name: string): string => name.replaceAll(',', '，');

/** A term's lessons written as '单元：课，课；单元：课'; a comma inside a name is written as ','. */
function outline(text: string): readonly Topic[] {
  const units = text.split('；').map((part) => {
    const [unit, lessons] = part.split('：');
    return { unit: unit!, lessons: lessons!.split('，').map(named) };
  });
  const flat = units.flatMap(({ unit, lessons }, at) =>
    lessons.map((lesson, index) => ({ unit, lesson, closing: index === lessons.length - 1, unitNumber: at + 1 })),
  );
  return flat.map((topic, at) => ({ ...topic, next: flat[at + 1]?.lesson ?? topic.lesson }));
}

export type Kind = 'daily' | 'closing' | 'oral' | 'reading' | 'practice' | 'sport' | 'project' | 'holiday' | 'inSchool';

/**
 * A way in which teachers put a task. Braces are filled in: {lesson} {unit} {next} {u} unit number, {p} {p2} pages, {k} {n} small
 * numbers, {book} the book of the term, {essay} the unit's composition.
 */
export interface Phrase {
  readonly kind: Kind;
  readonly title: string;
  readonly content: string;
  /** The shortest and the longest that such a task takes. */
  readonly minutes: readonly [number, number];
}

/** 'kind|minutes|title|content' for each line. */
export function phrases(text: string): readonly Phrase[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [kind, minutes, title, content] = line.trim().split('|');
      const [low, high] = minutes!.split('-').map(Number);
      return { kind: kind as Kind, title: title!, content: content!, minutes: [low!, high ?? low!] };
    });
}

export interface Syllabus {
  readonly outline: readonly Topic[];
  readonly phrases: readonly Phrase[];
  readonly books: readonly string[];
  readonly essays: readonly string[];
}
export const syllabus = (lessons: string, says: readonly Phrase[], books = '', essays = ''): Syllabus => ({
  outline: outline(lessons),
  phrases: says,
  books: books === '' ? [] : books.split('，'),
  essays: essays === '' ? [] : essays.split('，').map(named),
});
