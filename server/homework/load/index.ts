/** What the desk, the jobs and the start of the server may ask of the load. */
export { countOver } from './count-over.ts';
export { countMissing } from './missing.ts';
export { type RollUp, startRollUp } from './roll-up.ts';
