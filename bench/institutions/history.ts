import { settle } from '../county/history.ts';
import type { Register } from './register.ts';

/** Rows of history in one statement. */
const BATCH = 100_000;

/** Changes of files that have been made over the years, spread over all institutions alike. */
export async function writeChanges({ db, institutions, county }: Register, changes: number): Promise<void> {
  for (let from = 0; from < changes; from += BATCH)
    await db.pool.query(
      `insert into institution_change (div, id, institution_id, part, part_id, version, field, before, after, source, changed_by, changed_at)
       select i.div, uuidv7(), i.id, 'institution', i.id, 2 + n / $3, 'capacity', to_jsonb(n % 200), to_jsonb(n % 200 + 1), 'desk', $4,
              timestamptz '2026-11-01 10:00+08' - n * interval '1 minute'
         from generate_series($1::int, $2::int) n
         join (select div, id, row_number() over (order by id) - 1 as at from institution) i on i.at = n % $3`,
      [from, Math.min(changes, from + BATCH) - 1, institutions, county.person],
    );
  await settle(db.pool);
}
