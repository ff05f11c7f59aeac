import type { ServerTask } from '../kit/server.ts';

export const task = JSON.parse(process.env.BENCH_TASK ?? 'null') as ServerTask;

/** Answers the bench's questions over the channel, and ends with it. */
export function attend(port: number, stop: () => Promise<void>): void {
  const end = () => void stop().finally(() => process.exit(0));
  process.on('disconnect', end);
  process.on('message', (message) => {
    if (message === 'stop') return end();
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss() });
  });
  process.send?.({ port });
}
