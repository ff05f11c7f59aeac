import { readConfig } from '../config.ts';
import { openConfigured } from '../database/configured.ts';
import { type Database, openDatabase } from '../database/connection.ts';
import { migrate } from '../database/migrate.ts';
import { openLog } from '../log.ts';
import { StartRefusal, tellRefusal } from '../start-refusal.ts';
import { EXIT } from './text.ts';

/** Runs `work` on the configured, migrated database, then lets go of it. Answers the exit code; a refused start is told plainly. */
export async function withDatabase(work: (database: Database) => Promise<number>): Promise<number> {
  try {
    const config = readConfig(process.env);
    const log = openLog(config.logLevel);
    const { address, release } = await openConfigured(config, {
      log,
      onLost: (cause) => log.error({ err: cause }, 'the database was lost'),
    });
    try {
      await migrate(address);
      const database = await openDatabase({ address, poolSize: config.poolSize, log, statementTimeout: 0 });
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    } finally {
      await release();
    }
  } catch (cause) {
    if (!(cause instanceof StartRefusal)) throw cause;
    console.error(tellRefusal(cause));
    return EXIT.failed;
  }
}
