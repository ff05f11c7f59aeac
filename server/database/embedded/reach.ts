import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Account } from './account.ts';

const EXECUTE = 1;

/** Whether `account` (null: ourselves, always) may enter `folder` and every folder above it. */
export function mayEnter(folder: string, account: Account | null): boolean {
  if (account === null) return true;
  for (let at = folder; ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat?.isDirectory() && !allows(stat, account, EXECUTE)) return false;
    if (at === dirname(at)) return true;
  }
}

function allows(stat: { mode: number; uid: number; gid: number }, account: Account, bit: number): boolean {
  const shift = stat.uid === account.uid ? 6 : stat.gid === account.gid ? 3 : 0;
  return ((stat.mode >> shift) & bit) !== 0;
}

/**
 * Makes `folder` and what is missing above it; those made here are enterable by everyone, whatever the umask says.
 * One by one, because Node's own recursive mkdir never returns where the kernel makes no folders, such as /proc.
 */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (folder !== dirname(folder)) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (cause) {
    // Another start may have made it in this very moment; a file in its place is a mistake to tell.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
    throw cause;
  }
  chmodSync(folder, 0o755);
}
