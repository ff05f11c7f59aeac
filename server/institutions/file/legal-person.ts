import type { FieldValue } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { House } from '../../house.ts';
import { sealTyped } from './staff/seal.ts';

/** What a write makes of the legal person's identity number: never the number itself (PS-C2, DP-3). */
export interface SealedPerson<V> {
  /** As given, with the number masked. */
  readonly values: V;
  /** Its keyed hash as it is to stand; absent where the write leaves the number alone. */
  readonly hash?: Buffer | null;
  /** PS-C2. */
  readonly findings: readonly Finding[];
}

const KEY = 'legalPersonId';
const MASKED = /^\d{6}\*{8}\d{3}[0-9X]$/;

/**
 * Checks, hashes and masks the number before anything else sees it. A masked one as it is held stays with its hash; any other masked one
 * is known by sight alone.
 * @param held the masked number of the file
 * @throws Refusal STATE_CONFLICT where a number is given and no key is set
 */
export function sealLegalPerson<V extends Readonly<Record<string, unknown>>>(
  house: House,
  given: V,
  held: FieldValue | undefined,
  today: string,
): SealedPerson<V> {
  const typed = given[KEY];
  if (typed === undefined || (typeof typed !== 'string' && typed !== null)) return { values: given, findings: [] };
  if (typed === null || typed.trim() === '') return { values: given, hash: null, findings: [] };
  if (MASKED.test(typed)) return { values: given, ...(typed === held ? {} : { hash: null }), findings: [] };
  const { identity, findings } = sealTyped(house, typed, today, `values.${KEY}`);
  return { values: { ...given, [KEY]: identity?.masked ?? null }, hash: identity?.hash ?? null, findings };
}
