import { sql } from 'kysely';
import type { WriteTx } from '../../database/transaction.ts';

type Values = Readonly<Record<string, unknown>>;
type Table = 'teaching_point' | 'institution_staff' | 'course' | 'training_class';

const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A new row of a part; the keys are the columns in camelCase. */
export function insertPart(
  tx: WriteTx,
  table: Table,
  row: { div: string; id: string; institutionId: string },
  values: Values,
): void {
  const all = Object.entries({ ...row, ...values });
  const columns = sql.join(all.map(([key]) => sql.ref(columnOf(key))));
  tx.send(
    sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(all.map(([, value]) => sql`${value}`))})`,
  );
}

/** Writes the given columns alone: what the writer may not write is not named, not even with the value it has. */
export function updatePart(tx: WriteTx, table: Table, row: { div: string; id: string }, values: Values): void {
  const sets = Object.entries(values).map(([key, value]) => sql`${sql.ref(columnOf(key))} = ${value}`);
  tx.send(sql`
    update ${sql.table(table)} set ${sql.join([...sets, sql`version = version + 1`])} where div = ${row.div} and id = ${row.id}::uuid`);
}

/** Of these values, those that are other than before. */
export const onlyChanged = (values: Values, changed: readonly string[]): Values =>
  Object.fromEntries(changed.map((key) => [key, values[key]]));
