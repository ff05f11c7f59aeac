import { type RawBuilder, sql } from 'kysely';
import type { ListProposal } from '#contract/institutions/lists.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { type StoredFinding, storedView } from '../../findings/stored.ts';
import type { Locale } from '../../messages/locale.ts';

export interface ProposalRow {
  readonly div: string;
  readonly id: string;
  readonly entry_id: string;
  readonly institution_id: string;
  readonly rule: string;
  readonly finding_id: string;
  readonly state: ListProposal['state'];
  readonly note: string | null;
  readonly proposed_on: string;
  readonly decided_at: string | null;
  readonly version: number;
  readonly region_name: string;
  readonly institution_name: string;
  readonly decided_by_name: string | null;
  readonly finding: StoredFinding;
}

/** Proposals `p` that are chosen by a sub-select, each with its finding as it was stored. */
export const proposals = (chosen: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql<ProposalRow>`
  select p.*, r.name as region_name, i.name as institution_name, d.name as decided_by_name, to_jsonb(f) as finding
    from (${chosen}) p
    join region r on r.code = p.div
    join institution i on i.div = p.div and i.id = p.institution_id
    join finding f on f.div = p.div and f.id = p.finding_id
    left join person d on d.div = p.div and d.id = p.decided_by
   order by ${order}`;

export const proposalOf = (row: ProposalRow, locale: Locale): ListProposal => ({
  id: row.id,
  div: row.div,
  regionName: row.region_name,
  entryId: row.entry_id,
  institutionId: row.institution_id,
  institutionName: row.institution_name,
  state: row.state,
  finding: storedView(row.finding, locale),
  findingId: row.finding_id,
  proposedOn: row.proposed_on,
  note: row.note,
  decidedBy: row.decided_by_name,
  decidedAt: row.decided_at,
  version: row.version,
});

/** Every proposal ever made about an entry, the open ones first. */
export async function proposalsOf(
  tx: ReadTx,
  entry: { readonly div: string; readonly id: string },
  locale: Locale,
): Promise<ListProposal[]> {
  const chosen = sql`select * from list_proposal p where p.div = ${entry.div} and p.entry_id = ${entry.id}::uuid`;
  const rows = await tx.many(proposals(chosen, sql`p.state <> 'open', p.proposed_on desc, p.id`));
  return rows.map((row) => proposalOf(row, locale));
}
