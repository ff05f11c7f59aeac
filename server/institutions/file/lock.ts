import { named } from '../../database/query.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import { Refusal, requireFound } from '../../refusal.ts';
import type { InstitutionRow } from './institution-row.ts';

const COLUMNS = `div, id, name, name_key, credit_code, legal_form, licence_no, licence_authority, licence_from, licence_until, scope, stages, modes,
  status, status_since, street_code, address, legal_person, phone, ledger, confirmed, missing, completeness_permille, stale_since, risk_grade, source,
  merged_into, version, created_at, changed_at`;
/** The counties of the scope one by one: a range of divs before the id would walk a whole county's index. */
const SELECT = `select ${COLUMNS} from institution
  where div = any (array(select r.code from region r where r.kind = 'county' and r.code >= $2 and r.code < $3)) and id = $1`;

const find = named<InstitutionRow>('institution-by-id', SELECT);
const lock = named<InstitutionRow>('institution-lock', `${SELECT} for update`);

/** Files of a county that have not been merged away, from behind one id on. */
export const filesAfter = named<InstitutionRow>(
  'institutions-after',
  `select ${COLUMNS} from institution where div = $1 and ($2::uuid is null or id > $2) and merged_into is null order by id limit $3`,
);

/** @throws Refusal NOT_FOUND outside the scope. */
export async function getInstitution(tx: ReadTx, id: string): Promise<InstitutionRow> {
  return requireFound(await tx.maybe(find(id, tx.scope.lo, tx.scope.hi)));
}

/**
 * Locks a file before anything about it is judged: whoever comes second judges what the first left.
 * @param merged a file that was merged into another is let through as well.
 * @throws Refusal NOT_FOUND outside the scope, STATE_CONFLICT for a merged file.
 */
export async function lockInstitution(tx: WriteTx, id: string, merged = false): Promise<InstitutionRow> {
  const row = requireFound(await tx.maybe(lock(id, tx.scope.lo, tx.scope.hi)));
  if (row.merged_into !== null && !merged) throw new Refusal('STATE_CONFLICT', { detail: 'institutionMerged' });
  return row;
}
