import type { IncomingMessage } from 'node:http';

const HEARTBEAT = 15_000;

/** Server-sent events from a generator: a comment line keeps proxies from closing, a closed page ends the generator. */
export async function* eventStream(events: AsyncIterable<unknown>, request: IncomingMessage): AsyncGenerator<string> {
  const iterator = events[Symbol.asyncIterator]();
  const closed = new Promise<'closed'>((done) => request.once('close', () => done('closed')));
  let next = iterator.next();
  try {
    for (;;) {
      let timer: NodeJS.Timeout | undefined;
      const beat = new Promise<'beat'>((done) => {
        timer = setTimeout(() => done('beat'), HEARTBEAT);
      });
      const got = await Promise.race([next, beat, closed]);
      clearTimeout(timer);
      if (got === 'closed') return;
      if (got === 'beat') {
        yield ': \n\n';
        continue;
      }
      if (got.done) return;
      yield `event: progress\ndata: ${JSON.stringify(got.value)}\n\n`;
      next = iterator.next();
    }
  } finally {
    await iterator.return?.();
  }
}
