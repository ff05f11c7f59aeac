import type { ClassInput } from '#contract/institutions/index.ts';
import type { FieldError } from '#contract/problem.ts';
import { problemText } from '../../../messages/index.ts';
import type { Locale } from '../../../messages/locale.ts';
import { Refusal } from '../../../refusal.ts';
import type { OpenFile } from '../open-file.ts';
import type { CourseRow } from '../part-rows.ts';

/**
 * A class belongs to a course of its own institution, is taught at an open point and by somebody present there, and ends after it began.
 * @param held the course that the class has; null for a new one
 * @returns the course
 * @throws Refusal INPUT_INVALID
 */
export function requireOwnParts(open: OpenFile, input: ClassInput, held: string | null, locale: Locale): CourseRow {
  const t = problemText(locale).inputs;
  const { points, staff, courses } = open.parts;
  const course = courses.find(({ id }) => id === input.courseId);
  const errors: FieldError[] = [];
  const wrong = (field: keyof ClassInput, message: string) => errors.push({ path: `body.${field}`, message });
  if (course === undefined || (held !== null && held !== course.id)) wrong('courseId', t.other);
  if (input.pointId !== null && !points.some(({ id, closed_on }) => id === input.pointId && closed_on === null))
    wrong('pointId', t.other);
  if (input.pointId !== null && course?.mode === 'online') wrong('pointId', t.other);
  if (input.teacherId !== null && !staff.some(({ id, left_on }) => id === input.teacherId && left_on === null))
    wrong('teacherId', t.other);
  if (input.endsOn !== null && input.endsOn < input.startsOn) wrong('endsOn', t.endsBeforeBegins);
  if (errors.length > 0 || course === undefined) throw new Refusal('INPUT_INVALID', { errors });
  return course;
}
