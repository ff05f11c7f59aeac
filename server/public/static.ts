import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'ghtml';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import { sendPage } from './send-page.ts';
import { viewOfRequest } from './view.ts';

/** Where the build puts the two single-page entries. */
export const BUILT_WEB = join(import.meta.dirname, '..', '..', 'dist', 'web');

/** Scripts and connections of this site only; the component kit writes its styles at run time. */
const APP_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Names as the build gives them: no folders, nothing to climb with. */
const ASSET = /^[\w-]+(\.[\w-]+)+$/;

const ENTRIES = { console: 'console.html', m: 'phone.html' } as const;

/** A worker in the grid says where they stand; nobody else is asked. */
const PHONE_PERMISSIONS = 'camera=(), geolocation=(self), microphone=(), payment=()';

/** The pages are only missing where nobody has built them; everything that needs no build works on. */
function sendNotBuilt(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const view = viewOfRequest(house, request);
  const t = view.text.notBuilt;
  return sendPage(request, reply, view, {
    title: t.title,
    status: 503,
    main: html`<div class="prose stack"><h1>${t.title}</h1><p>${t.text}</p></div>`,
  });
}

/** `/console/…` and `/m/…` are answered by their entry whatever follows; `/assets/…` never changes under its name. */
export async function mountStatic(app: FastifyInstance, house: House, web: string): Promise<void> {
  const options = { root: web, preCompressed: true, index: false } as const;
  await app.register(fastifyStatic, { ...options, serve: false });
  for (const [root, file] of Object.entries(ENTRIES)) {
    const answer = (request: FastifyRequest, reply: FastifyReply) =>
      existsSync(join(web, file))
        ? reply
            .header('content-security-policy', APP_POLICY)
            .header('cache-control', 'no-cache')
            .headers(root === 'm' ? { 'permissions-policy': PHONE_PERMISSIONS } : {})
            .sendFile(file, { cacheControl: false })
        : sendNotBuilt(house, request, reply);
    app.get(`/${root}`, answer);
    app.get(`/${root}/*`, answer);
  }
  // Asked for at every visit: a new one says that there is a new version of the phone's pages. It fetches under a policy of its own.
  app.get('/sw.js', (_request, reply) => {
    if (!existsSync(join(web, 'sw.js'))) throw new Refusal('NOT_FOUND');
    return reply
      .header('content-security-policy', APP_POLICY)
      .header('cache-control', 'no-cache')
      .sendFile('sw.js', { cacheControl: false });
  });
  app.get('/favicon.svg', (_request, reply) => reply.sendFile('favicon.svg', { maxAge: '1d' }));
  app.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
    if (!ASSET.test(request.params.name)) throw new Refusal('NOT_FOUND');
    return reply.sendFile(`assets/${request.params.name}`, { maxAge: '365d', immutable: true });
  });
}
