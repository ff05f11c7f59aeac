import type { ServerResponse } from 'node:http';
import type { Pool } from 'pg';

const READ = { name: 'page', text: 'select html from bench_page where path = $1' };

/** A whole page out of one row: what any server must at least do to answer these bytes. */
export async function sendStored(pool: Pool, response: ServerResponse, path: string): Promise<void> {
  const { rows } = await pool.query<{ html: string }>({ ...READ, values: [path] });
  const html = rows[0]?.html ?? '';
  response.writeHead(html === '' ? 404 : 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
  });
  response.end(html);
}
