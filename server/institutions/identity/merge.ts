import { sql } from 'kysely';
import type { duplicates, PairView } from '#contract/institutions/identity.ts';
import type { WriteTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { Refusal, requireVersion } from '../../refusal.ts';
import { countAgain } from '../file/classes/keep-counts.ts';
import { refreshMeasure } from '../file/refresh-measure.ts';
import { getInstitution, lockInstitution, notePublicChange, recordChanges, takeSnapshot } from '../index.ts';
import { type MergeRow, toMergeRow } from './merge-row.ts';
import { moveParts } from './moved.ts';
import { isMergeable, withTaken } from './pair-fields.ts';
import { getPair, lockPair, type PairRow } from './pair-queries.ts';
import { pairView } from './read-pair.ts';
import { differing, told, writeColumns } from './write-kept.ts';

/** Both files, locked in the order of their ids: two merges that meet never wait for each other. */
export async function lockBoth(tx: WriteTx, pair: PairRow): Promise<Record<string, MergeRow>> {
  const first = await lockInstitution(tx, pair.first_id, true);
  const second = await lockInstitution(tx, pair.second_id, true);
  return { [first.id]: await toMergeRow(tx, first), [second.id]: await toMergeRow(tx, second) };
}

interface Two {
  readonly kept: MergeRow;
  readonly gone: MergeRow;
}

function requireTwo(files: Record<string, MergeRow>, pair: PairRow, keptId: string): Two {
  const kept = files[keptId];
  const gone = files[keptId === pair.first_id ? pair.second_id : pair.first_id];
  if (kept === undefined || gone === undefined)
    throw new Refusal('INPUT_INVALID', { detail: 'keptIsNeither', errors: [] });
  // A file that has gone into another is no more: neither can it take one in, nor go a second time. So no merge can close a ring.
  if (kept.merged_into !== null || gone.merged_into !== null)
    throw new Refusal('STATE_CONFLICT', { detail: 'institutionMerged' });
  return { kept, gone };
}

/** 合并: one file takes in the other with everything that hangs on it; the other stays behind as a sign that leads to it. */
export async function mergePair(call: Call<(typeof duplicates)['merge']>): Promise<PairView> {
  const { tx, params, body, caller, house, touch } = call;
  const pair = await lockPair(tx, params.id);
  requireVersion(body.version, pair, await getPair(tx, pair.id));
  if (pair.state === 'merged') throw new Refusal('STATE_CONFLICT', { detail: 'institutionMerged' });
  const { kept, gone } = requireTwo(await lockBoth(tx, pair), pair, body.keptId);
  if (!body.take.every(isMergeable)) throw new Refusal('INPUT_INVALID', { detail: 'fieldUnknown', errors: [] });
  touch(pair.id, kept.id, gone.id);
  const at = house.clock.now();
  const by = caller.personId;
  for (const each of [kept, gone]) await takeSnapshot(tx, each, 'merge', pair.id, by, at);
  const parts = await moveParts(tx, { div: pair.div, from: gone.id, to: kept.id });
  await writeColumns(tx, kept, differing(kept, withTaken(kept, gone, body.take)).after, at);
  await tx.run(sql`
    update institution set merged_into = ${kept.id}::uuid, version = version + 1, changed_at = ${at}::timestamptz
     where div = ${pair.div} and id = ${gone.id}::uuid`);
  await countAgain(tx, kept);
  await refreshMeasure(tx, kept.id, house.clock.today());
  const after = await toMergeRow(tx, await getInstitution(tx, kept.id));
  const change = { div: pair.div, source: 'merge', reason: body.note, by, at } as const;
  const values = differing(kept, after);
  recordChanges(tx, {
    ...change,
    before: told(kept),
    after: told(after),
    institutionId: kept.id,
    part: 'institution',
    partId: kept.id,
    version: after.version,
  });
  recordChanges(tx, {
    ...change,
    institutionId: gone.id,
    part: 'merge',
    partId: pair.id,
    version: gone.version + 1,
    before: { mergedInto: null },
    after: { mergedInto: kept.id },
  });
  for (const each of [kept, gone]) notePublicChange(tx, each, 'merge', at);
  await tx.run(sql`
    update duplicate_pair set state = 'merged', kept_id = ${kept.id}::uuid, moved = ${JSON.stringify({ ...parts, ...values })}::jsonb, note = ${body.note},
           decided_by = ${by}::uuid, decided_at = ${at}::timestamptz, version = version + 1
     where div = ${pair.div} and id = ${pair.id}::uuid`);
  return pairView(tx, pair.id);
}
