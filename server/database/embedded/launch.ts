import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type StartRefusal, startRefusal } from '../../start-refusal.ts';
import type { Binaries } from './binaries.ts';
import { runAs } from './cluster.ts';
import type { DataFolder } from './data-folder.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { pause } from './process.ts';
import { settingsFor } from './settings.ts';

export interface Launch {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  /** Real path of the cluster. */
  readonly cluster: string;
  readonly socketFolder: string;
  readonly durable: boolean;
}

const LONGEST_LOG = 8 * 1024 * 1024;
const READY_MS = 60_000;
const LINGER_MS = 15_000;

/**
 * Runs PostgreSQL until it answers. In a session of its own, so that Ctrl-C reaches the server alone, which stops the database last.
 * @throws StartRefusal
 */
export async function launch(it: Launch): Promise<ChildProcess> {
  const log = join(it.folder.path, 'postgres.log');
  for (const end = Date.now() + LINGER_MS; ; await pause(100)) {
    const from = rotate(log);
    const child = start(it, log);
    if (await becomesReady(child, it.cluster)) return child;
    const said = readFileSync(log).subarray(from).toString();
    // After the postmaster was killed its backends notice within moments; until then they still hold the shared memory.
    const lingering = /pre-existing shared memory block|lock file .* already exists/.test(said);
    if (!lingering || Date.now() > end) throw refusalFrom(said, log, it.folder.path);
  }
}

function start({ folder, binaries, cluster, socketFolder, durable }: Launch, log: string): ChildProcess {
  const out = openSync(log, 'a', 0o600);
  try {
    return spawn(binaries.postgres, ['-D', cluster, ...settingsFor(socketFolder, durable)], {
      ...runAs(folder.account),
      detached: true,
      stdio: ['ignore', out, out],
    });
  } finally {
    closeSync(out);
  }
}

function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  return new Promise((done) => {
    const end = Date.now() + READY_MS;
    const look = setInterval(() => {
      const file = readPostmasterFile(cluster);
      if (file?.ready === true && file.pid === child.pid) finish(true);
      else if (Date.now() > end) child.kill('SIGQUIT');
    }, 10);
    const finish = (ready: boolean) => {
      clearInterval(look);
      child.removeAllListeners();
      done(ready);
    };
    child.once('error', () => finish(false));
    child.once('exit', () => finish(false));
  });
}

/** @returns where this run's lines begin. */
function rotate(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LONGEST_LOG) return size;
  renameSync(log, `${log}.1`);
  return 0;
}

function refusalFrom(said: string, log: string, path: string): StartRefusal {
  if (/No space left on device|Disk quota exceeded/i.test(said)) return startRefusal('diskFull', { path });
  if (/Read-only file system/i.test(said)) return startRefusal('dataDirReadOnly', { path });
  const lines = said.trim().split('\n');
  const line = lines.find((l) => /FATAL|PANIC|error/i.test(l)) ?? lines.at(-1) ?? '';
  return startRefusal('databaseDidNotStart', { log, reason: line.replace(/^[\d-]+ [\d:.]+ \w+ \[\d+\] /, '') || '?' });
}
