import { addressLikeness } from '#policy/institutions/index.ts';
import type { FileRow, RowIssue } from '../../imports/kind.ts';
import type { Locale } from '../../messages/locale.ts';
import type { InstitutionSheetRow } from '../../sheets/columns/index.ts';
import type { InstitutionRow } from '../index.ts';
import { rowIssue } from './issue-of.ts';
import type { Known } from './known.ts';

export interface Match {
  readonly row: InstitutionRow | null;
  /** Of a row that was known by name and address alone: somebody has to say that it is the same. */
  readonly issue: RowIssue | null;
}

/** Files by the key of their name, for registers that know no number. */
export const byNameKey = (known: Known): Map<string, InstitutionRow[]> =>
  Map.groupBy(known.rows, (row) => row.name_key);

/**
 * Which file a row is about: by the file's own number, else by credit code, then by licence number, then by name and address, which asks.
 * @returns an issue instead where the row points at two files at once
 */
export function matchRow(
  file: FileRow<InstitutionSheetRow>,
  codes: { readonly credit: string; readonly licence: string; readonly nameKey: string },
  known: Known,
  names: ReadonlyMap<string, InstitutionRow[]>,
  places: readonly string[],
  locale: Locale,
): Match | RowIssue {
  const { address, fileId } = file.value;
  if (fileId !== null) {
    const row = known.byId.get(fileId.toLowerCase());
    return row === undefined ? rowIssue(file, 'fileId', 'institutionFile', locale) : { row, issue: null };
  }
  const byCredit = codes.credit === '' ? [] : (known.byCredit.get(codes.credit) ?? []);
  const byLicence = codes.licence === '' ? [] : (known.byLicence.get(codes.licence) ?? []);
  if (byCredit.length > 1) return rowIssue(file, 'creditCode', 'institutionMany', locale);
  if (byCredit.length === 1 && byLicence.some((row) => row.id !== byCredit[0]!.id))
    return rowIssue(file, 'licenceNo', 'institutionTwoCodes', locale);
  if (byCredit.length === 1) return { row: byCredit[0]!, issue: null };
  if (byLicence.length > 1) return rowIssue(file, 'licenceNo', 'institutionMany', locale);
  if (byLicence.length === 1) return { row: byLicence[0]!, issue: null };
  // Numbers that both give and that differ are two institutions, whatever they are called.
  const free = (row: InstitutionRow) =>
    (codes.credit === '' || row.credit_code === null) && (codes.licence === '' || row.licence_no === null);
  const same = (names.get(codes.nameKey) ?? []).filter(
    (row) =>
      free(row) && address !== null && row.address !== null && addressLikeness(row.address, address, places) === 1000,
  );
  if (same.length > 1) return rowIssue(file, 'name', 'institutionMany', locale);
  const [one] = same;
  return one === undefined
    ? { row: null, issue: null }
    : { row: one, issue: rowIssue(file, 'name', 'institutionByName', locale, 'warn') };
}
