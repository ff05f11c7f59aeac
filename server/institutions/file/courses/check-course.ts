import type { CourseInput } from '#contract/institutions/index.ts';
import type { FieldError } from '#contract/problem.ts';
import { findSubject } from '#policy/kernel/subject.ts';
import { problemText } from '../../../messages/index.ts';
import type { Locale } from '../../../messages/locale.ts';
import { Refusal } from '../../../refusal.ts';
import type { OpenFile } from '../open-file.ts';

/** A course names a subject that exists, an open point and present staff of its own institution. @throws Refusal INPUT_INVALID */
export function requireOwn(open: OpenFile, input: CourseInput, locale: Locale): void {
  const t = problemText(locale).inputs;
  const errors: FieldError[] = [];
  const present = new Set(open.parts.staff.filter((s) => s.left_on === null).map(({ id }) => id));
  const point = open.parts.points.find(({ id }) => id === input.pointId);
  if (findSubject(input.subject) === undefined) errors.push({ path: 'body.subject', message: t.subject });
  if (input.pointId !== null && (point === undefined || point.closed_on !== null))
    errors.push({ path: 'body.pointId', message: t.other });
  if (input.feeUnit === 'course' && input.unitPriceFen !== null)
    errors.push({ path: 'body.unitPriceFen', message: t.other });
  if (input.teachers.some((id) => !present.has(id))) errors.push({ path: 'body.teachers', message: t.other });
  if (errors.length > 0) throw new Refusal('INPUT_INVALID', { errors });
}
