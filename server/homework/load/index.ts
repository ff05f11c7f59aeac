/** What the desk, the jobs, the seed and the start of the server may ask of the load. */
export { countOver } from './count-over.ts';
export { countMissing } from './missing.ts';
export { CHECK_HOUR, catchUpMissingNotices } from './missing-notice.ts';
export { recount } from './recount.ts';
export { type RollUp, startRollUp } from './roll-up.ts';
export { loadRoutes } from './routes.ts';
