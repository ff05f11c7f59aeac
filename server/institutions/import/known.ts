import { sql } from 'kysely';
import { bareIdentifier, parseLicenceNumber } from '#policy/kernel/identifiers/index.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import type { InstitutionRow } from '../index.ts';

/** The institutions of a county by everything that a register may know them by. */
export interface Known {
  readonly rows: readonly InstitutionRow[];
  readonly byId: ReadonlyMap<string, InstitutionRow>;
  readonly byCredit: ReadonlyMap<string, InstitutionRow[]>;
  readonly byLicence: ReadonlyMap<string, InstitutionRow[]>;
  readonly byName: ReadonlyMap<string, InstitutionRow[]>;
}

const grouped = (rows: readonly InstitutionRow[], keyOf: (row: InstitutionRow) => string | null) => {
  const found = new Map<string, InstitutionRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null && key !== '') found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
};

/** Every file that has not gone into another; locked in the order of ids where it is going to be written. */
export async function knownInstitutions(tx: ReadTx, div: string, writing: WriteTx | null): Promise<Known> {
  const rows = await tx.many(sql<InstitutionRow>`
    select div, id, name, name_key, credit_code, legal_form, licence_no, licence_authority, licence_from, licence_until, scope, stages, modes, status,
           status_since, street_code, address, legal_person, phone, ledger, confirmed, missing, completeness_permille, stale_since, risk_grade, source, merged_into,
           version, created_at, changed_at
      from institution where div = ${div} and merged_into is null order by id ${writing === null ? sql`` : sql`for update`}`);
  return {
    rows,
    byId: new Map(rows.map((row) => [row.id, row])),
    byCredit: grouped(rows, (row) => row.credit_code),
    byLicence: grouped(rows, (row) => row.licence_no),
    byName: grouped(rows, (row) => row.name),
  };
}

/** The institution that a cell names, by file number, credit code, licence number or full name; 'many' where that is not enough. */
export function namedInstitution(known: Known, cell: string): InstitutionRow | 'many' | undefined {
  const file = known.byId.get(cell.trim().toLowerCase());
  if (file !== undefined) return file;
  const bare = bareIdentifier(cell);
  const licence = parseLicenceNumber(cell);
  const found =
    known.byCredit.get(bare) ??
    known.byLicence.get(licence.ok ? licence.digits : bare) ??
    known.byName.get(cell.trim());
  return found !== undefined && found.length > 1 ? 'many' : found?.[0];
}
