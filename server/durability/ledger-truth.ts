import type { Pool } from 'pg';

/** A ledger row that does not say what its assignments and reservations say. */
export interface Untruth {
  readonly class_id: string;
  readonly day: string;
  readonly what: string;
  readonly row: number;
  readonly truth: number;
}

// Counted from the assignments themselves, not from anything the ledger keeps: a row may only be right for the right reason.
const COUNTED = `
  with given as (
    select div, assignment_id, min(day) as day from assignment_share group by div, assignment_id
  ), part as (
    select x.div, x.class_id, x.day, x.minutes, a.grade <= 2 and a.place = 'inSchool' as practice, a.tier, g.day = x.day as counted
      from assignment_share x
      join assignment a on a.div = x.div and a.id = x.assignment_id
      join given g on g.div = x.div and g.assignment_id = x.assignment_id
  ), shared as (
    select div, class_id, day,
           sum(minutes) filter (where not practice and tier = 'all') as all_minutes,
           sum(minutes) filter (where not practice and tier = 'basic') as basic_minutes,
           sum(minutes) filter (where not practice and tier = 'standard') as standard_minutes,
           sum(minutes) filter (where not practice and tier = 'extended') as extended_minutes,
           sum(minutes) filter (where practice) as practice_minutes,
           count(*) filter (where counted) as published_count
      from part group by div, class_id, day
  ), held as (
    select div, class_id, day, sum(minutes) as reserved_minutes from reservation where state = 'held' group by div, class_id, day
  )`;

const ROWS = `${COUNTED}
  select d.class_id, d.day, v.what, v.row, v.truth
    from class_day d
    left join shared s on s.div = d.div and s.class_id = d.class_id and s.day = d.day
    left join held h on h.div = d.div and h.class_id = d.class_id and h.day = d.day
    cross join lateral (values
      ('all', d.all_minutes, coalesce(s.all_minutes, 0)), ('basic', d.basic_minutes, coalesce(s.basic_minutes, 0)),
      ('standard', d.standard_minutes, coalesce(s.standard_minutes, 0)), ('extended', d.extended_minutes, coalesce(s.extended_minutes, 0)),
      ('practice', d.practice_minutes, coalesce(s.practice_minutes, 0)), ('reserved', d.reserved_minutes, coalesce(h.reserved_minutes, 0)),
      ('published', d.published_count, coalesce(s.published_count, 0))) as v(what, row, truth)
   where v.row <> v.truth`;

const OVER = `
  select class_id, day, 'over the limit' as what, written_minutes + reserved_minutes as row, limit_minutes as truth
    from class_day where kind = 'teaching' and grade > 2 and written_minutes + reserved_minutes > limit_minutes`;

const SHARES = `
  select a.class_id, a.assigned_on as day, 'shares of ' || a.id as what, coalesce(sum(x.minutes), -1) as row,
         case when a.state = 'published' and a.form = 'written' then a.minutes when a.state = 'published' then 0 else -1 end as truth
    from assignment a left join assignment_share x on x.div = a.div and x.assignment_id = a.id
   group by a.div, a.id
  having coalesce(sum(x.minutes), -1) <> case when a.state = 'published' and a.form = 'written' then a.minutes when a.state = 'published' then 0 else -1 end`;

/**
 * Everything on the minutes ledger that is not true: a row unlike the sum of its shares or reservations, a teaching day above its limit,
 * an assignment whose shares are not its minutes. Empty when all is well.
 */
export async function findUntruths(pool: Pool): Promise<Untruth[]> {
  const found: Untruth[] = [];
  for (const text of [ROWS, OVER, SHARES]) {
    const { rows } = await pool.query<Untruth>(text);
    found.push(...rows.map((r) => ({ ...r, row: Number(r.row), truth: Number(r.truth) })));
  }
  return found;
}
