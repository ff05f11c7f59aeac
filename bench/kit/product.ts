import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '#server/durability/server-process.ts';
import { serverFlags } from './start-like.ts';

/** The whole product with its embedded database and the demo county, run as `npm start` runs it. */
export class Product {
  readonly #folder = join(realpathSync(tmpdir()), `qingzhou-bench-${randomBytes(4).toString('hex')}`);
  readonly #server = new ServerProcess(this.#folder, { demo: true, flags: serverFlags });

  get url(): string {
    return this.#server.url;
  }

  /** Returns milliseconds from the start of the process until it says that it serves and answers that it is ready. */
  async start(): Promise<number> {
    const began = performance.now();
    await this.#server.start();
    const reply = await fetch(`${this.url}readyz`);
    if (!reply.ok) throw new Error(`not ready: ${reply.status}`);
    return performance.now() - began;
  }

  /** Resident memory of the server process in MB; the database's processes are not in it. */
  memory(): number {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(this.#server.pid)], { encoding: 'utf8' });
    return Number(kilobytes.trim()) / 1024;
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
