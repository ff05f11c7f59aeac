import type { CourseInput, CourseView } from '#contract/institutions/index.ts';
import { KINDS as COURSE_KINDS, FEE_UNITS, MODES, STAGES } from '#policy/institutions/facts.ts';
import { GRADES } from '#policy/kernel/grade.ts';
import { subjects } from '#policy/kernel/subject.ts';
import { api } from '#web/api/client.ts';
import { useText } from '#web/messages/console.ts';
import { useSubjectName } from '#web/parts/subject.ts';
import { useFile, useFileNavigation, useFilePowers } from '../file/file-context.ts';
import { FileForm } from './file-form.tsx';
import type { FormField, FormValues } from './form-field.ts';
import { MoveForm } from './move-form.tsx';
import { PartFacts } from './part-facts.tsx';
import { currentPart, pick } from './part-task.ts';

const KINDS = {
  name: 'text',
  subject: 'choice',
  declaredKind: 'choice',
  stage: 'choice',
  grades: 'choices',
  mode: 'choice',
  pointId: 'choice',
  classSize: 'count',
  minutes: 'count',
  lessons: 'count',
  priceFen: 'fen',
  feeUnit: 'choice',
  unitPriceFen: 'fen',
  teachers: 'choices',
  outline: 'long',
  purpose: 'long',
  method: 'long',
  evaluation: 'long',
  materials: 'long',
  absenceRule: 'long',
} as const satisfies Partial<Record<keyof CourseInput, FormField['kind']>>;
type Key = keyof typeof KINDS;
const KEYS = Object.keys(KINDS) as Key[];
const OPTIONAL: readonly Key[] = [
  'grades',
  'pointId',
  'unitPriceFen',
  'teachers',
  'outline',
  'purpose',
  'method',
  'evaluation',
  'materials',
  'absenceRule',
];
const LONGEST: Partial<Record<Key, number>> = {
  outline: 4000,
  purpose: 1000,
  method: 1000,
  evaluation: 1000,
  materials: 1000,
};
/** A subject that the catalogue does not know is decided case by case (CLS). */
const OTHER = 'OTH';

function useCourseFields(): readonly FormField[] {
  const text = useText();
  const { file } = useFile();
  const subject = useSubjectName();
  const { words, institutions } = text;
  const named = <V extends string>(values: readonly V[], names: Readonly<Record<V, string>>) =>
    values.map((value) => ({ value, label: names[value] }));
  const codes = subjects.map(({ code }) => ({ value: code as string, label: subject(code) }));
  const options: Partial<Record<Key, FormField['options']>> = {
    subject: codes.some(({ value }) => value === OTHER)
      ? codes
      : [...codes, { value: OTHER, label: institutions.course.otherSubject }],
    declaredKind: named(COURSE_KINDS, words.courseKind),
    stage: named(STAGES, words.stage),
    mode: named(MODES, words.mode),
    feeUnit: named(FEE_UNITS, words.feeUnit),
    grades: GRADES.map((grade) => ({ value: String(grade), label: words.grade(grade) })),
    pointId: file.points
      .filter(({ closedOn }) => closedOn === null)
      .map(({ id, name }) => ({ value: id, label: name })),
    teachers: file.staff.filter(({ leftOn }) => leftOn === null).map(({ id, name }) => ({ value: id, label: name })),
  };
  const hints: Readonly<Partial<Record<string, string>>> = institutions.course.hint;
  return KEYS.map((key) => ({
    key,
    title: institutions.course.field[key],
    kind: KINDS[key],
    optional: OPTIONAL.includes(key),
    ...(LONGEST[key] && { max: LONGEST[key] }),
    ...(options[key] && { options: options[key] }),
    ...(hints[key] && { hint: hints[key] }),
  }));
}

const inputOf = (values: FormValues): CourseInput =>
  ({
    ...values,
    ...Object.fromEntries(KEYS.filter((key) => KINDS[key] === 'long').map((key) => [key, values[key] ?? ''])),
    grades: Array.isArray(values.grades) ? values.grades.map(Number) : [],
    teachers: values.teachers ?? [],
    ...(values.feeUnit === 'course' && { unitPriceFen: null }),
  }) as unknown as CourseInput;

const EMPTY: FormValues = {
  ...pick({}, KEYS),
  declaredKind: 'non-subject',
  stage: 'compulsory',
  mode: 'offline',
  feeUnit: 'lesson',
};

/** A course: what it is, what it costs, and the texts that its kind is decided by. */
export function CourseDrawer({ course }: { course: CourseView | null }) {
  const { file } = useFile();
  const { edit } = useFilePowers();
  const { closeDrawer } = useFileNavigation();
  const fields = useCourseFields();
  const start = course ? pick(course, KEYS) : EMPTY;
  if (!edit) return <PartFacts fields={fields} values={start} />;
  return (
    <FileForm
      fields={fields}
      task={{
        draft: `course.${file.id}.${course?.id ?? 'new'}`,
        start,
        version: course?.version ?? 1,
        save: (values, { version, ...said }, options) =>
          course === null
            ? api.institutionFile.addCourse({ params: { id: file.id }, body: { ...inputOf(values), ...said } }, options)
            : api.institutionFile.editCourse(
                { params: { id: file.id, part: course.id }, body: { ...inputOf(values), version, ...said } },
                options,
              ),
        current: currentPart(KEYS),
        onDone: closeDrawer,
      }}
    />
  );
}

/** Starting or stopping a course. */
export function RunForm({ course, to }: { course: CourseView; to: 'running' | 'stopped' }) {
  const words = useText().institutions.course;
  const { file } = useFile();
  return (
    <MoveForm
      note={to === 'running' ? words.runNote : words.stopNote}
      action={to === 'running' ? words.run : words.stop}
      save={(said, options) =>
        api.institutionFile.runCourse(
          { params: { id: file.id, part: course.id }, body: { to, version: course.version, ...said } },
          options,
        )
      }
    />
  );
}
