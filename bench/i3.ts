import { TODAY } from './county/place.ts';
import { inTurns, type Office, openRegister, type Register, timed, writeChanges } from './institutions/index.ts';
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

/** The walk that every count of the register needs, by hand: the yardstick beside which the pages are timed before and after. */
const WALK = {
  name: 'walk',
  text: `select scope, status, count(*), count(*) filter (where stale_since < '2026-08-21'), avg(completeness_permille) from institution
          where div >= $1 and div < $2 and merged_into is null group by scope, status`,
};

interface Timed {
  readonly ms: number;
  /** Median over the rounds of the page by the walk in the same round. */
  readonly ofWalk: number;
}
type Times = ReadonlyMap<string, Timed>;

async function ask(server: BenchServer, { token }: Office, path: string): Promise<number[]> {
  const request = requestOf({ method: 'GET', path, cookie: `qz_session=${token}` });
  const times: number[] = [];
  const each = (ms: number) => times.push(ms);
  const { statuses } = await load({ port: server.port, connections: 1, count: 5, request: () => request, each });
  if (statuses['200'] !== 5) throw new Error(`${path} answered ${JSON.stringify(statuses)}`);
  return times;
}

/** Each page for each office on one connection, and the walk beside it. */
async function look({ db, county, city }: Register, rounds: number): Promise<Times> {
  const task = { address: db.address, today: TODAY, secret: '', variant: 'ours' } as const;
  const server = await BenchServer.start('answering', task);
  const found = new Map<string, Timed>();
  try {
    for (const [scope, office] of Object.entries({ county, city }))
      for (const [name, path] of Object.entries(PATHS)) {
        const walk = () => db.pool.query({ ...WALK, values: [office.region, `${office.region}~`] });
        const medians = await inTurns(
          [
            { name: 'ours', ask: () => ask(server, office, path) },
            { name: 'walk', ask: (count) => timed(count, walk) },
          ],
          rounds,
        );
        const [ours, walks] = [medians.get('ours')!, medians.get('walk')!];
        found.set(`${scope}: ${name}`, { ms: median(ours), ofWalk: median(ours.map((ms, n) => ms / walks[n]!)) });
      }
    return found;
  } finally {
    await server.stop();
  }
}

const figuresOf = (before: Times, after: Times): Figure[] => [
  ...[...after].map(([what, { ms }]) => told(`${what}, p50`, rounded(ms), 'ms')),
  ...[...after].map(([what, { ofWalk }]) =>
    atMost(`${what}, with the history, of that without`, rounded(ofWalk / before.get(what)!.ofWalk), 1.2),
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
    how: `A county official (one of thirteen counties) and a city official open the counts by kind, stage, mode, status, list, completeness, freshness, licence, request and source, and the comparison of the places below. First with no history of changes, then with ${changes} changes; what disturbs the machine is taken out by the bare walk over the same rows that is timed in turn.`,
    command: 'npm run bench -- I3',
    machine: describeMachine(register.db.version),
    rounds,
    figures: figuresOf(before, after),
    table: [...after.keys()].map((what) => ({
      page: what,
      'without history, ms': rounded(before.get(what)!.ms),
      'of the walk': rounded(before.get(what)!.ofWalk),
      'with history, ms': rounded(after.get(what)!.ms),
      'of the walk then': rounded(after.get(what)!.ofWalk),
    })),
  };
}
