import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { DatabaseAddress } from './connection.ts';
import { diskRefusal, lockDataFolder, openDataFolder, startEmbedded } from './embedded/index.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

export interface Configured {
  readonly address: DatabaseAddress;
  /** Where the data lie; null for a database of one's own. */
  readonly folder: string | null;
  /** Tells a second start where the first one listens. */
  announce(url: string): void;
  /** Stops what was started here and lets go of the data folder. */
  release(): Promise<void>;
}

interface Options {
  readonly log: Log;
  /** Called when an embedded database is lost for good. */
  readonly onLost: (cause: unknown) => void;
}

/**
 * The database that the configuration names: one's own, or the embedded one in the data folder, started here and alone.
 * @throws StartRefusal where the folder cannot be used or another process holds it
 */
export async function openConfigured({ databaseUrl, dataDir }: Config, { log, onLost }: Options): Promise<Configured> {
  if (databaseUrl !== null)
    return { address: { connectionString: databaseUrl }, folder: null, announce: () => {}, release: async () => {} };
  const folder = openDataFolder(dataDir, PROJECT);
  let unlock: () => Promise<void> | void = () => {};
  try {
    const lock = await lockDataFolder(folder.path);
    unlock = lock.release;
    const embedded = await startEmbedded({ folder, log, onLost });
    const release = async () => {
      await embedded.stop();
      lock.release();
    };
    return { address: embedded.address, folder: folder.path, announce: lock.announce, release };
  } catch (cause) {
    await unlock();
    throw diskRefusal(cause, folder.path) ?? cause;
  }
}
