/** Half-width, lower case, without spaces and signs: what is left are letters, digits and Han characters. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
