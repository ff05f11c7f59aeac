import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import { addressOfDay, boardPage } from './board-page.ts';
import { mountApiDocs } from './docs/routes.ts';
import { findPage } from './find-page.ts';
import { homePage } from './home-page.ts';
import { mountPage, mountPlainPage } from './page.ts';
import { viewOfRequest } from './view.ts';

/** The pages for anyone. */
export function mountPublicPages(app: FastifyInstance, house: House): void {
  mountPlainPage(app, house, '/', homePage);
  mountPage(app, house, findPage);
  mountPage(app, house, boardPage);
  mountApiDocs(app, house);
  app.get<{ Params: { id: string } }>('/board/:id', (request, reply) =>
    reply.redirect(addressOfDay(viewOfRequest(house, request), request.params.id), 302),
  );
}
