/** A digest in lower-case hexadecimal, handed in: SHA-256 of `<seed>|<id>` in UTF-8. */
export type RankOf = (seed: string, id: string) => string;

/**
 * U14: the visits that a second person repeats. Everybody who has the published list and the seed draws the same:
 *
 * 1. For each id of the list, take SHA-256 of the text `seed|id` (one vertical bar, no spaces, UTF-8), written as 64 small hexadecimal digits.
 * 2. Sort the ids by these digits; on a tie, which nobody will see, by the id.
 * 3. The first ⌈n × permille ÷ 1000⌉ of the n ids are drawn.
 *
 * The order of the list given does not matter, nor does an id given twice.
 */
export function draw(ids: readonly string[], seed: string, permille: number, rankOf: RankOf): readonly string[] {
  const ranked = [...new Set(ids)].map((id) => ({ id, rank: rankOf(seed, id) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1));
  return ranked.slice(0, Math.ceil((ranked.length * permille) / 1000)).map(({ id }) => id);
}
