import { crc32, createInflateRaw } from 'node:zlib';
import { SheetRefused } from '../refusal.ts';
import type { ZipEntry } from './directory.ts';

const CHUNK = 64 * 1024;

/**
 * Streams the inflated bytes of one part. What comes out is measured against what the directory declared, so a
 * directory that passed its caps cannot hide a larger part.
 * @throws SheetRefused 'bomb' when more comes out than declared, 'damaged' when the bytes are not what they claim
 */
export async function* inflateEntry(file: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const stored = file.subarray(entry.start, entry.start + entry.stored);
  let size = 0;
  let crc = 0;
  for await (const chunk of open(stored, entry.method)) {
    size += chunk.length;
    if (size > entry.inflated) throw new SheetRefused('bomb', { megabytes: Math.round(size / 1024 / 1024) });
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.inflated || crc !== entry.crc) throw new SheetRefused('damaged');
}

/** The whole inflated part: only for small ones (`most` bytes). */
export async function inflateWhole(file: Buffer, entry: ZipEntry, most: number): Promise<Buffer> {
  if (entry.inflated > most) throw new SheetRefused('bomb', { megabytes: Math.round(entry.inflated / 1024 / 1024) });
  const chunks: Buffer[] = [];
  for await (const chunk of inflateEntry(file, entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* open(stored: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === 0) {
    for (let at = 0; at < stored.length; at += CHUNK) yield stored.subarray(at, at + CHUNK);
    return;
  }
  if (method !== 8) throw new SheetRefused('damaged');
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  inflate.end(stored);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch {
    throw new SheetRefused('damaged');
  } finally {
    inflate.destroy();
  }
}
