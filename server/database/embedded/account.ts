import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { startRefusal } from '../../start-refusal.ts';

/** The system user that runs PostgreSQL when we are root, which PostgreSQL itself refuses to be. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Who runs the database: null for ourselves. Data that exist already decide, since only their owner can open them.
 * @param owner uid of the existing data, or undefined.
 * @throws StartRefusal where root finds no such user.
 */
export function databaseAccount(owner: number | undefined): Account | null {
  if (!isRoot()) return null;
  const known = accounts();
  const found =
    owner !== undefined && owner !== 0
      ? (known.find((a) => a.uid === owner) ?? { name: String(owner), uid: owner, gid: owner })
      : (known.find((a) => a.name === 'postgres') ?? known.find((a) => a.name === 'nobody'));
  if (found === undefined || found.uid === 0) throw startRefusal('noDatabaseAccount');
  return found;
}

export function userName(uid: number | undefined): string {
  if (uid === undefined) return userInfo().username;
  return accounts().find((a) => a.uid === uid)?.name ?? String(uid);
}

function accounts(): Account[] {
  let text: string;
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    // macOS writes nobody as -2, which the system calls take as the same unsigned number.
    return name && uid && gid ? [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }] : [];
  });
}
