import type { PoolClient } from 'pg';

interface Definition {
  readonly drop: string;
  readonly make: string;
}

const CONSTRAINTS = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
    from pg_constraint where contype = 'f' and conrelid = any($1::regclass[])`;
const INDEXES = `
  select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make
    from pg_index i
   where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`;

/**
 * Runs `work` while the tables have neither foreign keys nor indexes beyond their keys, then makes the same ones again, which checks
 * every row at once instead of one by one. Inside one transaction, so nobody ever sees the tables without them.
 */
export async function withBareTables<T>(
  client: PoolClient,
  tables: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const definitions: Definition[] = [];
  for (const query of [CONSTRAINTS, INDEXES])
    definitions.push(...(await client.query<Definition>(query, [tables])).rows);
  for (const { drop } of definitions) await client.query(drop);
  const done = await work();
  for (const { make } of definitions.reverse()) await client.query(make);
  return done;
}
