import { type RawBuilder, sql } from 'kysely';
import type { Campaign } from '#contract/institutions/sweep.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import { Refusal, requireFound, requireVersion } from '../../refusal.ts';

export interface CampaignRow {
  readonly div: string;
  readonly id: string;
  readonly region_name: string;
  readonly name: string;
  readonly first_day: string;
  readonly last_day: string;
  readonly state: Campaign['state'];
  readonly second_permille: number;
  readonly version: number;
}

/** Keeps an index that begins with div in use; the wall stands behind it anyway. */
export const inScope = (tx: ReadTx, alias: string): RawBuilder<unknown> =>
  sql`${sql.ref(`${alias}.div`)} >= ${tx.scope.lo} and ${sql.ref(`${alias}.div`)} < ${tx.scope.hi}`;

export const campaignSelect = sql`
  select c.div, c.id, r.name as region_name, c.name, c.first_day, c.last_day, c.state, c.second_permille, c.version
    from sweep_campaign c join region r on r.code = c.div`;

/** @throws Refusal NOT_FOUND outside the scope. */
export async function getCampaign(tx: ReadTx, id: string): Promise<CampaignRow> {
  return requireFound(
    await tx.maybe(sql<CampaignRow>`${campaignSelect} where ${inScope(tx, 'c')} and c.id = ${id}::uuid`),
  );
}

/**
 * Locks a campaign and everything that is planned in it.
 * @throws Refusal NOT_FOUND, STALE_VERSION when a version is given, STATE_CONFLICT when it stands otherwise.
 */
export async function lockCampaign(
  tx: WriteTx,
  id: string,
  state: readonly Campaign['state'][],
  version?: number,
): Promise<CampaignRow> {
  const row = requireFound(
    await tx.maybe(
      sql<CampaignRow>`${campaignSelect} where ${inScope(tx, 'c')} and c.id = ${id}::uuid for update of c`,
    ),
  );
  if (version !== undefined) requireVersion(version, row);
  if (!state.includes(row.state))
    throw new Refusal('STATE_CONFLICT', {
      detail: row.state === 'closed' ? 'sweepClosed' : row.state === 'running' ? 'sweepRunning' : 'sweepPlanned',
    });
  return row;
}

export const bumpCampaign = (tx: WriteTx, { div, id }: CampaignRow): Promise<number> =>
  tx.run(sql`update sweep_campaign set version = version + 1 where div = ${div} and id = ${id}::uuid`);
