export * from './judge-hiring.ts';
export * from './judge-person.ts';
export * from './judge-teaching.ts';
export * from './red-line.ts';
export { identityNumber, staffRules } from './rules.ts';
