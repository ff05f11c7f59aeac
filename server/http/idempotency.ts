import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.ts';
import { named } from '../database/query.ts';
import type { ReadTx } from '../database/transaction.ts';
import { Refusal } from '../refusal.ts';

export interface Key {
  readonly key: string;
  readonly hash: Buffer;
}
export interface KeptReply {
  readonly status: number;
  readonly reply: string;
}

const WELL_FORMED = /^[\w.:-]{8,100}$/;

/** The key of a write, bound to its method, address and body. */
export function keyOf(request: FastifyRequest): Key | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method === 'GET') return null;
  if (typeof key !== 'string' || !WELL_FORMED.test(key)) throw new Refusal('INPUT_INVALID', { detail: 'keyForm' });
  const text = `${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`;
  return { key, hash: createHash('sha256').update(text).digest() };
}

const kept = named<{ request_hash: Buffer; status: number; reply: string }>(
  'idempotency-find',
  'select request_hash, status, reply from idempotency_key where div = $1 and person_id = $2 and key = $3',
);

/** The answer already given under this key. @throws Refusal KEY_REUSED when it was given to another body. */
export async function findKeptReply(tx: ReadTx, caller: Caller, key: Key): Promise<KeptReply | undefined> {
  const row = await tx.maybe(kept(caller.region, caller.personId, key.key));
  if (row === undefined) return undefined;
  if (!row.request_hash.equals(key.hash)) throw new Refusal('KEY_REUSED');
  return { status: row.status, reply: row.reply };
}

/** Whether a transaction failed because another request with the same key has committed first. */
export function isKeyTaken(cause: unknown): boolean {
  const { code, table } = cause as { code?: string; table?: string };
  return code === '23505' && table === 'idempotency_key';
}
