import { sql } from 'kysely';
import { type ClassFacts, type LedgerSpan, nearFrom, spanLimit } from '#policy/homework/index.ts';
import { byKey } from '../../database/by-key.ts';
import { uncommitted } from '../../database/revision.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { numbersFor } from '../../rules/parameters.ts';

/** Ledger rows of one county and day that have one limit. */
interface RowKind extends ClassFacts, Pick<LedgerSpan, 'days' | 'kind'> {
  readonly div: string;
  readonly day: string;
}

/**
 * Writes the limits now in force on the ledger rows of a region from a day on, today at the earliest, each by its own first day, and has
 * their load counted again. Rules apply by the day of the act: rows of days gone by keep the limit under which they were filled.
 */
export async function renewLimits(
  tx: WriteTx,
  region: string,
  { from, today }: { from: string; today: string },
): Promise<void> {
  const kinds = await tx.many(sql<RowKind>`
    select distinct d.div, d.day, d.days, d.kind, d.grade, s.system from class_day d ${byKey('school', 's', 'd.div', 'd.school_id')}
     where d.div >= ${region} and d.div < ${`${region}~`} and d.day >= greatest(${from}::date, ${today}::date)`);
  if (kinds.length === 0) return;
  const { parameters: revision } = uncommitted();
  const limits: object[] = [];
  for (const kind of kinds) {
    const parameters = (await numbersFor(tx, kind.div, revision))(kind.day);
    const limit = spanLimit(kind, kind, parameters);
    limits.push({ ...kind, limit_minutes: limit, near_minutes: nearFrom(limit, parameters) });
  }
  await tx.run(sql`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(limits)}::jsonb)
        as v(div text, day date, days int, kind text, grade int, system text, limit_minutes int, near_minutes int)),
    noted as (insert into load_change (div, day) select distinct div, day from asked)
    update class_day d set limit_minutes = v.limit_minutes, near_minutes = v.near_minutes, version = d.version + 1
      from asked v
     where d.div = v.div collate "C" and d.day = v.day and d.days = v.days and d.kind = v.kind and d.grade = v.grade
       and v.system = (select s.system from school s where s.div = d.div and s.id = d.school_id)
       and (d.limit_minutes, d.near_minutes) is distinct from (v.limit_minutes, v.near_minutes)`);
}
