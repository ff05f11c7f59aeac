/** A text with what disguises words taken out, and where each of its characters stood. */
export interface Folded {
  readonly text: string;
  /** Index in the original of every folded character. */
  readonly at: readonly number[];
}

/** Spaces, zero-width characters and marks set between characters to hide a word ('签 字', '家-长', '打·卡'). */
const FILLER = /[\s\u200B-\u200D\u2060\uFEFF\-_·•*~.…|]/;

/** Half-width, lower case, without filler, and with positions kept so that a hit can be shown where it stands. */
export function fold(text: string): Folded {
  const at: number[] = [];
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : text.charAt(index);
    if (FILLER.test(half)) continue;
    folded += half.toLowerCase().charAt(0);
    at.push(index);
  }
  return { text: folded, at };
}
