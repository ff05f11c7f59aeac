export * from './file-endpoints.ts';
export * from './file.ts';
export * from './lists.ts';
export * from './overview.ts';
