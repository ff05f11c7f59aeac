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
attend(Number(new URL(running.url).port), () => running.stop());
