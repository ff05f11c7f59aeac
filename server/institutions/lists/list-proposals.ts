import { sql } from 'kysely';
import type { lists } from '#contract/institutions/lists.ts';
import type { Call } from '../../http/call.ts';
import { getPlace } from '../overview/place.ts';
import { proposalOf, proposals } from './proposal-row.ts';

/** 移出建议, the oldest open ones first: whoever waits longest is looked at first. */
export async function listProposals({ tx, query, caller, locale }: Call<(typeof lists)['proposals']>) {
  const { page, size, region, state, rule } = query;
  if (caller.role === 'institution-head') return { total: 0, page, size, rows: [] };
  const { code } = await getPlace(tx, region);
  const where = sql.join(
    [
      sql`p.div >= ${code} and p.div < ${`${code}~`}`,
      ...(state === undefined ? [] : [sql`p.state = ${state}`]),
      ...(rule === undefined ? [] : [sql`p.rule = ${rule}`]),
    ],
    sql` and `,
  );
  const { n } = await tx.one(sql<{ n: number }>`select count(*)::int as n from list_proposal p where ${where}`);
  const order = sql`p.proposed_on, p.div, p.id`;
  const chosen = sql`select * from list_proposal p where ${where} order by ${order} limit ${size} offset ${(page - 1) * size}`;
  const rows = await tx.many(proposals(chosen, order));
  return { total: n, page, size, rows: rows.map((row) => proposalOf(row, locale)) };
}
