import { randomBytes } from 'node:crypto';
import { readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openLog } from '../log.ts';
import { administer, databaseNamed } from './administer.ts';
import type { DatabaseAddress } from './connection.ts';
import { lockDataFolder, openDataFolder, startEmbedded } from './embedded/index.ts';
import { stopOrphan } from './embedded/postmaster-file.ts';
import { isHeld } from './embedded/server-lock.ts';
import { migrate } from './migrate.ts';

const PREFIX = 'qingzhou-test-';
const log = openLog('warn');

/**
 * Once per test run: a PostgreSQL without fsync in a folder of its own, or the one named by QINGZHOU_TEST_DATABASE_URL (15 or newer;
 * its user must be allowed to create databases and roles), and in it a migrated template.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['QINGZHOU_TEST_DATABASE_URL'];
  const cluster = given ? { address: { connectionString: given }, stop: async () => {} } : await startCluster();
  const template = `qingzhou_template_${randomBytes(4).toString('hex')}`;
  await administer(cluster.address, `create database ${template} template template0 encoding 'UTF8'`);
  await migrate(databaseNamed(cluster.address, template));
  project.provide('testCluster', { address: cluster.address, template });
  return async () => {
    await administer(cluster.address, `drop database ${template} with (force)`);
    await cluster.stop();
  };
}

async function startCluster(): Promise<{ address: DatabaseAddress; stop(): Promise<void> }> {
  await sweep();
  const folder = openDataFolder(join(realpathSync(tmpdir()), PREFIX + randomBytes(4).toString('hex')), process.cwd());
  const lock = await lockDataFolder(folder.path);
  const embedded = await startEmbedded({ folder, log, durable: false });
  return {
    address: embedded.address,
    async stop() {
      await embedded.stop();
      lock.release();
      rmSync(folder.path, { recursive: true, force: true });
    },
  };
}

/** Clears away what a killed run of ours left: its PostgreSQL still serves nobody from the temporary folder. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const path = join(realpathSync(tmpdir()), name);
    if (!name.startsWith(PREFIX) || statSync(path).uid !== process.getuid?.() || isHeld(path)) continue;
    await stopOrphan(join(path, 'postgres'), log);
    rmSync(path, { recursive: true, force: true });
  }
}
