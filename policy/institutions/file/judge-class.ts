import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import { findingOf } from '../../kernel/rule.ts';
import { judgeBarred, judgeVetting } from '../staff/judge-person.ts';
import { judgeAssignment, judgePublicity, judgeRatio, teachersOf } from '../staff/judge-teaching.ts';
import { isCounted } from './class-plan.ts';
import { findField } from './fields.ts';
import { type ClassFacts, type CourseFacts, type FileFacts, isPresent, type StaffFacts } from './file-facts.ts';
import { judgeCoursePlace } from './judge-course.ts';
import { classNumbers } from './rules.ts';
import { derivedField } from './writers.ts';

/** The class as the course that it is: what holds of a course's place, size and teachers holds of each of its classes. */
const taughtAs = (cls: ClassFacts, course: CourseFacts): CourseFacts => ({
  ...course,
  name: `${course.name} ${cls.name}`,
  classSize: cls.capacity,
  pointId: cls.pointId ?? course.pointId,
  teacherIds: cls.teacherId === null ? course.teacherIds : [...new Set([...course.teacherIds, cls.teacherId])],
});

const teacherOf = (cls: ClassFacts, file: FileFacts, day: Day): StaffFacts | undefined =>
  file.staff.find((person) => person.id === cls.teacherId && isPresent(person, day));

/** REG-C11: no more learners than places, and no more places than the course says of each of its classes. */
function judgeNumbers(cls: ClassFacts, course: CourseFacts): Finding[] {
  const enrolled = cls.enrolled.reduce((sum, count) => sum + count, 0);
  const { capacity, name } = cls;
  const facts = { name, course: course.name, enrolled, capacity, size: course.classSize };
  const found: Finding[] = [];
  if (enrolled > capacity)
    found.push(
      findingOf(classNumbers, {
        sentence: 'file.classOverfull',
        measured: enrolled,
        limit: capacity,
        unit: 'item',
        field: 'enrolled',
        facts,
      }),
    );
  if (capacity > course.classSize)
    found.push(
      findingOf(classNumbers, {
        sentence: 'file.classLarger',
        measured: capacity,
        limit: course.classSize,
        unit: 'item',
        field: 'capacity',
        facts,
      }),
    );
  return found;
}

/**
 * What the rules say of a class as it is written: REG-C11, SET-1, PS-4, PS-7, PS-10. While it is open also its place and who teaches it
 * in full: LIC-17, PS-2, PS-3, PS-5, PS-9. Until then what can still be arranged is not asked.
 */
export function judgeClass(
  cls: ClassFacts,
  course: CourseFacts,
  file: FileFacts,
  day: Day,
  parameters: Parameters,
): readonly Finding[] {
  const as = taughtAs(cls, course);
  const open = cls.state === 'open';
  const place = judgeCoursePlace(as, file, day, parameters);
  const teacher = teacherOf(cls, file, day);
  const person =
    teacher === undefined
      ? []
      : [
          ...judgeAssignment(teacher, as),
          ...judgeBarred(teacher),
          ...(open ? [...judgeVetting(teacher, day, parameters), ...judgePublicity(teacher, as.name)] : []),
        ].map((finding) => ({ ...finding, field: 'teacherId' }));
  return [
    ...judgeNumbers(cls, course),
    ...(open ? [...place, ...judgeRatio(as, teachersOf(as, file.staff, day), parameters)] : place.filter(isArea)),
    ...person,
  ];
}

const isArea = ({ rule }: Finding): boolean => rule === 'SET-1';

/** Of an open class as it stands, what is not said of its course already: a place or a teacher of its own (LIC-17, SET-1, PS-4, PS-10). */
export function judgeOpenClass(
  cls: ClassFacts,
  course: CourseFacts,
  file: FileFacts,
  day: Day,
  parameters: Parameters,
): readonly Finding[] {
  const as = taughtAs(cls, course);
  const ownPlace = as.pointId !== course.pointId || as.classSize > course.classSize;
  const teacher = course.teacherIds.includes(cls.teacherId ?? '') ? undefined : teacherOf(cls, file, day);
  return [
    ...(ownPlace ? judgeCoursePlace(as, file, day, parameters) : []),
    ...(teacher === undefined ? [] : judgeAssignment(teacher, as)),
  ];
}

/** REG-C8: what the classes add up to is written by nobody while there are classes. */
export const judgeCounted = (file: Pick<FileFacts, 'classes'>, changed: readonly string[]): readonly Finding[] =>
  changed.filter((key) => isCounted(key, file)).map((key) => derivedField(findField(key)!));
