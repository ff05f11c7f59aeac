export * from './clauses.ts';
export * from './coverage.ts';
export * from './sources.ts';
