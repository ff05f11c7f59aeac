/** Beginnings that an office program, or the .csv it saves, may take for a formula; full-width forms included. */
const DANGEROUS = /^(?:[\t\r]|[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;
const GUARD = "'";

/** Text that no office program runs: an apostrophe goes in front of what begins like a formula. */
export function guardText(text: string): string {
  return DANGEROUS.test(text) ? GUARD + text : text;
}

/** Takes off the apostrophe that `guardText` put in front, so that what was written reads back the same. */
export function unguardText(text: string): string {
  return text.startsWith(GUARD) && DANGEROUS.test(text.slice(1)) ? text.slice(1) : text;
}

/** An Excel cell holds no more. */
const LONGEST_CELL = 32_767;

/** Text as the content of an XML element: markup escaped, characters that XML 1.0 forbids dropped. */
export function xmlText(text: string): string {
  return text
    .slice(0, LONGEST_CELL)
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
