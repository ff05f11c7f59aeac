import {
  type FieldValue,
  type FieldValues,
  fields,
  findField,
  fits,
  type LegalForm,
  type Status,
} from '#policy/institutions/index.ts';
import type { FileRow, ImportContext, RowIssue } from '../../imports/kind.ts';
import type { InstitutionSheetRow } from '../../sheets/columns/index.ts';
import { plain } from '../file/check-values.ts';
import { valuesOf } from '../file/columns.ts';
import { type SealedPerson, sealLegalPerson } from '../file/legal-person.ts';
import { changedFields, type InstitutionRow } from '../index.ts';
import { rowIssue } from './issue-of.ts';

/** A file as a row of the register would make it. */
export interface Draft {
  readonly file: FileRow<InstitutionSheetRow>;
  /** Null for a new one. */
  readonly stored: InstitutionRow | null;
  readonly values: FieldValues;
  /** Keys that the row gives, whether they change anything or not: somebody stands for them today. */
  readonly given: readonly string[];
  readonly changed: readonly string[];
  readonly status: Status;
  /** Of the name in the row. */
  readonly nameKey: string;
  readonly person: Omit<SealedPerson<unknown>, 'values'>;
}

const FORM_OF: Readonly<Record<string, LegalForm>> = {
  52: 'nonprofit',
  91: 'enterprise',
  12: 'public',
  92: 'sole-trader',
};
const EMPTY: FieldValues = Object.fromEntries(fields.filter((f) => f.kept !== 'derived').map(({ key }) => [key, null]));

/** What the row gives, as the register keeps it: blank cells give nothing. */
function givenValues(value: InstitutionSheetRow): Record<string, FieldValue> {
  const given: Record<string, FieldValue> = {};
  for (const [key, cell] of Object.entries(value))
    if (key !== 'status' && key !== 'fileId' && cell !== null) given[key] = plain(key, cell as FieldValue);
  return given;
}

/** What a new file must hold beside what the row gives: what follows from the numbers it has. */
function completed(given: Record<string, FieldValue>): Record<string, FieldValue> {
  const code = typeof given.creditCode === 'string' ? given.creditCode : '';
  const licensed = (given.licenceNo ?? null) !== null;
  return {
    stages: [],
    modes: ['offline'],
    legalForm: code === '' ? 'none' : (FORM_OF[code.slice(0, 2)] ?? 'none'),
    ...(licensed ? {} : { scope: 'none' }),
    ...given,
  };
}

/** @returns an issue where a cell cannot be kept, or a new file lacks what it needs */
export function draftOf(
  file: FileRow<InstitutionSheetRow>,
  stored: InstitutionRow | null,
  nameKey: string,
  streets: ReadonlySet<string>,
  { house, locale }: ImportContext,
): Draft | RowIssue {
  if (file.value.legalPersonId !== null && house.identityKey === undefined)
    return rowIssue(file, 'legalPersonId', 'identityKey', locale);
  const before = stored === null ? EMPTY : valuesOf(stored);
  const sealed = sealLegalPerson(house, givenValues(file.value), before.legalPersonId, house.clock.today());
  const { values: read, ...person } = sealed;
  const given = stored === null ? completed(read) : read;
  if (stored === null && given.scope === undefined) return rowIssue(file, 'scope', 'institutionScope', locale);
  const unfit = Object.keys(given).find((key) => !fits(findField(key)!, given[key]!));
  if (unfit !== undefined) return rowIssue(file, unfit, 'institutionUnfit', locale);
  if (typeof given.streetCode === 'string' && !streets.has(given.streetCode))
    return rowIssue(file, 'streetCode', 'streetUnknown', locale);
  const values = { ...before, ...given };
  const status = stored?.status ?? file.value.status ?? (read.licenceNo === undefined ? 'unlicensed' : 'operating');
  const changed = changedFields(before, values);
  return { file, stored, values, given: Object.keys(read), changed, status, nameKey, person };
}
