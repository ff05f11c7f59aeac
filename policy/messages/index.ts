export type { Facts, HolderFact } from './facts.ts';
export * from './locale.ts';
export * from './sentence.ts';
export * from './signals.ts';
export * from './titles.ts';
