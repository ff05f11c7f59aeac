import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';
import type { Upload } from './call.ts';

/** Bytes of one uploaded file; more is cut off while it streams in. */
export const UPLOAD_LIMIT = 30 * 1024 * 1024;

/** Reads the one file part. @throws Refusal FILE_UNREADABLE when there is none, TOO_LARGE over the cap. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Refusal('FILE_UNREADABLE', { detail: 'fileMissing' });
  const part = await request.file({ limits: { fileSize: UPLOAD_LIMIT, files: 1 } });
  if (part === undefined) throw new Refusal('FILE_UNREADABLE', { detail: 'fileMissing' });
  const bytes = await part.toBuffer();
  const name = part.filename.replace(/[\\/\p{Cc}]/gu, '_').slice(-120);
  return { name: name === '' ? 'file' : name, bytes };
}
