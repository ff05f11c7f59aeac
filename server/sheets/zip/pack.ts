import { promisify } from 'node:util';
import { crc32, createDeflateRaw, deflateRaw } from 'node:zlib';

/** A part of a zip container about to be written. */
export interface ZipPart {
  readonly path: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly inflated: number;
  readonly stored: Uint8Array;
}

const deflate = promisify(deflateRaw);

export async function packBytes(path: string, bytes: Uint8Array): Promise<ZipPart> {
  return { path, method: 8, crc: crc32(bytes), inflated: bytes.length, stored: await deflate(bytes) };
}

/** Deflates text as it is produced; only the deflated bytes are held. */
export async function packText(path: string, text: AsyncIterable<string>): Promise<ZipPart> {
  let crc = 0;
  let inflated = 0;
  const stored: Buffer[] = [];
  const stream = createDeflateRaw({ level: 5 });
  const collected = (async () => {
    for await (const chunk of stream) stored.push(chunk as Buffer);
  })();
  try {
    for await (const piece of text) {
      const bytes = Buffer.from(piece, 'utf8');
      crc = crc32(bytes, crc);
      inflated += bytes.length;
      if (!stream.write(bytes)) await new Promise((resume) => stream.once('drain', resume));
    }
    stream.end();
    await collected;
  } catch (error) {
    stream.destroy();
    await collected.catch(() => undefined);
    throw error;
  }
  return { path, method: 8, crc, inflated, stored: Buffer.concat(stored) };
}

/** The container around the parts. Sizes stand in the local headers, so every reader can stream it. */
export function assembleZip(parts: readonly ZipPart[]): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.path, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeCommon(local, 4, part, name.length);
    body.push(local, name, part.stored);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    writeCommon(central, 6, part, name.length);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    offset += 30 + name.length + part.stored.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, ...directory, end]);
}

/** The 26 bytes that local and central headers share; bit 11 says that names are UTF-8, the day is 1980-01-01. */
function writeCommon(header: Buffer, at: number, part: ZipPart, nameLength: number): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(0x0800, at + 2);
  header.writeUInt16LE(part.method, at + 4);
  header.writeUInt16LE(0x21, at + 8);
  header.writeUInt32LE(part.crc, at + 10);
  header.writeUInt32LE(part.stored.length, at + 14);
  header.writeUInt32LE(part.inflated, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}
