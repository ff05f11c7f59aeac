export type { Kind } from './outline.ts';
export { type Task, type Wanted, writeTask } from './write.ts';
