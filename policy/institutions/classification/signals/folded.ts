/** Marks put between the characters of a word to hide it, as in '数·学', '语 文', '英_语'. */
const FILLER = /[\s\u200b-\u200d\u2060\ufeff·•*~_＿＊～—-]/;
/** Han characters fold to themselves: nothing is looked up for them. */
const HAN = { first: 0x4e00, last: 0x9fff } as const;

/** A text as it is matched: half-width lower case without filler, and where each of its characters stands in the original. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

export function folded(original: string): Folded {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < original.length; index++) {
    const code = original.charCodeAt(index);
    const plain = code >= HAN.first && code <= HAN.last ? original[index]! : foldedOf(original[index]!);
    if (plain === '') continue;
    at.push(index);
    text += plain;
  }
  return { text, at };
}

const known = new Map<string, string>();

function foldedOf(character: string): string {
  const found = known.get(character) ?? fold(character);
  known.set(character, found);
  return found;
}

/** Empty for filler. One code unit stays one: places would shift otherwise. */
function fold(character: string): string {
  if (FILLER.test(character)) return '';
  const half = character.normalize('NFKC').toLowerCase();
  return half.length === 1 ? half : character;
}
