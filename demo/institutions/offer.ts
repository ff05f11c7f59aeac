import type { FeeUnit } from '#policy/institutions/facts.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import { COURSES, type CourseSeed } from './courses.ts';
import type { DemoInstitution } from './institution.ts';
import type { DemoPoint } from './point.ts';
import type { DemoStaff } from './staff.ts';

export interface DemoCourse {
  readonly id: string;
  readonly seed: CourseSeed;
  readonly grades: readonly number[];
  readonly classSize: number;
  readonly lessons: number;
  readonly priceFen: number;
  readonly feeUnit: FeeUnit;
  readonly unitPriceFen: number | null;
  readonly declaredOn: Day;
  readonly running: boolean;
  readonly teachers: readonly string[];
  readonly materials: string;
  readonly pointId: string | null;
}

const OPEN = ['operating', 'rectifying', 'converting', 'stripping', 'unlicensed', 'closing'];
/** 级别 in a course's name, such as （五年级）, sets its grade. */
const GRADES = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

function gradesOf(seed: CourseSeed, low: number): readonly number[] {
  const named = GRADES.findIndex((word) => seed.name.includes(`${word}年级`)) + 1;
  return named > 0 ? [named] : [low, low + 1, low + 2];
}

interface Teaching {
  readonly of: DemoInstitution;
  readonly staff: readonly DemoStaff[];
  readonly points: readonly DemoPoint[];
}

/** Most charge by the lesson, some only for the whole course. */
function feeOf(
  pen: Pen,
  of: DemoInstitution,
  at: number,
  single: number,
): Pick<DemoCourse, 'feeUnit' | 'unitPriceFen'> {
  const whole = pen.random(`fee/${of.key}/${at}`).chance(0.2);
  return whole ? { feeUnit: 'course', unitPriceFen: null } : { feeUnit: 'lesson', unitPriceFen: single };
}

function makeOne(pen: Pen, { of, staff, points }: Teaching, seed: CourseSeed, at: number): DemoCourse {
  const random = pen.random(`course/${of.key}/${at}`);
  const lessons = random.pick([16, 20, 24, 32, 40, 48]);
  const single = random.int(seed.price[0] / 100, seed.price[1] / 100) * 100;
  const teaching = staff.filter(
    (one) => one.kind === 'teaching' && one.publishedOn !== null && one.employment === 'full',
  );
  return {
    id: pen.namer.id(`course/${of.key}/${at}`),
    seed,
    grades: gradesOf(seed, random.int(1, 5)),
    classSize: seed.name.includes('一对一') ? 1 : random.pick([8, 10, 12, 15, 20]),
    lessons,
    priceFen: single * lessons,
    ...feeOf(pen, of, at, single),
    declaredOn: addDays(pen.today, -random.int(20, 400)),
    pointId: random.chance(of.gaps / 2) ? null : random.pick(points).id,
    running: OPEN.includes(of.status),
    teachers: teaching.length === 0 ? [] : [random.pick(teaching).id],
    materials: random.chance(of.gaps)
      ? ''
      : seed.kind === 'subject'
        ? '统编教材配套自编讲义（已备案）'
        : '自编活动手册（已内部审核）',
  };
}

/** Two to five courses of its trade, then those of its story. A place without a licence files none. */
export function makeCourses(pen: Pen, teaching: Teaching): readonly DemoCourse[] {
  const { of } = teaching;
  if (of.legalForm === 'none') return [];
  const random = pen.random(`courses/${of.key}`);
  const own = COURSES[of.trade];
  const first = random.int(0, own.length - 1);
  const usual = Array.from(
    { length: random.int(2, Math.min(5, own.length)) },
    (_, at) => own[(first + at) % own.length]!,
  );
  return [...usual, ...(of.story?.extra ?? [])].map((seed, at) => makeOne(pen, teaching, seed, at));
}
