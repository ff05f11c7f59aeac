import { type Load, load, type Request } from './client.ts';
import type { BenchServer } from './server.ts';
import { median } from './statistics.ts';

/** One of the servers under comparison, with the requests that are its own. */
export interface Fighter {
  readonly name: string;
  readonly server: BenchServer;
  /** The n-th request ever sent to this server: never the same twice where a write must be valid. */
  readonly request: (at: number) => Request;
  readonly expected: string;
}

export interface Bout extends Load {
  readonly name: string;
  readonly connections: number;
  readonly round: number;
  /** Milliseconds of the server's processor time for one request. */
  readonly cpu: number;
}

interface Rules {
  readonly fighters: readonly Fighter[];
  /** Connections → requests a round. */
  readonly levels: Readonly<Record<number, number>>;
  readonly rounds: number;
  readonly warmUp: number;
  /** Called between the servers of a round, for what is measured beside them. */
  readonly beside?: (connections: number, round: number) => Promise<void>;
}

/** Every server at every level once a round, in turn, so that whatever disturbs the machine disturbs them all. */
export async function duel({ fighters, levels, rounds, warmUp, beside }: Rules): Promise<Bout[]> {
  const sent = new Map(fighters.map((f) => [f.name, 0]));
  const bout = async (f: Fighter, connections: number, count: number, round: number): Promise<Bout> => {
    const from = sent.get(f.name)!;
    sent.set(f.name, from + count);
    const before = await f.server.usage();
    const result = await load({ port: f.server.port, connections, count, request: (at) => f.request(from + at) });
    const after = await f.server.usage();
    if (result.statuses[f.expected] !== count)
      throw new Error(`${f.name} answered ${JSON.stringify(result.statuses)} instead of ${count} × ${f.expected}`);
    return { name: f.name, connections, round, cpu: (after.cpu - before.cpu) / count, ...result };
  };
  for (const f of fighters) await bout(f, 16, warmUp, 0);
  const bouts: Bout[] = [];
  for (let round = 1; round <= rounds; round++) {
    for (const [connections, count] of Object.entries(levels)) {
      // Who goes first changes from round to round.
      const turn = round % fighters.length;
      for (const f of [...fighters.slice(turn), ...fighters.slice(0, turn)])
        bouts.push(await bout(f, Number(connections), count, round));
      await beside?.(Number(connections), round);
    }
  }
  return bouts;
}

type Figure = 'perSecond' | 'p50' | 'p95' | 'cpu';
const of = (bouts: readonly Bout[], name: string, connections: number): Bout[] =>
  bouts.filter((b) => b.name === name && b.connections === connections);

export const middle = (bouts: readonly Bout[], name: string, connections: number, figure: Figure): number =>
  median(of(bouts, name, connections).map((b) => b[figure]));

/** The median over the rounds of one server's figure divided by the other's in the same round. */
export function ratio(bouts: readonly Bout[], a: string, b: string, connections: number, figure: Figure): number {
  const other = of(bouts, b, connections);
  return median(of(bouts, a, connections).map((x) => x[figure] / other.find((y) => y.round === x.round)![figure]));
}
