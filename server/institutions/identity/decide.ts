import { sql } from 'kysely';
import type { duplicates, PairView } from '#contract/institutions/identity.ts';
import { compareInstitutions } from '#policy/institutions/index.ts';
import { revisions } from '../../database/revision.ts';
import type { Call } from '../../http/call.ts';
import { newId } from '../../identity.ts';
import { Refusal, requireFound, requireVersion } from '../../refusal.ts';
import { parametersFor } from '../../rules/parameters.ts';
import { lockInstitution } from '../index.ts';
import { factsById } from './candidates.ts';
import { getPair, lockPair } from './pair-queries.ts';
import { placeNames } from './place-names.ts';
import { pairView } from './read-pair.ts';

/** 不是同一家: kept with its reasons; it is proposed again only when something agrees that does not today. */
export async function keepApart(call: Call<(typeof duplicates)['distinct']>): Promise<PairView> {
  const { tx, params, body, caller, house, touch } = call;
  const pair = await lockPair(tx, params.id);
  requireVersion(body.version, pair, await getPair(tx, pair.id));
  if (pair.state !== 'proposed') throw new Refusal('STATE_CONFLICT', { detail: 'pairDecided' });
  touch(pair.id, pair.first_id, pair.second_id);
  await tx.run(sql`
    update duplicate_pair set state = 'distinct', note = ${body.note}, decided_by = ${caller.personId}::uuid, decided_at = ${house.clock.now()}::timestamptz,
           version = version + 1
     where div = ${pair.div} and id = ${pair.id}::uuid`);
  return pairView(tx, pair.id);
}

/**
 * 人工提出: two files that a person holds for one, however unlike they look to the rules.
 * @throws Refusal NOT_FOUND, INPUT_INVALID for one file twice, STATE_CONFLICT for a merged file or a pair that is merged
 */
export async function proposePair(call: Call<(typeof duplicates)['propose']>): Promise<PairView> {
  const { tx, body, house, touch } = call;
  if (body.firstId === body.secondId) throw new Refusal('INPUT_INVALID', { detail: 'sameInstitution', errors: [] });
  const [low, high] = [body.firstId, body.secondId].toSorted() as [string, string];
  const first = await lockInstitution(tx, low);
  const second = await lockInstitution(tx, high);
  // A file belongs to its county: one that moved is opened anew there.
  if (first.div !== second.div) throw new Refusal('NOT_FOUND');
  const { parameters: revision } = await revisions(tx);
  const parameters = await parametersFor(tx, first.div, house.clock.today(), revision);
  const facts = await factsById(tx, first.div, [low, high]);
  const [one, other] = [requireFound(facts.get(low)), requireFound(facts.get(high))];
  const likeness = compareInstitutions(one, other, await placeNames(tx, first.div), parameters);
  const { id } = await tx.one(sql<{ id: string }>`
    insert into duplicate_pair (div, id, first_id, second_id, score_permille, reasons, state, found_at)
    values (${first.div}, ${newId(house.clock.wall())}::uuid, ${low}::uuid, ${high}::uuid, ${likeness.permille},
            ${JSON.stringify(likeness.reasons)}::jsonb, 'proposed', ${house.clock.now()}::timestamptz)
    on conflict (div, first_id, second_id) do update
       set state = 'proposed', score_permille = excluded.score_permille, reasons = excluded.reasons, version = duplicate_pair.version + 1
    returning id`);
  touch(id, low, high);
  return pairView(tx, id);
}
