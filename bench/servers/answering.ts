import { buildApp } from '#server/app.ts';
import { pinnedClock } from '#server/clock.ts';
import { openDatabase } from '#server/database/connection.ts';
import { openLog } from '#server/log.ts';
import { attend, task } from './process.ts';

/** The product's application with nothing behind it: a register written in one go would keep the nightly jobs busy while we measure. */
const POOL_SIZE = 10;

const database = await openDatabase({ address: task.address, poolSize: POOL_SIZE, log: openLog('error') });
const app = await buildApp({
  pool: database.pool,
  clock: pinnedClock(task.today),
  demo: true,
  logLevel: 'error',
});
const url = await app.listen({ port: 0, host: '127.0.0.1' });
attend(Number(new URL(url).port), async () => {
  await app.close();
  await database.close();
});
