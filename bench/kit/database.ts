import { randomBytes } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, type DatabaseAddress, openDatabase } from '#server/database/connection.ts';
import { lockDataFolder, openDataFolder, startEmbedded } from '#server/database/embedded/index.ts';
import { migrate } from '#server/database/migrate.ts';
import { openLog } from '#server/log.ts';

export interface BenchDatabase extends Database {
  readonly address: DatabaseAddress;
  /** The folder that holds it, gone after `drop`. */
  readonly folder: string;
  drop(): Promise<void>;
}

const log = openLog('error');

/** A migrated PostgreSQL of its own in a temporary folder, with the settings that the product runs with: every commit reaches the disk. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const path = join(realpathSync(tmpdir()), `qingzhou-bench-${randomBytes(4).toString('hex')}`);
  const folder = openDataFolder(path, process.cwd());
  const lock = await lockDataFolder(path);
  const embedded = await startEmbedded({ folder, log });
  await migrate(embedded.address);
  const database = await openDatabase({ address: embedded.address, poolSize: 4, log, statementTimeout: 0 });
  return {
    ...database,
    folder: path,
    async drop() {
      await database.close();
      await embedded.stop();
      lock.release();
      rmSync(path, { recursive: true, force: true });
    },
  };
}
