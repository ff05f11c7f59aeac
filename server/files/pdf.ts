import { Refusal } from '../refusal.ts';

export const PDF_BYTES = 20 * 1024 * 1024;
const END = Buffer.from('%%EOF');
/** The end record of a ZIP archive, which unpackers look for from the back. */
const ZIP_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ZIP_REACH = 66_000;
const BLANK = /^[\s\0]*$/;

/**
 * A PDF is kept as it is, so it must be one from the first byte to the last: nothing behind its end, and no archive that an unpacker would
 * find in it. It is only ever handed out as a download.
 * @throws Refusal TOO_LARGE, FILE_UNREADABLE
 */
export function requirePdf(bytes: Buffer): void {
  if (bytes.length > PDF_BYTES) throw new Refusal('TOO_LARGE', { detail: 'fileBroken' });
  const end = bytes.lastIndexOf(END);
  const behind = end < 0 ? '' : bytes.subarray(end + END.length).toString('latin1');
  const archive = bytes.subarray(-ZIP_REACH).includes(ZIP_END);
  if (end < 0 || !BLANK.test(behind) || archive) throw new Refusal('FILE_UNREADABLE', { detail: 'fileBroken' });
}
