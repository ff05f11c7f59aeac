/** What other modules, the command line and the jobs may ask of homework. */

export { planHomework } from './import/plan.ts';
export * from './load/index.ts';
export { calendarsUnder } from './re-lay/calendars.ts';
export { reLay } from './re-lay/re-lay.ts';
export { renewLimits } from './re-lay/renew-limits.ts';
export * from './register/index.ts';
