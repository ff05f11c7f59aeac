export * from './compare.ts';
export * from './facts.ts';
export { judgeMatter } from './judge.ts';
export { judgeAge, type LatestRun } from './judge-age.ts';
export { platformStages, platformStatus } from './words.ts';
