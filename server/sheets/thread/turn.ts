import { SheetRefused } from '../refusal.ts';

/** Threads at once: more would only slow each other and the server down. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Waits until a thread may run; call the answer when it has ended.
 * @throws SheetRefused 'cancelled' when the signal comes first
 */
export async function takeTurn(signal?: AbortSignal): Promise<() => void> {
  if (running >= AT_ONCE) await queue(signal);
  running += 1;
  return () => {
    running -= 1;
    waiting.shift()?.();
  };
}

function queue(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = (): void => {
      signal?.removeEventListener('abort', leave);
      resolve();
    };
    const leave = (): void => {
      waiting.splice(waiting.indexOf(go), 1);
      reject(new SheetRefused('cancelled'));
    };
    if (signal?.aborted) {
      reject(new SheetRefused('cancelled'));
      return;
    }
    signal?.addEventListener('abort', leave, { once: true });
    waiting.push(go);
  });
}
