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
  /** A run of chance of its own for each path, so that a change in one place leaves the others as they were. */
  random(path: string): Random;
}

export const penOf = (loader: Loader, seed: number, today: string, passwordHash: string): Pen => ({
  loader,
  namer: new Namer(seed),
  phones: new Phones(),
  today,
  passwordHash,
  random: (path) => new Random(`${seed}/${path}`),
});
