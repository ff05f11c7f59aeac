import type { FastifyRequest } from 'fastify';
import type { Upload } from '../../http/call.ts';
import { UPLOAD_LIMIT } from '../../http/upload.ts';
import { Refusal } from '../../refusal.ts';

export interface CheckForm {
  readonly upload: Upload;
  readonly system: '6-3' | '5-4';
  /** A county's code, or null for the nation's numbers. */
  readonly region: string | null;
  /** The annotated copy itself instead of a page. */
  readonly copy: boolean;
}

const clean = (name: string): string => name.replace(/[\\/\p{Cc}]/gu, '_').slice(-120);

/** Reads the whole form. @throws Refusal FILE_UNREADABLE where no file came with it */
export async function readCheckForm(request: FastifyRequest): Promise<CheckForm> {
  if (!request.isMultipart()) throw new Refusal('FILE_UNREADABLE', { detail: 'fileMissing' });
  const fields = new Map<string, string>();
  let upload: Upload | undefined;
  const limits = { fileSize: UPLOAD_LIMIT, files: 1, fields: 8, fieldSize: 100 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') fields.set(part.fieldname, String(part.value));
    // A browser sends an empty part without a name where nothing was chosen.
    else if (part.filename !== '') upload = { name: clean(part.filename), bytes: await part.toBuffer() };
    else part.file.resume();
  }
  if (upload === undefined) throw new Refusal('FILE_UNREADABLE', { detail: 'fileMissing' });
  const region = fields.get('region') ?? '';
  return {
    upload,
    system: fields.get('system') === '5-4' ? '5-4' : '6-3',
    region: /^\d{6}$/.test(region) ? region : null,
    copy: fields.get('want') === 'copy',
  };
}
