export { type Facts, type HolderFact, holdersOf } from './facts.ts';
export * from './locale.ts';
export * from './sentence.ts';
export * from './titles.ts';
