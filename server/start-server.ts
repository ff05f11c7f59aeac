import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pinnedClock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { openConfigured } from './database/configured.ts';
import { type Database, openDatabase } from './database/connection.ts';
import { migrate } from './database/migrate.ts';
import { openIdentityKey } from './identity-key.ts';
import { openLog } from './log.ts';
import { keepNation } from './rules/nation.ts';
import { type Sentence, sentence, startRefusal } from './start-refusal.ts';

export interface RunningServer {
  /** Ends with '/'. */
  readonly url: string;
  /** Lets requests in flight finish, then closes pool and database. */
  stop(): Promise<void>;
}

interface Options {
  readonly config: Config;
  readonly tell: (sentence: Sentence) => void;
  /** Fills an empty database for the demo. Handed in by the entry, because the server knows nothing of the demo. */
  readonly seed?: (database: Database, config: Config) => Promise<void>;
  /** Called when the database is lost for good. */
  readonly onLost: (cause: unknown) => void;
}

type Undo = () => Promise<void> | void;
/** How long requests in flight may take once we stop, such as an event stream that would never end. */
const GRACE_MS = 5_000;

/**
 * Configuration to a listening server: database, migrations, first seed, application.
 * @throws StartRefusal; whatever was opened is closed again.
 */
export async function startServer({ config, tell, seed, onLost }: Options): Promise<RunningServer> {
  const log = openLog(config.logLevel);
  const undo: Undo[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  // Reading the application takes about as long as the database takes to wake up; both happen at once.
  const application = import('./app.ts');
  application.catch(() => {}); // Told where it is awaited, if the database does not fail first.
  try {
    await requireFreePort(config);
    const { address, folder, announce, release } = await openConfigured(config, { log, onLost });
    undo.push(release);
    const database = await openDatabase({ address, poolSize: config.poolSize, log });
    undo.push(() => database.close());
    await migrate(address);
    if (config.demo && seed !== undefined && (await isEmpty(database))) {
      tell(sentence('seeding'));
      await seedOnce(database, () => seed(database, config));
    }
    await keepNation(database.pool);
    const clock = config.demo ? pinnedClock(config.demoToday) : systemClock();
    const { demo, logLevel, trustProxy, metricsToken } = config;
    const key = openIdentityKey(config.identityKey, folder);
    const identityKey = key && { identityKey: key };
    const { buildApp } = await application;
    const app = await buildApp({
      pool: database.pool,
      clock,
      demo,
      logLevel,
      trustProxy,
      metricsToken,
      ...identityKey,
    });
    undo.push(() => closeApp(app));
    const url = await listen(app, config);
    announce(url);
    // Only now: whoever waits for the first page does not wait for the job queue.
    const { startBackground } = await import('./jobs/index.ts');
    const background = startBackground(address, { pool: database.pool, clock, demo, log: app.log, ...identityKey });
    undo.push(() => background.stop());
    return { url, stop };
  } catch (cause) {
    await stop();
    throw isDiskFull(cause) ? startRefusal('diskFull', { path: config.dataDir ?? '.data' }) : cause;
  }
}

/** As the database reports it while a demo is written. */
const isDiskFull = (cause: unknown): boolean => (cause as { code?: unknown }).code === '53100';

async function isEmpty(database: Database): Promise<boolean> {
  const { rows } = await database.pool.query<{ empty: boolean }>('select not exists (select from school) as empty');
  return rows[0]!.empty;
}

/** Of two servers that start on one empty database, one seeds; the other finds it done. */
async function seedOnce(database: Database, seed: () => Promise<void>): Promise<void> {
  try {
    await seed();
  } catch (cause) {
    if (await isEmpty(database)) throw cause;
  }
}

/** Said before a database is made and a demo seeded, not after. */
async function requireFreePort({ port, host }: Config): Promise<void> {
  const probe = createServer();
  try {
    probe.listen({ port, host, exclusive: true });
    await once(probe, 'listening');
  } catch (cause) {
    throw portRefusal(cause, host, port);
  } finally {
    probe.close();
  }
}

async function listen(app: FastifyInstance, { port, host }: Config): Promise<string> {
  try {
    await app.listen({ port, host });
  } catch (cause) {
    throw portRefusal(cause, host, port);
  }
  const everywhere = host === '0.0.0.0' || host === '::';
  const shown = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${(app.server.address() as AddressInfo).port}/`;
}

function portRefusal(cause: unknown, host: string, port: number): unknown {
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return startRefusal('portTaken', { host, port });
    case 'EACCES':
      return startRefusal('portForbidden', { host, port });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return startRefusal('hostUnknown', { host });
    default:
      return cause;
  }
}

async function closeApp(app: FastifyInstance): Promise<void> {
  const force = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
  await app.close();
  clearTimeout(force);
}
