/** What the first bytes say a file is: a name and a declared type prove nothing. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'pdf';

const starts = (bytes: Buffer, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte);

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** Null for everything that is not accepted: SVG and HTML carry script, archives carry anything. */
export function kindOf(bytes: Buffer): FileKind | null {
  if (starts(bytes, JPEG)) return 'jpeg';
  if (starts(bytes, PNG)) return 'png';
  if (starts(bytes, RIFF) && starts(bytes, WEBP, 8)) return 'webp';
  return starts(bytes, PDF) ? 'pdf' : null;
}
