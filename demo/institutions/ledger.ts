import {
  countClasses,
  type Field,
  type FieldValue,
  fields,
  GRADE_GROUPS,
  isRequired,
  isTeaching,
} from '#policy/institutions/index.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import type { Random } from '../random.ts';
import type { DemoClass } from './classes.ts';
import { type DemoInstitution, personName, scopeOf } from './institution.ts';
import type { DemoCourse } from './offer.ts';
import type { Trade } from './trades.ts';

export interface Ledger {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Field → the day on which somebody stood for it. */
  readonly confirmed: Readonly<Record<string, Day>>;
}

const BANKS = ['清川农村商业银行', '云岚银行清川分行', '清川市商业银行'];
const CATEGORY: Readonly<Record<Trade, string>> = {
  subject: 'other',
  art: 'culture',
  sport: 'sport',
  tech: 'science',
  other: 'other',
};

interface Books {
  readonly pupils: number;
  readonly received: number;
  readonly consumed: number;
  readonly planned: number;
}

const learnersOf = (classes: readonly DemoClass[], course: DemoCourse): number =>
  classes
    .filter(({ courseId, state }) => courseId === course.id && state === 'open')
    .flatMap(({ enrolled }) => enrolled)
    .reduce((sum, count) => sum + count, 0);

/** Enrolment and money that fit the courses: each pupil has paid for one, and half of it has been taught. */
function booksOf(random: Random, courses: readonly DemoCourse[], classes: readonly DemoClass[]): Books {
  const running = courses.filter((course) => course.running);
  const seats = running.map((course) => {
    const guess = Math.max(1, Math.round(course.classSize * (0.5 + random.next() * 0.5)));
    return classes.length === 0 ? guess : learnersOf(classes, course);
  });
  const pupils = seats.reduce((sum, n) => sum + n, 0);
  const received = running.reduce((sum, course, at) => sum + course.priceFen * seats[at]!, 0);
  const planned = running.reduce((sum, course) => sum + course.lessons, 0);
  return { pupils, received, consumed: Math.floor(received * (0.3 + random.next() * 0.4)), planned };
}

/** 学前、一至九年级、高中. */
function byGrade(pupils: number, courses: readonly DemoCourse[]): readonly number[] {
  const counts = Array.from({ length: GRADE_GROUPS }, () => 0);
  const grades = courses.flatMap((course) => course.grades);
  for (let n = 0; n < pupils && grades.length > 0; n++) counts[grades[n % grades.length]!]! += 1;
  return counts;
}

function valuesOf(
  pen: Pen,
  of: DemoInstitution,
  courses: readonly DemoCourse[],
  classes: readonly DemoClass[],
): Record<string, FieldValue> {
  const random = pen.random(`ledger/${of.key}`);
  const books = booksOf(random, courses, classes);
  const delivered = Math.floor(books.planned * 0.45);
  const account = `${random.int(62_000, 62_999)}****${random.int(1000, 9999)}`;
  return {
    organiser: of.legalForm === 'nonprofit' ? personName(random) : of.legalPerson,
    principal: personName(random),
    actualController: of.legalPerson,
    contact: personName(random),
    category: CATEGORY[of.trade],
    registrationAuthority: of.legalForm === 'nonprofit' ? '民政局' : '市场监督管理局',
    registrationNo: of.creditCode ?? '',
    registrationUntil: addDays(pen.today, random.int(200, 1_200)),
    icp: `岚ICP备${random.int(20_000_000, 25_999_999)}号`,
    siteName: `${of.name.slice(0, 12)}网络课堂`,
    domain: `${of.key.replace(/\W/g, '')}.example`,
    securityFiling: `98${random.int(10_000_000, 99_999_999)}`,
    classCount: courses.filter((course) => course.running).length,
    recruits: Math.ceil(books.pupils * 0.6),
    enrolled: byGrade(books.pupils, courses),
    capacity: random.int(40, 220),
    timetable: '周一至周五 17:30—20:30，按班排定',
    progress: '与学校教学进度同步',
    lessonsPlanned: books.planned,
    lessonsDelivered: delivered,
    lessonsRemaining: books.planned - delivered,
    contractCount: books.pupils,
    contractTemplate: 'GF-2021-2604',
    contractsFrom: '2026-08-28',
    contractsUntil: addDays(pen.today, -random.int(1, 20)),
    guidePrice: 2_800,
    prepaidReceived: books.received,
    prepaidConsumed: books.consumed,
    prepaidBalance: books.received - books.consumed,
    refundPending: random.chance(0.2) ? random.int(1, 12) * 20_000 : 0,
    custodyBank: random.pick(BANKS),
    custodyAccount: account,
    insurance: '学员人身意外伤害险',
    insuranceUntil: addDays(pen.today, random.int(20, 360)),
    emergencyPlan: true,
    cameras: true,
    platformId: `P98${of.div.slice(2)}${random.int(100_000, 999_999)}`,
    codePlate: true,
    inspectionYear: 2025,
    inspectionResult: random.chance(0.05) ? 'failed' : 'passed',
  };
}

/** What nobody fills in, whatever the rest of the file looks like. */
const hides = (of: DemoInstitution, key: string): boolean => of.story?.offPlatform === true && key === 'platformId';

/**
 * The ledger of a file: what is required of it, less what nobody has filled in, and what its classes add up to. A white-listed file is
 * whole.
 */
export function makeLedger(
  pen: Pen,
  of: DemoInstitution,
  courses: readonly DemoCourse[],
  classes: readonly DemoClass[],
): Ledger {
  const random = pen.random(`gaps/${of.key}`);
  const all = valuesOf(pen, of, courses, classes);
  const basis = { ...of, scope: scopeOf(of) };
  const filled = (field: Field): boolean => {
    if (field.kept !== 'ledger' || !isRequired(field, basis) || hides(of, field.key)) return false;
    return of.story?.list === 'white' || !random.chance(isTeaching(of.status) ? of.gaps : 0.5);
  };
  const kept = fields.filter(filled);
  const old = random.chance(0.12);
  const confirmed = kept.map(
    ({ key }) => [key, addDays(pen.today, -random.int(old ? 95 : 3, old ? 160 : 85))] as const,
  );
  const person = of.legalPersonIdentity;
  return {
    values: {
      ...Object.fromEntries(kept.map(({ key }) => [key, all[key] ?? null])),
      ...(person !== null && { legalPersonId: person.masked }),
      ...countClasses(classes),
    },
    confirmed: { ...Object.fromEntries(confirmed), ...(person !== null && { legalPersonId: person.on }) },
  };
}
