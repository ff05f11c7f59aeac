import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import { findingOf } from '../../kernel/rule.ts';
import { judgeBarred, judgeVetting, judgeVettingPenalty } from '../staff/judge-person.ts';
import { judgeAssignment, judgePosting, judgeRatio, teachersOf } from '../staff/judge-teaching.ts';
import { fullTimeShare } from '../staff/rules.ts';
import { inventory } from '../sweep/rules.ts';
import { isEnded, isTeaching } from './field.ts';
import { type FileFacts, isPresent, openClasses, presentStaff, runningCourses, type StaffFacts } from './file-facts.ts';
import { judgeOpenClass } from './judge-class.ts';
import { judgeCoursePlace } from './judge-course.ts';
import { judgeNonProfit } from './judge-nonprofit.ts';
import { type Completeness, measureCompleteness } from './measure.ts';
import { completeFile, eightFacts, licenceRuns } from './rules.ts';

/** A finding about a file as it stands, and the person or course it is about. */
export interface FileFinding {
  readonly finding: Finding;
  readonly partId: string | null;
}

const about = (partId: string | null, findings: readonly Finding[]): FileFinding[] =>
  findings.map((finding) => ({ finding, partId }));

/** REG-2: a file in which a required field is empty is no complete inventory. As a standing matter it is somebody's duty to fill it. */
export function judgeComplete({ missing, permille }: Completeness): readonly Finding[] {
  if (missing.length === 0) return [];
  const facts = {
    count: missing.length,
    ofCounty: missing.filter(({ owes }) => owes === 'county').length,
    percent: Math.floor(permille / 10),
  };
  return [
    findingOf(completeFile, { sentence: 'file.incomplete', measured: missing.length, limit: 0, unit: 'item', facts }),
  ];
}

function judgeMeasure(file: FileFacts, measure: Completeness, parameters: Parameters): Finding[] {
  const found: Finding[] = [];
  const { stale, staleSince, lackingFacts } = measure;
  if (stale.length > 0 && !isEnded(file.status))
    found.push(
      findingOf(inventory, {
        sentence: 'file.stale',
        consequence: 'warn',
        measured: stale.length,
        limit: parameters.get('reg.staleDays'),
        unit: 'item',
        facts: { count: stale.length, since: staleSince, days: parameters.get('reg.staleDays') },
      }),
    );
  found.push(...judgeComplete(measure).map((finding): Finding => ({ ...finding, consequence: 'duty' })));
  const subject = file.scope === 'subject' || file.scope === 'both';
  if (subject && isTeaching(file.status) && lackingFacts.length > 0)
    found.push(
      findingOf(eightFacts, {
        sentence: 'file.factsLacking',
        measured: lackingFacts.length,
        limit: 0,
        unit: 'item',
        facts: { lacking: lackingFacts.join(' ') },
      }),
    );
  return found;
}

function judgeLicence(file: FileFacts, day: Day): Finding[] {
  const until = file.values.licenceUntil;
  const lapsed = typeof until === 'string' && until !== '' && until < day;
  if (!lapsed || file.scope === 'none' || isEnded(file.status)) return [];
  return [findingOf(licenceRuns, { sentence: 'file.licenceLapsed', field: 'values.licenceUntil', facts: { until } })];
}

/** PS-1: full-time teaching and research staff are at least half of all. */
function judgeShare(staff: readonly StaffFacts[], parameters: Parameters): Finding[] {
  const limit = parameters.get('staff.fullTimeShareMin');
  const full = staff.filter((s) => s.employment === 'full' && s.kind !== 'other').length;
  if (staff.length === 0 || full >= staff.length * limit) return [];
  const facts = { full, all: staff.length, percent: Math.round(limit * 100) };
  return [findingOf(fullTimeShare, { sentence: 'staff.fullTimeShare', measured: full / staff.length, limit, facts })];
}

function judgePeople(file: FileFacts, day: Day, parameters: Parameters): FileFinding[] {
  return presentStaff(file).flatMap((person) =>
    about(person.id, [
      ...judgeBarred(person),
      ...judgeVetting(person, day, parameters),
      ...judgeVettingPenalty(person, day, parameters),
    ]),
  );
}

function judgeCourses(file: FileFacts, day: Day, parameters: Parameters): FileFinding[] {
  return runningCourses(file).flatMap((course) => {
    const teachers = teachersOf(course, file.staff, day);
    return about(course.id, [
      ...judgeCoursePlace(course, file, day, parameters),
      ...(teachers.length === 0 ? [] : judgeRatio(course, teachers, parameters)),
      ...teachers.flatMap((person) => judgeAssignment(person, course)),
    ]);
  });
}

function judgeClasses(file: FileFacts, day: Day, parameters: Parameters): FileFinding[] {
  return openClasses(file).flatMap((cls) => {
    const course = file.courses.find(({ id }) => id === cls.courseId);
    return course === undefined ? [] : about(cls.id, judgeOpenClass(cls, course, file, day, parameters));
  });
}

/** Courses that run with a person, or of which an open class has the person for its teacher. */
function taughtBy({ id }: StaffFacts, file: FileFacts): string[] {
  const ofClasses = new Set(openClasses(file).flatMap((cls) => (cls.teacherId === id ? [cls.courseId] : [])));
  const taught = file.courses.filter(
    (course) => ofClasses.has(course.id) || (course.state === 'running' && course.teacherIds.includes(id)),
  );
  return [...new Set(taught.map(({ name }) => name))];
}

const judgePostings = (file: FileFacts, day: Day): FileFinding[] =>
  file.staff
    .filter((person) => isPresent(person, day))
    .flatMap((person) => about(person.id, judgePosting(person, taughtBy(person, file))));

/**
 * What the rules say of a file as it stands on a day: shown with the file, kept every night.
 * A course to which nobody has put teachers is a gap of the file (REG-2), not yet a breach of PS-2.
 */
export function judgeFile(file: FileFacts, day: Day, parameters: Parameters): readonly FileFinding[] {
  const measure = measureCompleteness(file, day, parameters.get('reg.staleDays'));
  const credit = file.values.creditCode;
  const base = [
    ...judgeMeasure(file, measure, parameters),
    ...judgeLicence(file, day),
    ...judgeNonProfit(file, typeof credit === 'string' ? credit : '', day),
  ];
  if (!isTeaching(file.status)) return about(null, base);
  return [
    ...about(null, [...base, ...judgeShare(presentStaff(file), parameters)]),
    ...judgePeople(file, day, parameters),
    ...judgePostings(file, day),
    ...judgeCourses(file, day, parameters),
    ...judgeClasses(file, day, parameters),
  ];
}
