import { TODAY } from './county/place.ts';
import { openScaled, type Scaled } from './county/scaled.ts';
import { type Request, requestOf } from './kit/client.ts';
import { type Bout, duel, type Fighter, middle, ratio } from './kit/duel.ts';
import { describeMachine } from './kit/machine.ts';
import { atLeast, atMost, type Figure, type Result, told } from './kit/result.ts';
import { BenchServer } from './kit/server.ts';
import { rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';
import { sign } from './servers/signed.ts';

const SECRET = 'bench';
const LEVELS = [1, 16, 64] as const;
const MILLION = 1_000_000;

/** Pages that an official turns: a grade, from a day in the weeks before, newest first. */
function question(at: number): string {
  const from = new Date(Date.parse(TODAY) - (14 + (at % 40)) * 86_400_000).toISOString().slice(0, 10);
  const asked = {
    grade: 3 + (at % 7),
    from,
    until: TODAY,
    state: 'published',
    sort: '-assignedOn',
    page: 1 + (at % 5),
    size: 50,
  };
  return new URLSearchParams(Object.entries(asked).map(([k, v]) => [k, String(v)])).toString();
}

const oursAt =
  (s: Scaled) =>
  (at: number): Request =>
    requestOf({ method: 'GET', path: `/api/homework/assignments?${question(at)}`, cookie: `qz_session=${s.token}` });
const limitAt =
  (s: Scaled) =>
  (at: number): Request =>
    requestOf({
      method: 'GET',
      path: `/list?${question(at)}`,
      cookie: sign({ div: s.div, person: s.official }, SECRET),
    });

function figuresOf(bouts: readonly Bout[], large: boolean): Figure[] {
  const high = [16, 64] as const;
  return [
    ...high.map((c) =>
      atLeast(
        `requests a second, of *limit*, at ${c} connections`,
        rounded(ratio(bouts, 'ours', 'limit', c, 'perSecond')),
        0.6,
      ),
    ),
    ...high.map((c) =>
      atMost(
        `server processor time a request at ${c} connections`,
        rounded(middle(bouts, 'ours', c, 'cpu')),
        0.6,
        'ms',
      ),
    ),
    told(
      'server processor time, of *limit*, at 16 connections',
      rounded(ratio(bouts, 'ours', 'limit', 16, 'cpu')),
      '×',
    ),
    ...(large
      ? [
          atMost(
            'p50 over the large history, of that over a million, at 1 connection',
            rounded(ratio(bouts, 'ours, large', 'ours', 1, 'p50')),
            1.2,
          ),
        ]
      : []),
  ];
}

/** W2: one page of fifty under scope, filtered, sorted, with its total. */
export async function w2({ rounds, scale, rows }: Options): Promise<Result> {
  const small = await openScaled(Math.min(rows, MILLION));
  const large = rows > MILLION ? await openScaled(rows) : undefined;
  const task = (s: Scaled) => ({ address: s.db.address, today: TODAY, secret: SECRET });
  const servers = await Promise.all([
    BenchServer.start('ours', { ...task(small), variant: 'ours' }),
    BenchServer.start('limit', { ...task(small), variant: 'limit' }),
    ...(large === undefined ? [] : [BenchServer.start('ours', { ...task(large), variant: 'ours' })]),
  ]);
  try {
    const [ours, limit, oursLarge] = servers;
    const fighters: Fighter[] = [
      { name: 'ours', server: ours!, request: oursAt(small), expected: '200' },
      { name: 'limit', server: limit!, request: limitAt(small), expected: '200' },
      ...(large === undefined || oursLarge === undefined
        ? []
        : [{ name: 'ours, large', server: oursLarge, request: oursAt(large), expected: '200' }]),
    ];
    const bouts = await duel({
      fighters,
      levels: { 1: 300 * scale, 16: 1500 * scale, 64: 1500 * scale },
      rounds,
      warmUp: 800,
    });
    return {
      workload: 'W2',
      title: `list 50 of ${small.assignments} assignments under scope, filtered, sorted, with total`,
      how: `A county official turns pages of one grade over the last weeks, newest first; the total is counted to a thousand and then reads "more than". *limit*: node:http and pg sending the same two statements, prepared. Only ours reads a session, sets row-level security, writes the audit row and filters the answer by its schema.${large === undefined ? '' : ` *ours, large*: the same over ${large.assignments} assignments.`}`,
      command: `npm run bench -- W2${rows > MILLION ? ` --rows ${rows}` : ''}`,
      machine: describeMachine(small.db.version),
      rounds,
      figures: figuresOf(bouts, large !== undefined),
      table: LEVELS.flatMap((c) =>
        fighters.map(({ name }) => ({
          connections: c,
          server: name,
          'requests/s': rounded(middle(bouts, name, c, 'perSecond')),
          'p50 ms': rounded(middle(bouts, name, c, 'p50')),
          'p95 ms': rounded(middle(bouts, name, c, 'p95')),
          'processor ms': rounded(middle(bouts, name, c, 'cpu')),
        })),
      ),
    };
  } finally {
    await Promise.all(servers.map((s) => s.stop()));
  }
}
