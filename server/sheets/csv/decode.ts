import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { SheetRefused } from '../refusal.ts';

const PIECE = 256 * 1024;

/**
 * The text of a .csv file piece by piece. UTF-8 and UTF-16 by their marks, UTF-8 by its form, otherwise GB18030,
 * of which GBK and GB2312 are parts: this is what Chinese office programs write when asked for plain .csv.
 * @throws SheetRefused 'encoding' when the bytes are none of these
 */
export function* decodeText(file: Buffer): Generator<string> {
  const { encoding, skip } = detect(file);
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  for (let at = skip; at < file.length; at += PIECE) {
    yield legible(decoder.write(file.subarray(at, at + PIECE)), encoding);
  }
  const rest = decoder.end();
  if (rest) yield legible(rest, encoding);
}

function detect(file: Buffer): { encoding: string; skip: number } {
  if (file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf) return { encoding: 'utf8', skip: 3 };
  if (file[0] === 0xff && file[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (file[0] === 0xfe && file[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };
  return { encoding: isUtf8(file) ? 'utf8' : 'gb18030', skip: 0 };
}

/** A zero byte or a replaced character means that this is not text in the encoding it was taken for. */
function legible(text: string, encoding: string): string {
  if (text.includes('\0') || (encoding === 'gb18030' && text.includes('\ufffd'))) throw new SheetRefused('encoding');
  return text;
}
