export { type Background, startBackground } from './background.ts';
export { type Jobs, startJobs } from './start-jobs.ts';
