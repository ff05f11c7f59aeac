export * from './classification/index.ts';
export * from './facts.ts';
export * from './file/index.ts';
export * from './identity/index.ts';
export * from './lists/index.ts';
export * from './overview/index.ts';
export * from './staff/index.ts';
export * from './sweep/index.ts';
