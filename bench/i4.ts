import { TODAY } from './county/place.ts';
import { type Office, openRegister, type Register } from './institutions/index.ts';
import { type Request, requestOf } from './kit/client.ts';
import { type Bout, duel, type Fighter, middle, ratio } from './kit/duel.ts';
import { describeMachine } from './kit/machine.ts';
import { atLeast, type Figure, type Result, told } from './kit/result.ts';
import { BenchServer } from './kit/server.ts';
import { rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';
import { sign } from './servers/signed.ts';

const SECRET = 'bench';
/** Institutions of the reference city. */
const INSTITUTIONS = 100_000;
const LEVELS = [1, 16] as const;
const SORTS = ['name', 'licenceUntil', '-completeness'] as const;
const SCOPES = ['non-subject', 'subject'] as const;

/** Pages that an official turns, by what presses. */
function question(at: number): string {
  const asked = {
    scope: SCOPES[at % SCOPES.length]!,
    status: 'operating',
    sort: SORTS[at % SORTS.length]!,
    page: String(1 + (at % 5)),
    size: '50',
  };
  return new URLSearchParams(asked).toString();
}

const oursOf =
  ({ token }: Office) =>
  (at: number): Request =>
    requestOf({ method: 'GET', path: `/api/institutions?${question(at)}`, cookie: `qz_session=${token}` });
const limitOf =
  ({ region, person }: Office) =>
  (at: number): Request =>
    requestOf({ method: 'GET', path: `/registry?${question(at)}`, cookie: sign({ div: region, person }, SECRET) });

interface Servers {
  readonly ours: BenchServer;
  readonly limit: BenchServer;
}

const fight = ({ ours, limit }: Servers, office: Office, count: number, rounds: number): Promise<Bout[]> => {
  const fighters: Fighter[] = [
    { name: 'ours', server: ours, request: oursOf(office), expected: '200' },
    { name: 'limit', server: limit, request: limitOf(office), expected: '200' },
  ];
  return duel({ fighters, levels: { 1: count, 16: 3 * count }, rounds, warmUp: count });
};

const figuresOf = (scope: string, bouts: readonly Bout[]): Figure[] => [
  atLeast(
    `${scope}: requests a second, of *limit*, at 16 connections`,
    rounded(ratio(bouts, 'ours', 'limit', 16, 'perSecond')),
    0.6,
  ),
  told(`${scope}: processor time of the server a request`, rounded(middle(bouts, 'ours', 16, 'cpu')), 'ms'),
];
const rowsOf = (scope: string, bouts: readonly Bout[]) =>
  LEVELS.flatMap((connections) =>
    ['ours', 'limit'].map((server) => ({
      scope,
      connections,
      server,
      'requests/s': rounded(middle(bouts, server, connections, 'perSecond')),
      'p50 ms': rounded(middle(bouts, server, connections, 'p50')),
      'p95 ms': rounded(middle(bouts, server, connections, 'p95')),
      'processor ms': rounded(middle(bouts, server, connections, 'cpu')),
    })),
  );

const counted = async ({ db }: Register): Promise<string> => {
  const { rows } = await db.pool.query<{ n: string }>('select count(*) as n from institution_change');
  return rows[0]!.n;
};

/** I4: fifty of the register of institutions under scope, filtered, sorted, with the total. */
export async function i4({ rounds, scale }: Options): Promise<Result> {
  const register = await openRegister(Math.round(INSTITUTIONS * scale));
  const task = { address: register.db.address, today: TODAY, secret: SECRET };
  const ours = await BenchServer.start('answering', { ...task, variant: 'ours' });
  const limit = await BenchServer.start('limit', { ...task, variant: 'limit' });
  try {
    const county = await fight({ ours, limit }, register.county, 150, rounds);
    const city = await fight({ ours, limit }, register.city, 20, rounds);
    return {
      workload: 'I4',
      title: `list 50 of ${register.institutions} institutions under scope, filtered, sorted, with total`,
      how: `A county official (one of thirteen counties) and a city official turn pages of the operating institutions of one kind, by name, by the end of the licence and by completeness; the total is counted to a thousand. *limit*: node:http and pg sending two statements, prepared. Only ours reads a session, sets row-level security, judges staleness by each county's number, writes the audit row and filters the answer by its schema. The history holds ${await counted(register)} changes.`,
      command: 'npm run bench -- I4',
      machine: describeMachine(register.db.version),
      rounds,
      figures: [...figuresOf('county official', county), ...figuresOf('city official', city)],
      table: [...rowsOf('county', county), ...rowsOf('city', city)],
    };
  } finally {
    await Promise.all([ours.stop(), limit.stop()]);
  }
}
