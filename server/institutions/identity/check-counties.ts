import { sql } from 'kysely';
import { scopeOfRegion, wholeScope } from '../../database/scope.ts';
import { reading, type WriteTx, writing } from '../../database/transaction.ts';
import type { House } from '../../house.ts';
import { proposeDuplicates } from './propose.ts';

/** Files compared in one transaction: what is lost when the server dies. The names of the county are taken apart once for each. */
const BATCH = 5_000;

interface Changed {
  readonly id: string;
  readonly changed_at: string;
}

/** The next files in the order of their changes, behind the last that has been compared. */
const nextFiles = (tx: WriteTx, div: string): Promise<Changed[]> =>
  tx.many(sql<Changed>`
    select i.id, i.changed_at from institution i left join duplicate_check c on c.div = i.div
     where i.div = ${div} and i.merged_into is null
       and (c.div is null or (i.changed_at, i.id) > (c.through_at, c.through_id))
     order by i.changed_at, i.id limit ${BATCH}`);

/** One batch; false when the county is through. The county's lock lets one process at a time work on it. */
const checkBatch = (house: House, div: string): Promise<boolean> =>
  writing(house.pool, scopeOfRegion(div), async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('duplicate-check/' || ${div}, 0))`);
    const files = await nextFiles(tx, div);
    const last = files.at(-1);
    if (last === undefined) return false;
    await proposeDuplicates(
      tx,
      house.clock,
      div,
      files.map((file) => file.id),
    );
    await tx.run(sql`
      insert into duplicate_check (div, through_at, through_id) values (${div}, ${last.changed_at}::timestamptz, ${last.id}::uuid)
      on conflict (div) do update set through_at = excluded.through_at, through_id = excluded.through_id`);
    return files.length === BATCH;
  });

/** Compares what has changed in a county since the last run. Broken off anywhere, the next run goes on behind the last batch. */
export async function checkCounty(house: House, div: string): Promise<void> {
  while (await checkBatch(house, div));
}

/** 查重: every county in which a file has changed since it was last compared. */
export async function checkDuplicates(house: House): Promise<void> {
  const waiting = await reading(house.pool, 'reader', wholeScope, (tx) =>
    tx.many(sql<{ div: string }>`
      select r.code as div from region r left join duplicate_check c on c.div = r.code
       where r.kind = 'county' and exists (
         select from institution i where i.div = r.code and i.merged_into is null
            and (c.div is null or (i.changed_at, i.id) > (c.through_at, c.through_id)))`),
  );
  for (const { div } of waiting) await checkCounty(house, div);
}

/**
 * 全面查重: everything is compared anew. A write that was slow to commit stands behind the mark of the quick run; a number that has been
 * tightened proposes pairs whose files nobody has touched.
 */
export async function recheckDuplicates(house: House): Promise<void> {
  await writing(house.pool, wholeScope, (tx) =>
    tx.run(
      sql`update duplicate_check set through_at = '-infinity', through_id = '00000000-0000-0000-0000-000000000000'`,
    ),
  );
  await checkDuplicates(house);
}
