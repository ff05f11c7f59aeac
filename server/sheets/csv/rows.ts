import type { Cell, Row } from '../cell.ts';
import type { SheetLimits } from '../limits.ts';
import { SheetRefused } from '../refusal.ts';
import { decodeText } from './decode.ts';

const LONGEST_FIELD = 1024 * 1024;
const DELIMITERS = [',', '\t', ';', '，'] as const;

/**
 * The rows of a delimited text that hold something. Quotes as in RFC 4180; lines end with CRLF, LF or CR; a quote
 * inside an unquoted field is an ordinary character. Row numbers count records, as an office program shows them.
 * @throws SheetRefused 'encoding' | 'too-many-rows' | 'damaged' (a field without end)
 */
export function* readCsvRows(file: Buffer, limits: SheetLimits): Generator<Row> {
  let reader: FieldReader | null = null;
  let held = 0;
  for (const piece of decodeText(file)) {
    reader ??= new FieldReader(detectDelimiter(piece), limits);
    reader.feed(piece);
    for (const row of reader.take()) {
      held += 1;
      if (held > limits.rows) throw new SheetRefused('too-many-rows', { most: limits.rows });
      yield row;
    }
  }
  reader?.end();
  for (const row of reader?.take() ?? []) yield row;
}

/** The candidate found in most of the first lines outside quotes; a comma when none is. */
export function detectDelimiter(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  let lines = 0;
  for (let at = 0; at < text.length && lines < 20; at += 1) {
    const character = text[at]!;
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') lines += 1;
    else if (!quoted && (DELIMITERS as readonly string[]).includes(character)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  // A full-width comma is also ordinary Chinese punctuation: it separates only when nothing else does.
  const narrow = DELIMITERS.slice(0, 3).filter((delimiter) => counts.has(delimiter));
  const best = narrow.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))[0];
  return best ?? (counts.has('，') ? '，' : ',');
}

class FieldReader {
  readonly #delimiter: string;
  readonly #limits: SheetLimits;
  #rows: Row[] = [];
  #number = 1;
  #cells: (Cell | null)[] = [];
  #filled = false;
  #field = '';
  #quoted = false;
  #wasQuoted = false;
  /** The last character of the piece before, when its meaning depends on the next: a quote or a CR. */
  #pending = '';

  constructor(delimiter: string, limits: SheetLimits) {
    this.#delimiter = delimiter;
    this.#limits = limits;
  }

  take(): readonly Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  feed(piece: string): void {
    const text = this.#pending + piece;
    this.#pending = '';
    let at = 0;
    while (at < text.length) {
      const last = at === text.length - 1;
      const character = text[at]!;
      if (last && (character === '\r' || (character === '"' && this.#quoted))) {
        this.#pending = character;
        return;
      }
      at = this.#quoted ? this.#insideQuotes(text, at) : this.#outside(text, at, character);
    }
    if (this.#field.length > LONGEST_FIELD) throw new SheetRefused('damaged');
  }

  end(): void {
    if (this.#pending === '\r') this.#endRow();
    if (this.#field !== '' || this.#wasQuoted || this.#cells.length > 0) this.#endRow();
  }

  #insideQuotes(text: string, at: number): number {
    const end = text.indexOf('"', at);
    if (end < 0) {
      this.#field += text.slice(at);
      return text.length;
    }
    this.#field += text.slice(at, end);
    if (text[end + 1] === '"') {
      this.#field += '"';
      return end + 2;
    }
    if (end === text.length - 1) {
      this.#pending = '"';
      return text.length;
    }
    this.#quoted = false;
    return end + 1;
  }

  #outside(text: string, at: number, character: string): number {
    if (character === this.#delimiter) {
      this.#endField();
      return at + 1;
    }
    if (character === '\n' || character === '\r') {
      this.#endRow();
      return at + (character === '\r' && text[at + 1] === '\n' ? 2 : 1);
    }
    if (character === '"' && this.#field.trim() === '' && !this.#wasQuoted) {
      this.#field = '';
      this.#quoted = true;
      this.#wasQuoted = true;
      return at + 1;
    }
    return this.#plain(text, at);
  }

  #plain(text: string, at: number): number {
    let end = at + 1;
    while (end < text.length) {
      const character = text[end];
      if (character === this.#delimiter || character === '\n' || character === '\r' || character === '"') break;
      end += 1;
    }
    this.#field += text.slice(at, end);
    return end;
  }

  #endField(): void {
    if (this.#cells.length < this.#limits.columns) {
      const text = unwrapFormula(this.#field);
      const blank = !/\S/.test(text);
      this.#cells.push(blank ? null : { kind: 'text', text });
      this.#filled ||= !blank;
    }
    this.#field = '';
    this.#wasQuoted = false;
  }

  #endRow(): void {
    this.#endField();
    if (this.#filled) this.#rows.push({ number: this.#number, cells: this.#cells });
    this.#number += 1;
    this.#cells = [];
    this.#filled = false;
  }
}

/** Office systems export long numbers as ="0123" so that no digit is lost. */
function unwrapFormula(field: string): string {
  const found = /^="([^"]*)"$/.exec(field.trim());
  return found?.[1] ?? field;
}
