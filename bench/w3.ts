import { TODAY } from './county/place.ts';
import { openScaled, type Scaled } from './county/scaled.ts';
import { load, requestOf } from './kit/client.ts';
import { describeMachine } from './kit/machine.ts';
import { atLeast, atMost, type Figure, type Result, told } from './kit/result.ts';
import { BenchServer } from './kit/server.ts';
import { median, rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';

const MILLION = 1_000_000;

// What the board shows, from the homework itself: minutes of every class and day, then grade × day over the whole history.
const SCAN = `
  select grade, day, count(*) as classes, round(avg(minutes)) as mean, max(minutes) as max, count(*) filter (where minutes > 60) as over
    from (select a.div, a.class_id, a.grade, x.day, sum(x.minutes) as minutes
            from assignment a join assignment_share x on x.div = a.div and x.assignment_id = a.id
           where a.div = $1 and a.state = 'published' and a.form = 'written' group by 1, 2, 3, 4) class_day
   group by grade, day order by day, grade`;
// The least that a scan must do: one pass over the assignments alone.
const PASS = `
  select grade, assigned_on, count(*), sum(minutes), max(minutes) from assignment where div = $1 and state = 'published' group by grade, assigned_on`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

interface Round {
  readonly scan: number;
  readonly pass: number;
  /** One at a time, as a person waits for it. */
  readonly board: number;
}

async function roundOf(s: Scaled, server: BenchServer, count: number): Promise<Round> {
  const scan = await timed(() => s.db.pool.query(SCAN, [s.div]));
  const pass = await timed(() => s.db.pool.query(PASS, [s.div]));
  const request = requestOf({
    method: 'GET',
    path: `/api/homework/load?week=${TODAY}`,
    cookie: `qz_session=${s.token}`,
  });
  const { p50, statuses } = await load({ port: server.port, connections: 1, count, request: () => request });
  if (statuses['200'] !== count) throw new Error(`the board answered ${JSON.stringify(statuses)}`);
  return { scan, pass, board: p50 };
}

const rowOf = (name: string, rounds: readonly Round[]) => ({
  history: name,
  'board p50 ms': rounded(median(rounds.map((r) => r.board))),
  'one pass over the assignments ms': rounded(median(rounds.map((r) => r.pass))),
  'the board from the homework itself ms': rounded(median(rounds.map((r) => r.scan))),
});

/** W3: the load board of a county, grade × day with the weeks of the term, however long its history. */
export async function w3({ rounds, scale, rows }: Options): Promise<Result> {
  const sizes = rows > MILLION ? [MILLION, rows] : [rows];
  const histories = [];
  for (const size of sizes) {
    const scaled = await openScaled(size);
    const task = { address: scaled.db.address, today: TODAY, secret: '', variant: 'ours' } as const;
    histories.push({ scaled, server: await BenchServer.start('ours', task), measured: [] as Round[] });
  }
  try {
    const count = Math.round(100 * scale);
    for (const { scaled, server } of histories) await roundOf(scaled, server, count);
    for (let round = 0; round < rounds; round++)
      for (const h of histories) h.measured.push(await roundOf(h.scaled, h.server, count));
    const [first, last] = [histories[0]!, histories.at(-1)!];
    const of = (figure: 'scan' | 'pass') => rounded(median(first.measured.map((r) => r[figure] / r.board)));
    const figures: Figure[] = [
      atLeast('faster than the board computed from the homework itself', of('scan'), 100),
      told('faster than one pass over the assignments alone', of('pass'), '×'),
    ];
    if (last !== first)
      figures.push(
        atMost(
          'over the large history, of that over a million',
          rounded(median(last.measured.map((r, i) => r.board / first.measured[i]!.board))),
          1.2,
        ),
      );
    return {
      workload: 'W3',
      title: 'load board of a county: grade × day',
      how: 'The board through the API, one request at a time, with session, scope and audit row, against the same figures aggregated from the assignments and their shares by SQL on the same database.',
      command: `npm run bench -- W3${rows > MILLION ? ` --rows ${rows}` : ''}`,
      machine: describeMachine(first.scaled.db.version),
      rounds,
      figures,
      table: histories.map((h) => rowOf(String(h.scaled.assignments), h.measured)),
    };
  } finally {
    await Promise.all(histories.map((h) => h.server.stop()));
  }
}
