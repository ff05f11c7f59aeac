import type { FieldValues as GivenValues } from '#contract/institutions/index.ts';
import type { FieldError } from '#contract/problem.ts';
import {
  type FieldValue,
  type FieldValues,
  findField,
  fits,
  judgeWriter,
  type Writer,
} from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { bareIdentifier, parseLicenceNumber } from '#policy/kernel/identifiers/index.ts';
import { named } from '../../database/query.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { House } from '../../house.ts';
import { problemText } from '../../messages/index.ts';
import type { Locale } from '../../messages/locale.ts';
import { Refusal } from '../../refusal.ts';
import { sealLegalPerson } from './legal-person.ts';
import { changedFields } from './record-changes.ts';

export interface CheckedValues {
  /** All values as they would stand. */
  readonly after: FieldValues;
  readonly changed: readonly string[];
  /** REG-C8, PS-C2. */
  readonly findings: readonly Finding[];
  /** Keyed hash of the legal person's identity number; absent where the write leaves it. */
  readonly legalPersonHash?: Buffer | null;
}

const streetIn = named<{ code: string }>(
  'street-in-county',
  `select code from region where code = $1 and kind = 'street' and parent_code = $2`,
);

/** Identifiers as registers compare them: full-width characters, spaces and the words around a licence number are left out. */
export function plain(key: string, value: FieldValue): FieldValue {
  if (typeof value !== 'string') return value;
  const trimmed = value.trim();
  if (key === 'creditCode') return bareIdentifier(trimmed);
  if (key !== 'licenceNo') return trimmed === '' ? null : trimmed;
  const number = parseLicenceNumber(trimmed);
  return number.ok ? number.digits : bareIdentifier(trimmed);
}

/** @throws Refusal INPUT_INVALID naming every field whose value it cannot hold, and every field that does not exist */
export async function checkValues(
  tx: ReadTx,
  house: House,
  div: string,
  before: FieldValues,
  typed: GivenValues,
  writer: Writer,
  locale: Locale,
): Promise<CheckedValues> {
  const t = problemText(locale).inputs;
  const { values: given, hash, findings } = sealLegalPerson(house, typed, before.legalPersonId, house.clock.today());
  const errors: FieldError[] = [];
  const next: Record<string, FieldValue> = {};
  for (const [key, raw] of Object.entries(given)) {
    const field = findField(key);
    const value = plain(key, raw);
    const path = `body.values.${key}`;
    if (field === undefined) errors.push({ path, message: t.unknownKey(key) });
    else if (field.kept !== 'derived' && !fits(field, value)) errors.push({ path, message: t.type });
    else next[key] = value;
  }
  const street = next.streetCode;
  if (typeof street === 'string' && (await tx.maybe(streetIn(street, div))) === undefined)
    errors.push({ path: 'body.values.streetCode', message: t.other });
  if (errors.length > 0) throw new Refusal('INPUT_INVALID', { errors });
  const changed = changedFields(before, { ...before, ...next });
  return {
    after: { ...before, ...next },
    changed,
    findings: [...findings, ...changed.flatMap((key) => judgeWriter(findField(key)!, writer))],
    ...(hash !== undefined && { legalPersonHash: hash }),
  };
}
