import { judgeWhiteListing } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { requireFound } from '../../refusal.ts';
import type { InstitutionRow } from '../file/institution-row.ts';
import { whiteFacts } from './white-facts.ts';

/** What keeps one institution off the white list on the day; empty when nothing does. */
export async function judgeWhite(
  tx: ReadTx,
  { div, id }: Pick<InstitutionRow, 'div' | 'id'>,
  day: string,
): Promise<readonly Finding[]> {
  const facts = await whiteFacts(tx, div, [id], day);
  return judgeWhiteListing(requireFound(facts.get(id)), day);
}
