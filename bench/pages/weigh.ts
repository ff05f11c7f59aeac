import { gzipSync } from 'node:zlib';

export type Kind = 'document' | 'script' | 'style' | 'font' | 'data' | 'other';
export type Weights = Readonly<Record<Kind, number>>;

function kindOf(type: string): Kind {
  if (type.includes('html')) return 'document';
  if (type.includes('javascript')) return 'script';
  if (type.includes('css')) return 'style';
  if (type.includes('font')) return 'font';
  return type.includes('json') ? 'data' : 'other';
}

/** Bytes of each address as gzip would carry them; what is packed already travels as it is. */
export async function weigh(urls: readonly string[], cookie: string | null): Promise<Weights> {
  const sums: Record<Kind, number> = { document: 0, script: 0, style: 0, font: 0, data: 0, other: 0 };
  for (const url of new Set(urls.filter((u) => u.startsWith('http')))) {
    const reply = await fetch(url, { headers: cookie === null ? {} : { cookie } });
    const kind = kindOf(reply.headers.get('content-type') ?? '');
    // An event stream never ends.
    if (reply.headers.get('content-type')?.includes('event-stream')) {
      await reply.body?.cancel();
      continue;
    }
    const bytes = Buffer.from(await reply.arrayBuffer());
    sums[kind] += kind === 'font' ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  }
  return sums;
}
