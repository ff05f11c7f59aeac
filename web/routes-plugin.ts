import type { Plugin } from 'vite';
import { routesOf } from '#contract/client.ts';
import { api } from '#contract/index.ts';

const NAME = 'virtual:routes';
const RESOLVED = `\0${NAME}`;

/** Gives the browser what it needs of the endpoint tables, method and path, without the validation library. */
export const contractRoutes: Plugin = {
  name: 'contract-routes',
  resolveId: (id) => (id === NAME ? RESOLVED : undefined),
  load: (id) => (id === RESOLVED ? `export const routes = ${JSON.stringify(routesOf(api))}` : undefined),
};
