import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describeMachine } from './kit/machine.ts';
import { Product } from './kit/product.ts';
import { atMost, type Result, told } from './kit/result.ts';
import { median, rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';

/** The jobs that every start does are done by then. */
const IDLE_MS = 30_000;

interface Locked {
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly link?: boolean;
}

const fits = (wanted: readonly string[] | undefined, here: string): boolean =>
  wanted === undefined || (wanted.includes(here) && !wanted.includes(`!${here}`));

/** What `npm ci --omit=dev` puts on this kind of machine, counted from the lock file. */
function productionPackages(): number {
  const lock = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(lock.packages).filter(
    ([path, p]) => path !== '' && !p.dev && !p.link && fits(p.os, process.platform) && fits(p.cpu, process.arch),
  ).length;
}

/** W5: from nothing to ready on data that are there, and what the server holds while nobody asks. */
export async function w5({ rounds }: Options): Promise<Result> {
  const product = new Product();
  try {
    const first = await product.start();
    await product.stop();
    const starts: number[] = [];
    const idle: number[] = [];
    for (let round = 0; round < rounds; round++) {
      starts.push(await product.start());
      await pause(IDLE_MS);
      idle.push(product.memory());
      await product.stop();
    }
    return {
      workload: 'W5',
      title: 'start, idle memory, packages',
      how: 'The server process with its embedded PostgreSQL on the demo county: from the start of the process until it says that it serves and answers that it is ready; its resident memory half a minute later, without the database’s processes; packages that an installation without development tools puts on this kind of machine, from the lock file.',
      command: 'npm run bench -- W5',
      machine: describeMachine(18),
      rounds,
      figures: [
        atMost('start to ready, data exist', rounded(median(starts) / 1000), 1.5, 's'),
        atMost('resident memory of the idle server', Math.round(median(idle)), 150, 'MB'),
        atMost('packages in a production installation', productionPackages(), 120, ''),
        told('first start to ready, database made and demo county seeded', rounded(first / 1000), 's'),
      ],
    };
  } finally {
    await product.remove();
  }
}
