import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
/** Derivations at one time: each holds 19 MiB and a thread, so a flood of logins waits instead of starving the house. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function bounded<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
const tagOf = (password: string, nonce: Buffer): Promise<Buffer> =>
  bounded(() => derive('argon2id', { message: password.normalize('NFKC'), nonce, ...COST }));

/** A PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`. */
export async function hashPassword(password: string, nonce: Buffer = randomBytes(16)): Promise<string> {
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(nonce)}$${base64(await tagOf(password, nonce))}`;
}

const FORM = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
/** Stands in where there is no such account, so that a wrong login takes as long as a wrong password. */
const NOBODY = `$argon2id$v=19$m=19456,t=2,p=1$${base64(Buffer.alloc(16))}$${base64(Buffer.alloc(32))}`;

export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const parts = FORM.exec(hash ?? NOBODY) ?? FORM.exec(NOBODY)!;
  const given = await tagOf(password, Buffer.from(parts[1]!, 'base64'));
  const kept = Buffer.from(parts[2]!, 'base64');
  return hash !== null && kept.length === given.length && timingSafeEqual(kept, given);
}
