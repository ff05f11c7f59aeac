import {
  type CourseKind,
  type CourseText,
  DIMENSIONS,
  type Dimension,
  type Sheet,
  weighCourse,
} from '#policy/institutions/index.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';
import { storedOf } from '#server/institutions/index.ts';
import { clock, instantOf, type Moment, millisecondsOf } from '../homework/index.ts';
import { wordArray } from '../load/loader.ts';
import type { Pen } from '../pen.ts';
import { getOffice, type Offices } from '../people/officials.ts';
import { CITY } from '../place/regions.ts';
import type { DemoCourse } from './offer.ts';
import type { Hand, Hands } from './people.ts';
import { type CaseStory, DAYS_TO_DECIDE, storyOf } from './story.ts';
import type { DemoFile } from './write.ts';

const EVIDENCE: Readonly<Record<CourseKind, readonly [string, string, string, string]>> = {
  subject: [
    '宣传语写明提升校内成绩、名次',
    '讲义目录与同年级教材单元逐一对应',
    '先讲解例题、再刷题、再订正，以讲授为主',
    '按月测评并公布名次',
  ],
  'non-subject': [
    '以兴趣和体验为目的，不承诺成绩',
    '不涉及学科课程标准规定的内容',
    '动手操作、小组活动为主',
    '以作品和展示记录成长，不评分',
  ],
};

/** Four dimensions that all say the same, each with its evidence. */
const sheetOf = (kind: CourseKind): Sheet =>
  Object.fromEntries(
    DIMENSIONS.map((dimension, at) => [dimension, { subject: kind === 'subject', evidence: EVIDENCE[kind][at]! }]),
  ) as unknown as Sheet;

/** What the city found when it looked at the one case that has come back from re-examination. */
const REVIEW_EVIDENCE: Readonly<Record<Dimension, string>> = {
  purpose: '调阅招生简章：写明“研学中巩固物理”',
  content: '调阅三次课讲义：浮力、杠杆、电路与八年级课程标准条目一致',
  method: '调阅课堂录像：实验二十分钟，讲解考点与练习卷四十分钟',
  evaluation: '结束测试按得分评定等级，列为结业依据',
};
const reviewSheetOf = (kind: CourseKind): Sheet =>
  Object.fromEntries(
    DIMENSIONS.map((each) => [each, { subject: kind === 'subject', evidence: REVIEW_EVIDENCE[each] }]),
  ) as unknown as Sheet;

const CLAUSE = '学科类和非学科类范围的通知：国家课程标准规定的学科学习内容按学科类管理';

const lessonFen = ({ priceFen, lessons }: DemoCourse): number => Math.round(priceFen / lessons);

function textOf({ staff }: DemoFile, course: DemoCourse): CourseText {
  const { name, outline, purpose, method, evaluation, subject } = course.seed;
  const teachers = staff.filter(({ id, certificate }) => course.teachers.includes(id) && certificate === 'teacher');
  return {
    name,
    outline,
    purpose,
    method,
    evaluation,
    materials: course.materials,
    subject,
    grades: course.grades,
    classSize: course.classSize,
    lessonFen: lessonFen(course),
    certificates: [...new Set(teachers.flatMap((person) => person.subjects))].toSorted(),
  };
}

interface Case {
  readonly id: string;
  readonly story: CaseStory;
  readonly file: DemoFile;
  readonly course: DemoCourse;
  readonly opened: Day;
  /** Who leads the desk of the county. */
  readonly office: string;
}

/** Days from a decision to the appeal against it. */
const DAYS_TO_APPEAL = 3;
const appealedAt = (opened: Day): Moment => ({
  day: addDays(opened, DAYS_TO_DECIDE + DAYS_TO_APPEAL),
  minute: clock(15, 10),
});

/** Everybody at the city who may decide it is told that an appeal waits, as the product tells them. */
function tellCity(pen: Pen, { id, story, course, opened }: Case, offices: Offices): void {
  if (story.appealed !== 'waiting') return;
  const moment = appealedAt(opened);
  for (const { person } of offices.get(`city-official/${CITY}`) ?? [])
    pen.loader.add('notification', {
      div: CITY,
      id: pen.namer.at(millisecondsOf(moment), `notification/${id}/${person.id}`),
      person_id: person.id,
      kind: 'case-appealed',
      facts: JSON.stringify({ name: course.seed.name, kind: story.decided ?? null }),
      to_path: `/console/classifications/${id}`,
      created_at: instantOf(moment),
      read_at: null,
    });
}

