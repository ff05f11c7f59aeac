import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { readConfig } from '#server/config.ts';
import { startServer } from '#server/start-server.ts';
import { attend, task } from './process.ts';

/** The product as `npm start` runs it, jobs behind it included, on the bench's database. */
function databaseUrl(): string {
  if ('connectionString' in task.address) return task.address.connectionString;
  const { user, database, port, socketFolder } = task.address;
  return `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(socketFolder)}`;
}

const config = readConfig({
  PORT: '0',
  HOST: '127.0.0.1',
  DATABASE_URL: databaseUrl(),
  QINGZHOU_DEMO: 'on',
  DEMO_TODAY: task.today,
  LOG_LEVEL: 'error',
});
const running = await startServer({
  config,
  tell: () => {},
  onLost: (cause) => {
    throw cause;
  },
});
/** Milliseconds between two looks at the queue. */
const LOOK = 500;

/** What a start makes up for (missed checks, initials of loaded names) is done once: a server at work is past it. */
async function pastTheStart(): Promise<void> {
  const client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  const due = async (state: string) =>
    (await client.query(`select from pgboss.job where start_after <= now() and state ${state}`)).rowCount ?? 0;
  const opened = async () =>
    (await client.query(`select to_regclass('pgboss.job') is not null as opened`)).rows[0].opened === true;
  try {
    while (!(await opened())) await pause(LOOK);
    while ((await due(`= 'completed'`)) === 0 || (await due(`in ('created', 'retry', 'active')`)) > 0)
      await pause(LOOK);
  } finally {
    await client.end();
  }
}

await pastTheStart();
attend(Number(new URL(running.url).port), () => running.stop());
