export * from './locale.ts';
export * from './sentence.ts';
