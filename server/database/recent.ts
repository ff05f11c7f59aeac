/**
 * Keeps what was read under a revision number: the number is read in the same transaction as everything else,
 * so a copy is never older than the facts beside it, whichever process changed them.
 */
export class Recent<T> {
  readonly #kept = new Map<string, T>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  async get(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const fresh = await load();
    if (this.#kept.size >= this.#most) this.#kept.clear();
    this.#kept.set(key, fresh);
    return fresh;
  }
}
