import pg from 'pg';
import { clientOptions } from '#server/database/connection.ts';
import { TODAY } from './county/place.ts';
import {
  askBare,
  type Bare,
  DESK,
  inTurns,
  type Office,
  openRegister,
  type Question,
  questionsOf,
  REGISTER,
  type Register,
  timed,
} from './institutions/index.ts';
import { load, requestOf } from './kit/client.ts';
import { describeMachine } from './kit/machine.ts';
import { atMost, type Figure, type Result, told } from './kit/result.ts';
import { BenchServer } from './kit/server.ts';
import { median, rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';

/** Institutions of the reference city. */
const INSTITUTIONS = 100_000;
const TARGET = 3;

/** Where a text may be typed: the register, and the search over everything. */
const DOORS = [
  { name: 'register', bare: REGISTER, path: (q: string) => `/api/institutions?size=50&q=${encodeURIComponent(q)}` },
  { name: 'search over everything', bare: DESK, path: (q: string) => `/api/search?q=${encodeURIComponent(q)}` },
] as const;
type Door = (typeof DOORS)[number];

interface Place {
  readonly server: BenchServer;
  readonly client: pg.Client;
  readonly register: Register;
}

interface Measured {
  readonly door: string;
  readonly scope: string;
  readonly question: Question;
  readonly ours: number;
  readonly bare: number;
  /** Median over the rounds of ours by bare in the same round. */
  readonly ratio: number;
}

const divsOf = ({ counties }: Register, { region }: Office): string[] => counties.filter((c) => c.startsWith(region));

async function askOurs({ server }: Place, { token }: Office, path: string, count: number): Promise<number[]> {
  const request = requestOf({ method: 'GET', path, cookie: `qz_session=${token}` });
  const times: number[] = [];
  const each = (ms: number) => times.push(ms);
  const { statuses } = await load({ port: server.port, connections: 1, count, request: () => request, each });
  if (statuses['200'] !== count) throw new Error(`${path} answered ${JSON.stringify(statuses)}`);
  return times;
}

async function measure(place: Place, door: Door, scope: string, office: Office, question: Question, rounds: number) {
  const divs = divsOf(place.register, office);
  const medians = await inTurns(
    [
      { name: 'ours', ask: (count) => askOurs(place, office, door.path(question.text), count) },
      {
        name: 'bare',
        ask: (count) => timed(count, () => askBare(place.client, door.bare as Bare, divs, question.text)),
      },
    ],
    rounds,
  );
  const [ours, bare] = [medians.get('ours')!, medians.get('bare')!];
  const ratio = median(ours.map((ms, round) => ms / bare[round]!));
  return { door: door.name, scope, question, ours: median(ours), bare: median(bare), ratio } satisfies Measured;
}

async function measureAll(place: Place, rounds: number): Promise<Measured[]> {
  const { county, city, counties } = place.register;
  const measured: Measured[] = [];
  for (const door of DOORS)
    for (const [scope, office] of Object.entries({ county, city }))
      for (const question of questionsOf(counties[0]!))
        measured.push(await measure(place, door, scope, office, question, rounds));
  return measured;
}

function figuresOf(measured: readonly Measured[]): Figure[] {
  const groups = Map.groupBy(measured, ({ door, scope }) => `${door}, ${scope} official`);
  return [...groups].flatMap(([group, all]) => {
    const worst = all.toSorted((a, b) => b.ratio - a.ratio)[0]!;
    const slowest = all.toSorted((a, b) => b.ours - a.ours)[0]!;
    return [
      atMost(
        `${group}: worst of ${all.length} questions (${worst.question.text}), of the bare query`,
        rounded(worst.ratio),
        TARGET,
      ),
      told(`${group}: median of the questions, of the bare query`, rounded(median(all.map(({ ratio }) => ratio))), '×'),
      told(`${group}: slowest question (${slowest.question.text})`, rounded(slowest.ours), 'ms'),
    ];
  });
}

/** W11: a text looked for among all institutions and courses of a city, under scope. */
export async function w11({ rounds, scale }: Options): Promise<Result> {
  const register = await openRegister(Math.round(INSTITUTIONS * scale));
  const { db } = register;
  const server = await BenchServer.start('answering', {
    address: db.address,
    today: TODAY,
    secret: '',
    variant: 'ours',
  });
  const client = new pg.Client(clientOptions(db.address));
  try {
    await client.connect();
    const measured = await measureAll({ server, client, register }, rounds);
    return {
      workload: 'W11',
      title: `search among ${register.institutions} institutions and ${register.courses} courses under scope`,
      how: 'A county official (one of thirteen counties) and a city official type a text; names, initials, courses, codes, phones and legal persons are looked through. Ours is the whole request over HTTP: session, access, row-level security, audit row, answer by its schema. *Bare*: one statement by hand on a connection of its own, prepared, without row-level security, that gives the same rows, order and total from the same indexes. One connection each, in turn.',
      command: 'npm run bench -- W11',
      machine: describeMachine(db.version),
      rounds,
      figures: figuresOf(measured),
      table: measured.map(({ door, scope, question, ours, bare, ratio }) => ({
        door,
        scope,
        asked: `${question.kind}: ${question.text}`,
        'ours ms': rounded(ours),
        'bare ms': rounded(bare),
        ratio: rounded(ratio),
      })),
    };
  } finally {
    await client.end();
    await server.stop();
  }
}
