import { SheetRefused } from '../refusal.ts';

/** Names come without their namespace prefix; `raw` is the tag's text after the name, for `attribute`. */
export interface MarkupHandler {
  open(name: string, raw: string): void;
  close(name: string): void;
  text?(text: string): void;
}

/** The longest tag, comment or instruction accepted: an unfinished one is scanned anew with every chunk. */
const LONGEST_MARKUP = 256 * 1024;
/** The longest piece of text held back while its end is awaited. */
const LONGEST_TEXT = 1024 * 1024;

const TAB = 9;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const GREATER = 62;

/**
 * Scans XML as it arrives, in linear time and bounded memory. A document type declaration is refused: no office
 * program writes one, and its entities are the classic way to make a small file large.
 */
export class MarkupScanner {
  readonly #handler: MarkupHandler;
  #rest = '';

  constructor(handler: MarkupHandler) {
    this.#handler = handler;
  }

  /** @throws SheetRefused 'damaged' for what is not well-formed enough to read */
  feed(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === 60 ? this.#markup(text, at) : this.#text(text, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = at === 0 ? text : text.slice(at);
    const most = this.#rest.charCodeAt(0) === 60 ? LONGEST_MARKUP : LONGEST_TEXT;
    if (this.#rest.length > most) throw new SheetRefused('damaged');
  }

  /** @throws SheetRefused 'damaged' when the document ends inside a tag */
  end(): void {
    if (this.#rest.trim() !== '') throw new SheetRefused('damaged');
  }

  #text(text: string, at: number): number {
    const end = text.indexOf('<', at);
    if (end < 0) return -1;
    this.#handler.text?.(decodeEntities(text.slice(at, end)));
    return end;
  }

  #markup(text: string, at: number): number {
    const second = text.charCodeAt(at + 1);
    if (second === SLASH) {
      const end = text.indexOf('>', at);
      if (end < 0) return -1;
      this.#handler.close(localName(text, at + 2, end));
      return end + 1;
    }
    if (second === 33) return this.#declaration(text, at);
    if (second === 63) return after(text, '?>', at);
    const end = tagEnd(text, at + 1);
    if (end < 0) return -1;
    this.#tag(text, at + 1, end);
    return end + 1;
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9);
      if (end < 0) return -1;
      this.#handler.text?.(text.slice(at + 9, end));
      return end + 3;
    }
    if (text.length - at < 9) return -1;
    throw new SheetRefused('damaged');
  }

  #tag(text: string, start: number, end: number): void {
    const empty = text.charCodeAt(end - 1) === SLASH;
    const stop = empty ? end - 1 : end;
    let nameEnd = start;
    while (nameEnd < stop && text.charCodeAt(nameEnd) > SPACE) nameEnd += 1;
    const name = localName(text, start, nameEnd);
    if (name === '') throw new SheetRefused('damaged');
    this.#handler.open(name, nameEnd < stop ? text.slice(nameEnd, stop) : '');
    if (empty) this.#handler.close(name);
  }
}

/** Scans a whole document that is already in memory. */
export function scanText(text: string, handler: MarkupHandler): void {
  const scanner = new MarkupScanner(handler);
  for (let at = 0; at < text.length; at += 128 * 1024) scanner.feed(text.slice(at, at + 128 * 1024));
  scanner.end();
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? -1 : end + mark.length;
}

/** A '>' inside a quoted value does not end the tag. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
}

function localName(text: string, start: number, end: number): string {
  let stop = end;
  while (stop > start && text.charCodeAt(stop - 1) <= SPACE) stop -= 1;
  for (let at = start; at < stop; at += 1) if (text.charCodeAt(at) === COLON) return text.slice(at + 1, stop);
  return text.slice(start, stop);
}

/** The value of one attribute, or null. `key` is the name as written, prefix included. */
export function attribute(raw: string, key: string): string | null {
  for (let at = raw.indexOf(key); at >= 0; at = raw.indexOf(key, at + 1)) {
    const before = at === 0 ? SPACE : raw.charCodeAt(at - 1);
    if (before !== SPACE && (before < TAB || before > 13)) continue;
    let cursor = at + key.length;
    while (raw.charCodeAt(cursor) <= SPACE) cursor += 1;
    if (raw.charCodeAt(cursor) !== 61) continue;
    cursor += 1;
    while (raw.charCodeAt(cursor) <= SPACE) cursor += 1;
    const quote = raw[cursor];
    if (quote !== '"' && quote !== "'") return null;
    const end = raw.indexOf(quote, cursor + 1);
    return end < 0 ? null : decodeEntities(raw.slice(cursor + 1, end));
  }
  return null;
}

/** An attribute with any namespace prefix, such as the `id` of `r:id`. */
export function prefixedAttribute(raw: string, local: string): string | null {
  const found = new RegExp(`\\s([\\w.-]+:${local})\\s*=`).exec(raw);
  return found?.[1] ? attribute(raw, found[1]) : null;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Office programs write control characters inside text as _x000D_. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
