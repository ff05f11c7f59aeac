import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { AssignmentInput } from '#contract/homework.ts';
import type { Signed } from './signed.ts';

/*
 * Creating one assignment under the cap of its class and day, as tightly as one would write it by hand, and leaving the same rows as the
 * product does: lock the sum (making its row on the class's first assignment of the day), add the assignment and its share of the day,
 * raise the sum, note the day for the roll-up; *full* adds an audit row.
 */
const LOCK = {
  name: 'lock',
  text: 'select written_minutes, limit_minutes from class_day where div = $1 and class_id = $2 and day = $3 for update',
};
const MAKE = {
  name: 'make',
  text: `insert into class_day (div, class_id, day, days, kind, school_id, grade, limit_minutes, near_minutes, limit_rule)
         select div, id, $3, 1, 'teaching', school_id, grade, case when grade < 7 then 60 else 90 end, 54, 'HW-2' from school_class where div = $1 and id = $2
         on conflict do nothing`,
};
const ADD = {
  name: 'add',
  text: `insert into assignment (div, id, school_id, class_id, grade, subject, teacher_id, title, content, form, place, tier, minutes, assigned_on, due_on, state, source, published_at)
         select div, $2, school_id, id, grade, $4, $5, $6, $7, $8, $9, 'all', $10, $11, $12, 'published', 'api', now() from school_class where div = $1 and id = $3
         returning id, school_id, grade, published_at`,
};
const SHARE = {
  name: 'share',
  text: 'insert into assignment_share (div, assignment_id, class_id, day, minutes) values ($1, $2, $3, $4, $5)',
};
const NOTE = { name: 'note', text: 'insert into load_change (div, day) values ($1, $2)' };
const RAISE = {
  name: 'raise',
  text: `update class_day set all_minutes = all_minutes + $4, published_count = published_count + 1, version = version + 1
          where div = $1 and class_id = $2 and day = $3`,
};
const AUDIT = {
  name: 'audit',
  text: `insert into audit_event (div, id, action, outcome, person_id, role, touched) values ($1, $2, 'homework.publish', 'done', $3, 'teacher', $4)`,
};

interface Sum {
  written_minutes: number;
  limit_minutes: number;
}

export async function publishOne(
  pool: Pool,
  a: AssignmentInput,
  { div, person }: Signed,
  full: boolean,
): Promise<{ status: number; answer: unknown }> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const at = [div, a.classId, a.assignedOn];
    let held = (await client.query<Sum>({ ...LOCK, values: at })).rows[0];
    if (held === undefined) {
      await client.query({ ...MAKE, values: at });
      held = (await client.query<Sum>({ ...LOCK, values: at })).rows[0];
    }
    if (held === undefined || held.written_minutes + a.minutes > held.limit_minutes) {
      await client.query('rollback');
      return { status: 422, answer: held };
    }
    const id = randomUUID();
    const row = [
      div,
      id,
      a.classId,
      a.subject,
      person,
      a.title,
      a.content,
      a.form,
      a.place,
      a.minutes,
      a.assignedOn,
      a.dueOn,
    ];
    const added = await client.query({ ...ADD, values: row });
    await client.query({ ...SHARE, values: [div, id, a.classId, a.assignedOn, a.minutes] });
    await client.query({ ...NOTE, values: [div, a.assignedOn] });
    await client.query({ ...RAISE, values: [...at, a.minutes] });
    if (full) await client.query({ ...AUDIT, values: [div, randomUUID(), person, [id, a.classId]] });
    await client.query('commit');
    return { status: 201, answer: { ...a, ...added.rows[0] } };
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  } finally {
    client.release();
  }
}
