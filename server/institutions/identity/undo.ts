import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { duplicates, PairView } from '#contract/institutions/identity.ts';
import type { Call } from '../../http/call.ts';
import { Refusal, requireVersion } from '../../refusal.ts';
import { countAgain } from '../file/classes/keep-counts.ts';
import { refreshMeasure } from '../file/refresh-measure.ts';
import { getInstitution, notePublicChange, recordChanges, takeSnapshot } from '../index.ts';
import { lockBoth } from './merge.ts';
import type { MergeRow } from './merge-row.ts';
import { type Moved, returnParts } from './moved.ts';
import { getPair, lockPair, type PairRow } from './pair-queries.ts';
import { pairView } from './read-pair.ts';
import { told, writeColumns } from './write-kept.ts';

type Undo = Call<(typeof duplicates)['undo']>;
type Values = Record<string, unknown>;

/** One held object key by key: what somebody has changed since the merge stays as they left it. */
function withoutTaken(now: Values, before: Values, after: Values): Values {
  const back: Values = { ...now };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isDeepStrictEqual(before[key], after[key]) || !isDeepStrictEqual(now[key], after[key])) continue;
    if (before[key] === undefined) delete back[key];
    else back[key] = before[key];
  }
  return back;
}

const BY_KEY = ['ledger', 'confirmed'] as const;

/** The columns as they were before the merge, wherever nobody has written since. */
function columnsBefore(kept: MergeRow, { before, after }: Moved): Values {
  const row = kept as unknown as Values;
  const simple = Object.keys(before).filter((column) => !BY_KEY.includes(column as (typeof BY_KEY)[number]));
  const back: Values = {};
  for (const column of simple) if (isDeepStrictEqual(row[column], after[column])) back[column] = before[column];
  for (const column of BY_KEY)
    if (column in before) back[column] = withoutTaken(kept[column], before[column] as Values, after[column] as Values);
  return back;
}

/** Whether the file stands as the merge left it: then its measure is the one it had, to the letter. */
const isUntouched = (kept: MergeRow, { after }: Moved): boolean =>
  Object.entries(after).every(([column, value]) =>
    isDeepStrictEqual((kept as unknown as Record<string, unknown>)[column], value),
  );

async function undoMerge(call: Undo, pair: PairRow, moved: Moved): Promise<void> {
  const { tx, body, caller, house, touch } = call;
  const files = await lockBoth(tx, pair);
  const kept = files[pair.kept_id!]!;
  const gone = files[pair.kept_id === pair.first_id ? pair.second_id : pair.first_id]!;
  // What went further must come back first.
  if (kept.merged_into !== null) throw new Refusal('STATE_CONFLICT', { detail: 'mergedFurther' });
  touch(kept.id, gone.id);
  const at = house.clock.now();
  for (const each of [kept, gone]) await takeSnapshot(tx, each, 'merge', pair.id, caller.personId, at);
  await returnParts(tx, { div: pair.div, from: kept.id, to: gone.id }, moved);
  await writeColumns(tx, kept, columnsBefore(kept, moved), at);
  await writeColumns(tx, gone, { merged_into: null }, at);
  for (const each of [kept, gone]) await countAgain(tx, each);
  if (!isUntouched(kept, moved)) await refreshMeasure(tx, kept.id, house.clock.today());
  const change = { div: pair.div, source: 'merge', reason: body.note, by: caller.personId, at } as const;
  const after = await getInstitution(tx, kept.id);
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
    before: { mergedInto: kept.id },
    after: { mergedInto: null },
  });
  for (const each of [kept, gone]) notePublicChange(tx, each, 'merge', at);
}

/** 撤销: a merge is taken back to the letter, or "not the same" is open again. */
export async function undoDecision(call: Undo): Promise<PairView> {
  const { tx, params, body, touch } = call;
  const pair = await lockPair(tx, params.id);
  requireVersion(body.version, pair, await getPair(tx, pair.id));
  if (pair.state === 'proposed') throw new Refusal('STATE_CONFLICT', { detail: 'nothingToUndo' });
  touch(pair.id);
  if (pair.state === 'merged') await undoMerge(call, pair, pair.moved!);
  await tx.run(sql`
    update duplicate_pair set state = 'proposed', kept_id = null, moved = null, note = ${body.note}, decided_by = null, decided_at = null, version = version + 1
     where div = ${pair.div} and id = ${pair.id}::uuid`);
  return pairView(tx, pair.id);
}
