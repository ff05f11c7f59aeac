export * from './facts.ts';
export { deriveValues } from './file/derive.ts';
export * from './file/field.ts';
export * from './file/fields.ts';
export * from './file/file-facts.ts';
export * from './file/measure.ts';
export * from './lists/index.ts';
