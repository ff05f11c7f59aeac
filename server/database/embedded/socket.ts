import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';

/** The kernel cuts a socket's path at 107 bytes on Linux and 103 on macOS, and PostgreSQL adds '/.s.PGSQL.5432.lock'. */
const LONGEST = 103 - '/.s.PGSQL.5432.lock'.length;
const SHORT = 'qingzhou-socket-';

/** A folder for the socket that only the account (and root) may enter: beside the data, or a fresh one where that path is too long. */
export function openSocketFolder({ path, account }: DataFolder): string {
  const beside = join(path, 'socket');
  const folder = Buffer.byteLength(beside) <= LONGEST ? beside : mkdtempSync(join(tmpdir(), SHORT));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (account !== null) chownSync(folder, account.uid, account.gid);
  // A lock file of the last run may name a process number that belongs to somebody else by now.
  for (const file of readdirSync(folder)) if (file.startsWith('.s.PGSQL')) rmSync(join(folder, file), { force: true });
  return folder;
}

/** Leaves nothing behind in the shared temporary folder. */
export function closeSocketFolder(folder: string | undefined): void {
  if (folder?.startsWith(join(tmpdir(), SHORT))) rmSync(folder, { recursive: true, force: true });
}
