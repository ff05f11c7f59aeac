import type { homework } from '#contract/homework.ts';
import { type Query, Values } from '../database/query.ts';
import type { Call, FileAnswer } from '../http/call.ts';
import { assignmentOf, JOINS, NAMED_COLUMNS, type NamedAssignmentRow } from './assignment-queries.ts';
import { homeworkWorkbook } from './export-workbook.ts';
import { listCondition } from './list-filters.ts';

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
  const values = new Values();
  const where = listCondition(tx.scope, query, caller.personId, values);
  const asked: Query<NamedAssignmentRow> = {
    text: `select ${NAMED_COLUMNS} from assignment a ${JOINS} where ${where} order by a.assigned_on, a.class_id, a.id limit ${MOST}`,
    values: values.list,
  };
  const rows = await tx.many(asked);
  const bytes = await homeworkWorkbook(rows.map(assignmentOf), locale);
  return { name: `作业登记-${house.clock.today()}.xlsx`, bytes };
}
