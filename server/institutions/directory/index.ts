/** What the public pages may ask. */
export { directoryRoutes } from './routes.ts';
export { countiesToChoose } from './search.ts';
