import sharp from 'sharp';
import { Refusal } from '../refusal.ts';

/** What cameras and phones send. Anything else, whatever its name says, is no photo. */
const KINDS: readonly string[] = ['jpeg', 'png', 'webp'];
/** Pixels that one photo may have: a bomb of a few kilobytes could claim billions. */
const MOST_PIXELS = 50_000_000;
/** The longer edge of what is kept: a notice on a wall stays readable. */
const EDGE = 2048;
const QUALITY = 80;

const MOST_BYTES = 10 * 1024 * 1024;

export interface CleanImage {
  readonly bytes: Buffer;
  readonly mediaType: 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

const broken = (): never => {
  throw new Refusal('FILE_UNREADABLE', { detail: 'fileBroken' });
};

async function requireImage(given: Uint8Array): Promise<void> {
  if (given.length > MOST_BYTES) throw new Refusal('TOO_LARGE', { detail: 'imageTooLarge' });
  if (given.length === 0) broken();
  const { format, width, height } = await sharp(given, { limitInputPixels: false })
    .metadata()
    .catch(() => ({ format: 'unknown', width: 0, height: 0 }));
  if (!KINDS.includes(format)) throw new Refusal('FILE_UNREADABLE', { detail: 'fileKind' });
  if (width * height > MOST_PIXELS) throw new Refusal('TOO_LARGE', { detail: 'imageTooLarge' });
}

/**
 * Draws a photo anew: upright, no larger than needed, and without whatever the camera wrote beside it (place, time, device, thumbnail).
 * What came in is thrown away: only pixels pass.
 * @throws Refusal FILE_UNREADABLE for what is no photo, TOO_LARGE for more bytes or pixels than a camera makes.
 */
export async function cleanImage(given: Uint8Array): Promise<CleanImage> {
  await requireImage(given);
  const { data, info } = await sharp(given, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: EDGE, height: EDGE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
    .catch(broken);
  return { bytes: data, mediaType: 'image/jpeg', width: info.width, height: info.height };
}
