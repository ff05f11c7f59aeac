import type { Form, Place, Tier } from '#policy/homework/index.ts';
import { named } from '../database/query.ts';

/** Only columns that the public's power grants: no teacher stands in these rows. */
export interface LineRow {
  readonly id: string;
  readonly class_id: string;
  readonly subject: string;
  readonly title: string;
  readonly content: string;
  readonly form: Form;
  readonly place: Place;
  readonly tier: Tier;
  readonly minutes: number;
  readonly due_on: string;
  readonly state: 'published' | 'withdrawn';
  readonly published_at: string;
  readonly withdrawn_at: string | null;
}
export const findLines = named<LineRow>(
  'notice-lines',
  `select id, class_id, subject, title, content, form, place, tier, minutes, due_on, state, published_at, withdrawn_at
     from assignment
    where div = $1 and school_id = $2 and assigned_on = $3 and state <> 'draft' and class_id = any($4::uuid[])
    order by published_at, id`,
);

export interface DayRow {
  readonly class_id: string;
  readonly day: string;
  readonly limit_minutes: number;
  readonly near_minutes: number;
  readonly written_minutes: number;
  readonly practice_minutes: number;
  readonly published_count: number;
}
export const findDays = named<DayRow>(
  'notice-days',
  `select class_id, day, limit_minutes, near_minutes, written_minutes, practice_minutes, published_count
     from class_day where div = $1 and class_id = any($2::uuid[]) and day = any($3::date[])`,
);

export interface ShareRow {
  readonly class_id: string;
  readonly assignment_id: string;
  readonly minutes: number;
  readonly subject: string;
  readonly title: string;
  readonly tier: Tier;
  readonly form: Form;
  readonly place: Place;
  readonly assigned_on: string;
}
/** What falls on a ledger row, whichever day it was given. */
export const findShares = named<ShareRow>(
  'notice-shares',
  `select x.class_id, x.assignment_id, x.minutes, a.subject, a.title, a.tier, a.form, a.place, a.assigned_on
     from assignment_share x
     join assignment a on a.div = x.div and a.id = x.assignment_id
    where x.div = $1 and x.class_id = any($2::uuid[]) and x.day = $3 and x.minutes > 0
    order by a.assigned_on, a.published_at, a.id`,
);

export interface ChangeRow {
  readonly assignment_id: string;
  readonly kind: 'corrected' | 'withdrawn';
  readonly reason: string;
  readonly changed_at: string;
  readonly before: {
    readonly title: string;
    readonly content: string;
    readonly minutes: number;
    readonly assignedOn: string;
    readonly dueOn: string;
  };
}
export const findChanges = named<ChangeRow>(
  'notice-changes',
  `select assignment_id, kind, reason, changed_at, before
     from assignment_change
    where div = $1 and assignment_id = any($2::uuid[]) and kind in ('corrected', 'withdrawn')
    order by assignment_id, version`,
);

export interface MovedRow {
  readonly class_id: string;
  readonly id: string;
  readonly subject: string;
  readonly title: string;
  readonly moved_to: string;
  readonly changed_at: string;
  readonly reason: string;
}
/** Notices that a correction took from this day: without them a day could be emptied and nobody would see it (HW-9). */
export const findMoved = named<MovedRow>(
  'notice-moved',
  `select distinct on (a.id) a.class_id, a.id, a.subject, c.before ->> 'title' as title, a.assigned_on as moved_to, c.changed_at, c.reason
     from assignment a
     join assignment_change c on c.div = a.div and c.assignment_id = a.id and c.kind = 'corrected'
    where a.div = $1 and a.school_id = $2 and a.corrected_at is not null and a.class_id = any($4::uuid[])
      and a.assigned_on <> $3::date and c.before ->> 'assignedOn' = $3::text
    order by a.id, c.version desc`,
);
