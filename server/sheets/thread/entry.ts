import { parentPort, workerData } from 'node:worker_threads';
import { SheetRefused } from '../refusal.ts';
import type { FromThread, ThreadOrder, ThreadTask } from './run.ts';

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker thread only');
const tell = (message: FromThread): void => port.postMessage(message);
const { module, input } = workerData as ThreadOrder;

try {
  const { run } = (await import(module)) as { run: ThreadTask<unknown, unknown> };
  tell({ kind: 'done', output: await run(input, (progress) => tell({ kind: 'progress', progress })) });
} catch (error) {
  if (!(error instanceof SheetRefused)) throw error;
  tell({ kind: 'refused', refusal: error.refusal });
}
