import { Worker } from 'node:worker_threads';
import { type SheetRefusal, SheetRefused } from '../refusal.ts';
import { takeTurn } from './turn.ts';

/** Rows done so far. */
export type Report = (rows: number) => void;
/** What a module must export as `run` to be run in a thread. Input and output are plain data. */
export type ThreadTask<I, O> = (input: I, report: Report) => Promise<O>;

export interface ThreadOrder {
  readonly module: string;
  readonly input: unknown;
}

export type FromThread =
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly refusal: SheetRefusal };

export interface ThreadOptions {
  readonly onProgress?: Report;
  readonly signal?: AbortSignal;
  /** After this many seconds the thread is stopped. */
  readonly seconds?: number;
  /** A thread that needs more memory ends alone; the server goes on. */
  readonly megabytes?: number;
}

const SECONDS = 180;
/** One file of the largest kind fits. */
const MEGABYTES = 1024;

/**
 * Runs a module's `run` in a thread of its own, so that a large file never holds up the server. Threads beyond the
 * few allowed at once wait their turn.
 * @throws SheetRefused what the task refuses; 'too-slow' | 'memory' | 'cancelled'
 */
export async function inThread<I, O>(module: URL, input: I, options: ThreadOptions = {}): Promise<O> {
  const done = await takeTurn(options.signal);
  try {
    return (await start({ module: module.href, input }, options)) as O;
  } finally {
    done();
  }
}

function start(order: ThreadOrder, options: ThreadOptions): Promise<unknown> {
  const { onProgress, signal, seconds = SECONDS, megabytes = MEGABYTES } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new SheetRefused('cancelled'));
    const worker = new Worker(new URL('./entry.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      worker.removeAllListeners('message');
      settle();
      void worker.terminate();
    };
    const abort = (): void => end(() => reject(new SheetRefused('cancelled')));
    const timer = setTimeout(() => end(() => reject(new SheetRefused('too-slow'))), seconds * 1000);
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'done') end(() => resolve(message.output));
      else end(() => reject(refusedOf(message.refusal)));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => reject(outOfMemory ? new SheetRefused('memory') : error));
    });
    worker.once('exit', (code) => end(() => reject(new Error(`The sheet thread ended with ${code}`))));
  });
}

function refusedOf({ kind, facts, missing }: SheetRefusal): SheetRefused {
  return new SheetRefused(kind, facts, missing);
}