/** What a case that has been decided says, and until when it can be appealed. */
function decisionOf({ story, opened, office }: Case, offices: Offices) {
  const { decided, appealed } = story;
  const decidedOn = addDays(opened, DAYS_TO_DECIDE);
  const reviewed = appealed === 'waiting' ? undefined : appealed;
  const city = getOffice(offices, 'city-official', CITY).person.id;
  return {
    decided_kind: decided ?? null,
    sheet: decided === undefined ? null : JSON.stringify(sheetOf(decided)),
    clause: decided === undefined ? null : CLAUSE,
    decision: story.decision ?? null,
    decided_by: decided === undefined ? null : office,
    decided_on: decided === undefined ? null : decidedOn,
    appeal_until: decided === undefined ? null : addDays(decidedOn, 14),
    appeal_reason: appealed === undefined ? null : '课程以排练演出为主，单词只是台词准备，请求复核。',
    appealed_at: appealed === undefined ? null : instantOf(appealedAt(opened)),
    appeal_region: appealed === undefined ? null : CITY,
    appeal_kind: reviewed ?? null,
    appeal_sheet: reviewed === undefined ? null : JSON.stringify(reviewSheetOf(reviewed)),
    appeal_clause: reviewed === undefined ? null : CLAUSE,
    appeal_decision: reviewed === undefined ? null : '维持县级鉴别决定：内容为八年级物理课程标准所列。',
    appeal_by: reviewed === undefined ? null : city,
    appeal_on: reviewed === undefined ? null : addDays(decidedOn, 9),
  };
}

function writeCase(pen: Pen, each: Case, offices: Offices): void {
  const { id, story, file, course, opened, office } = each;
  const text = textOf(file, course);
  const weighing = weighCourse(text);
  const view = {
    ...text,
    stage: course.seed.stage,
    minutes: course.seed.minutes,
    lessons: course.lessons,
    priceFen: course.priceFen,
  };
  const decision = decisionOf(each, offices);
  pen.loader.add('classification', {
    div: file.of.div,
    id,
    course_id: course.id,
    institution_id: file.of.id,
    text_version: 1,
    course_text: JSON.stringify(view),
    declared_kind: course.seed.kind,
    self: JSON.stringify(sheetOf(course.seed.kind)),
    signals: JSON.stringify(storedOf(weighing)),
    suggestion: weighing.suggestion,
    traits: wordArray(weighing.traits),
    state: story.state,
    ...decision,
    opened_by: office,
    opened_at: instantOf({ day: opened, minute: clock(9, 40) }),
    version: 2,
  });
}

function writeOpinion(pen: Pen, each: Case, seat: number, hand: Hand, kind: CourseKind | null): void {
  const { id, file, opened, office } = each;
  pen.loader.add('classification_opinion', {
    div: file.of.div,
    id: pen.namer.id(`opinion/${id}/${seat}`),
    classification_id: id,
    institution_id: file.of.id,
    person_id: hand.person.id,
    seat,
    assigned_by: office,
    assigned_at: instantOf({ day: addDays(opened, 1), minute: clock(10, seat) }),
    tie_declared: kind === null ? null : false,
    dimensions: kind === null ? null : JSON.stringify(sheetOf(kind)),
    kind,
    reason:
      kind === null
        ? null
        : kind === 'subject'
          ? '内容落在课程标准之内，名称不改变性质。'
          : '以活动体验为主，未见学科讲授。',
    given_at: kind === null ? null : instantOf({ day: addDays(opened, 4), minute: clock(16, seat) }),
  });
}

function addCase(pen: Pen, file: DemoFile, course: DemoCourse, { experts }: Hands, offices: Offices): void {
  const story = storyOf(pen, file.of, course);
  if (story === undefined) return;
  const opened = addDays(pen.today, -story.ago);
  const id = pen.namer.id(`case/${file.of.key}/${course.seed.name}`);
  const office = getOffice(offices, 'county-official', file.of.div, 2).person.id;
  const each = { id, story, file, course, opened, office };
  writeCase(pen, each, offices);
  tellCity(pen, each, offices);
  for (const [at, kind] of story.opinions.entries())
    writeOpinion(pen, each, at + 1, experts.get(file.of.div)![at]!, kind);
}

/** 分类鉴别: a case in every state of its life. Opinions not yet given are what the experts of the login page find waiting. */
export function addCases(pen: Pen, files: readonly DemoFile[], hands: Hands, offices: Offices): void {
  for (const file of files) for (const course of file.courses) addCase(pen, file, course, hands, offices);
}
