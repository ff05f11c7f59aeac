import { randomBytes } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import type { DatabaseAddress } from './connection.ts';
import { lockDataFolder, openDataFolder, startEmbedded } from './embedded/index.ts';

export const THROWAWAY = 'qingzhou-test-';

export interface Throwaway {
  readonly address: DatabaseAddress;
  stop(): Promise<void>;
}

/** A PostgreSQL without fsync in a temporary folder, gone when stopped. */
export async function startThrowaway(log: Log): Promise<Throwaway> {
  const path = join(realpathSync(tmpdir()), THROWAWAY + randomBytes(4).toString('hex'));
  const folder = openDataFolder(path, process.cwd());
  const lock = await lockDataFolder(path);
  const embedded = await startEmbedded({ folder, log, durable: false });
  return {
    address: embedded.address,
    async stop() {
      await embedded.stop();
      lock.release();
      rmSync(path, { recursive: true, force: true });
    },
  };
}
