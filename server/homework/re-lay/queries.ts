import { type RawBuilder, sql } from 'kysely';
import type { AssignmentFacts, SchoolSystem, Tier } from '#policy/homework/index.ts';
import { byKey } from '../../database/by-key.ts';
import type { LedgerRow } from '../ledger-queries.ts';

export interface Window {
  readonly div: string;
  readonly schools: readonly string[];
  readonly from: string;
  readonly until: string;
}
export interface LaidAssignment extends Pick<AssignmentFacts, 'form' | 'place' | 'minutes' | 'assignedOn' | 'dueOn'> {
  readonly id: string;
  readonly class_id: string;
  readonly tier: Tier;
}
export interface LaidReservation {
  readonly id: string;
  readonly class_id: string;
  readonly day: string;
  readonly subject: string;
  readonly minutes: number;
}
export interface LaidClass {
  readonly id: string;
  readonly school_id: string;
  readonly grade: number;
  readonly system: SchoolSystem;
}
/** A ledger row as it shall stand. */
export interface NewRow extends LedgerRow, Pick<LaidClass, 'school_id' | 'grade'> {
  readonly class_id: string;
}

const inside = ({ div, schools, from, until }: Window): RawBuilder<unknown> =>
  sql`d.div = ${div} and d.day >= ${from}::date and d.day <= ${until}::date and d.school_id = any(${schools}::uuid[])`;

/** Classes that have a ledger row in the window; their rows are locked, so a publisher waits or has been seen. */
export const lockClasses = (w: Window) => sql<LaidClass>`
  with held as (select d.div, d.class_id from class_day d where ${inside(w)} order by d.class_id, d.day for update)
  select c.id, c.school_id, c.grade, s.system from (select distinct div, class_id from held) h
   ${byKey('school_class', 'c', 'h.div', 'h.class_id')} ${byKey('school', 's', 'c.div', 'c.school_id')}`;

export const findLaid = (w: Window) => sql<LaidAssignment>`
  select a.id, a.class_id, a.form, a.place, a.minutes, a.assigned_on as "assignedOn", a.due_on as "dueOn", a.tier from assignment a
   where a.div = ${w.div} and a.id in (
     select x.assignment_id from class_day d join assignment_share x on x.div = d.div and x.class_id = d.class_id and x.day = d.day where ${inside(w)})`;

export const findHeld = (w: Window) => sql<LaidReservation>`
  select v.id, v.class_id, v.day, v.subject, v.minutes from class_day d
    join reservation v on v.div = d.div and v.class_id = d.class_id and v.day = d.day and v.state = 'held' where ${inside(w)} order by v.created_at, v.id`;

export const dropShares = (w: Window) => sql<never>`
  delete from assignment_share x using class_day d where d.div = x.div and d.class_id = x.class_id and d.day = x.day and ${inside(w)}`;

/** Rows that are no longer the first of their span keep their key and hold nothing. */
export const emptyRows = (w: Window) => sql<never>`
  update class_day d set all_minutes = 0, basic_minutes = 0, standard_minutes = 0, extended_minutes = 0, practice_minutes = 0, reserved_minutes = 0,
         published_count = 0, version = d.version + 1 where ${inside(w)}`;

export const putRows = (div: string, rows: readonly NewRow[]) => sql<never>`
  insert into class_day (div, class_id, day, days, kind, school_id, grade, limit_minutes, near_minutes, limit_rule,
                         all_minutes, basic_minutes, standard_minutes, extended_minutes, practice_minutes, reserved_minutes, published_count)
  select ${div}, class_id, day, days, kind, school_id, grade, limit_minutes, near_minutes, limit_rule,
         all_minutes, basic_minutes, standard_minutes, extended_minutes, practice_minutes, reserved_minutes, published_count
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(class_id uuid, day date, days int, kind text, school_id uuid, grade int,
         limit_minutes int, near_minutes int, limit_rule text, all_minutes int, basic_minutes int, standard_minutes int, extended_minutes int,
         practice_minutes int, reserved_minutes int, published_count int)
  on conflict (div, class_id, day) do update set
    days = excluded.days, kind = excluded.kind, limit_minutes = excluded.limit_minutes, near_minutes = excluded.near_minutes,
    limit_rule = excluded.limit_rule, all_minutes = excluded.all_minutes, basic_minutes = excluded.basic_minutes,
    standard_minutes = excluded.standard_minutes, extended_minutes = excluded.extended_minutes, practice_minutes = excluded.practice_minutes,
    reserved_minutes = excluded.reserved_minutes, published_count = excluded.published_count, version = class_day.version + 1`;

export const addShares = (
  div: string,
  shares: readonly { id: string; class_id: string; day: string; minutes: number }[],
) => sql<never>`
  insert into assignment_share (div, assignment_id, class_id, day, minutes)
  select ${div}, id, class_id, day, minutes from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as v(id uuid, class_id uuid, day date, minutes int)`;

/** A reservation follows its row; of two of one subject that meet on one row the later is given up into the earlier. */
export const moveReservations = (
  div: string,
  moved: readonly { id: string; day: string; minutes: number; state: 'held' | 'released' }[],
) => sql<never>`
  update reservation v set day = m.day, minutes = m.minutes, state = m.state, version = v.version + 1
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as m(id uuid, day date, minutes int, state text)
   where v.div = ${div} and v.id = m.id and (v.day, v.minutes, v.state) is distinct from (m.day, m.minutes, m.state)`;
