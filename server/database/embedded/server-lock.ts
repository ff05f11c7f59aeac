import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRefusal } from '../../start-refusal.ts';
import { birthOf, pause } from './process.ts';

interface Holder {
  readonly pid: number;
  readonly birth: string;
  readonly url: string;
}

export interface ServerLock {
  /** Tells later starts where this server answers. */
  announce(url: string): void;
  release(): void;
}

const LOCK = 'server.json';
/** How long a start waits for a server that is just stopping. */
const PATIENCE_MS = 3_000;

/**
 * One server per data folder.
 * @throws StartRefusal saying where the other one runs.
 */
export async function lockDataFolder(dataDir: string): Promise<ServerLock> {
  const path = join(dataDir, LOCK);
  const me = { pid: process.pid, birth: birthOf(process.pid) ?? '' };
  for (const end = Date.now() + PATIENCE_MS; ; await pause(50)) {
    if (claim(path, { ...me, url: '' })) break;
    const holder = read(path);
    if (holder === undefined || birthOf(holder.pid) !== holder.birth) discard(path, holder);
    else if (Date.now() > end)
      throw startRefusal('alreadyRunning', { url: holder.url || '…', pid: holder.pid, dataDir });
  }
  return {
    announce: (url) => replace(path, { ...me, url }),
    release: () => rmSync(path, { force: true }),
  };
}

/** Whether a live server, or one that is just starting, holds the folder. */
export function isHeld(dataDir: string): boolean {
  const holder = read(join(dataDir, LOCK));
  return holder === undefined ? !existsSync(join(dataDir, 'postgres')) : birthOf(holder.pid) === holder.birth;
}

/** The file appears whole or not at all: written aside, then linked, which fails where one exists. */
function claim(path: string, holder: Holder): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, path);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(path: string, holder: Holder): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder));
  renameSync(draft, path);
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Moves a dead server's file away; if a third start has just claimed it, hands it back. */
function discard(path: string, dead: Holder | undefined): void {
  const aside = `${path}.dead-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const taken = read(aside);
  if (taken?.pid !== dead?.pid || taken?.birth !== dead?.birth) linkSync(aside, path);
  rmSync(aside, { force: true });
}
