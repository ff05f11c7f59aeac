import { createHash } from 'node:crypto';
import { hashPassword } from '#server/accounts/password.ts';

/** The password of every demo account; it stands in the documentation. */
export const DEMO_PASSWORD = 'qingzhou-demo';

/** One hash for all, made once: its salt comes from the seed, so that the same seed writes the same rows. */
export function demoPasswordHash(seed: number): Promise<string> {
  return hashPassword(DEMO_PASSWORD, createHash('sha256').update(`${seed}/password`).digest().subarray(0, 16));
}
