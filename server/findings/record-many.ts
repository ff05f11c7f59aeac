import { sql } from 'kysely';
import type { Finding } from '#policy/kernel/finding.ts';
import { sentenceOf } from '#policy/messages/index.ts';
import type { WriteTx } from '../database/transaction.ts';
import { newId } from '../identity.ts';

/** A finding of an import about an institution. */
export interface ImportedFinding {
  readonly finding: Finding;
  /** The importer's word, for what asks. */
  readonly answer: string;
  readonly institutionId: string;
  readonly partId: string | null;
}

/** Keeps the findings of many rows as they read today: what asks has been answered, the rest is open. */
export async function recordManyFindings(
  tx: WriteTx,
  place: { readonly div: string; readonly day: string; readonly by: string; readonly at: string },
  rows: readonly ImportedFinding[],
): Promise<void> {
  if (rows.length === 0) return;
  const stored = rows.map(({ finding: f, answer, institutionId, partId }) => ({
    div: place.div,
    id: newId(),
    rule: f.rule,
    rule_version: f.version,
    clauses: f.clauses,
    consequence: f.consequence,
    outcome: f.consequence === 'warn' ? 'answered' : 'open',
    sentence_key: f.sentence,
    facts: f.facts,
    sentence: sentenceOf(f, 'zh-CN'),
    measured: f.measured,
    limit_value: f.limit,
    unit: f.unit,
    field: f.field,
    day: place.day,
    answer: f.consequence === 'warn' ? answer : null,
    found_by: place.by,
    found_at: place.at,
    institution_id: institutionId,
    part_id: partId,
  }));
  const columns = sql.join(Object.keys(stored[0]!).map((name) => sql.id(name)));
  await tx.run(sql`
    insert into finding (${columns}) select ${columns} from jsonb_populate_recordset(null::finding, ${JSON.stringify(stored)}::jsonb)`);
}
