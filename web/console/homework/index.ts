/** What other pages may ask of homework. */
export { classQuery } from './queries.ts';
