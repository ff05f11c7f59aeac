import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { House } from '../../house.ts';
import { requestLocale } from '../../http/exchange.ts';
import type { Locale } from '../../messages/locale.ts';
import { mountPlainPage } from '../page.ts';
import { apiDocument } from './document.ts';
import { apiDocsPage } from './page.ts';

const texts = new Map<Locale, { text: string; tag: string }>();
function textOf(locale: Locale): { text: string; tag: string } {
  const known = texts.get(locale);
  if (known !== undefined) return known;
  const text = JSON.stringify(apiDocument(locale));
  const made = { text, tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"` };
  texts.set(locale, made);
  return made;
}

/** `/api/openapi.json` for machines, `/api/docs` for people. */
export function mountApiDocs(app: FastifyInstance, house: House): void {
  app.get('/api/openapi.json', (request, reply) => {
    const { text, tag } = textOf(requestLocale(request));
    reply.header('etag', tag).header('vary', 'accept-language, cookie').header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply.header('content-type', 'application/json; charset=utf-8').send(text);
  });
  mountPlainPage(app, house, '/api/docs', apiDocsPage);
}
