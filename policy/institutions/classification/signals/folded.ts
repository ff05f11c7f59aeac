/** Marks put between the characters of a word to hide it, as in '数·学', '语 文', '英_语'. */
const FILLER = /[\s\u200b-\u200d\u2060\ufeff·•*~_＿＊～—-]/;

/** A text as it is matched: half-width lower case without filler, and where each of its characters stands in the original. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

export function folded(original: string): Folded {
  const at = [...Array(original.length).keys()].filter((index) => !FILLER.test(original[index]!));
  return { text: at.map((index) => plain(original[index]!)).join(''), at };
}

/** One code unit stays one: places would shift otherwise. */
function plain(character: string): string {
  const half = character.normalize('NFKC').toLowerCase();
  return half.length === 1 ? half : character;
}
