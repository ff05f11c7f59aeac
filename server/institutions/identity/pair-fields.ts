import type { PairField } from '#contract/institutions/identity.ts';
import { fields } from '#policy/institutions/index.ts';
import { changedFields, type InstitutionRow } from '../index.ts';
import type { MergeRow } from './merge-row.ts';

/** Fields of the catalogue that somebody writes, and the status, which stands beside it. */
const WRITTEN = [{ key: 'status', kept: 'column' }, ...fields.filter((field) => field.kept !== 'derived')];

const columnOf = (key: string): keyof InstitutionRow =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) as keyof InstitutionRow;

const keptAs = new Map(WRITTEN.map(({ key, kept }) => [key, kept]));
export const isMergeable = (key: string): boolean => keptAs.has(key);

const heldValue = (row: InstitutionRow, key: string): unknown =>
  (keptAs.get(key) === 'column' ? row[columnOf(key)] : row.ledger[key]) ?? null;

/** The two files field by field, in the order of the catalogue; what neither fills in is left out. */
export const pairFields = (first: InstitutionRow, second: InstitutionRow): PairField[] =>
  WRITTEN.map(({ key }) => {
    const [a, b] = [heldValue(first, key), heldValue(second, key)];
    return { key, first: a, second: b, differs: changedFields({ key: a }, { key: b }).length > 0 };
  }).filter(({ first: a, second: b }) => a !== null || b !== null);

/** What goes with a value: a new name has another key, a status its day, a number its hash. */
const TOGETHER: Readonly<Record<string, readonly (keyof MergeRow)[]>> = {
  name: ['name_key'],
  status: ['status_since'],
  legalPersonId: ['legal_person_hash'],
};

/** Columns of the one that stays, once it has taken the values of these fields from the one that goes, with who stood for them when. */
export function withTaken(kept: MergeRow, gone: MergeRow, take: readonly string[]): MergeRow {
  const row: Record<string, unknown> = { ...kept, ledger: { ...kept.ledger }, confirmed: { ...kept.confirmed } };
  const into = (name: 'ledger' | 'confirmed', key: string) => {
    const held = row[name] as Record<string, unknown>;
    if (gone[name][key] === undefined) delete held[key];
    else held[key] = gone[name][key];
  };
  for (const key of take) {
    into('confirmed', key);
    const inLedger = keptAs.get(key) === 'ledger';
    if (inLedger) into('ledger', key);
    for (const column of [...(inLedger ? [] : [columnOf(key)]), ...(TOGETHER[key] ?? [])]) row[column] = gone[column];
  }
  return row as unknown as MergeRow;
}
