import type { ChildProcess } from 'node:child_process';
import type { Log } from '../../log.ts';
import type { SocketAddress } from '../connection.ts';
import { openBinaries } from './binaries.ts';
import { openCluster } from './cluster.ts';
import type { DataFolder } from './data-folder.ts';
import { type Launch, launch } from './launch.ts';
import { ownDatabase } from './own-database.ts';
import { stopOrphan, stopPostmaster } from './postmaster-file.ts';
import { closeSocketFolder, openSocketFolder } from './socket.ts';

export { type DataFolder, diskRefusal, openDataFolder } from './data-folder.ts';
export { lockDataFolder } from './server-lock.ts';

export interface Embedded {
  /** Where to connect, as the owner of the database `qingzhou`, who is no superuser. */
  readonly address: SocketAddress;
  /** The postmaster. */
  readonly pid: number;
  /** Fast shutdown; the data are checkpointed. */
  stop(): Promise<void>;
}

interface Options {
  /** The caller holds the folder's lock, so nobody else starts here. */
  readonly folder: DataFolder;
  readonly log: Log;
  /** false only for tests: no fsync. */
  readonly durable?: boolean;
  /** Called when the database has died and does not come back. */
  readonly onLost?: (cause: unknown) => void;
}

const DEATHS_FORGIVEN = 5;
const FORGIVEN_WITHIN_MS = 60_000;

/**
 * The embedded PostgreSQL, ready to answer: made on first use, any orphan of an earlier run stopped, started again if it dies.
 * @throws StartRefusal
 */
export async function startEmbedded({ folder, log, durable = true, onLost }: Options): Promise<Embedded> {
  const binaries = openBinaries(folder);
  const cluster = await openCluster(folder, binaries, durable);
  await stopOrphan(cluster, log);
  const socketFolder = openSocketFolder(folder);
  const plan: Launch = { folder, binaries, cluster, socketFolder, durable };

  let stopping = false;
  const deaths: number[] = [];
  let child = watch(await launch(plan));

  function watch(started: ChildProcess): ChildProcess {
    started.once('exit', (code, signal) => {
      if (stopping) return;
      log.error({ code, signal }, 'the database died');
      revive().catch((cause: unknown) => onLost?.(cause));
    });
    return started;
  }

  async function revive(): Promise<void> {
    const now = Date.now();
    deaths.push(now);
    if (deaths.filter((at) => at > now - FORGIVEN_WITHIN_MS).length > DEATHS_FORGIVEN)
      throw new Error('the database keeps dying');
    await stopOrphan(cluster, log);
    const next = await launch(plan);
    if (stopping) await stopPostmaster(next.pid!);
    else child = watch(next);
    log.warn('the database is back');
  }

  const address = await ownDatabase({ socketFolder, port: 5432 });
  return {
    address,
    get pid() {
      return child.pid!;
    },
    async stop() {
      stopping = true;
      await stopPostmaster(child.pid!);
      closeSocketFolder(socketFolder);
    },
  };
}
