import { sql } from 'kysely';
import type { ListProposal, lists } from '#contract/institutions/lists.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { Refusal, requireFound, requireVersion } from '../../refusal.ts';
import { type ProposalRow, proposalOf, proposals } from './proposal-row.ts';
import { takeOff } from './remove.ts';

const getProposal = async (tx: ReadTx, id: string): Promise<ProposalRow> => {
  const chosen = sql`select * from list_proposal p where p.id = ${id}::uuid and p.div >= ${tx.scope.lo} and p.div < ${tx.scope.hi}`;
  return requireFound(await tx.maybe(proposals(chosen, sql`p.id`)));
};

const lock = (tx: WriteTx, id: string): Promise<number> =>
  tx.run(
    sql`select from list_proposal where id = ${id}::uuid and div >= ${tx.scope.lo} and div < ${tx.scope.hi} for update`,
  );

/**
 * 对移出建议作出决定: the night proposes, a person decides. Kept with its note, the same matter is not proposed again until it was mended.
 * @throws Refusal NOT_FOUND, STALE_VERSION, STATE_CONFLICT where somebody has decided it
 */
export async function decideProposal(call: Call<(typeof lists)['decideProposal']>): Promise<ListProposal> {
  const { tx, params, body, caller, house, locale, touch } = call;
  const at = house.clock.now();
  await lock(tx, params.id);
  const row = await getProposal(tx, params.id);
  touch(row.id, row.entry_id, row.institution_id);
  requireVersion(body.version, row, proposalOf(row, locale));
  if (row.state !== 'open') throw new Refusal('STATE_CONFLICT', { detail: 'proposalDecided' });
  await tx.run(sql`
    update list_proposal set state = ${body.remove ? 'removed' : 'kept'}, note = ${body.note}, decided_by = ${caller.personId}::uuid,
           decided_at = ${at}::timestamptz, version = version + 1 where div = ${row.div} and id = ${row.id}::uuid`);
  await tx.run(sql`
    update finding set outcome = 'handled', handled_by = ${caller.personId}::uuid, handled_at = ${at}::timestamptz, handling_note = ${body.note},
           version = version + 1 where div = ${row.div} and id = ${row.finding_id}::uuid and outcome = 'open'`);
  if (body.remove)
    await takeOff(tx, house, row.entry_id, { source: 'decision', reason: body.note, by: caller.personId, at });
  return proposalOf(await getProposal(tx, params.id), locale);
}
