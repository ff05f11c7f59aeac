/** Numbers of a block that no operator gives out: 1990 00 and then five digits counted up. */
const FIRST = 19900000000;

/** Hands out each number once. */
export class Phones {
  #next = 1;

  next(): string {
    const number = FIRST + this.#next;
    this.#next += 1;
    return String(number);
  }
}
