/** What the public pages may ask. */
export { directoryRoutes } from './routes.ts';
export { countiesWithInstitutions } from './search.ts';
