import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a key that is drawn here. */
const BYTES = 32;
const FILE = 'identity.key';

/**
 * The key under which identity numbers are hashed: the one of the configuration, else the one in the data folder, drawn at the first start.
 * Without either there is none, and identity numbers are not taken.
 * @throws what the file system throws where the folder cannot be read or written
 */
export function openIdentityKey(given: string | null, dataFolder: string | null): Buffer | undefined {
  if (given !== null) return Buffer.from(given, 'utf8');
  if (dataFolder === null) return undefined;
  const path = join(dataFolder, FILE);
  try {
    writeFileSync(path, randomBytes(BYTES).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'utf8');
}

export interface SealedIdentity {
  /** Equal for equal numbers under one key; tells nothing without it. */
  readonly hash: Buffer;
  /** For people to recognise: 110105********002X. */
  readonly masked: string;
}

/** For people to recognise: 110105********002X. */
export const maskIdentity = (number: string): string => `${number.slice(0, 6)}********${number.slice(-4)}`;

/** What is kept of an identity number that was checked: never the number itself (DP-3). */
export function sealIdentity(key: Buffer, number: string): SealedIdentity {
  return {
    hash: createHmac('sha256', key).update(number).digest(),
    masked: maskIdentity(number),
  };
}
