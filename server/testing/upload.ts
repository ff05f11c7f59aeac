import type { OutCell } from '../sheets/index.ts';
import { writeWorkbook } from '../sheets/index.ts';
import type { Post } from './county.ts';
import type { TestHouse } from './house.ts';

const BOUNDARY = 'qingzhou-test-boundary';

/** A multipart body with one file. */
export function fileBody(name: string, bytes: Uint8Array): { payload: Buffer; headers: Record<string, string> } {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${encodeURIComponent(name)}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  };
}

/** Sends a file as somebody; the answer as the door gives it. */
export async function sendFile(house: TestHouse, post: Post | null, url: string, name: string, bytes: Uint8Array) {
  const { payload, headers } = fileBody(name, bytes);
  const cookie: Record<string, string> = post === null ? {} : { cookie: await house.cookie(post) };
  return house.send({ method: 'POST', url, payload, headers: { ...headers, ...cookie } });
}

/** A real workbook with one sheet. */
export const workbook = (header: readonly string[], rows: readonly (readonly OutCell[])[]): Promise<Uint8Array> =>
  writeWorkbook([{ name: '表', columns: header.map((text) => ({ header: text })), rows }]);
