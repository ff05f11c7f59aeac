import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Account } from './account.ts';

const EXECUTE = 1;

/** Whether `account` (null: ourselves, always) may enter `folder` and every folder above it. */
export function mayEnter(folder: string, account: Account | null): boolean {
  if (account === null) return true;
  for (let at = folder; ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat !== undefined && !allows(stat, account, EXECUTE)) return false;
    if (at === dirname(at)) return true;
  }
}

function allows(stat: { mode: number; uid: number; gid: number }, account: Account, bit: number): boolean {
  const shift = stat.uid === account.uid ? 6 : stat.gid === account.gid ? 3 : 0;
  return ((stat.mode >> shift) & bit) !== 0;
}

/** Makes `folder` and what is missing above it; those made here are enterable by everyone, whatever the umask says. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let at = folder; ; at = dirname(at)) {
    chmodSync(at, 0o755);
    if (at === first) return;
  }
}
