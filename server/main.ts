import './require-node.ts';
import { type Config, readConfig } from './config.ts';
import type { Database } from './database/connection.ts';
import { type Sentence, StartRefusal, sentence, tellRefusal } from './start-refusal.ts';
import { type RunningServer, startServer } from './start-server.ts';

const tell = ({ zh, en }: Sentence): void => console.log(`${zh}\n${en}`);

/**
 * The demo stands above the server, so the server never imports it; only this entry reaches up, by path and only when a demo is to be made.
 */
async function seed(database: Database, config: Config): Promise<void> {
  const demo = (await import(new URL('../demo/index.ts', import.meta.url).href)) as {
    seedDemo(database: Database, options: { today: string }): Promise<unknown>;
  };
  await demo.seedDemo(database, { today: config.demoToday });
}

/** By then what is compiled once and the jobs of the start are done; the memory that they took goes back. */
const SETTLED_MS = 20_000;
const settle = (): void => void globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });

let starting: Promise<RunningServer> | undefined;
let stopping: Promise<never> | undefined;

/** Ctrl-C reaches us twice, from the terminal and from npm; the second adds nothing. */
function stop(code: number): Promise<never> {
  stopping ??= (async () => {
    tell(sentence('stopping'));
    const running = await starting?.catch(() => undefined);
    await running?.stop();
    process.exit(code);
  })();
  return stopping;
}

function fail(cause: unknown): Promise<never> {
  if (cause instanceof StartRefusal) console.error(tellRefusal(cause));
  else console.error(cause);
  return stop(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
// Whoever started us holds the other end of this channel; when they die without a signal, we stop as well.
process.on('disconnect', () => void stop(0));
process.on('uncaughtException', (cause) => void fail(cause));

try {
  const config = readConfig(process.env);
  starting = startServer({ config, tell, seed, onLost: (cause) => void fail(cause) });
  const { url } = await starting;
  tell(sentence('ready', { url }));
  if (config.demo) tell(sentence('demoHint', { url: `${url}console/login` }));
  setTimeout(settle, SETTLED_MS).unref();
} catch (cause) {
  if (!(cause instanceof StartRefusal)) throw cause;
  console.error(tellRefusal(cause));
  // Not by an exit code alone: the channel to whoever started us would keep the process alive.
  process.exit(1);
}
