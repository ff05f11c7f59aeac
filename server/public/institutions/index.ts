import type { FastifyInstance } from 'fastify';
import type { House } from '../../house.ts';
import { mountPage } from '../page.ts';
import { cardPage } from './card-page.ts';
import { doorPage } from './door-page.ts';
import { mountOpenFiles } from './open-files.ts';
import { openPage } from './open-page.ts';
import { searchPage } from './search-page.ts';

/** Pages and open data on institutions, for anyone. */
export function mountInstitutionPages(app: FastifyInstance, house: House): void {
  mountPage(app, house, searchPage);
  mountPage(app, house, cardPage);
  mountPage(app, house, doorPage);
  mountPage(app, house, openPage);
  mountOpenFiles(app, house);
}
