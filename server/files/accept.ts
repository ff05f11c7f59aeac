import type { Upload } from '../http/call.ts';
import { Refusal } from '../refusal.ts';
import { redraw } from './image.ts';
import { kindOf } from './kind.ts';
import { requirePdf } from './pdf.ts';

/** A file that may be kept. */
export interface AcceptedFile {
  readonly name: string;
  readonly mediaType: 'image/jpeg' | 'application/pdf';
  readonly bytes: Buffer;
}

const stem = (name: string): string => name.replace(/\.[^.]*$/, '') || name;

/** A photograph, drawn anew as JPEG. @throws Refusal FILE_UNREADABLE for anything else, TOO_LARGE */
export async function acceptImage({ name, bytes }: Upload): Promise<AcceptedFile> {
  const kind = kindOf(bytes);
  if (kind === null || kind === 'pdf') throw new Refusal('FILE_UNREADABLE', { detail: 'fileKind' });
  return { name: `${stem(name)}.jpg`, mediaType: 'image/jpeg', bytes: await redraw(bytes) };
}

/** A photograph, or a PDF as it is. @throws Refusal FILE_UNREADABLE for anything else, TOO_LARGE */
export async function acceptDocument(upload: Upload): Promise<AcceptedFile> {
  if (kindOf(upload.bytes) !== 'pdf') return acceptImage(upload);
  requirePdf(upload.bytes);
  return { name: `${stem(upload.name)}.pdf`, mediaType: 'application/pdf', bytes: upload.bytes };
}
