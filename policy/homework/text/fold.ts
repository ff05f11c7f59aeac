/** Stand between the characters of a word without dividing it, as in '签 字', '家-长', '打·卡'. A line break does divide. */
const FILLERS = ' \t\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff-_·•*~－＿＊～';
const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const FULL_WIDTH = 0xfee0;

/** The code unit that each folds to: full-width letters and digits to half-width lower case, fillers to 0. */
const FOLDED = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
for (const filler of FILLERS) FOLDED[filler.charCodeAt(0)] = 0;
for (const character of LETTERS_AND_DIGITS) {
  const code = character.charCodeAt(0);
  for (const written of [code, character.toUpperCase().charCodeAt(0)]) {
    FOLDED[written] = code;
    FOLDED[written + FULL_WIDTH] = code;
  }
}

/** What a code unit folds to; 0 where nothing is left of it. */
export const foldCode = (code: number): number => FOLDED[code]!;

/** Half-width, lower case, without filler. */
export function fold(text: string): string {
  return placesOf(text)
    .map((index) => String.fromCharCode(foldCode(text.charCodeAt(index))))
    .join('');
}

/** Where each character of the folded text stands in the original, so that a hit can be shown in its place. */
export function placesOf(text: string): readonly number[] {
  return [...Array(text.length).keys()].filter((index) => foldCode(text.charCodeAt(index)) !== 0);
}
