import { newDeviceId } from './device-id.ts';
import { type KeptPhoto, putPhoto } from './store.ts';

/** The longer edge: a notice on a wall stays readable, and a dozen photos do not fill the phone. */
const EDGE = 1600;
const QUALITY = 0.8;

/** Draws what the camera gave smaller, upright and without what it wrote beside it, and keeps it on the phone. @throws when it is no picture */
export async function takePhoto(file: Blob): Promise<KeptPhoto> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve, 'image/jpeg', QUALITY);
  const blob = await promise;
  if (blob === null) throw new Error('the canvas gave no picture');
  const photo = { id: newDeviceId(), blob, at: new Date().toISOString() };
  await putPhoto(photo);
  return photo;
}
