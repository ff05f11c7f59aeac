/** Characters and pairs of neighbours, each as often as it stands: short names share too few pairs to be told apart by these alone. */
function gramsOf(text: string): Map<string, number> {
  const characters = [...text];
  const grams = new Map<string, number>();
  const count = (gram: string) => grams.set(gram, (grams.get(gram) ?? 0) + 1);
  for (const [at, character] of characters.entries()) {
    count(character);
    const next = characters[at + 1];
    if (next !== undefined) count(character + next);
  }
  return grams;
}

const sizeOf = (grams: ReadonlyMap<string, number>): number =>
  [...grams.values()].reduce((total, count) => total + count, 0);

/** Sørensen–Dice over characters and bigrams, in permille: 1000 for equal texts, 0 where either is empty or nothing is shared. */
export function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1000;
  const first = gramsOf(one);
  const second = gramsOf(other);
  let shared = 0;
  for (const [gram, count] of first) shared += Math.min(count, second.get(gram) ?? 0);
  return Math.round((2000 * shared) / (sizeOf(first) + sizeOf(second)));
}
