import { attribute, decodeEscapes, type MarkupHandler } from './markup.ts';

/**
 * Collects the shared string table as plain text. Phonetic readings (rPh) are not part of the text.
 */
export class SharedStrings implements MarkupHandler {
  readonly texts: string[] = [];
  #current = '';
  #inText = false;
  #phonetic = false;

  open(name: string): void {
    if (name === 'si') this.#current = '';
    else if (name === 'rPh') this.#phonetic = true;
    else if (name === 't') this.#inText = !this.#phonetic;
  }

  close(name: string): void {
    if (name === 'si') this.texts.push(decodeEscapes(this.#current));
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 't') this.#inText = false;
  }

  text(text: string): void {
    if (this.#inText) this.#current += text;
  }
}

/** Which cell styles show a day or a time, by style index. */
export class DateStyles implements MarkupHandler {
  readonly isDate: boolean[] = [];
  readonly #custom = new Map<number, boolean>();
  #inFormats = false;

  open(name: string, raw: string): void {
    if (name === 'numFmt') {
      this.#custom.set(Number(attribute(raw, 'numFmtId')), isDateFormat(attribute(raw, 'formatCode') ?? ''));
    } else if (name === 'cellXfs') this.#inFormats = true;
    else if (name === 'xf' && this.#inFormats) {
      const id = Number(attribute(raw, 'numFmtId') ?? 0);
      this.isDate.push(this.#custom.get(id) ?? isBuiltInDate(id));
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inFormats = false;
  }
}

/** 14–22 and 45–47 everywhere; 27–36 and 50–58 are days in Chinese, Japanese and Korean office programs. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Letters of days and times outside quotes, escapes and [brackets]; [h] and the like measure a span. */
export function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  return /[ymdhs]/i.test(bare);
}
