import { type RawBuilder, sql } from 'kysely';
import type { ClassDay } from '#contract/load.ts';
import { byKey } from '../../database/by-key.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Area } from '../../places/area.ts';
import type { Span } from './load-days.ts';

interface RestQuery {
  /** Of the first days of the runs: each run belongs to the week in which it begins. */
  readonly span: Span;
  readonly grade?: number | undefined;
}

const restOver = ({ counties, school }: Area, { span, grade }: RestQuery): RawBuilder<unknown> => sql`
  class_day d
   where d.div = any(${counties}::text[]) and d.day >= ${span.from}::date and d.day <= ${span.until}::date
     and d.kind = 'rest' and d.written_minutes > d.limit_minutes
     and (${school?.id ?? null}::uuid is null or d.school_id = ${school?.id ?? null}::uuid)
     and (${grade ?? null}::int is null or d.grade = ${grade ?? null}::int)`;

/** Runs of days off of one class whose written minutes pass their limit (HW-17). */
export async function countRestOver(tx: ReadTx, area: Area, asked: RestQuery): Promise<number> {
  const { n } = await tx.one(sql<{ n: number }>`select count(*)::int as n from ${restOver(area, asked)}`);
  return n;
}

/** One page of these runs, each by its first day, the latest first. */
export async function pageOfRestOver(
  tx: ReadTx,
  area: Area,
  asked: RestQuery,
  { page, size }: { page: number; size: number },
) {
  const rows = await tx.many(sql<ClassDay>`
    select d.class_id as "classId", c.name as "className", d.grade, d.school_id as "schoolId", s.name as "schoolName", r.name as "regionName",
           d.day, d.days, d.written_minutes as written, d.limit_minutes as "limit",
           (select h.day from class_day h where h.div = d.div and h.class_id = d.class_id and h.day < d.day and h.published_count > 0
             order by h.day desc limit 1) as "lastPublished"
      from (select * from ${restOver(area, asked)}) d
      ${byKey('school_class', 'c', 'd.div', 'd.class_id')}
      ${byKey('school', 's', 'd.div', 'd.school_id')}
      join region r on r.code = d.div
     order by d.day desc, d.div, s.code, d.grade, c.number limit ${size} offset ${(page - 1) * size}`);
  return { total: await countRestOver(tx, area, asked), page, size, rows };
}
