import type { Match } from '#policy/institutions/index.ts';
import { named } from '../../../database/query.ts';
import type { WriteTx } from '../../../database/transaction.ts';

interface MatchRow {
  readonly what: Match['what'];
  readonly matched: Match['by'];
  readonly county: string;
  readonly left_on: string | null;
}

const find = named<MatchRow>(
  'staff-matches',
  'select what, matched, county, left_on from staff_matches($1, $2, $3, $4, $5, $6)',
);

/** Two institutions that take on one person at once come one after the other. */
const alone = named<never>(
  'staff-alone',
  `select pg_advisory_xact_lock(hashtextextended('institution-staff/' || $1, 0))`,
);

/** Who is asked about. */
export interface Asked {
  readonly div: string;
  readonly institutionId: string;
  readonly id: string;
  readonly hash: Buffer | null;
  readonly name: string;
  readonly phone: string | null;
}

/** Where else the same person stands, told as a kind and a county: the database answers, across counties, and shows no row. */
export async function findMatches(tx: WriteTx, p: Asked): Promise<Match[]> {
  await tx.run(alone(p.hash?.toString('hex') ?? `${p.div}/${p.name}`));
  return (await tx.many(find(p.div, p.institutionId, p.id, p.hash, p.name, p.phone))).map((row) => ({
    what: row.what,
    by: row.matched,
    county: row.county,
    leftOn: row.left_on,
  }));
}
