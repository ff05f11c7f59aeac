import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPostmasterFile } from './database/embedded/postmaster-file.ts';
import { isAlive } from './database/embedded/process.ts';

let root: string;
let data: string;
let started: ChildProcess[];

beforeEach(() => {
  root = mkdtempSync(join(realpathSync(tmpdir()), 'server-'));
  chmodSync(root, 0o755);
  data = join(root, 'data');
  started = [];
});
afterEach(async () => {
  for (const child of started) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill();
    await once(child, 'exit');
  }
  rmSync(root, { recursive: true, force: true });
});

interface Server {
  readonly child: ChildProcess;
  /** Where it answers, or undefined when it has ended instead. */
  readonly url: string | undefined;
  readonly code: number | null;
  readonly said: string;
}

function start(env: Record<string, string> = {}): Promise<Server> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: '.cache/node',
      PORT: '0',
      DATA_DIR: data,
      QINGZHOU_DEMO: 'off',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  return new Promise((done) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /is ready: (\S+)/.exec(said)?.[1];
      if (url !== undefined) done({ child, url, code: null, said });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', (code) => done({ child, url: undefined, code, said }));
  });
}

const database = () => readPostmasterFile(join(data, 'postgres'))!.pid;

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

describe('the server', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('stops cleanly on %s and takes its database along', async (signal) => {
    const { child, url } = await start();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const pid = database();
    expect(await end(child, signal)).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  it('starts again after kill -9, whose database lives on without it', async () => {
    const first = await start();
    const orphan = database();
    await end(first.child, 'SIGKILL');
    expect(isAlive(orphan)).toBe(true);
    const { url } = await start();
    expect(url).toBeDefined();
    expect(isAlive(orphan)).toBe(false);
  });

  it('starts again after kill -9 of server and database', async () => {
    const first = await start();
    process.kill(database(), 'SIGKILL');
    await end(first.child, 'SIGKILL');
    expect((await start()).url).toBeDefined();
  });

  it('says where it runs already, and leaves that one alone', async () => {
    const first = await start();
    const second = await start();
    expect(second.code).toBe(1);
    expect(second.said).toContain(`already runs at ${first.url}`);
    expect(isAlive(first.child.pid!)).toBe(true);
  });
});

describe('the server refuses in one plain sentence', () => {
  it('a port that is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const port = String((holder.address() as AddressInfo).port);
    const { code, said } = await start({ PORT: port });
    holder.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port 127.0.0.1:${port} is taken`);
    expect(said).toContain('已被占用');
  });

  it('a host that is not its own', async () => {
    const { code, said } = await start({ HOST: '192.0.2.1' });
    expect([code, said]).toEqual([1, expect.stringContaining('no address 192.0.2.1')]);
  });

  it('a database that does not answer', async () => {
    const { code, said } = await start({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c' });
    expect([code, said]).toEqual([1, expect.stringContaining('Cannot reach the database 127.0.0.1:1/c')]);
  });

  it('every mistake of its configuration', async () => {
    const { code, said } = await start({ PORT: 'x', LOG_LEVEL: 'y' });
    expect([code, said]).toEqual([1, expect.stringMatching(/PORT must be[\s\S]*LOG_LEVEL must be/)]);
  });
});
