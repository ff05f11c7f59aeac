import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startRefusal } from '../../start-refusal.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { DataFolder } from './data-folder.ts';

/** The version of the data that the packaged programs read. */
const MAJOR = '18';
export const SUPERUSER = 'postgres';

/**
 * The cluster's folder, made on first use. It appears under its name only when initdb has finished, so an interrupted
 * first start leaves nothing that looks like data.
 * @param durable false for tests, which may lose everything with the power.
 * @returns its real path.
 * @throws StartRefusal
 */
export async function openCluster(
  { path, account }: DataFolder,
  binaries: Binaries,
  durable: boolean,
): Promise<string> {
  const cluster = join(path, 'postgres');
  if (!existsSync(join(cluster, 'PG_VERSION'))) await create(cluster, binaries, account, durable);
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== MAJOR) throw startRefusal('dataOfOtherVersion', { path: cluster, found, needed: MAJOR });
  return realpathSync(cluster);
}

async function create(cluster: string, binaries: Binaries, account: Account | null, durable: boolean): Promise<void> {
  const parent = dirname(cluster);
  for (const old of readdirSync(parent))
    if (old.startsWith('postgres.draft-')) rmSync(join(parent, old), { recursive: true });
  const draft = `${cluster}.draft-${process.pid}`;
  mkdirSync(draft, { mode: 0o700 });
  if (account !== null) chownSync(draft, account.uid, account.gid);
  await initdb(binaries.initdb, draft, account, durable);
  renameSync(draft, cluster);
}

/**
 * Text compares by code point everywhere ("C"), while letters are known as letters (C.UTF-8), which trigram search needs for Chinese.
 * Connections are trusted: the only door is a socket in a folder that nobody but the account and root may enter.
 */
function initdb(program: string, folder: string, account: Account | null, durable: boolean): Promise<void> {
  const letters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const options = [
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${letters}`,
    `--username=${SUPERUSER}`,
    '--auth=trust',
    '--no-instructions',
  ];
  if (!durable) options.push('--no-sync');
  return new Promise((done, fail) => {
    const child = spawn(program, ['-D', folder, ...options], {
      ...runAs(account),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-4000);
    });
    child.on('error', (cause) => fail(initdbRefusal(folder, cause.message)));
    child.on('close', (code) => (code === 0 ? done() : fail(initdbRefusal(folder, said))));
  });
}

function initdbRefusal(folder: string, said: string): Error {
  if (/No space left|quota exceeded/i.test(said)) return startRefusal('diskFull', { path: dirname(folder) });
  const reason =
    said
      .trim()
      .split('\n')
      .find((line) => /error|fatal/i.test(line)) ?? said.trim();
  return startRefusal('databaseDidNotStart', { log: folder, reason });
}

/** Options for a child process of PostgreSQL: its user, a folder it can stand in, and none of our environment. */
export const runAs = (account: Account | null) => ({
  cwd: '/',
  env: { PATH: process.env.PATH ?? '', TZ: 'UTC' },
  ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
});
