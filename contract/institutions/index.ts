export * from './file.ts';
export * from './file-endpoints.ts';
