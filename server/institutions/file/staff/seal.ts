import { identityNumber } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { parseResidentId } from '#policy/kernel/identifiers/index.ts';
import { findingOf } from '#policy/kernel/rule.ts';
import type { House } from '../../../house.ts';
import { type SealedIdentity, sealIdentity } from '../../../identity-key.ts';
import { Refusal } from '../../../refusal.ts';

export interface Sealed {
  /** Null where nothing was given, or it was wrong. */
  readonly identity: SealedIdentity | null;
  /** PS-C2. */
  readonly findings: readonly Finding[];
}

/**
 * What is kept of an identity number as typed. The number itself goes no further.
 * @param field where a wrong one is told
 * @throws Refusal STATE_CONFLICT where no key is set
 */
export function sealTyped(house: House, text: string | undefined, today: string, field = 'identity'): Sealed {
  if (text === undefined || text.trim() === '') return { identity: null, findings: [] };
  const parsed = parseResidentId(text, today);
  if (!parsed.ok) {
    const facts = { reason: parsed.reason };
    return {
      identity: null,
      findings: [findingOf(identityNumber, { sentence: 'staff.identityWrong', field, facts })],
    };
  }
  if (house.identityKey === undefined) throw new Refusal('STATE_CONFLICT', { detail: 'identityKeyMissing' });
  return { identity: sealIdentity(house.identityKey, parsed.id), findings: [] };
}
