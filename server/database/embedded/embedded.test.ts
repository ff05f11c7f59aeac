import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from '../../log.ts';
import { clientOptions } from '../connection.ts';
import { type Embedded, openDataFolder, startEmbedded } from './index.ts';
import { isAlive, pause } from './process.ts';

const log = openLog('silent');
let root: string;
let path: string;
let running: Embedded[];

beforeEach(() => {
  root = mkdtempSync(join(realpathSync(tmpdir()), 'embedded-'));
  chmodSync(root, 0o755);
  path = join(root, 'data');
  running = [];
});
afterEach(async () => {
  for (const embedded of running) await embedded.stop();
  rmSync(root, { recursive: true, force: true });
});

async function start(at = path): Promise<Embedded> {
  const embedded = await startEmbedded({ folder: openDataFolder(at, root), log, durable: false });
  running.push(embedded);
  return embedded;
}

async function ask(embedded: Embedded, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(clientOptions(embedded.address));
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  it('keeps its data from one run to the next, and leaves no process behind', async () => {
    const first = await start();
    await ask(first, 'create table kept as select 61 as minutes');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(await ask(await start(), 'select * from kept')).toEqual([{ minutes: 61 }]);
  });

  it('compares text by code point and knows Chinese characters as letters', async () => {
    const rows = await ask(
      await start(),
      "select '一' < '丁' as ordered, '作业' ~ '^\\w+$' as letters, 'B' < 'a' as coded",
    );
    expect(rows).toEqual([{ ordered: true, letters: true, coded: true }]);
  });

  it('comes back by itself after kill -9, with everything that was committed', async () => {
    const embedded = await start();
    await ask(embedded, 'create table kept as select 61 as minutes');
    const killed = embedded.pid;
    process.kill(killed, 'SIGKILL');
    while (embedded.pid === killed) await pause(20);
    expect(await ask(embedded, 'select * from kept')).toEqual([{ minutes: 61 }]);
  });

  it('leaves alone a stranger whose process number stands in the old file', async () => {
    await (await start()).stop();
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      writeFileSync(
        join(path, 'postgres', 'postmaster.pid'),
        `${stranger.pid}\n${path}/postgres\n1\n5432\n/nowhere\n\n\nready\n`,
      );
      expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(isAlive(stranger.pid!)).toBe(true);
    } finally {
      stranger.kill();
      await once(stranger, 'exit');
    }
  });

  it('starts over when its first start was interrupted', async () => {
    mkdirSync(join(path, 'postgres.draft-1'), { recursive: true });
    writeFileSync(join(path, 'postgres.draft-1', 'PG_VERSION'), '18');
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('works where the path is too long for a socket', async () => {
    const deep = join(path, 'a-folder-with-a-rather-long-name', 'and-another-one-below-it', 'until-no-socket-fits');
    expect(await ask(await start(deep), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('refuses data of another version', async () => {
    mkdirSync(join(path, 'postgres'), { recursive: true });
    writeFileSync(join(path, 'postgres', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/written by PostgreSQL 17, the embedded one is 18/);
  });
});

describe('the data folder', () => {
  it('refuses a file in its place', () => {
    writeFileSync(path, '');
    expect(() => openDataFolder(path, root)).toThrow(/is not a folder/);
    expect(() => openDataFolder(join(path, 'below'), root)).toThrow(/is not a folder/);
  });

  it('refuses a place that nobody can write', () => {
    expect(() => openDataFolder('/proc/qingzhou', root)).toThrow(/may not write \/proc\/qingzhou/);
  });

  it('below a folder of root alone: refused when named by root, whose database runs as another user; good for its owner', () => {
    chmodSync(root, 0o700);
    const open = () => openDataFolder(path, root);
    if (process.getuid?.() === 0) expect(open).toThrow(/lies under a folder that only root may enter/);
    else expect(open()).toEqual({ path, account: null });
  });

  it('of the project lies elsewhere when only root may enter the project', () => {
    chmodSync(root, 0o700);
    const folder = openDataFolder(null, root);
    try {
      if (process.getuid?.() === 0) expect(folder.path).toMatch(/^\/var\/lib\/qingzhou\/embedded-\w+-[0-9a-f]{8}$/);
      else expect(folder.path).toBe(join(root, '.data'));
    } finally {
      rmSync(folder.path, { recursive: true });
    }
  });
});
