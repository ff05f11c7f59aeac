import * as z from 'zod';
import { contract } from './kit.ts';
import { Day, Id, PageQuery, pageOf, RegionCode } from './schemas.ts';

/** One cell of the heat table: a grade on a day, over every class in view. */
export const LoadCell = z
  .object({
    grade: z.int(),
    day: Day,
    classes: z.int(),
    publishedClasses: z.int(),
    /** Mean written minutes of the classes that published, rounded half up. */
    mean: z.int(),
    max: z.int(),
    limit: z.int(),
    over: z.int(),
    near: z.int(),
  })
  .meta({ id: 'LoadCell' });
export type LoadCell = z.output<typeof LoadCell>;

export const LoadBoard = z
  .object({
    week: Day,
    days: z.array(z.object({ day: Day, kind: z.string() })),
    scope: z.object({ region: RegionCode, school: Id.nullable(), name: z.string() }),
    cells: z.array(LoadCell),
    totals: z.object({
      classes: z.int(),
      over: z.int(),
      /** Runs of days off over their limit that begin in this week (HW-17), one of a class each. */
      overRest: z.int(),
      near: z.int(),
      unpublished: z.int(),
      findings: z.int(),
      refused: z.int(),
    }),
    weeks: z.array(
      z.object({ week: Day, primaryMean: z.int().nullable(), juniorMean: z.int().nullable(), over: z.int() }),
    ),
  })
  .meta({ id: 'LoadBoard' });
export type LoadBoard = z.output<typeof LoadBoard>;

const scope = { region: RegionCode.optional(), school: Id.optional() };
export const LoadRow = z
  .object({
    kind: z.enum(['region', 'school', 'class', 'subject']),
    id: z.string(),
    name: z.string(),
    classes: z.int(),
    publishedClasses: z.int(),
    mean: z.int(),
    max: z.int(),
    limit: z.int(),
    over: z.int(),
    near: z.int(),
  })
  .meta({ id: 'LoadRow' });
export type LoadRow = z.output<typeof LoadRow>;

export const MissingNotice = z
  .object({
    classId: Id,
    className: z.string(),
    grade: z.int(),
    schoolId: Id,
    schoolName: z.string(),
    regionName: z.string(),
    day: Day,
    lastPublished: Day.nullable(),
  })
  .meta({ id: 'MissingNotice' });
export type MissingNotice = z.output<typeof MissingNotice>;

/** What a figure of the board counts: class-days with lessons, or ('overRest') the runs of days off of a class. */
export const ClassDayKind = z.enum(['over', 'near', 'unpublished', 'overRest']);
export type ClassDayKind = z.output<typeof ClassDayKind>;

/** One class on one day, or on a run of days off from its first day; minutes are written minutes. */
export const ClassDay = z
  .object({
    ...MissingNotice.shape,
    /** 1 for a day with lessons. */
    days: z.int(),
    written: z.int(),
    limit: z.int(),
    /** The last day before this one on which the class put up a notice. */
    lastPublished: Day.nullable(),
  })
  .meta({ id: 'ClassDay' });
export type ClassDay = z.output<typeof ClassDay>;

export const load = contract({
  board: {
    method: 'GET',
    path: '/homework/load',
    action: 'homework.read-load',
    summary: '作业负荷看板：年级 × 星期',
    query: z.object({ ...scope, week: Day }),
    output: LoadBoard,
  },
  drill: {
    method: 'GET',
    path: '/homework/load/rows',
    action: 'homework.read-load',
    summary: '把一格打开：区县 → 学校 → 班级 → 学科',
    query: z.object({
      ...scope,
      class: Id.optional(),
      grade: z.coerce.number().int().min(1).max(9),
      from: Day,
      until: Day,
      by: z.enum(['region', 'school', 'class', 'subject']),
    }),
    output: z.array(LoadRow),
  },
  missing: {
    method: 'GET',
    path: '/homework/load/unpublished',
    action: 'homework.read-load',
    summary: '当日尚未公示的班级',
    query: PageQuery.extend({ ...scope, day: Day }),
    output: pageOf(MissingNotice),
  },
  classDays: {
    method: 'GET',
    path: '/homework/load/class-days',
    action: 'homework.read-load',
    summary: '看板上一个数字所数的班·日：超限、接近上限、应公示未公示、休息日超限',
    query: PageQuery.extend({
      ...scope,
      grade: z.coerce.number().int().min(1).max(9).optional(),
      which: ClassDayKind,
      from: Day,
      until: Day,
    }),
    output: pageOf(ClassDay),
  },
});
