import * as z from 'zod';
import { FORMS, PLACES, TIERS } from '#policy/homework/index.ts';
import { Day, Id, Instant } from './schemas.ts';

/** What a corrected notice said before, and why it was changed. */
export const NoticeCorrection = z
  .object({
    at: Instant,
    reason: z.string(),
    title: z.string(),
    content: z.string(),
    minutes: z.int(),
    assignedOn: Day,
    dueOn: Day,
  })
  .meta({ id: 'NoticeCorrection' });

/** One line of a notice as anyone may read it: no person, no pupil. */
export const NoticeLine = z
  .object({
    id: Id,
    subject: z.string(),
    title: z.string(),
    content: z.string(),
    form: z.enum(FORMS),
    place: z.enum(PLACES),
    tier: z.enum(TIERS),
    minutes: z.int(),
    /** The part of `minutes` that is summed on this day: nothing for what is not written, less than all where it spreads over days. */
    counted: z.int(),
    dueOn: Day,
    state: z.enum(['published', 'withdrawn']),
    publishedAt: Instant,
    corrections: z.array(NoticeCorrection),
    withdrawnAt: Instant.nullable(),
    withdrawnReason: z.string().nullable(),
  })
  .meta({ id: 'NoticeLine' });
export type NoticeLine = z.output<typeof NoticeLine>;

/** Minutes that an assignment of another day puts on this one. */
export const CarriedLine = z
  .object({ id: Id, subject: z.string(), title: z.string(), tier: z.enum(TIERS), minutes: z.int(), assignedOn: Day })
  .meta({ id: 'CarriedLine' });
export type CarriedLine = z.output<typeof CarriedLine>;

/** A notice that stood on this day until a correction moved it to another. */
export const MovedLine = z
  .object({ id: Id, subject: z.string(), title: z.string(), to: Day, at: Instant, reason: z.string() })
  .meta({ id: 'MovedLine' });
export type MovedLine = z.output<typeof MovedLine>;

export const ClassNotice = z
  .object({
    classId: Id,
    className: z.string(),
    grade: z.int(),
    day: Day,
    dayKind: z.string(),
    /** Civil days that are summed together: 1, or the whole run of days off. `limit` is for all of them. */
    days: z.int(),
    limit: z.int(),
    limitRule: z.string(),
    /** From here on the sum is close to the limit. */
    near: z.int(),
    written: z.int(),
    practice: z.int(),
    /** Minutes of assignments of other days that fall here. */
    carried: z.int(),
    carriedLines: z.array(CarriedLine),
    lines: z.array(NoticeLine),
    moved: z.array(MovedLine),
  })
  .meta({ id: 'ClassNotice' });
export type ClassNotice = z.output<typeof ClassNotice>;
