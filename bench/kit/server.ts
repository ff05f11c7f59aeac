import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DatabaseAddress } from '#server/database/connection.ts';
import { serverFlags } from './start-like.ts';

/** What a server process is told when it starts. */
export interface ServerTask {
  readonly address: DatabaseAddress;
  /** The pinned day. */
  readonly today: string;
  /** Signs the sessions of the servers we compare with. */
  readonly secret: string;
  readonly variant: 'ours' | 'limit' | 'full';
}

/** What a server process says about itself. */
export interface Usage {
  /** Milliseconds of processor time since it began, user and system. */
  readonly cpu: number;
  /** Resident bytes. */
  readonly memory: number;
}

/** A server in a process of its own, so that its processor time is its alone. */
export class BenchServer {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  static async start(
    file: 'ours' | 'answering' | 'limit',
    task: ServerTask,
    flags: readonly string[] = [],
  ): Promise<BenchServer> {
    const child = fork(join(import.meta.dirname, '..', 'servers', `${file}.ts`), {
      execArgv: [...(file === 'limit' ? [] : serverFlags), ...flags],
      env: { ...process.env, NODE_ENV: 'production', BENCH_TASK: JSON.stringify(task) },
    });
    const ended = once(child, 'exit').then(() => {
      throw new Error(`${file} ended before it was ready`);
    });
    const [{ port }] = (await Promise.race([once(child, 'message'), ended])) as [{ port: number }];
    ended.catch(() => {});
    return new BenchServer(child, port);
  }

  async usage(): Promise<Usage> {
    const answer = once(this.#child, 'message');
    this.#child.send('usage');
    return ((await answer) as [Usage])[0];
  }

  async stop(): Promise<void> {
    if (!this.#child.connected) return;
    const gone = once(this.#child, 'exit');
    this.#child.send('stop');
    await gone;
  }
}
