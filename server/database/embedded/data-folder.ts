import { createHash } from 'node:crypto';
import { accessSync, constants, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type StartRefusal, startRefusal } from '../../start-refusal.ts';
import { type Account, databaseAccount, userName } from './account.ts';
import { makeFolder, mayEnter } from './reach.ts';

/** Where the data lie and who runs the database on them. */
export interface DataFolder {
  readonly path: string;
  readonly account: Account | null;
}

/** Bytes that must be free: for a fresh cluster and its first write-ahead log, and for one more segment of a log that exists. */
const ROOM = { fresh: 128 * 1024 * 1024, existing: 32 * 1024 * 1024 };

/**
 * The folder that was named, else `.data` of the project, else, when only root may enter the project, one below /var/lib.
 * @throws StartRefusal with one plain sentence.
 */
export function openDataFolder(named: string | null, project: string): DataFolder {
  const own = join(project, '.data');
  const path = named ?? (mayEnter(own, databaseAccount(ownerOf(own))) ? own : elsewhere(project));
  const account = databaseAccount(ownerOf(path));
  if (!mayEnter(path, account)) throw startRefusal('dataDirHidden', { path, user: account?.name ?? '' });
  makeWritable(path);
  return { path, account };
}

const elsewhere = (project: string): string =>
  `/var/lib/qingzhou/${basename(project)}-${createHash('sha256').update(project).digest('hex').slice(0, 8)}`;

const ownerOf = (path: string): number | undefined => statSync(join(path, 'postgres'), { throwIfNoEntry: false })?.uid;

function makeWritable(path: string): void {
  try {
    makeFolder(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = join(path, `.probe-${process.pid}`);
    writeFileSync(probe, 'written');
    rmSync(probe);
  } catch (cause) {
    throw diskRefusal(cause, path) ?? cause;
  }
  const owner = ownerOf(path);
  if (process.getuid?.() !== 0 && owner !== undefined && owner !== process.getuid?.()) {
    throw startRefusal('dataDirOfAnother', { path, owner: userName(owner) });
  }
  const { bavail, bsize } = statfsSync(path);
  if (bavail * bsize < (owner === undefined ? ROOM.fresh : ROOM.existing)) throw startRefusal('diskFull', { path });
}

/** The plain sentence for a failed write, or undefined where the cause is none of the disk's. */
export function diskRefusal(cause: unknown, path: string): StartRefusal | undefined {
  switch ((cause as NodeJS.ErrnoException | undefined)?.code) {
    case 'EROFS':
      return startRefusal('dataDirReadOnly', { path });
    case 'ENOSPC':
    case 'EDQUOT':
      return startRefusal('diskFull', { path });
    case 'ENOTDIR':
    case 'EEXIST':
      return startRefusal('dataDirNotADirectory', { path });
    case 'EACCES':
    case 'EPERM':
    case 'ENOENT':
      return startRefusal('dataDirNotWritable', { path, user: userName(undefined) });
    default:
      return undefined;
  }
}
