import { sql } from 'kysely';
import type { ChangeFeed, directory, PublicChange } from '#contract/institutions/directory.ts';
import type { Call } from '../../http/call.ts';

/** How long a change is held back beyond the oldest write under way: our clock and the database's may differ by less. */
const MARGIN = '1 second';
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * 公开内容的变动, in the order in which they were noted. An id begins with its instant; only those older than every write under way are
 * told, so that whoever goes on from the last one never misses a change that committed late.
 */
export async function listChanges({ tx, query }: Call<(typeof directory)['changes']>): Promise<ChangeFeed> {
  const { after, county, size } = query;
  const rows = await tx.many(sql<PublicChange>`
    with edge as (select lpad(to_hex((extract(epoch from oldest_write() - ${MARGIN}::interval) * 1000)::bigint), 12, '0') as ms),
         last as (select (substr(ms, 1, 8) || '-' || substr(ms, 9) || '-0000-0000-000000000000')::uuid as id from edge)
    select c.id, c.div as county, c.institution_id as "institutionId", c.what, c.changed_at as at
      from region r
      cross join lateral (select * from public_change p where p.div = r.code and p.id > ${after ?? FIRST}::uuid and p.id < (select id from last)
                           order by p.id limit ${size + 1}) c
     where r.kind = 'county' and ${county === undefined ? sql`true` : sql`r.code = ${county}`}
     order by c.id limit ${size + 1}`);
  const changes = rows.slice(0, size);
  return { changes, next: changes.at(-1)?.id ?? after ?? null, more: rows.length > size };
}
