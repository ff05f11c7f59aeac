import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readPostmasterFile } from '../database/embedded/postmaster-file.ts';

const MAIN = join(import.meta.dirname, '..', 'main.ts');
const READY_MS = 40_000;

/** The real server as a process of its own, with its embedded PostgreSQL in `dataDir`: something that can be killed. */
export class ServerProcess {
  readonly #dataDir: string;
  readonly #demo: boolean;
  readonly #flags: readonly string[];
  #child: ChildProcess | undefined;
  /** Ends with '/'. */
  url = '';

  /** @param flags for Node itself. */
  constructor(dataDir: string, { demo, flags = [] }: { demo: boolean; flags?: readonly string[] }) {
    this.#dataDir = dataDir;
    this.#demo = demo;
    this.#flags = flags;
  }

  /** Starts and waits until it says where it serves. @throws with what it said when it ends instead. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [...this.#flags, MAIN], {
      // The channel ends with us: should the test be killed, the server stops by itself.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: this.#dataDir,
        DATABASE_URL: '',
        LOG_LEVEL: 'silent',
        QINGZHOU_DEMO: this.#demo ? 'on' : 'off',
      },
    });
    this.#child = child;
    this.url = await new Promise<string>((resolve, reject) => {
      let said = '';
      const late = setTimeout(() => reject(new Error(`not ready in time: ${said}`)), READY_MS);
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const url = /http:\/\/[\d.]+:\d+\//.exec(said)?.[0];
        if (url === undefined) return;
        clearTimeout(late);
        resolve(url);
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', (code) => {
        clearTimeout(late);
        reject(new Error(`ended with ${code}: ${said}`));
      });
    });
  }

  get pid(): number {
    if (this.#child?.pid === undefined) throw new Error('the server does not run');
    return this.#child.pid;
  }

  /** kill -9 of the server alone; its database lives on as an orphan. */
  async killServer(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** kill -9 of the database's postmaster; a living server brings it back by itself. */
  killDatabase(): void {
    const postmaster = readPostmasterFile(join(this.#dataDir, 'postgres'));
    if (postmaster !== undefined) process.kill(postmaster.pid, 'SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
}
