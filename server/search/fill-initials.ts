import { sql } from 'kysely';
import { wholeScope } from '../database/scope.ts';
import { type WriteTx, writing } from '../database/transaction.ts';
import type { House } from '../house.ts';
import type { Searchable } from './found-by-name.ts';
import { initialsOf } from './initials.ts';

interface Named {
  div: string;
  id: string;
  name: string;
}

/** Rows in one transaction. */
const BATCH = 1_000;

/** Which rows of a table people look for by initials. Guardians are not looked for, and are many. */
const SOUGHT: Readonly<Record<Searchable, { readonly of: 'person' | 'place'; readonly rows: string }>> = {
  school: { of: 'place', rows: 'school t' },
  person: {
    of: 'person',
    rows: 'person t where exists (select from staff f where f.div = t.div and f.person_id = t.id)',
  },
  institution: { of: 'place', rows: 'institution t' },
  course: { of: 'place', rows: 'course t' },
};

async function fillBatch(tx: WriteTx, table: Searchable, after: Named): Promise<Named[]> {
  const { of, rows } = SOUGHT[table];
  const waiting = await tx.many(sql<Named>`
    select div, id, name from (select t.* from ${sql.raw(rows)}) t
     where initials is null and (div, id) > (${after.div}, ${after.id}::uuid) order by div, id limit ${BATCH}`);
  if (waiting.length === 0) return waiting;
  await tx.run(sql`
    update ${sql.table(table)} t set initials = v.initials
      from unnest(${waiting.map((r) => r.div)}::text[], ${waiting.map((r) => r.id)}::uuid[], ${waiting.map((r) => r.name)}::text[],
                  ${waiting.map((r) => initialsOf(r.name, of))}::text[]) as v(div, id, name, initials)
     where t.div = v.div and t.id = v.id and t.name = v.name and t.initials is null`);
  return waiting;
}

/** Writes the initials of names that came in without: by an older version, or by a bulk load. Restartable at any batch. */
export async function fillInitials(house: House): Promise<void> {
  for (const table of Object.keys(SOUGHT) as Searchable[]) {
    let last: Named | undefined = { div: '', id: '00000000-0000-0000-0000-000000000000', name: '' };
    while (last !== undefined) {
      const after: Named = last;
      last = (await writing(house.pool, wholeScope, (tx) => fillBatch(tx, table, after))).at(-1);
    }
  }
}
