/** Deterministic chance: the same seed text gives the same run of numbers on every machine. */
export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = fold(seed, 0x9e3779b9);
  }

  /** [0, 1), by mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number of [low, high]. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)]!;
  }

  /** Roughly normal around 0 with deviation 1, within three deviations. */
  bell(): number {
    return (this.next() + this.next() + this.next() + this.next() - 2) * 1.7320508;
  }

  weighted<T>(table: WeightedTable<T>): T {
    const at = this.next() * table.total;
    const index = table.upTo.findIndex((edge) => at < edge);
    return table.values[index === -1 ? table.values.length - 1 : index]!;
  }
}

export interface WeightedTable<T> {
  readonly values: readonly T[];
  readonly upTo: readonly number[];
  readonly total: number;
}

export function weightedTable<T>(rows: readonly (readonly [T, number])[]): WeightedTable<T> {
  let total = 0;
  const upTo = rows.map(([, weight]) => {
    total += weight;
    return total;
  });
  return { values: rows.map(([value]) => value), upTo, total };
}

/** A 32-bit digest of a text: FNV-1a with an avalanche at the end. */
export function fold(text: string, basis: number): number {
  let h = (basis ^ 0x811c9dc5) | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
