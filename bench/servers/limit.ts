import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { clientOptions } from '#server/database/connection.ts';
import { listPage } from './limit-list.ts';
import { sendStored } from './limit-page.ts';
import { publishOne } from './limit-publish.ts';
import { registryPage } from './limit-registry.ts';
import { attend, task } from './process.ts';
import { type Signed, verify } from './signed.ts';

/** What the machine and the driver can do: node:http and pg, the statements prepared, nothing in between. */
const pool = new pg.Pool({ ...clientOptions(task.address), max: 20, idleTimeoutMillis: 60_000 });
const full = task.variant === 'full';

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  const text = JSON.stringify(answer);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

async function answer(request: IncomingMessage, response: ServerResponse, who: Signed): Promise<void> {
  if (request.method === 'POST') {
    const { status, answer: row } = await publishOne(pool, (await bodyOf(request)) as never, who, full);
    return send(response, status, row);
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
  const page =
    pathname === '/registry' ? registryPage(pool, searchParams, who, task.today) : listPage(pool, searchParams, who);
  send(response, 200, await page);
}

const server = createServer((request, response) => {
  const { url = '/' } = request;
  if (url.startsWith('/institutions'))
    return void sendStored(pool, response, url).catch((cause: unknown) =>
      send(response, 500, { cause: String(cause) }),
    );
  const who = verify(request.headers.cookie, task.secret, full);
  if (who === undefined) return send(response, 401, {});
  answer(request, response, who).catch((cause: unknown) => send(response, 500, { cause: String(cause) }));
});
server.listen(0, '127.0.0.1', () =>
  attend((server.address() as AddressInfo).port, async () => {
    server.closeAllConnections();
    await pool.end();
  }),
);
