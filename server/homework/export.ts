import { sql } from 'kysely';
import type { homework } from '#contract/homework.ts';
import type { Call, FileAnswer } from '../http/call.ts';
import { assignmentOf, JOINS, NAMED_COLUMNS, type NamedAssignmentRow } from './assignment-queries.ts';
import { homeworkWorkbook } from './export-workbook.ts';
import { whereOf } from './list.ts';

/** Rows in one exported workbook; a wider question is narrowed by its filters. */
const MOST = 50_000;

/** 导出: the register as offices keep it, in the same columns that the import and the check read. */
export async function exportAssignments({
  tx,
  query,
  caller,
  locale,
  house,
}: Call<(typeof homework)['export']>): Promise<FileAnswer> {
  const where = whereOf(tx, query, caller.personId);
  const rows = await tx.many(sql<NamedAssignmentRow>`
    select ${sql.raw(NAMED_COLUMNS)} from assignment a ${sql.raw(JOINS)} where ${where} order by a.assigned_on, a.class_id, a.id limit ${MOST}`);
  const bytes = await homeworkWorkbook(rows.map(assignmentOf), locale);
  return { name: `作业登记-${house.clock.today()}.xlsx`, bytes };
}
