export * from './file.ts';
export * from './file-endpoints.ts';
export * from './overview.ts';
