import * as z from 'zod';
import { contract } from './kit.ts';
import { ClassNotice } from './notice.ts';
import { Day, Id } from './schemas.ts';

/** A day of the week strip. Days off share one ledger row: `first` names it, and the minutes are those of the whole row. */
export const FamilyDay = z
  .object({
    day: Day,
    kind: z.string(),
    first: Day,
    days: z.int(),
    written: z.int(),
    limit: z.int(),
    near: z.int(),
    /** Notices in force that were given on the days of the row. */
    published: z.int(),
  })
  .meta({ id: 'FamilyDay' });
export type FamilyDay = z.output<typeof FamilyDay>;

export const ChildHomework = z
  .object({
    pupilId: Id,
    name: z.string(),
    schoolId: Id,
    schoolName: z.string(),
    today: ClassNotice,
    week: z.array(FamilyDay),
  })
  .meta({ id: 'ChildHomework' });
export type ChildHomework = z.output<typeof ChildHomework>;

/** Guardians never share an endpoint with officials. */
export const family = contract({
  homework: {
    method: 'GET',
    path: '/family/homework',
    action: 'family.read',
    summary: '我的孩子：某一天的作业与那一周的分钟',
    query: z.object({ day: Day.optional() }),
    output: z.array(ChildHomework),
  },
});
