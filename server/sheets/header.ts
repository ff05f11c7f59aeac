import { cellText, type Row } from './cell.ts';
import type { Columns, ColumnWords } from './column.ts';
import { squeeze } from './values/text.ts';

export interface MissingColumn {
  readonly zh: string;
  readonly en: string;
  /** The header in the sheet that looks most like it, or null when none does. */
  readonly closest: string | null;
}

export interface HeaderMatch {
  /** Row number as the office program shows it. */
  readonly row: number;
  /** Place of the row among the rows given. */
  readonly index: number;
  /** Zero-based column by column key. */
  readonly at: ReadonlyMap<string, number>;
  /** The header text by column key. */
  readonly seen: ReadonlyMap<string, string>;
  /** Keys found more than once: the first or better match is used. */
  readonly duplicates: readonly string[];
  readonly missing: readonly MissingColumn[];
}

/** Title rows, notes and blank rows above a header; a header further down is not looked for. */
export const HEADER_WITHIN = 30;
const LEAST_MATCHES = 2;

/**
 * The row that names the most columns, or null when no row names two. Tolerates any order, further columns, title
 * rows, line breaks and spaces in headers, units in brackets and marks such as '*'.
 */
export function matchHeader(rows: readonly Row[], columns: Columns): HeaderMatch | null {
  const names = namesOf(columns);
  let best: { match: HeaderMatch; score: number } | null = null;
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const match = matchRow(row, index, columns, names);
    const needed = [...match.at.keys()].filter((key) => columns[key]?.needed).length;
    const score = needed * 100 + match.at.size;
    if (match.at.size >= LEAST_MATCHES && (best === null || score > best.score)) best = { match, score };
  }
  return best?.match ?? null;
}

interface Name {
  readonly key: string;
  readonly text: string;
  /** The column's own name, not one of the others it goes by. */
  readonly own: boolean;
}

function namesOf(columns: Columns): Name[] {
  return Object.entries(columns).flatMap(([key, column]) =>
    headersOf(column).map((name, at) => ({ key, text: plainHeader(name), own: at < 2 })),
  );
}

export const headersOf = (column: ColumnWords): string[] => [column.zh, column.en, ...(column.aliases ?? [])];

/** Header text as compared: no spaces, breaks, required marks, colons, or numbering in front. */
function plainHeader(text: string): string {
  return squeeze(text)
    .replace(/[*＊※:：_]/g, '')
    .replace(/[(（](?:必填|选填|required|optional)[)）]/g, '')
    .replace(/^\d+[.、]/, '');
}

const withoutBrackets = (text: string): string => text.replace(/[([【{].*?[)\]】}]/g, '').replace(/[/／].*$/, '');

function matchRow(row: Row, index: number, columns: Columns, names: readonly Name[]): HeaderMatch {
  const found = new Map<string, { column: number; quality: number; text: string }>();
  const duplicates = new Set<string>();
  const texts: string[] = [];
  for (const [column, cell] of row.cells.entries()) {
    if (cell?.kind !== 'text') continue;
    texts.push(cell.text.trim());
    const match = bestName(plainHeader(cell.text), names);
    if (!match) continue;
    const known = found.get(match.key);
    if (known) duplicates.add(match.key);
    if (!known || match.quality > known.quality) {
      found.set(match.key, { column, quality: match.quality, text: cellText(cell).replace(/\s+/g, '') });
    }
  }
  const missing = Object.entries(columns)
    .filter(([key, column]) => column.needed && !found.has(key))
    .map(([, column]) => ({ zh: column.zh, en: column.en, closest: closestHeader(column, texts) }));
  return {
    row: row.number,
    index,
    at: new Map([...found].map(([key, { column }]) => [key, column])),
    seen: new Map([...found].map(([key, { text }]) => [key, text])),
    duplicates: [...duplicates],
    missing,
  };
}

/** 4 the name itself, 3 another it goes by, 2 the name with a unit or note in brackets, 1 a longer header that contains the name. */
function bestName(header: string, names: readonly Name[]): { key: string; quality: number } | null {
  if (header === '' || header.length > 40) return null;
  const bare = withoutBrackets(header);
  let best: { key: string; quality: number; length: number } | null = null;
  for (const { key, text, own } of names) {
    const quality = qualityOf(header, bare, text, own);
    if (quality === 0) continue;
    if (!best || quality > best.quality || (quality === best.quality && text.length > best.length)) {
      best = { key, quality, length: text.length };
    }
  }
  return best;
}

function qualityOf(header: string, bare: string, name: string, own: boolean): number {
  if (header === name) return own ? 4 : 3;
  if (bare === withoutBrackets(name)) return 2;
  return isPart(name, bare) ? 1 : 0;
}

/** Short names are parts of too many headers: '作业' is in each of them. */
function isPart(name: string, header: string): boolean {
  return name.length >= 4 && header.length <= name.length * 2 && header.includes(name);
}

function closestHeader(column: ColumnWords, texts: readonly string[]): string | null {
  let best: { text: string; likeness: number } | null = null;
  for (const text of texts) {
    for (const name of headersOf(column)) {
      const likeness = alike(plainHeader(name), plainHeader(text));
      if (likeness > (best?.likeness ?? 0.3)) best = { text: text.replace(/\s+/g, ''), likeness };
    }
  }
  return best?.text ?? null;
}

/** Share of characters in common, order aside. */
function alike(one: string, other: string): number {
  if (one.length === 0 || other.length === 0 || other.length > 40) return 0;
  const left = [...other];
  let common = 0;
  for (const character of one) {
    const at = left.indexOf(character);
    if (at >= 0) {
      common += 1;
      left.splice(at, 1);
    }
  }
  return (2 * common) / (one.length + other.length);
}
