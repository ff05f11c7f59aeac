import { randomBytes } from 'node:crypto';
import { readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openLog } from '../log.ts';
import { administer, databaseNamed } from './administer.ts';
import { stopOrphan } from './embedded/postmaster-file.ts';
import { isHeld } from './embedded/server-lock.ts';
import { migrate } from './migrate.ts';
import { startThrowaway, THROWAWAY, type Throwaway } from './throwaway.ts';

const log = openLog('warn');

/**
 * Once per test run: a throw-away PostgreSQL, or the one named by QINGZHOU_TEST_DATABASE_URL (15 or newer; its user must be allowed
 * to create databases and roles), and in it a migrated template.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openCluster(process.env.QINGZHOU_TEST_DATABASE_URL);
  const template = `qingzhou_template_${randomBytes(4).toString('hex')}`;
  await administer(cluster.address, `create database ${template} template template0 encoding 'UTF8'`);
  await migrate(databaseNamed(cluster.address, template));
  project.provide('testCluster', { address: cluster.address, template });
  return async () => {
    await administer(cluster.address, `drop database ${template}`);
    await cluster.stop();
  };
}

async function openCluster(given: string | undefined): Promise<Throwaway> {
  if (given) return { address: { connectionString: given }, stop: async () => {} };
  await sweep();
  return startThrowaway(log);
}

/** Clears away what a killed run of ours left: its PostgreSQL still serves nobody from the temporary folder. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const path = join(realpathSync(tmpdir()), name);
    if (!name.startsWith(THROWAWAY) || statSync(path).uid !== process.getuid?.() || isHeld(path)) continue;
    await stopOrphan(join(path, 'postgres'), log);
    rmSync(path, { recursive: true, force: true });
  }
}
