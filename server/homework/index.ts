/** What other modules, the command line and the jobs may ask of homework. */

export { planHomework } from './import/plan.ts';
export { recount } from './load/recount.ts';
export * from './register/index.ts';
