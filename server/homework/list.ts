import { sql } from 'kysely';
import type * as z from 'zod';
import type { Assignment, AssignmentDetail, homework, ListedAssignment, ListQuery } from '#contract/homework.ts';
import { prepared, type Query, Values } from '../database/query.ts';
import type { Scope } from '../database/scope.ts';
import { type StoredFinding, storedView } from '../findings/stored.ts';
import type { Call } from '../http/call.ts';
import { requireFound } from '../refusal.ts';
import { assignmentOf, findById, JOINS, NAMED_COLUMNS, type NamedAssignmentRow } from './assignment-queries.ts';
import { type Filters, listCondition, shareOn } from './list-filters.ts';

type Table = typeof homework;
type Asked = z.output<typeof ListQuery>;

/** Rows counted exactly; beyond it the total reads "more than". Counting a county's history for every page would cost its whole length. */
export const COUNT_LIMIT = 1_000;

const ORDER: Record<Filters['sort'], string> = {
  assignedOn: 'a.assigned_on, a.id',
  '-assignedOn': 'a.assigned_on desc, a.id desc',
  minutes: 'a.minutes, a.assigned_on desc, a.id desc',
  '-minutes': 'a.minutes desc, a.assigned_on desc, a.id desc',
};

interface ListedRow extends NamedAssignmentRow {
  readonly on_day: number | null;
}
const listedOf = (row: ListedRow): ListedAssignment => ({ ...assignmentOf(row), onDay: row.on_day });

function countQuery(scope: Scope, filters: Filters, personId: string): Query<{ n: number }> {
  const values = new Values();
  const where = listCondition(scope, filters, personId, values);
  return prepared(
    `select count(*)::int as n from (select from assignment a where ${where} limit ${COUNT_LIMIT + 1}) counted`,
    values,
  );
}

function pageQuery(scope: Scope, { page, size, ...filters }: Asked, personId: string): Query<ListedRow> {
  const values = new Values();
  const where = listCondition(scope, filters, personId, values);
  const order = ORDER[filters.sort];
  const rows = `select * from assignment a where ${where} order by ${order} limit ${values.put(size)} offset ${values.put((page - 1) * size)}`;
  const onDay = filters.on === undefined ? 'null::int' : `(select x.minutes from ${shareOn(values.put(filters.on))})`;
  return prepared(`select ${NAMED_COLUMNS}, ${onDay} as on_day from (${rows}) a ${JOINS} order by ${order}`, values);
}

export async function listAssignments({ tx, query, caller }: Call<Table['list']>) {
  const { page, size, ...filters } = query;
  const [{ n }, rows] = await Promise.all([
    tx.one(countQuery(tx.scope, filters, caller.personId)),
    tx.many(pageQuery(tx.scope, query, caller.personId)),
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
