import type { Cell, Row } from '../cell.ts';
import type { SheetLimits } from '../limits.ts';
import { SheetRefused } from '../refusal.ts';
import { inflateEntry } from '../zip/inflate.ts';
import { columnOf } from './address.ts';
import { decodeMarkup } from './decode.ts';
import { FillDown, readMerges } from './fill-down.ts';
import { attribute, decodeEscapes, type MarkupHandler, MarkupScanner } from './markup.ts';
import { readSerial } from './serial.ts';
import type { Lookups, SheetPart, Workbook } from './workbook.ts';

/**
 * The rows of one sheet that hold something, in order, with flat memory.
 * @throws SheetRefused 'too-many-rows' as soon as the cap is passed, 'damaged' | 'bomb' when the part turns out so
 */
export async function* readRows(workbook: Workbook, sheet: SheetPart, limits: SheetLimits): AsyncGenerator<Row> {
  const fill = new FillDown(await readMerges(workbook, sheet));
  const reader = new RowReader(await workbook.lookups(), workbook.from1904, limits);
  const scanner = new MarkupScanner(reader);
  for await (const piece of decodeMarkup(inflateEntry(workbook.file, sheet.entry))) {
    scanner.feed(piece);
    for (const row of reader.take()) yield fill.apply(row);
  }
  scanner.end();
}

class RowReader implements MarkupHandler {
  readonly #lookups: Lookups;
  readonly #from1904: boolean;
  readonly #limits: SheetLimits;
  #rows: Row[] = [];
  #held = 0;
  #number = 0;
  #cells: (Cell | null)[] = [];
  #filled = false;
  #inRows = false;
  #column = -1;
  #type: string | null = null;
  #style: string | null = null;
  #formula = false;
  #collecting = false;
  #phonetic = false;
  #content = '';

  constructor(lookups: Lookups, from1904: boolean, limits: SheetLimits) {
    this.#lookups = lookups;
    this.#from1904 = from1904;
    this.#limits = limits;
  }

  take(): readonly Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, raw: string): void {
    if (!this.#inRows) {
      this.#inRows = name === 'sheetData';
      return;
    }
    switch (name) {
      case 'c':
        this.#startCell(raw);
        break;
      case 'v':
        this.#collecting = true;
        break;
      case 't':
        this.#collecting = !this.#phonetic;
        break;
      case 'f':
        this.#formula = true;
        break;
      case 'rPh':
        this.#phonetic = true;
        break;
      case 'row':
        this.#startRow(raw);
        break;
    }
  }

  text(text: string): void {
    if (this.#collecting) this.#content = this.#content === '' ? text : this.#content + text;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#collecting = false;
        break;
      case 'c':
        if (this.#inRows) this.#endCell();
        break;
      case 'row':
        if (this.#filled) this.#endRow();
        break;
      case 'rPh':
        this.#phonetic = false;
        break;
      case 'sheetData':
        this.#inRows = false;
        break;
    }
  }

  #startRow(raw: string): void {
    const given = Number(attribute(raw, 'r') ?? Number.NaN);
    this.#number = given > this.#number && given <= this.#limits.rowsSeen ? given : this.#number + 1;
    if (this.#number > this.#limits.rowsSeen) throw new SheetRefused('too-many-rows', { most: this.#limits.rows });
    this.#cells = [];
    this.#filled = false;
    this.#column = -1;
  }

  #endRow(): void {
    this.#held += 1;
    if (this.#held > this.#limits.rows) throw new SheetRefused('too-many-rows', { most: this.#limits.rows });
    this.#rows.push({ number: this.#number, cells: this.#cells });
    this.#filled = false;
  }

  #startCell(raw: string): void {
    const address = attribute(raw, 'r');
    this.#column = address === null ? this.#column + 1 : columnOf(address);
    this.#type = attribute(raw, 't');
    this.#style = attribute(raw, 's');
    this.#formula = false;
    this.#content = '';
  }

  #endCell(): void {
    if (this.#column < 0 || this.#column >= this.#limits.columns) return;
    const cell = this.#resolve();
    if (!cell) return;
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = this.#formula && cell.kind !== 'formula' ? { ...cell, computed: true } : cell;
    this.#filled = true;
  }

  #resolve(): Cell | null {
    const content = this.#content;
    if (this.#type === 's') return textCell(this.#lookups.texts[Number(content)] ?? '');
    if (this.#type === 'inlineStr' || this.#type === 'str') {
      if (content === '' && this.#formula) return { kind: 'formula' };
      return textCell(decodeEscapes(content));
    }
    if (content === '') return this.#formula ? { kind: 'formula' } : null;
    if (this.#type === 'b') return { kind: 'boolean', value: content === '1' || content === 'true' };
    if (this.#type === 'e') return { kind: 'error', text: content };
    if (this.#type === 'd') return isoCell(content);
    return this.#numeric(Number(content), content);
  }

  #numeric(value: number, content: string): Cell | null {
    if (!Number.isFinite(value)) return textCell(content);
    if (this.#style !== null && this.#lookups.isDate[Number(this.#style)]) {
      const read = readSerial(value, this.#from1904);
      if (read) return { kind: 'date', ...read };
    }
    return { kind: 'number', number: value };
  }
}

function textCell(text: string): Cell | null {
  return /\S/.test(text) ? { kind: 'text', text } : null;
}

/** Strict workbooks may hold days as ISO text. */
function isoCell(content: string): Cell | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?/.exec(content);
  if (!found?.[1]) return textCell(content);
  return { kind: 'date', day: found[1], minutes: Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0) };
}
