import { type Completeness, measureCompleteness } from '#policy/institutions/index.ts';
import { named } from '../../database/query.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { numbersOn } from './context.ts';
import { factsOf } from './facts.ts';
import type { InstitutionRow } from './institution-row.ts';
import { getInstitution } from './lock.ts';
import { loadParts } from './part-rows.ts';

const update = named<never>(
  'institution-measure',
  `update institution set missing = $3, completeness_permille = $4, stale_since = $5
    where div = $1 and id = $2 and (missing, completeness_permille, stale_since) is distinct from ($3, $4, $5)`,
);

/** Keeps what lists sort and count by; nothing is written where it stands already. */
export function keepMeasure(tx: WriteTx, row: Pick<InstitutionRow, 'div' | 'id'>, measure: Completeness): void {
  const missing = measure.missing.map(({ key }) => key);
  tx.send(update(row.div, row.id, missing, measure.permille, measure.staleSince));
}

/**
 * Measures a file anew after anything in it was written, within the writing transaction.
 * @param today the civil day of the act
 */
export async function refreshMeasure(tx: WriteTx, id: string, today: string): Promise<void> {
  const row = await getInstitution(tx, id);
  const [parts, numbers] = await Promise.all([loadParts(tx, row.div, [id]), numbersOn(tx, row.div, today)]);
  keepMeasure(tx, row, measureCompleteness(factsOf(row, parts), today, numbers.get('reg.staleDays')));
}
