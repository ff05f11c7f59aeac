import { fold } from './random.ts';

const hex = (value: number): string => value.toString(16).padStart(8, '0');

/** Names things: the same seed and path give the same uuid (version 8, RFC 9562). */
export class Namer {
  readonly #seed: string;

  constructor(seed: number) {
    this.#seed = `${seed}/`;
  }

  id(path: string): string {
    const text = this.#seed + path;
    const [a, b] = [hex(fold(text, 1)), hex(fold(text, 2))];
    return `${a}-${b.slice(0, 4)}-8${b.slice(5)}-${tail(text)}`;
  }

  /** A uuid version 7 of an instant, so that history lies in the order in which it was written. */
  at(milliseconds: number, path: string): string {
    const text = this.#seed + path;
    const time = milliseconds.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(fold(text, 2)).slice(5)}-${tail(text)}`;
  }
}

function tail(text: string): string {
  const [c, d] = [hex(((fold(text, 3) & 0x3fffffff) | 0x80000000) >>> 0), hex(fold(text, 4))];
  return `${c.slice(0, 4)}-${c.slice(4)}${d}`;
}
