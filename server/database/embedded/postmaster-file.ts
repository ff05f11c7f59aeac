import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../log.ts';
import { isAlive, isPostmasterOf, waitGone } from './process.ts';
import { closeSocketFolder } from './socket.ts';

export interface PostmasterFile {
  readonly pid: number;
  readonly socketFolder: string;
  readonly ready: boolean;
}

/** What a running PostgreSQL writes about itself; undefined where the file is absent or half-written. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  return { pid, socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

/**
 * Leaves no PostgreSQL running on `cluster`: one that outlived its server is stopped, so that the next runs with today's settings
 * and under our eyes. A number in the file that now belongs to another program is only forgotten; PostgreSQL alone would refuse to start.
 */
export async function stopOrphan(cluster: string, log: Log): Promise<void> {
  const file = readPostmasterFile(cluster);
  if (file === undefined) return;
  if (isPostmasterOf(file.pid, cluster)) {
    log.warn({ postmaster: file.pid }, 'a database outlived its server: stopping it');
    await stopPostmaster(file.pid);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  closeSocketFolder(file.socketFolder);
}

/** Fast shutdown, then an immediate one, then the end; the data recover from all three. */
export async function stopPostmaster(pid: number): Promise<void> {
  const steps = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [signal, ms] of steps) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    // A stopped process acts on a signal only once it is let run.
    process.kill(pid, 'SIGCONT');
    if (await waitGone(pid, ms)) return;
  }
}
