import { named } from '../database/query.ts';
import type { ReadTx, WriteTx } from '../database/transaction.ts';
import type { FileAnswer } from '../http/call.ts';
import { newId } from '../identity.ts';
import { requireFound } from '../refusal.ts';
import type { AcceptedFile } from './accept.ts';

export interface FileOwner {
  readonly div: string;
  /** The institution whose head may read it; null for files of nobody's. */
  readonly institutionId: string | null;
  readonly by: string;
  readonly at: string;
}

const insert = named<never>(
  'file-store',
  `insert into stored_file (div, id, institution_id, name, media_type, size, sha256, bytes, created_by, created_at)
   values ($1, $2, $3, $4, $5, $6, sha256($7::bytea), $7, $8, $9)`,
);
const find = named<{ name: string; media_type: string; bytes: Buffer }>(
  'file-read',
  'select name, media_type, bytes from stored_file where div = $1 and id = $2',
);

/** Keeps a file with its SHA-256; the id by which rows name it. */
export async function storeFile(tx: WriteTx, file: AcceptedFile, owner: FileOwner): Promise<string> {
  const id = newId();
  const { div, institutionId, by, at } = owner;
  await tx.run(insert(div, id, institutionId, file.name, file.mediaType, file.bytes.length, file.bytes, by, at));
  return id;
}

/** A kept file as an answer. @throws Refusal NOT_FOUND outside the scope */
export async function readStoredFile(tx: ReadTx, div: string, id: string): Promise<FileAnswer> {
  const { name, media_type, bytes } = requireFound(await tx.maybe(find(div, id)));
  return { name, bytes, type: media_type };
}
