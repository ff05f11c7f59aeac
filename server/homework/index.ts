/** What other modules, the command line and the jobs may ask of homework. */
export * from './register/index.ts';
export { recount } from './load/recount.ts';
