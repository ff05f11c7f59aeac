import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseAddress } from '#server/database/connection.ts';

const run = promisify(execFile);

/** Whether a pgbench is on the PATH: the embedded PostgreSQL brings none. */
export const hasPgbench = (): Promise<boolean> =>
  run('pgbench', ['--version']).then(
    () => true,
    () => false,
  );

interface Bare {
  readonly address: DatabaseAddress;
  readonly script: string;
  readonly connections: number;
  readonly seconds: number;
}

/** Transactions a second of `script` with prepared statements, straight on the database. */
export async function pgbench({ address, script, connections, seconds }: Bare): Promise<number> {
  if (!('socketFolder' in address)) throw new Error('pgbench is run on the embedded database only');
  const file = join(tmpdir(), `qingzhou-bench-${process.pid}.sql`);
  writeFileSync(file, script);
  try {
    const { stdout } = await run('pgbench', [
      ...['-n', '-M', 'prepared', '-j', '2', '-c', String(connections), '-T', String(seconds), '-f', file],
      ...['-h', address.socketFolder, '-p', String(address.port), '-U', address.user, address.database],
    ]);
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  } finally {
    rmSync(file);
  }
}
