import { type RawBuilder, sql } from 'kysely';
import type { FindingRow, finding } from '#contract/finding.ts';
import type { Caller } from '../access/caller.ts';
import type { ReadTx } from '../database/transaction.ts';
import type { Call } from '../http/call.ts';
import type { Locale } from '../messages/locale.ts';
import { getArea } from '../places/area.ts';
import { requireFound } from '../refusal.ts';
import { allOf, findingReach, foundWithin } from './reach.ts';
import { type StoredFinding, storedView } from './stored.ts';

type Table = typeof finding;

/** Rows counted exactly; beyond it the total reads "more than". */
const COUNT_LIMIT = 1_000;

interface Row extends StoredFinding {
  region_name: string;
  school_name: string | null;
  class_name: string | null;
  institution_id: string | null;
  institution_name: string | null;
  found_by_name: string | null;
  handled_by_name: string | null;
}

const named = (chosen: RawBuilder<unknown>) => sql<Row>`
  select f.*, r.name as region_name, s.name as school_name, c.name as class_name, i.name as institution_name, b.name as found_by_name, h.name as handled_by_name
    from (${chosen}) f
    join region r on r.code = f.div
    left join school s on s.div = f.div and s.id = f.school_id
    left join school_class c on c.div = f.div and c.id = f.class_id
    left join institution i on i.div = f.div and i.id = f.institution_id
    left join person b on b.div = f.div and b.id = f.found_by
    left join person h on h.div = f.div and h.id = f.handled_by
   order by f.found_at desc, f.id desc`;

const rowOf = (row: Row, locale: Locale): FindingRow => ({
  ...storedView(row, locale),
  id: row.id,
  foundAt: row.found_at,
  day: row.day,
  outcome: row.outcome,
  regionName: row.region_name,
  schoolId: row.school_id,
  schoolName: row.school_name,
  classId: row.class_id,
  className: row.class_name,
  grade: row.grade,
  assignmentId: row.assignment_id,
  institutionId: row.institution_id,
  institutionName: row.institution_name,
  answer: row.answer,
  by: row.found_by_name,
  handledBy: row.handled_by_name,
  handledAt: row.handled_at,
  handlingNote: row.handling_note,
  rowVersion: row.version,
});

async function whereOf({ tx, query, caller }: Call<Table['list']>): Promise<RawBuilder<unknown>> {
  const parts = [...findingReach(caller, await getArea(tx, query)), ...foundWithin(query)];
  if (query.rule !== undefined) parts.push(sql`f.rule = ${query.rule}`);
  if (query.outcome !== undefined) parts.push(sql`f.outcome = ${query.outcome}`);
  if (query.class !== undefined) parts.push(sql`f.class_id = ${query.class}::uuid`);
  if (query.institution !== undefined) parts.push(sql`f.institution_id = ${query.institution}::uuid`);
  if (query.grade !== undefined) parts.push(sql`f.grade = ${query.grade}`);
  return allOf(parts);
}

/** 认定清单, newest first. */
export async function listFindings(call: Call<Table['list']>) {
  const { tx, query, locale } = call;
  const { page, size } = query;
  const where = await whereOf(call);
  const { n } = await tx.one(sql<{ n: number }>`
    select count(*)::int as n from (select from finding f where ${where} limit ${COUNT_LIMIT + 1}) counted`);
  const rows = await tx.many(
    named(
      sql`select * from finding f where ${where} order by f.found_at desc, f.id desc limit ${size} offset ${(page - 1) * size}`,
    ),
  );
  return {
    total: Math.min(n, COUNT_LIMIT),
    more: n > COUNT_LIMIT,
    page,
    size,
    rows: rows.map((row) => rowOf(row, locale)),
  };
}

/** @throws Refusal NOT_FOUND where it does not exist or is not the caller's to read */
export async function getFinding(tx: ReadTx, caller: Caller, id: string, locale: Locale): Promise<FindingRow> {
  const where = allOf([...findingReach(caller, await getArea(tx, {})), sql`f.id = ${id}::uuid`]);
  return rowOf(requireFound(await tx.maybe(named(sql`select * from finding f where ${where}`))), locale);
}

export async function readFinding({ tx, params, caller, locale, touch }: Call<Table['read']>): Promise<FindingRow> {
  const found = await getFinding(tx, caller, params.id, locale);
  touch(found.id);
  return found;
}
