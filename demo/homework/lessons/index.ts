export type { Kind } from './outline.ts';
export { type Task, writeTask } from './write.ts';
