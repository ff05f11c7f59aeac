import { TODAY } from './county/place.ts';
import { type Office, openRegister, type Register, writeChanges } from './institutions/index.ts';
import { load, requestOf } from './kit/client.ts';
import { describeMachine } from './kit/machine.ts';
import { atMost, type Figure, type Result, told } from './kit/result.ts';
import { BenchServer } from './kit/server.ts';
import { median, rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';

/** Institutions of the reference city. */
const INSTITUTIONS = 100_000;
/** Changes in their files' history. */
const CHANGES = 1_000_000;
const PATHS = { overview: '/api/institutions/overview', comparison: '/api/institutions/compare' } as const;

type Times = ReadonlyMap<string, number>;

/** Median milliseconds of each page for each office, one connection. */
async function look(register: Register, rounds: number): Promise<Times> {
  const task = { address: register.db.address, today: TODAY, secret: '', variant: 'ours' } as const;
  const server = await BenchServer.start('answering', task);
  const ask = async ({ token }: Office, path: string, count: number): Promise<number> => {
    const request = requestOf({ method: 'GET', path, cookie: `qz_session=${token}` });
    const { statuses, p50 } = await load({ port: server.port, connections: 1, count, request: () => request });
    if (statuses['200'] !== count) throw new Error(`${path} answered ${JSON.stringify(statuses)}`);
    return p50;
  };
  try {
    const found = new Map<string, number[]>();
    for (let round = 0; round <= rounds; round++)
      for (const scope of ['county', 'city'] as const)
        for (const [name, path] of Object.entries(PATHS)) {
          const ms = await ask(register[scope], path, 5);
          // The first round warms up.
          if (round > 0) found.set(`${scope}: ${name}`, [...(found.get(`${scope}: ${name}`) ?? []), ms]);
        }
    return new Map([...found].map(([what, all]) => [what, median(all)]));
  } finally {
    await server.stop();
  }
}

const figuresOf = (before: Times, after: Times): Figure[] => [
  ...[...after].map(([what, ms]) => told(`${what}, p50`, rounded(ms), 'ms')),
  ...[...after].map(([what, ms]) =>
    atMost(`${what}, with the history, of that without`, rounded(ms / before.get(what)!), 1.2),
  ),
];

/** I3: the counts of the overview and of the comparison of places, before and after a long history. */
export async function i3({ rounds, scale }: Options): Promise<Result> {
  const register = await openRegister(Math.round(INSTITUTIONS * scale));
  const changes = Math.round(CHANGES * scale);
  await register.db.pool.query('truncate institution_change');
  const before = await look(register, rounds);
  await writeChanges(register, changes);
  const after = await look(register, rounds);
  return {
    workload: 'I3',
    title: `overview of ${register.institutions} institutions`,
    how: `A county official (one of thirteen counties) and a city official open the counts by kind, stage, mode, status, list, completeness, freshness, licence, request and source, and the comparison of the places below. First with no history of changes, then with ${changes} changes.`,
    command: 'npm run bench -- I3',
    machine: describeMachine(register.db.version),
    rounds,
    figures: figuresOf(before, after),
    table: [...after].map(([what, ms]) => ({
      page: what,
      'without history, ms': rounded(before.get(what)!),
      'with history, ms': rounded(ms),
    })),
  };
}
