import type { ClassInput, ClassView } from '#contract/institutions/index.ts';
import { GRADE_GROUPS } from '#policy/institutions/facts.ts';
import { GRADES } from '#policy/kernel/grade.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { useFile, useFileNavigation, useFilePowers } from '../file/file-context.ts';
import { FileForm } from './file-form.tsx';
import type { FormField, FormValues } from './form-field.ts';
import { MoveForm } from './move-form.tsx';
import { PartFacts } from './part-facts.tsx';
import { currentPart, pick } from './part-task.ts';

const KINDS = {
  courseId: 'choice',
  name: 'text',
  level: 'text',
  grades: 'choices',
  timetable: 'text',
  progress: 'text',
  teacherId: 'choice',
  pointId: 'choice',
  lessons: 'count',
  capacity: 'count',
  planned: 'count',
  recruited: 'count',
  enrolled: 'grades',
  startsOn: 'day',
  endsOn: 'day',
  content: 'long',
  materials: 'long',
} as const satisfies Partial<Record<keyof ClassInput, FormField['kind']>>;
type Key = keyof typeof KINDS;
const KEYS = Object.keys(KINDS) as Key[];
const NEEDED: readonly Key[] = ['courseId', 'name', 'lessons', 'capacity', 'planned', 'recruited', 'startsOn'];
const LONGEST: Partial<Record<Key, number>> = { name: 60, level: 60, timetable: 300, progress: 500, content: 2000 };
const NOBODY = Array.from({ length: GRADE_GROUPS }, () => 0);

/** @param held the course that the class has: it does not change */
function useClassFields(held: string | undefined): readonly FormField[] {
  const text = useText();
  const { file } = useFile();
  const words = text.institutions.trainingClass;
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const options: Partial<Record<Key, FormField['options']>> = {
    courseId: named(file.courses.filter(({ id, state }) => (held ? id === held : state !== 'stopped'))),
    grades: GRADES.map((grade) => ({ value: String(grade), label: text.words.grade(grade) })),
    pointId: named(file.points.filter(({ closedOn }) => closedOn === null)),
    teacherId: named(file.staff.filter(({ leftOn, kind }) => leftOn === null && kind !== 'other')),
  };
  const hints: Readonly<Partial<Record<string, string>>> = words.hint;
  return KEYS.map((key) => ({
    key,
    title: words.field[key],
    kind: KINDS[key],
    optional: !NEEDED.includes(key),
    ...(LONGEST[key] && { max: LONGEST[key] }),
    ...(options[key] && { options: options[key] }),
    ...(hints[key] && { hint: hints[key] }),
  }));
}

/** What nobody has written is empty text, and no grade is nobody. */
const inputOf = (values: FormValues): ClassInput =>
  ({
    ...values,
    ...Object.fromEntries(
      (['level', 'timetable', 'progress', 'content', 'materials'] as const).map((key) => [key, values[key] ?? '']),
    ),
    grades: Array.isArray(values.grades) ? values.grades.map(Number) : [],
    enrolled: values.enrolled ?? NOBODY,
  }) as unknown as ClassInput;

/** A class: what is taught to whom, when, where, by whom, and how many there are. */
export function ClassDrawer({ cls }: { cls: ClassView | null }) {
  const { file } = useFile();
  const { edit } = useFilePowers();
  const { closeDrawer } = useFileNavigation();
  const me = useMe();
  const fields = useClassFields(cls?.courseId);
  const empty = { ...pick({}, KEYS), planned: 0, recruited: 0, enrolled: NOBODY, startsOn: me.today };
  const start = cls ? pick(cls, KEYS) : empty;
  if (!edit || cls?.state === 'ended') return <PartFacts fields={fields} values={start} />;
  return (
    <FileForm
      fields={fields}
      task={{
        draft: `class.${file.id}.${cls?.id ?? 'new'}`,
        start,
        version: cls?.version ?? 1,
        save: (values, { version, ...said }, options) =>
          cls === null
            ? api.institutionFile.addClass({ params: { id: file.id }, body: { ...inputOf(values), ...said } }, options)
            : api.institutionFile.editClass(
                { params: { id: file.id, part: cls.id }, body: { ...inputOf(values), version, ...said } },
                options,
              ),
        current: currentPart(KEYS),
        onDone: closeDrawer,
      }}
    />
  );
}

/** Opening or ending a class. */
export function MoveClassForm({ cls, to }: { cls: ClassView; to: 'open' | 'ended' }) {
  const words = useText().institutions.trainingClass;
  const { file } = useFile();
  return (
    <MoveForm
      note={to === 'open' ? words.openNote : words.endNote}
      action={to === 'open' ? words.open : words.end}
      save={(said, options) =>
        api.institutionFile.moveClass(
          { params: { id: file.id, part: cls.id }, body: { to, version: cls.version, ...said } },
          options,
        )
      }
    />
  );
}
