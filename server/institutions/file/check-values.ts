import type { FieldValues as GivenValues } from '#contract/institutions/index.ts';
import type { FieldError } from '#contract/problem.ts';
import {
  type FieldValue,
  type FieldValues,
  findField,
  fits,
  identityNumber,
  judgeWriter,
  type Writer,
} from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { bareIdentifier, parseLicenceNumber, parseResidentId } from '#policy/kernel/identifiers/index.ts';
import { findingOf } from '#policy/kernel/rule.ts';
import { named } from '../../database/query.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { maskIdentity } from '../../identity-key.ts';
import { problemText } from '../../messages/index.ts';
import type { Locale } from '../../messages/locale.ts';
import { Refusal } from '../../refusal.ts';
import { changedFields } from './record-changes.ts';

export interface CheckedValues {
  /** All values as they would stand. */
  readonly after: FieldValues;
  readonly changed: readonly string[];
  /** REG-C8, PS-C2. */
  readonly findings: readonly Finding[];
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

const MASKED = /^\d{6}\*{8}\d{3}[0-9X]$/;

/** An identity number is checked and masked before anything else sees it; what is masked already stays (PS-C2, DP-3). */
function sealed(given: GivenValues): { readonly values: GivenValues; readonly findings: readonly Finding[] } {
  const typed = given.legalPersonId;
  if (typeof typed !== 'string' || typed.trim() === '' || MASKED.test(typed)) return { values: given, findings: [] };
  const parsed = parseResidentId(typed);
  if (parsed.ok) return { values: { ...given, legalPersonId: maskIdentity(parsed.id) }, findings: [] };
  const facts = { reason: parsed.reason };
  return {
    values: { ...given, legalPersonId: null },
    findings: [findingOf(identityNumber, { sentence: 'staff.identityWrong', field: 'values.legalPersonId', facts })],
  };
}

/** @throws Refusal INPUT_INVALID naming every field whose value it cannot hold, and every field that does not exist */
export async function checkValues(
  tx: ReadTx,
  div: string,
  before: FieldValues,
  typed: GivenValues,
  writer: Writer,
  locale: Locale,
): Promise<CheckedValues> {
  const t = problemText(locale).inputs;
  const { values: given, findings } = sealed(typed);
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
  };
}
