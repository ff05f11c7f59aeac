import { type FieldValue, type FieldValues, fields } from '#policy/institutions/index.ts';
import type { InstitutionRow } from './institution-row.ts';

/** Keys of the catalogue that stand in columns, by the column's name. */
export const COLUMN_OF = {
  name: 'name',
  creditCode: 'credit_code',
  legalForm: 'legal_form',
  legalPerson: 'legal_person',
  phone: 'phone',
  streetCode: 'street_code',
  address: 'address',
  licenceNo: 'licence_no',
  licenceAuthority: 'licence_authority',
  licenceFrom: 'licence_from',
  licenceUntil: 'licence_until',
  scope: 'scope',
  stages: 'stages',
  modes: 'modes',
  riskGrade: 'risk_grade',
} as const satisfies Record<string, keyof InstitutionRow>;
export type ColumnKey = keyof typeof COLUMN_OF;

export const isColumnKey = (key: string): key is ColumnKey => key in COLUMN_OF;

/** What stands in a file by the keys of the catalogue; what follows from other rows is not among it. */
export function valuesOf(row: InstitutionRow): FieldValues {
  const values: Record<string, FieldValue> = {};
  for (const { key, kept } of fields) {
    if (kept === 'derived') continue;
    values[key] = isColumnKey(key) ? row[COLUMN_OF[key]] : ((row.ledger[key] as FieldValue | undefined) ?? null);
  }
  return values;
}
