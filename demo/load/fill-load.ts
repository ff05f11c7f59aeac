import type { PoolClient } from 'pg';

/** Counts the ledger into the roll-ups that the load board reads: by school, and summed up by county. */
export async function fillLoad(client: PoolClient): Promise<void> {
  await client.query(`
    insert into load_day (div, day, grade, school_id, classes, published_classes, written_sum, written_max, limit_minutes, over_count, near_count)
    select d.div, d.day, d.grade, d.school_id, c.classes,
           count(*) filter (where d.published_count > 0),
           coalesce(sum(d.written_minutes) filter (where d.published_count > 0), 0),
           coalesce(max(d.written_minutes) filter (where d.published_count > 0), 0),
           max(d.limit_minutes),
           count(*) filter (where d.written_minutes > d.limit_minutes),
           count(*) filter (where d.written_minutes >= d.near_minutes and d.written_minutes <= d.limit_minutes)
      from class_day d
      join (select div, school_id, grade, count(*) as classes from school_class group by 1, 2, 3) c using (div, school_id, grade)
     where d.kind = 'teaching'
     group by d.div, d.day, d.grade, d.school_id, c.classes`);
  await client.query(`
    insert into load_county_day
      (div, day, grade, system, classes, published_classes, written_sum, written_max, limit_minutes, over_count, near_count)
    select l.div, l.day, l.grade, s.system, sum(l.classes), sum(l.published_classes), sum(l.written_sum), max(l.written_max),
           max(l.limit_minutes), sum(l.over_count), sum(l.near_count)
      from load_day l
      join school s on s.div = l.div and s.id = l.school_id
     group by l.div, l.day, l.grade, s.system`);
}
