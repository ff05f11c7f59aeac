// For tests: `const { database, drop } = await openTestDatabase()` in beforeAll, `await drop()` in afterAll. `database.pool` is a pg Pool
// on a database of this test file alone, migrated, empty of rows, owned by a role that is no superuser. It is cloned from a template that
// testing-cluster.ts prepares once per run.
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { openLog } from '../log.ts';
import { administer, databaseNamed } from './administer.ts';
import { type Database, type DatabaseAddress, openDatabase } from './connection.ts';

export interface TestDatabase {
  readonly database: Database;
  /** Closes the pool and removes the database. */
  drop(): Promise<void>;
}

/** @param template 'migrated' for today's tables, 'empty' for none. */
export async function openTestDatabase(template: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const cluster = inject('testCluster');
  const name = `qingzhou_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await administer(
    cluster.address,
    `create database ${name} template ${template === 'empty' ? 'template0' : cluster.template}`,
  );
  const database = await openDatabase({
    address: databaseNamed(cluster.address, name),
    poolSize: 40,
    log: openLog('silent'),
  });
  return {
    database,
    async drop() {
      await database.close();
      await administer(cluster.address, `drop database ${name}`);
    },
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: { readonly address: DatabaseAddress; readonly template: string };
  }
}
