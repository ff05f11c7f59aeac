import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import { findingOf } from '../../kernel/rule.ts';
import type { CourseKind } from '../facts.ts';
import { type CourseFacts, isPresent, type StaffFacts } from '../file/file-facts.ts';
import {
  childrenPerTrainer,
  pupilsPerTeacher,
  skillCertificate,
  staffKinds,
  staffPublished,
  teacherCertificate,
} from './rules.ts';

/** PS-4, PS-4a: whoever teaches subjects holds a teacher's certificate, whoever teaches anything else at least one of their trade. */
export function judgeCertificate(person: StaffFacts, kind: CourseKind, course: string): readonly Finding[] {
  const held = person.certificateKind;
  const facts = { name: person.name, course, certificate: held };
  if (kind === 'subject' && held !== 'teacher')
    return [findingOf(teacherCertificate, { sentence: 'staff.noTeacherCertificate', field: 'teachers', facts })];
  return kind === 'non-subject' && held === 'none'
    ? [findingOf(skillCertificate, { sentence: 'staff.noSkillCertificate', field: 'teachers', facts })]
    : [];
}

/** PS-10: assistants and class minders are 'other'; a course is taught by teaching staff. */
export const judgeTeachingKind = (person: StaffFacts, course: string): readonly Finding[] =>
  person.kind === 'other'
    ? [
        findingOf(staffKinds, {
          sentence: 'staff.otherTeaches',
          field: 'teachers',
          facts: { name: person.name, course },
        }),
      ]
    : [];

/** What PS-9 has shown of a teacher before a class opens. */
const SHOWN = [
  ['photo', (p: StaffFacts) => p.hasPhoto],
  ['certificate', (p: StaffFacts) => p.certificateNo !== null],
  ['experience', (p: StaffFacts) => p.experience !== null],
  ['publishedOn', (p: StaffFacts) => p.publishedOn !== null],
] as const;

const lacking = (person: StaffFacts): string =>
  SHOWN.filter(([, has]) => !has(person))
    .map(([what]) => what)
    .join(' ');

/** PS-9: name, photo, certificate and experience of whoever teaches are shown before the course runs. */
export function judgePublicity(person: StaffFacts, course: string): readonly Finding[] {
  const lacks = lacking(person);
  if (lacks === '') return [];
  const facts = { name: person.name, course, lacks };
  return [findingOf(staffPublished, { sentence: 'staff.notPublished', field: 'teachers', facts })];
}

/**
 * PS-9 of a file as it stands: what is not shown of a person is one matter, however many courses the person teaches.
 * @param courses names of what runs, each once
 */
export function judgePosting(person: StaffFacts, courses: readonly string[]): readonly Finding[] {
  const lacks = lacking(person);
  const [course] = courses;
  if (lacks === '' || course === undefined) return [];
  const facts = { name: person.name, course, courses: courses.length, lacks };
  return [findingOf(staffPublished, { sentence: 'staff.notPublished', field: 'publishedOn', facts })];
}

/** PS-2, PS-3: full-time teachers for a class of this size, at least one for every fifty pupils or every sixteen children. */
export function judgeRatio(
  course: CourseFacts,
  teachers: readonly StaffFacts[],
  parameters: Parameters,
): readonly Finding[] {
  if (course.mode !== 'offline') return [];
  const preschool = course.stage === 'preschool';
  const ratio = parameters.get(preschool ? 'staff.preschoolRatioMin' : 'staff.offlineRatioMin');
  // 50 × 0.02 is 1 and not 1.0000000000000002: the class of fifty needs one teacher.
  const limit = Math.ceil(Number((course.classSize * ratio).toFixed(6)));
  const measured = teachers.filter((t) => t.employment === 'full' && t.kind === 'teaching').length;
  if (measured >= limit) return [];
  const rule = preschool ? childrenPerTrainer : pupilsPerTeacher;
  const facts = { course: course.name, size: course.classSize, have: measured, need: limit };
  return [
    findingOf(rule, { sentence: 'staff.tooFewFullTime', measured, limit, unit: 'item', field: 'teachers', facts }),
  ];
}

/** What holds of everybody who teaches a course, on the page where they are put in. */
export const judgeAssignment = (person: StaffFacts, course: CourseFacts): readonly Finding[] => [
  ...judgeTeachingKind(person, course.name),
  ...judgeCertificate(person, course.kind, course.name),
];

/** The teachers of a course among the staff of the file; whoever has left teaches no more. */
export const teachersOf = (course: CourseFacts, staff: readonly StaffFacts[], day: Day): StaffFacts[] =>
  staff.filter((s) => course.teacherIds.includes(s.id) && isPresent(s, day));
