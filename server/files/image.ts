import { Refusal } from '../refusal.ts';

export const IMAGE_BYTES = 10 * 1024 * 1024;
/** A photograph of fifty million pixels takes 150 MB to decode; more is nobody's telephone. */
const IMAGE_PIXELS = 50_000_000;
/** The longer side of what is kept: a licence stays legible, a county's photographs stay small. */
const LONGEST = 2_560;
const QUALITY = 82;

/**
 * Draws the picture anew: what is kept holds pixels and nothing else — no position, no camera, no time, nothing appended.
 * Turned upright first, for the orientation goes with the rest.
 * @throws Refusal TOO_LARGE, FILE_UNREADABLE
 */
export async function redraw(bytes: Buffer): Promise<Buffer> {
  if (bytes.length > IMAGE_BYTES) throw new Refusal('TOO_LARGE', { detail: 'imageTooLarge' });
  // Loaded only now: most requests never see a picture.
  const { default: sharp } = await import('sharp');
  const open = () => sharp(bytes, { limitInputPixels: false, failOn: 'error' });
  const { width, height } = await open()
    .metadata()
    .catch(() => {
      throw new Refusal('FILE_UNREADABLE', { detail: 'fileBroken' });
    });
  if (width * height > IMAGE_PIXELS) throw new Refusal('TOO_LARGE', { detail: 'imageTooLarge' });
  return open()
    .autoOrient()
    .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: QUALITY })
    .toBuffer()
    .catch(() => {
      throw new Refusal('FILE_UNREADABLE', { detail: 'fileBroken' });
    });
}
