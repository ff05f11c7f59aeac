import { sql } from 'kysely';
import type { Match } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';

interface Asked {
  readonly id: string;
  readonly institutionId: string;
  readonly hash: Buffer | null;
  readonly name: string;
  readonly phone: string | null;
}
interface MatchRow {
  readonly id: string;
  readonly what: Match['what'];
  readonly matched: Match['by'];
  readonly county: string;
  readonly left_on: string | null;
}

/** Where else these people stand, by the id they are asked about with: one question for all of them. */
export async function matchesOf(tx: ReadTx, div: string, people: readonly Asked[]): Promise<Map<string, Match[]>> {
  if (people.length === 0) return new Map();
  const rows = await tx.many(sql<MatchRow>`
    select p.id, m.what, m.matched, m.county, m.left_on
      from unnest(${people.map((p) => p.id)}::uuid[], ${people.map((p) => p.institutionId)}::uuid[],
                  ${people.map((p) => p.hash)}::bytea[], ${people.map((p) => p.name)}::text[], ${people.map((p) => p.phone)}::text[])
             as p(id, institution, hash, name, phone)
     cross join lateral staff_matches(${div}, p.institution, p.id, p.hash, p.name, p.phone) m`);
  const found = new Map<string, Match[]>();
  for (const { id, what, matched, county, left_on } of rows)
    found.set(id, [...(found.get(id) ?? []), { what, by: matched, county, leftOn: left_on }]);
  return found;
}
