import { median } from '../kit/statistics.ts';

/** One of those that are timed in turn. Returns milliseconds for each of `count` askings, one after another. */
export interface Timed {
  readonly name: string;
  ask(count: number): Promise<readonly number[]>;
}

const PILOT = 3;
/** Milliseconds that one bout should last; what is slower is asked fewer times, but never fewer than five. */
const BOUT_MS = 250;
const MOST = 60;

/** Every contender once a round, in turn: what disturbs one disturbs all. Returns the median of each round. */
export async function inTurns(contenders: readonly Timed[], rounds: number): Promise<Map<string, readonly number[]>> {
  const counts = new Map<string, number>();
  for (const each of contenders) {
    const pilot = median(await each.ask(PILOT));
    counts.set(each.name, Math.max(5, Math.min(MOST, Math.round(BOUT_MS / pilot))));
  }
  const medians = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const turn = round % contenders.length;
    for (const each of [...contenders.slice(turn), ...contenders.slice(0, turn)])
      medians.get(each.name)!.push(median(await each.ask(counts.get(each.name)!)));
  }
  return medians;
}

/** One after another, each timed from asking to the whole answer. */
export async function timed(count: number, ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  return times;
}
