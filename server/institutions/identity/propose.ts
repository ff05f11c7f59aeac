import { sql } from 'kysely';
import { asksAgain, compareInstitutions, isProposed, type Likeness, type Reason } from '#policy/institutions/index.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import type { Clock } from '../../clock.ts';
import { revisions } from '../../database/revision.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';
import { parametersFor } from '../../rules/parameters.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { placeNames } from './place-names.ts';

interface Known {
  readonly first_id: string;
  readonly second_id: string;
  readonly state: 'proposed' | 'merged' | 'distinct';
  readonly score_permille: number;
  readonly reasons: readonly Reason[];
}
interface Judged extends Likeness {
  readonly first: string;
  readonly second: string;
}

const keyOf = (first: string, second: string): string => `${first}/${second}`;

/** Of a pair that is known: whether what is kept about it is to change, and to what. */
function nextOf(judged: Judged, known: Known | undefined, parameters: Parameters): 'add' | 'renew' | 'drop' | null {
  const proposed = isProposed(judged, parameters);
  if (known === undefined) return proposed ? 'add' : null;
  if (known.state === 'merged') return null;
  if (known.state === 'distinct') return proposed && asksAgain(known.reasons, judged.reasons) ? 'renew' : null;
  if (!proposed) return 'drop';
  return known.score_permille === judged.permille && !asksAgain(known.reasons, judged.reasons) ? null : 'renew';
}

const knownPairs = async (tx: WriteTx, div: string, pairs: readonly Candidate[]): Promise<Map<string, Known>> => {
  const rows = await tx.many(sql<Known>`
    select first_id, second_id, state, score_permille, reasons from duplicate_pair
     where div = ${div} and (first_id, second_id) in (
       select * from unnest(${pairs.map((p) => p.first.id)}::uuid[], ${pairs.map((p) => p.second.id)}::uuid[]))
     order by id for update`);
  return new Map(rows.map((row) => [keyOf(row.first_id, row.second_id), row]));
};

const keep = (tx: WriteTx, div: string, pairs: readonly Judged[], at: string) =>
  tx.run(sql`
    insert into duplicate_pair (div, id, first_id, second_id, score_permille, reasons, state, found_at)
    select ${div}, id, one, other, score, reasons, 'proposed', ${at}::timestamptz from unnest(
      ${pairs.map(() => newId())}::uuid[], ${pairs.map((p) => p.first)}::uuid[], ${pairs.map((p) => p.second)}::uuid[],
      ${pairs.map((p) => p.permille)}::int[], ${pairs.map((p) => JSON.stringify(p.reasons))}::jsonb[]) as v(id, one, other, score, reasons)
    on conflict (div, first_id, second_id) do update
       set score_permille = excluded.score_permille, reasons = excluded.reasons, state = 'proposed', note = null, decided_by = null,
           decided_at = null, version = duplicate_pair.version + 1
     where duplicate_pair.state <> 'merged'`);

const drop = (tx: WriteTx, div: string, pairs: readonly Judged[]) =>
  tx.run(sql`
    delete from duplicate_pair where div = ${div} and state = 'proposed' and (first_id, second_id) in (
      select * from unnest(${pairs.map((p) => p.first)}::uuid[], ${pairs.map((p) => p.second)}::uuid[]))`);

/**
 * Compares these institutions with the others of their county and proposes the pairs that look like one: after a file was made, imported
 * or changed. What somebody called "not the same" stays so unless something agrees now that did not then. A pair that has grown apart
 * is taken back.
 * @returns the pairs that are new or come back
 */
export async function proposeDuplicates(
  tx: WriteTx,
  clock: Clock,
  div: string,
  ids: readonly string[],
): Promise<number> {
  const candidates = await candidatesOf(tx, div, ids);
  if (candidates.length === 0) return 0;
  const { parameters: revision } = await revisions(tx);
  const parameters = await parametersFor(tx, div, clock.today(), revision);
  const places = await placeNames(tx, div);
  const known = await knownPairs(tx, div, candidates);
  const next = { add: [] as Judged[], renew: [] as Judged[], drop: [] as Judged[] };
  for (const { first, second } of candidates) {
    const likeness = compareInstitutions(first, second, places, parameters);
    const judged = { ...likeness, first: first.id, second: second.id };
    const what = nextOf(judged, known.get(keyOf(first.id, second.id)), parameters);
    if (what !== null) next[what].push(judged);
  }
  const kept = [...next.add, ...next.renew];
  if (kept.length > 0) await keep(tx, div, kept, clock.now());
  if (next.drop.length > 0) await drop(tx, div, next.drop);
  return kept.length;
}
