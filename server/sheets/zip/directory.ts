import type { SheetLimits } from '../limits.ts';
import { SheetRefused } from '../refusal.ts';

/** One part of a zip container, as its central directory declares it. */
export interface ZipEntry {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly stored: number;
  readonly inflated: number;
  /** Where the stored bytes begin in the file. */
  readonly start: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/**
 * Reads the central directory and judges it before anything is inflated: number of parts, declared sizes, ratio.
 * @throws SheetRefused 'damaged' | 'bomb' | 'encrypted'
 */
export function readDirectory(file: Buffer, limits: SheetLimits): Map<string, ZipEntry> {
  try {
    return judge(readEntries(file, limits), limits);
  } catch (error) {
    // Buffer reads beyond the end throw RangeError: the container is cut off or lies about its offsets.
    if (error instanceof RangeError) throw new SheetRefused('damaged');
    throw error;
  }
}

function readEntries(file: Buffer, limits: SheetLimits): ZipEntry[] {
  const end = findEnd(file);
  if (end.count > limits.entries) throw new SheetRefused('bomb', { entries: end.count });
  const entries: ZipEntry[] = [];
  let at = end.offset;
  for (let index = 0; index < end.count; index += 1) {
    if (file.readUInt32LE(at) !== CENTRAL) throw new SheetRefused('damaged');
    const nameLength = file.readUInt16LE(at + 28);
    const extraLength = file.readUInt16LE(at + 30);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    if (file.readUInt16LE(at + 8) & 1) throw new SheetRefused('encrypted');
    entries.push(readEntry(file, at, name, at + 46 + nameLength, extraLength));
    at += 46 + nameLength + extraLength + file.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(file: Buffer, at: number, path: string, extraAt: number, extraLength: number): ZipEntry {
  let stored = file.readUInt32LE(at + 20);
  let inflated = file.readUInt32LE(at + 24);
  let local = file.readUInt32LE(at + 42);
  if (stored === FULL_32 || inflated === FULL_32 || local === FULL_32) {
    const wide = readWideExtra(file, extraAt, extraLength);
    if (inflated === FULL_32) inflated = wide.take();
    if (stored === FULL_32) stored = wide.take();
    if (local === FULL_32) local = wide.take();
  }
  if (file.readUInt32LE(local) !== LOCAL) throw new SheetRefused('damaged');
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (start + stored > file.length) throw new SheetRefused('damaged');
  return {
    path: path.replace(/^\//, ''),
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    stored,
    inflated,
    start,
  };
}

function findEnd(file: Buffer): { count: number; offset: number } {
  const lowest = Math.max(0, file.length - 22 - FULL_16);
  for (let at = file.length - 22; at >= lowest; at -= 1) {
    if (file.readUInt32LE(at) !== END) continue;
    const count = file.readUInt16LE(at + 10);
    const offset = file.readUInt32LE(at + 16);
    return count === FULL_16 || offset === FULL_32 ? findWideEnd(file, at) : { count, offset };
  }
  throw new SheetRefused('damaged');
}

function findWideEnd(file: Buffer, end: number): { count: number; offset: number } {
  if (file.readUInt32LE(end - 20) !== END64_LOCATOR) throw new SheetRefused('damaged');
  const record = wide(file, end - 12);
  if (file.readUInt32LE(record) !== END64) throw new SheetRefused('damaged');
  return { count: wide(file, record + 32), offset: wide(file, record + 48) };
}

function readWideExtra(file: Buffer, at: number, length: number): { take(): number } {
  for (let cursor = at; cursor + 4 <= at + length; ) {
    const size = file.readUInt16LE(cursor + 2);
    if (file.readUInt16LE(cursor) === 1) {
      let next = cursor + 4;
      const end = next + size;
      return {
        take() {
          if (next + 8 > end) throw new SheetRefused('damaged');
          next += 8;
          return wide(file, next - 8);
        },
      };
    }
    cursor += 4 + size;
  }
  throw new SheetRefused('damaged');
}

function wide(file: Buffer, at: number): number {
  const value = file.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new SheetRefused('damaged');
  return Number(value);
}

function judge(entries: readonly ZipEntry[], limits: SheetLimits): Map<string, ZipEntry> {
  let total = 0;
  const byPath = new Map<string, ZipEntry>();
  for (const entry of entries) {
    total += entry.inflated;
    const steep = entry.inflated > limits.ratioFrom && entry.inflated > entry.stored * limits.ratio;
    if (steep || total > limits.inflatedBytes) {
      throw new SheetRefused('bomb', { megabytes: Math.round(total / 1024 / 1024) });
    }
    byPath.set(entry.path, entry);
  }
  return byPath;
}
