import { type RawBuilder, sql } from 'kysely';
import type * as z from 'zod';
import type { Assignment, AssignmentDetail, homework, ListedAssignment, ListQuery } from '#contract/homework.ts';
import { GIVEN_WITHIN } from '#policy/homework/index.ts';
import { LONGEST_RUN } from '#policy/kernel/calendar/index.ts';
import { prepared } from '../database/query.ts';
import type { ReadTx } from '../database/transaction.ts';
import { type StoredFinding, storedView } from '../findings/stored.ts';
import type { Call } from '../http/call.ts';
import { requireFound } from '../refusal.ts';
import { assignmentOf, findById, JOINS, NAMED_COLUMNS, type NamedAssignmentRow } from './assignment-queries.ts';

type Table = typeof homework;
export type Filters = Omit<z.output<typeof ListQuery>, 'page' | 'size'>;

/** Rows counted exactly; beyond it the total reads "more than". Counting a county's history for every page would cost its whole length. */
export const COUNT_LIMIT = 1_000;

const COUNTY_DIGITS = 6;

const ORDER: Record<Filters['sort'], RawBuilder<unknown>> = {
  assignedOn: sql`a.assigned_on, a.id`,
  '-assignedOn': sql`a.assigned_on desc, a.id desc`,
  minutes: sql`a.minutes, a.assigned_on desc, a.id desc`,
  '-minutes': sql`a.minutes desc, a.assigned_on desc, a.id desc`,
};

/** The share of `a` that lies on a day. It lies on its ledger row, which may be a whole run of days off: no such row begins earlier. */
const shareOn = (day: string): RawBuilder<unknown> => sql`
  assignment_share x join class_day d on d.div = x.div and d.class_id = x.class_id and d.day = x.day
   where x.div = a.div and x.assignment_id = a.id
     and d.day <= ${day}::date and d.day > ${day}::date - ${LONGEST_RUN}::int and ${day}::date < d.day + d.days`;

/** The days of giving are bounded first: otherwise every assignment of the area's history would be asked for its shares. */
const liesOn = (day: string): RawBuilder<unknown> => sql`
  a.assigned_on >= ${day}::date - ${GIVEN_WITHIN.before}::int and a.assigned_on <= ${day}::date + ${GIVEN_WITHIN.after}::int
  and exists (select from ${shareOn(day)})`;

interface ListedRow extends NamedAssignmentRow {
  readonly on_day: number | null;
}
const listedOf = (row: ListedRow): ListedAssignment => ({ ...assignmentOf(row), onDay: row.on_day });

/** One county is named, not ranged over: an index by county and day is then read only on the days asked for. */
const within = (region: string): RawBuilder<unknown> =>
  region.length === COUNTY_DIGITS ? sql`a.div = ${region}` : sql`a.div >= ${region} and a.div < ${`${region}~`}`;

/** Drafts are their author's alone. */
export function whereOf(tx: ReadTx, f: Filters, personId: string): RawBuilder<unknown> {
  const parts = [within(f.region ?? tx.scope.lo)];
  if (f.school !== undefined) parts.push(sql`a.school_id = ${f.school}::uuid`);
  else if (tx.scope.school !== '') parts.push(sql`a.school_id = ${tx.scope.school}::uuid`);
  if (f.class !== undefined) parts.push(sql`a.class_id = ${f.class}::uuid`);
  if (f.grade !== undefined) parts.push(sql`a.grade = ${f.grade}`);
  if (f.subject !== undefined) parts.push(sql`a.subject = ${f.subject}`);
  if (f.form !== undefined) parts.push(sql`a.form = ${f.form}`);
  if (f.from !== undefined) parts.push(sql`a.assigned_on >= ${f.from}::date`);
  if (f.until !== undefined) parts.push(sql`a.assigned_on <= ${f.until}::date`);
  if (f.on !== undefined) parts.push(liesOn(f.on));
  if (f.mine) parts.push(sql`a.teacher_id = ${personId}::uuid`);
  if (f.q !== undefined && f.q !== '') parts.push(sql`strpos(a.title || ' ' || a.content, ${f.q}) > 0`);
  if (f.state !== undefined) parts.push(sql`a.state = ${f.state}`);
  parts.push(sql`(a.state <> 'draft' or a.teacher_id = ${personId}::uuid)`);
  return sql.join(parts, sql` and `);
}

export async function listAssignments({ tx, query, caller }: Call<Table['list']>) {
  const { page, size, ...filters } = query;
  const where = whereOf(tx, filters, caller.personId);
  const onDay = filters.on === undefined ? sql`null::int` : sql`(select x.minutes from ${shareOn(filters.on)})`;
  const [{ n }, rows] = await Promise.all([
    tx.one(
      prepared(
        sql<{
          n: number;
        }>`select count(*)::int as n from (select from assignment a where ${where} limit ${COUNT_LIMIT + 1}) counted`,
      ),
    ),
    tx.many(
      prepared(sql<ListedRow>`
        select ${sql.raw(NAMED_COLUMNS)}, ${onDay} as on_day
          from (select * from assignment a where ${where} order by ${ORDER[filters.sort]} limit ${size} offset ${(page - 1) * size}) a
          ${sql.raw(JOINS)}
         order by ${ORDER[filters.sort]}`),
    ),
  ]);
  return { total: Math.min(n, COUNT_LIMIT), more: n > COUNT_LIMIT, page, size, rows: rows.map(listedOf) };
}

interface ChangeRow {
  at: string;
  by: string;
  kind: 'corrected' | 'withdrawn';
  reason: string;
  before: unknown;
  after: unknown;
}

export async function readAssignment({
  tx,
  params,
  caller,
  locale,
  touch,
}: Call<Table['read']>): Promise<AssignmentDetail> {
  const row = requireFound(await tx.maybe(findById(params.id, tx.scope.lo, tx.scope.hi)));
  // A draft is nobody else's business, whatever their rank.
  requireFound(row.state === 'draft' && row.teacher_id !== caller.personId ? undefined : row);
  touch(row.id);
  const assignment: Assignment = assignmentOf(row);
  const changes = await tx.many(sql<ChangeRow>`
    select h.changed_at as at, p.name as by, h.kind, h.reason, h.before, h.after from assignment_change h
      join person p on p.div = h.div and p.id = h.changed_by
     where h.div = ${row.div} and h.assignment_id = ${row.id}::uuid order by h.version`);
  const shares = await tx.many(sql<{ day: string; days: number; minutes: number }>`
    select x.day, d.days, x.minutes from assignment_share x
      join class_day d on d.div = x.div and d.class_id = x.class_id and d.day = x.day
     where x.div = ${row.div} and x.assignment_id = ${row.id}::uuid order by x.day`);
  const findings = await tx.many(sql<StoredFinding>`
    select * from finding f where f.div = ${row.div} and f.assignment_id = ${row.id}::uuid order by f.found_at`);
  return {
    ...assignment,
    changes,
    shares,
    findings: findings.map((f) => ({ ...storedView(f, locale), id: f.id, answer: f.answer })),
  };
}
