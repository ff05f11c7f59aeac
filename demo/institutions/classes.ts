import { type ClassFacts, type ClassState, GRADE_GROUPS } from '#policy/institutions/index.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import type { Random } from '../random.ts';
import { HEADS_OWN } from './cases.ts';
import type { DemoInstitution } from './institution.ts';
import type { DemoCourse } from './offer.ts';
import type { DemoPoint } from './point.ts';
import type { DemoStaff } from './staff.ts';

export interface DemoClass extends ClassFacts {
  readonly lessons: number;
  readonly planned: number;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

interface Offer {
  readonly of: DemoInstitution;
  readonly staff: readonly DemoStaff[];
  readonly points: readonly DemoPoint[];
  readonly courses: readonly DemoCourse[];
}

interface Slot {
  readonly name: string;
  readonly days: string;
  /** Minutes after midnight. */
  readonly from: number;
}
const slot = (name: string, days: string, hour: number, minute: number): Slot => ({
  name,
  days,
  from: hour * 60 + minute,
});
/** Subject classes keep to the evenings of school days and end by half past eight (TR-1); the others meet at weekends as well. */
const EVENINGS = [
  slot('周二周四一班', '周二、周四', 18, 0),
  slot('周一周三一班', '周一、周三', 18, 0),
  slot('周五一班', '周五', 18, 0),
  slot('周二周四二班', '周二、周四', 19, 10),
  slot('周一周三二班', '周一、周三', 19, 10),
  slot('周五二班', '周五', 19, 10),
];
const WEEKENDS = [
  slot('周六上午班', '周六', 9, 0),
  slot('周日下午班', '周日', 14, 30),
  slot('周三晚班', '周三', 18, 0),
  slot('周六下午班', '周六', 15, 0),
  slot('周日上午班', '周日', 9, 30),
  slot('周五晚班', '周五', 18, 30),
  slot('周六近午班', '周六', 10, 40),
  slot('周日傍晚班', '周日', 16, 20),
];
const LEVELS = { subject: ['同步', '巩固'], 'non-subject': ['启蒙', '基础', '提高'] } as const;

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** Whoever may teach it beside its own teacher: published, and with a certificate of the kind. */
const fitToTeach = (staff: readonly DemoStaff[]): readonly DemoStaff[] =>
  staff.filter((one) => one.kind === 'teaching' && one.publishedOn !== null && one.experience !== null);

const byGrade = (grades: readonly number[], pupils: number): readonly number[] =>
  Array.from({ length: GRADE_GROUPS }, (_, grade) => {
    const at = grades.indexOf(grade);
    return at === -1 ? 0 : Math.floor(pupils / grades.length) + (at < pupils % grades.length ? 1 : 0);
  });

/** Grade 1 to 3 of a hobby course meet together or by their grade; a class of a school course has the grade of its course. */
const gradesOf = (course: DemoCourse, at: number): readonly number[] =>
  at === 0 || course.grades.length === 1 ? course.grades : [course.grades[at % course.grades.length]!];

interface Term {
  readonly state: ClassState;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}
/** The first runs since September; one of those behind it may be over, or take names for December. */
function termOf(random: Random, at: number, pen: Pen): Term {
  const other = at === 0 ? 1 : random.next();
  if (other < 0.15) return { state: 'ended', startsOn: '2026-07-06', endsOn: '2026-08-21' };
  if (other < 0.35) return { state: 'planned', startsOn: addDays(pen.today, 16), endsOn: null };
  return { state: 'open', startsOn: addDays('2026-09-05', at), endsOn: null };
}

/**
 * @param at the class among those of its course
 * @param nth the class among all of the institution, which take one slot after the other
 */
function makeOne(pen: Pen, { of, staff, points }: Offer, course: DemoCourse, at: number, nth: number): DemoClass {
  const random = pen.random(`class/${of.key}/${course.seed.name}/${at}`);
  const { kind, minutes } = course.seed;
  const slots = kind === 'subject' ? EVENINGS : WEEKENDS;
  const meets = slots[nth % slots.length]!;
  const grades = gradesOf(course, at);
  const term = termOf(random, at, pen);
  const pupils = term.state === 'planned' ? 0 : Math.max(1, Math.round(course.classSize * (0.5 + random.next() * 0.5)));
  const told = (text: string): string => (random.chance(of.gaps) ? '' : text);
  const others = fitToTeach(staff);
  const teacherId = at === 0 || others.length === 0 ? (course.teachers[0] ?? null) : random.pick(others).id;
  return {
    id: pen.namer.id(`class/${of.key}/${course.seed.name}/${at}`),
    courseId: course.id,
    name: meets.name,
    grades,
    level: told(LEVELS[kind][at % LEVELS[kind].length]!),
    content: '',
    progress: told(kind === 'subject' ? `第${random.pick(['三', '四', '五'])}单元` : `第 ${random.int(8, 11)} 课`),
    timetable: told(`${meets.days} ${clock(meets.from)}—${clock(meets.from + minutes)}`),
    materials: kind === 'subject' ? told(`清川培材备〔2026〕${random.int(100, 899)}号`) : '',
    pointId: points.length > 1 && at > 0 ? random.pick(points).id : null,
    teacherId,
    lessons: course.lessons,
    capacity: course.classSize,
    planned: course.classSize,
    recruited: Math.ceil(pupils * 0.6),
    enrolled: byGrade(grades, pupils),
    ...term,
  };
}

/**
 * One to three classes of each running course; whose file is hardly filled in keeps no classes and writes the numbers by hand. The head
 * who is on the login page keeps them, with gaps.
 */
export function makeClasses(pen: Pen, offer: Offer): readonly DemoClass[] {
  const random = pen.random(`classes/${offer.of.key}`);
  if (offer.of.key !== HEADS_OWN && random.chance(offer.of.gaps)) return [];
  const running = offer.courses.filter((course) => course.running);
  const places = running.flatMap((course) =>
    Array.from({ length: course.classSize === 1 ? 1 : random.int(1, 3) }, (_, at) => ({ course, at })),
  );
  return places.map(({ course, at }, nth) => makeOne(pen, offer, course, at, nth));
}

/** Writes them; the courses, points and staff that they name stand already. */
export function writeClasses(pen: Pen, { div, id }: DemoInstitution, classes: readonly DemoClass[]): void {
  const list = (values: readonly number[]): string => `{${values.join(',')}}`;
  for (const cls of classes)
    pen.loader.add('training_class', {
      div,
      id: cls.id,
      institution_id: id,
      course_id: cls.courseId,
      name: cls.name,
      grades: list(cls.grades),
      level: cls.level,
      content: cls.content,
      progress: cls.progress,
      timetable: cls.timetable,
      materials: cls.materials,
      point_id: cls.pointId,
      teacher_id: cls.teacherId,
      lessons: cls.lessons,
      capacity: cls.capacity,
      planned: cls.planned,
      recruited: cls.recruited,
      enrolled: list(cls.enrolled),
      starts_on: cls.startsOn,
      ends_on: cls.endsOn,
      state: cls.state,
    });
}
