import type { ThreadTask } from '../thread/run.ts';
import { type AnnotateOrder, markCopy } from './copy.ts';

/** What the thread does for a large copy. */
export const run: ThreadTask<AnnotateOrder, Uint8Array> = (order) => markCopy(order);
