import * as z from 'zod';
import { contract } from './kit.ts';
import { Day, Id, Instant } from './schemas.ts';

/** One line of a notice as anyone may read it: no pupil, no teacher's full identity. */
export const NoticeLine = z
  .object({
    id: Id,
    subject: z.string(),
    title: z.string(),
    content: z.string(),
    form: z.string(),
    place: z.string(),
    tier: z.string(),
    minutes: z.int(),
    dueOn: Day,
    state: z.enum(['published', 'withdrawn']),
    publishedAt: Instant,
    corrections: z.array(
      z.object({ at: Instant, reason: z.string(), title: z.string(), content: z.string(), minutes: z.int() }),
    ),
    withdrawnReason: z.string().nullable(),
  })
  .meta({ id: 'NoticeLine' });
export type NoticeLine = z.output<typeof NoticeLine>;

export const ClassNotice = z
  .object({
    classId: Id,
    className: z.string(),
    grade: z.int(),
    day: Day,
    dayKind: z.string(),
    limit: z.int(),
    written: z.int(),
    practice: z.int(),
    /** Minutes of earlier assignments that fall on this day. */
    carried: z.int(),
    lines: z.array(NoticeLine),
  })
  .meta({ id: 'ClassNotice' });
export type ClassNotice = z.output<typeof ClassNotice>;

export const ChildHomework = z
  .object({
    pupilId: Id,
    name: z.string(),
    schoolId: Id,
    schoolName: z.string(),
    today: ClassNotice,
    week: z.array(z.object({ day: Day, kind: z.string(), written: z.int(), limit: z.int(), published: z.int() })),
  })
  .meta({ id: 'ChildHomework' });
export type ChildHomework = z.output<typeof ChildHomework>;

/** Guardians never share an endpoint with officials. */
export const family = contract({
  homework: {
    method: 'GET',
    path: '/family/homework',
    action: 'family.read',
    summary: '我的孩子：当天作业与本周分钟',
    query: z.object({ day: Day.optional() }),
    output: z.array(ChildHomework),
  },
});

export const BoardSchool = z
  .object({
    id: Id,
    name: z.string(),
    regionName: z.string(),
    kind: z.string(),
    setting: z.string(),
    classes: z.int(),
    published: z.int(),
  })
  .meta({ id: 'BoardSchool' });
export type BoardSchool = z.output<typeof BoardSchool>;
export const SchoolBoard = z
  .object({
    school: BoardSchool,
    day: Day,
    dayKind: z.string(),
    previous: Day.nullable(),
    next: Day.nullable(),
    notices: z.array(ClassNotice),
  })
  .meta({ id: 'SchoolBoard' });
export type SchoolBoard = z.output<typeof SchoolBoard>;

/** The public homework board: no login, no pupil data. */
export const board = contract({
  schools: {
    method: 'GET',
    path: '/public/schools',
    action: 'board.read',
    summary: '有公示栏的学校',
    query: z.object({ q: z.string().trim().max(40).optional(), region: z.string().max(9).optional() }),
    output: z.array(BoardSchool),
  },
  school: {
    method: 'GET',
    path: '/public/schools/{id}/boards/{day}',
    action: 'board.read',
    summary: '一所学校一天的作业公示',
    params: z.object({ id: Id, day: Day }),
    query: z.object({
      grade: z.coerce.number().int().min(1).max(9).optional(),
      class: Id.optional(),
      subject: z.string().max(20).optional(),
    }),
    output: SchoolBoard,
  },
});
