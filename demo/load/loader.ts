import { createHash } from 'node:crypto';
import { type Cell, type RowOf, TABLES, type TableName } from './tables.ts';

const CHUNK_CHARACTERS = 256 * 1024;

/** Takes the rows of one table, as COPY text. */
export type Sink = (table: TableName, columns: readonly string[], rows: Iterable<Buffer>) => Promise<void>;

/** Gathers rows as COPY text, table by table, and sends them in the order of their references. */
export class Loader {
  readonly #lines = new Map<TableName, string[]>();
  readonly #hash = createHash('sha256');
  readonly counts: Partial<Record<TableName, number>> = {};

  add<T extends TableName>(table: T, row: RowOf<T>): void {
    const lines = this.#lines.get(table);
    const line = lineOf(table, row);
    if (lines === undefined) this.#lines.set(table, [line]);
    else lines.push(line);
  }

  /** Sends what has been gathered, and forgets it. */
  async flush(sink: Sink): Promise<void> {
    for (const table of Object.keys(TABLES) as TableName[]) {
      const lines = this.#lines.get(table);
      if (lines === undefined) continue;
      this.#lines.delete(table);
      this.counts[table] = (this.counts[table] ?? 0) + lines.length;
      await sink(table, TABLES[table], this.#chunks(table, lines));
    }
  }

  /** Of everything sent so far: two seeds that agree have written the same rows. */
  checksum(): string {
    return this.#hash.copy().digest('hex');
  }

  *#chunks(table: TableName, lines: readonly string[]): Iterable<Buffer> {
    this.#hash.update(table);
    let text = '';
    for (const line of lines) {
      text += line;
      if (text.length < CHUNK_CHARACTERS) continue;
      yield this.#digested(text);
      text = '';
    }
    if (text !== '') yield this.#digested(text);
  }

  #digested(text: string): Buffer {
    const chunk = Buffer.from(text);
    this.#hash.update(chunk);
    return chunk;
  }
}

function lineOf<T extends TableName>(table: T, row: RowOf<T>): string {
  const cells = row as Readonly<Record<string, Cell>>;
  const texts = TABLES[table].map((column) => cellText(cells[column] ?? null));
  return `${texts.join('\t')}\n`;
}

const SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return cell.replace(SPECIAL, (character) => ESCAPES[character]!);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  return String(cell);
}

/** A text[] of plain words such as clause ids. */
export const wordArray = (words: readonly string[]): string => `{${words.join(',')}}`;
export const hexBytes = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
