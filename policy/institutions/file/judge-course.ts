import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import { findingOf } from '../../kernel/rule.ts';
import { judgeBarred, judgeVetting } from '../staff/judge-person.ts';
import { judgeAssignment, judgePublicity, judgeRatio, teachersOf } from '../staff/judge-teaching.ts';
import type { CourseFacts, FileFacts } from './file-facts.ts';
import { capacityOf } from './judge-fields.ts';
import { isApproved } from './judge-point.ts';
import { approvedPoint, areaPerPupil, lessonPrice } from './rules.ts';

/** LIC-17, SET-1: where an offline course is taught, as far as the file says. */
export function judgeCoursePlace(course: CourseFacts, file: FileFacts, day: Day, parameters: Parameters): Finding[] {
  const point = course.mode === 'offline' ? file.points.find(({ id }) => id === course.pointId) : undefined;
  if (point === undefined) return [];
  const facts = { course: course.name, point: point.name };
  const found: Finding[] = [];
  if (!isApproved(point, day))
    found.push(findingOf(approvedPoint, { sentence: 'file.pointUnapproved', field: 'pointId', facts }));
  const limit = point.area === null ? null : capacityOf(point.area, parameters);
  if (limit !== null && course.classSize > limit)
    found.push(
      findingOf(areaPerPupil, {
        sentence: 'file.classOverArea',
        measured: course.classSize,
        limit,
        unit: 'item',
        field: 'classSize',
        facts: {
          ...facts,
          size: course.classSize,
          limit,
          area: point.area,
          perPupil: parameters.get('set.areaPerPupilMin'),
        },
      }),
    );
  return found;
}

/** REG-C10: so many lessons at the price of one make the total, but for the half fen that each price of a lesson may be rounded by. */
export function judgePrice(course: CourseFacts): Finding[] {
  const { name, feeUnit, unitPriceFen, lessons, priceFen } = course;
  if (feeUnit !== 'lesson' || unitPriceFen === null) return [];
  const sum = unitPriceFen * lessons;
  if (Math.abs(sum - priceFen) <= lessons / 2) return [];
  const facts = { course: name, lessons, each: unitPriceFen, sum, total: priceFen };
  return [findingOf(lessonPrice, { sentence: 'file.priceOtherwise', field: 'unitPriceFen', facts })];
}

/** Whether a course may run: its place, its size, and whoever teaches it (LIC-17, SET-1, PS-2 to PS-5, PS-7, PS-9, PS-10). */
export function judgeRunning(
  course: CourseFacts,
  file: FileFacts,
  day: Day,
  parameters: Parameters,
): readonly Finding[] {
  const teachers = teachersOf(course, file.staff, day);
  return [
    ...judgeCoursePlace(course, file, day, parameters),
    ...judgeRatio(course, teachers, parameters),
    ...teachers.flatMap((person) => [
      ...judgeAssignment(person, course),
      ...judgeBarred(person),
      ...judgeVetting(person, day, parameters),
      ...judgePublicity(person, course.name),
    ]),
  ];
}
