import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * What tells a process from a later one with the same number: the moment it began. null when it lives no more
 * (a zombie has ended; nobody has collected it yet).
 */
export function birthOf(pid: number): string | null {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  try {
    // Fields after the command name, which stands in parentheses and may itself hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${bootId()} ${fields[19]}`;
  } catch {
    return null;
  }
}

export const isAlive = (pid: number): boolean => birthOf(pid) !== null;

/** Whether `pid` is the postmaster of the cluster in `folder` (a real path), not some other process that inherited its number. */
export function isPostmasterOf(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return ps(pid, 'command=')?.includes(`postgres -D ${folder}`) === true;
  try {
    const program = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
    return program.endsWith('/postgres') && readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/** @returns whether the process was gone within `ms`. */
export async function waitGone(pid: number, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(10)) {
    if (!isAlive(pid)) return true;
  }
  return !isAlive(pid);
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

let boot: string | undefined;
function bootId(): string {
  boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return boot;
}

function ps(pid: number, field: string): string | null {
  try {
    const text = execFileSync('ps', ['-o', `stat=,${field}`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return text === '' || text.startsWith('Z') ? null : text.replace(/^\S+\s+/, '');
  } catch {
    return null;
  }
}
