import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import { addressOfDay, boardPage } from './board-page.ts';
import { mountCheck } from './check/routes.ts';
import { mountApiDocs } from './docs/routes.ts';
import { findPage } from './find-page.ts';
import { homePage } from './home-page.ts';
import { mountInstitutionPages } from './institutions/index.ts';
import { mountPage, mountPlainPage } from './page.ts';
import { rulePage, rulesPage } from './rules-page.ts';
import { statementPage } from './statement-page.ts';
import { viewOfRequest } from './view.ts';

/** Boards, rules and institutions are for search engines too; a desk is not, and of a made-up county nothing. */
export const robotsOf = (demo: boolean): string =>
  `User-agent: *\n${(demo ? ['/'] : ['/api/', '/console/', '/m/']).map((path) => `Disallow: ${path}\n`).join('')}`;

/** The pages for anyone. */
export function mountPublicPages(app: FastifyInstance, house: House): void {
  mountPlainPage(app, house, '/', homePage);
  mountPage(app, house, findPage);
  mountPage(app, house, boardPage);
  mountPage(app, house, rulesPage);
  mountPage(app, house, rulePage);
  mountInstitutionPages(app, house);
  mountCheck(app, house);
  mountApiDocs(app, house);
  mountPlainPage(app, house, '/privacy', statementPage('privacy'));
  mountPlainPage(app, house, '/accessibility', statementPage('accessibility'));
  app.get('/robots.txt', (_request, reply) => reply.type('text/plain; charset=utf-8').send(robotsOf(house.demo)));
  app.get<{ Params: { id: string } }>('/board/:id', (request, reply) =>
    reply.redirect(addressOfDay(viewOfRequest(house, request), request.params.id), 302),
  );
}
