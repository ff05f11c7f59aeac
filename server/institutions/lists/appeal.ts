import type { ListEntryDetail, lists } from '#contract/institutions/lists.ts';
import type { Call } from '../../http/call.ts';
import { entryDetail } from './read-entry.ts';
import { lockForMove, takeOff } from './remove.ts';
import { tellHeads } from './tell.ts';
import { changeEntry, lockEntry } from './write-entry.ts';

/** 申诉: once, in time, by the institution itself. */
export async function appealEntry(call: Call<(typeof lists)['appeal']>): Promise<ListEntryDetail> {
  const { tx, params, body, caller, house, locale } = call;
  const at = house.clock.now();
  const entry = await lockForMove(call, params.id, body.version, 'appeal');
  const act = { source: 'own', reason: body.reason, by: caller.personId, at } as const;
  await changeEntry(tx, entry, act, { appeal_reason: body.reason, appealed_at: at });
  return entryDetail(tx, caller, params.id, house.clock.today(), locale);
}

/** 上级决定: the decision stands, or the entry is taken off. */
export async function decideAppeal(call: Call<(typeof lists)['decideAppeal']>): Promise<ListEntryDetail> {
  const { tx, params, body, caller, house, locale } = call;
  const at = house.clock.now();
  const entry = await lockForMove(call, params.id, body.version, 'decide-appeal');
  const act = { source: 'decision', reason: body.note, by: caller.personId, at } as const;
  const decided = { appeal_result: body.result, appeal_note: body.note, appeal_decided_by: caller.personId };
  await changeEntry(tx, entry, act, { ...decided, appeal_decided_at: at });
  const still = (await lockEntry(tx, params.id)).removed_on === null;
  if (body.result === 'removed' && still) await takeOff(tx, house, params.id, act);
  await tellHeads(
    tx,
    house,
    entry,
    body.result === 'removed' ? 'list-appeal-granted' : 'list-appeal-upheld',
    body.note,
  );
  return entryDetail(tx, caller, params.id, house.clock.today(), locale);
}
