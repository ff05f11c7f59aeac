import { createHash, randomBytes } from 'node:crypto';
import type { RankOf } from '#policy/institutions/index.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** U14: drawn before anybody has visited anything. */
export const newSeed = (): string => randomBytes(16).toString('hex');

/** What may be known of a seed before it is used: its SHA-256. */
export const commitmentOf = (seed: string): string => sha256(seed);

export const rankOf: RankOf = (seed, id) => sha256(`${seed}|${id}`);
