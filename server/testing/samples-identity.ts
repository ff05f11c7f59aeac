import type { Pool } from 'pg';
import type { SmallInstitution } from './institutions.ts';
import type { Samples } from './samples.ts';

const decided = { note: '试一试', version: 99 };
/** The pair, the run and the difference go by the institution's own id. */
const byInstitution = (id: string) => ({ params: { id } });

export const identitySamples: Pick<Samples, 'duplicates' | 'platform'> = {
  duplicates: {
    list: (s) => ({ query: { region: s.region } }),
    counts: (s) => ({ query: { region: s.region } }),
    read: (s) => byInstitution(s.institution.id),
    propose: (s) => ({ body: { firstId: s.institution.id, secondId: s.institution.point } }),
    merge: (s) => ({ ...byInstitution(s.institution.id), body: { ...decided, keptId: s.institution.id } }),
    distinct: (s) => ({ ...byInstitution(s.institution.id), body: decided }),
    undo: (s) => ({ ...byInstitution(s.institution.id), body: decided }),
  },
  platform: {
    upload: () => ({ upload: true }),
    runs: (s) => ({ query: { region: s.region } }),
    counts: (s) => ({ query: { region: s.region } }),
    differences: (s) => ({ query: { region: s.region } }),
    handle: (s) => ({ ...byInstitution(s.institution.id), body: decided }),
  },
};

/** A pair of the institution with another one, and a difference from the platform. */
export async function furnishIdentity(pool: Pool, div: string, { id }: SmallInstitution, by: string): Promise<void> {
  await pool.query(
    `insert into institution (div, id, name, name_key, legal_form, scope, status, status_since, source, created_at, changed_at)
     select div, 'ffffffff-ffff-4fff-8fff-ffffffffffff', name, name_key, 'none', 'none', 'unlicensed', '2026-09-01', 'sweep', created_at, changed_at
       from institution where div = $1 and id = $2`,
    [div, id],
  );
  await pool.query(
    `insert into duplicate_pair (div, id, first_id, second_id, score_permille, reasons, state, found_at)
     values ($1, $2, $2, 'ffffffff-ffff-4fff-8fff-ffffffffffff', 1000, '[]', 'proposed', now())`,
    [div, id],
  );
  await pool.query(
    `insert into stored_file (div, id, name, media_type, size, sha256, bytes, created_by, created_at) values ($1, $2, 'a.csv', 'text/csv', 1, sha256('a'), 'a', $3, now()) on conflict do nothing`,
    [div, id, by],
  );
  await pool.query(
    `insert into platform_run (div, id, file_name, file_id, row_count, matched_count, run_by, run_at) values ($1, $2, 'a.csv', $2, 1, 0, $3, now())`,
    [div, id, by],
  );
  await pool.query(
    `insert into platform_difference (div, id, matter, kind, institution_id, name, state, first_run_id, last_run_id)
     values ($1, $2::uuid, 'absent:' || $2::uuid, 'absent', $2::uuid, (select name from institution where div = $1 and id = $2::uuid), 'open', $2::uuid, $2::uuid)`,
    [div, id],
  );
}
