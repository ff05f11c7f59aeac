import type { Pool } from 'pg';
import { TODAY } from './house.ts';
import type { SmallInstitution } from './institutions.ts';
import type { Samples } from './samples.ts';

const said = { reason: '试一试', version: 99 };
/** The entry, its proposal and its finding go by the institution's own id. */
const byEntry = (id: string) => ({ params: { id } });

export const listSamples: Pick<Samples, 'lists' | 'directory'> = {
  lists: {
    overview: (s) => ({ query: { region: s.region } }),
    list: (s) => ({ query: { region: s.region } }),
    read: (s) => byEntry(s.institution.id),
    check: (s) => byEntry(s.institution.id),
    enter: (s) => ({
      body: {
        list: 'watch',
        institutionId: s.institution.id,
        reason: '试一试',
        evidence: '检查笔录',
        decidedOn: TODAY,
        validFrom: TODAY,
      },
    }),
    renew: (s) => ({ ...byEntry(s.institution.id), body: { ...said, validUntil: '2027-11-19' } }),
    remove: (s) => ({ ...byEntry(s.institution.id), body: said }),
    appeal: (s) => ({ ...byEntry(s.institution.id), body: said }),
    decideAppeal: (s) => ({ ...byEntry(s.institution.id), body: { result: 'upheld', note: '维持', version: 99 } }),
    proposals: (s) => ({ query: { region: s.region } }),
    decideProposal: (s) => ({ ...byEntry(s.institution.id), body: { remove: false, note: '保留', version: 99 } }),
  },
  directory: {
    counties: () => ({}),
    search: (s) => ({ query: { region: s.region, q: '培训' } }),
    validity: (s) => ({ body: { keys: [s.institution.id, '没有这家'] } }),
    validityOne: (s) => ({ query: { key: s.institution.id } }),
    changes: (s) => ({ query: { county: s.region } }),
    open: (s) => ({ params: { county: s.region } }),
    card: (s) => byEntry(s.institution.id),
    photo: (s) => ({ params: { id: s.institution.id, part: s.institution.staff } }),
  },
};

/** A white entry of the institution with one proposal to remove it. */
export async function furnishLists(pool: Pool, div: string, { id }: SmallInstitution, by: string): Promise<void> {
  await pool.query(
    `insert into list_entry (div, id, list, institution_id, subject_kind, subject_name, reason, evidence, decided_by, decided_on, valid_from)
     values ($1, $2, 'white', $2, 'institution', (select name from institution where div = $1 and id = $2), '符合条件', '核查表', $3, '2026-09-01', '2026-09-01')`,
    [div, id, by],
  );
  await pool.query(
    `insert into finding (div, id, rule, rule_version, clauses, consequence, outcome, sentence_key, facts, sentence, unit, day, institution_id, found_at)
     values ($1, $2, 'FE-14', 1, '{YSF}', 'block', 'open', 'lists.noCustody', '{}', '样例', 'none', '2026-11-18', $2, now())`,
    [div, id],
  );
  await pool.query(
    `insert into list_proposal (div, id, entry_id, institution_id, rule, finding_id, state, proposed_on) values ($1, $2, $2, $2, 'FE-14', $2, 'open', '2026-11-18')`,
    [div, id],
  );
}
