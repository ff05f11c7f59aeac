import type { ImportView } from '#contract/sheet.ts';
import type { BenchServer } from '../kit/server.ts';

const LOOK_EVERY = 20;

interface Sender {
  readonly server: BenchServer;
  readonly token: string;
}

async function ask<T>({ server, token }: Sender, method: string, path: string, body?: FormData | object): Promise<T> {
  const form = body instanceof FormData;
  const reply = await fetch(`http://127.0.0.1:${server.port}/api${path}`, {
    method,
    headers: {
      cookie: `qz_session=${token}`,
      ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as T;
}

async function settled(sender: Sender, id: string, state: ImportView['state']): Promise<ImportView> {
  for (;;) {
    const view = await ask<ImportView>(sender, 'GET', `/imports/${id}`);
    if (view.state === state) return view;
    if (view.state === 'failed' || (view.state === 'checked' && view.errors > 0)) throw new Error(JSON.stringify(view));
    await new Promise((done) => setTimeout(done, LOOK_EVERY));
  }
}

export interface Imported {
  /** Seconds from sending the file until every row is judged. */
  readonly checked: number;
  /** Seconds from the word to write until everything stands: the file is read and judged again, under locks. */
  readonly written: number;
}

/** Sends a file as a person would, waits for the dry run, answers for what it warns of, and has it written. */
export async function importFile(
  sender: Sender,
  path: string,
  bytes: Uint8Array,
  rows: number,
  expectedWarnings = 0,
): Promise<Imported> {
  const form = new FormData();
  form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'file.xlsx');
  const sent = performance.now();
  const { id } = await ask<ImportView>(sender, 'POST', path, form);
  const { version, created, warnings } = await settled(sender, id, 'checked');
  const checked = performance.now();
  if (created !== rows || warnings !== expectedWarnings)
    throw new Error(`${created} of ${rows} rows would be written, ${warnings} warnings`);
  await ask(sender, 'POST', `/imports/${id}/commit`, { version, ...(warnings > 0 && { answer: '已逐家核对' }) });
  await settled(sender, id, 'done');
  return { checked: (checked - sent) / 1000, written: (performance.now() - checked) / 1000 };
}
