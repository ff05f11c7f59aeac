import * as z from 'zod';
import { contract } from './kit.ts';
import { ClassNotice } from './notice.ts';
import { SCHOOL_KINDS } from './place.ts';
import { Day, Div, Id, RegionCode } from './schemas.ts';

export const BoardCounty = z
  .object({ code: Div, name: z.string(), cityName: z.string().nullable(), schools: z.int() })
  .meta({ id: 'BoardCounty' });
export type BoardCounty = z.output<typeof BoardCounty>;

export const BoardSchool = z
  .object({
    id: Id,
    name: z.string(),
    regionName: z.string(),
    kind: z.enum(SCHOOL_KINDS),
    setting: z.enum(['town', 'village']),
    classes: z.int(),
    /** Classes with a notice today, or on the day asked for. */
    published: z.int(),
  })
  .meta({ id: 'BoardSchool' });
export type BoardSchool = z.output<typeof BoardSchool>;

export const SchoolBoard = z
  .object({
    school: BoardSchool,
    day: Day,
    dayKind: z.string(),
    /** False where the State Council has not yet published the holidays of that year: the kind is then only presumed. */
    dayPublished: z.boolean(),
    /** The nearest days on which this school has a notice. */
    previous: Day.nullable(),
    next: Day.nullable(),
    /** What one may filter by on this day. */
    choices: z.object({
      grades: z.array(z.int()),
      classes: z.array(z.object({ id: Id, name: z.string(), grade: z.int() })),
      subjects: z.array(z.string()),
    }),
    /** Every class that passes the filter, also those without a notice. */
    notices: z.array(ClassNotice),
  })
  .meta({ id: 'SchoolBoard' });
export type SchoolBoard = z.output<typeof SchoolBoard>;

/** Schools in one answer at most; a name narrows the search. */
export const MOST_SCHOOLS = 60;

/** The public homework board: no login, no person, no pupil. */
export const board = contract({
  counties: {
    method: 'GET',
    path: '/public/counties',
    action: 'board.read',
    asPublic: true,
    summary: '有学校的区县',
    output: z.array(BoardCounty),
  },
  schools: {
    method: 'GET',
    path: '/public/schools',
    action: 'board.read',
    asPublic: true,
    summary: '有公示栏的学校：按校名、区县查找',
    query: z.object({ q: z.string().trim().max(40).optional(), region: RegionCode.optional() }),
    output: z.array(BoardSchool),
  },
  school: {
    method: 'GET',
    path: '/public/schools/{id}/boards/{day}',
    action: 'board.read',
    asPublic: true,
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
