import { type MarkupHandler, MarkupScanner } from './markup.ts';

/**
 * Decodes the bytes of an XML part: UTF-8, or UTF-16 when its mark says so. A declaration of UTF-16 is rewritten, for
 * the text may be written back as UTF-8.
 */
export async function* decodeMarkup(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    const first = decoder === null;
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text = decoder.decode(chunk, { stream: true });
    yield first
      ? text.replace(/^(<\?xml[^>]*?encoding=["'])utf-16["']/i, (whole, head: string) => `${head}UTF-8${whole.at(-1)}`)
      : text;
  }
  if (decoder) yield decoder.decode();
}

/** Runs a handler over a whole part. */
export async function scanPart(chunks: AsyncIterable<Uint8Array>, handler: MarkupHandler): Promise<void> {
  const scanner = new MarkupScanner(handler);
  for await (const piece of decodeMarkup(chunks)) scanner.feed(piece);
  scanner.end();
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
