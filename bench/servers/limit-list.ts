import type { Pool } from 'pg';
import type { Signed } from './signed.ts';

const WHERE = `a.div = $1 and a.grade = $2 and a.assigned_on >= $3 and a.assigned_on <= $4 and a.state = 'published'`;
const TOTAL = {
  name: 'total',
  text: `select count(*)::int as n from (select from assignment a where ${WHERE} limit 1001) x`,
};
const PAGE = {
  name: 'page',
  text: `select a.*, s.name as school_name, c.name as class_name, p.name as teacher
           from (select * from assignment a where ${WHERE} order by a.assigned_on desc, a.id desc limit $5 offset $6) a
           join school s on s.div = a.div and s.id = a.school_id
           join school_class c on c.div = a.div and c.id = a.class_id
           join person p on p.div = a.div and p.id = a.teacher_id
          order by a.assigned_on desc, a.id desc`,
};

/** One page of a county's register: filtered, sorted, counted, with the names a reader needs. */
export async function listPage(pool: Pool, asked: URLSearchParams, { div }: Signed): Promise<unknown> {
  const where = [div, Number(asked.get('grade')), asked.get('from'), asked.get('until')];
  const size = Number(asked.get('size'));
  const total = await pool.query<{ n: number }>({ ...TOTAL, values: where });
  const page = await pool.query({ ...PAGE, values: [...where, size, (Number(asked.get('page')) - 1) * size] });
  return { total: total.rows[0]!.n, rows: page.rows };
}
