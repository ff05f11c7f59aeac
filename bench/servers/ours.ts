import type { AddressInfo } from 'node:net';
import { buildApp } from '#server/app.ts';
import { pinnedClock } from '#server/clock.ts';
import { openDatabase } from '#server/database/connection.ts';
import { openLog } from '#server/log.ts';
import { attend, task } from './process.ts';

// The product as it runs: same pool, same log level, answers serialised as in production.
const database = await openDatabase({ address: task.address, poolSize: 20, log: openLog('warn') });
const app = await buildApp({ pool: database.pool, clock: pinnedClock(task.today), demo: true, logLevel: 'warn' });
await app.listen({ port: 0, host: '127.0.0.1' });
attend((app.server.address() as AddressInfo).port, async () => {
  await app.close();
  await database.close();
});
