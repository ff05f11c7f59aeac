import { sql } from 'kysely';
import { measureCompleteness } from '#policy/institutions/index.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import type { WriteTx } from '../../database/transaction.ts';
import type { InstitutionRow } from '../index.ts';
import { loadFiles } from './load-files.ts';

/** Takes the measure of many files anew after their staff or courses were written. */
export async function remeasureMany(
  tx: WriteTx,
  div: string,
  ids: readonly string[],
  today: string,
  numbers: Parameters,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.many(
    sql<InstitutionRow>`select * from institution where div = ${div} and id = any (${[...ids]}::uuid[])`,
  );
  const files = await loadFiles(tx, div, rows);
  const measures = rows.map((row) => {
    const measure = measureCompleteness(files.get(row.id)!, today, numbers.get('reg.staleDays'));
    return {
      id: row.id,
      missing: measure.missing.map(({ key }) => key),
      completeness_permille: measure.permille,
      stale_since: measure.staleSince,
    };
  });
  await tx.run(sql`
    update institution i set missing = v.missing, completeness_permille = v.completeness_permille, stale_since = v.stale_since
      from jsonb_populate_recordset(null::institution, ${JSON.stringify(measures)}::jsonb) v where i.div = ${div} and i.id = v.id`);
}
