import { Namer } from './id.ts';
import type { Loader } from './load/loader.ts';
import { Phones } from './people/phone.ts';
import { Random } from './random.ts';

/** What every part of the seed writes with. */
export interface Pen {
  readonly loader: Loader;
  readonly namer: Namer;
  readonly phones: Phones;
  /** The day on which the demo stands. */
  readonly today: string;
  readonly passwordHash: string;
  /** JPEG of the one drawn portrait. */
  readonly portrait: Buffer;
  /** JPEG of the one drawn door. */
  readonly door: Buffer;
  /** A run of chance of its own for each path, so that a change in one place leaves the others as they were. */
  random(path: string): Random;
}

interface Prepared {
  readonly passwordHash: string;
  readonly portrait: Buffer;
  readonly door: Buffer;
}

export const penOf = (loader: Loader, seed: number, today: string, prepared: Prepared): Pen => ({
  ...prepared,
  loader,
  namer: new Namer(seed),
  phones: new Phones(),
  today,
  random: (path) => new Random(`${seed}/${path}`),
});
