import { type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { SHEET_LIMITS } from '../limits.ts';
import { columnLetters } from '../xlsx/address.ts';
import { attribute } from '../xlsx/markup.ts';
import { readDirectory, type ZipEntry } from '../zip/directory.ts';
import { inflateWhole } from '../zip/inflate.ts';
import { assembleZip, packText, type ZipPart } from '../zip/pack.ts';
import { type OutCell, rowXml } from './row.ts';
import { guardText } from './text.ts';

export interface OutColumn {
  readonly header: string;
  /** 'text' keeps leading zeros and long numbers as typed. */
  readonly kind?: 'text' | 'number' | 'day';
  readonly width?: number;
  /** Shown when the pointer rests on the header. */
  readonly note?: string;
  /** Words to choose from. */
  readonly list?: readonly string[];
  /** Breaks long lines within the cell. */
  readonly wrap?: boolean;
}

export interface OutSheet {
  readonly name: string;
  readonly columns: readonly OutColumn[];
  readonly rows: Iterable<readonly OutCell[]> | AsyncIterable<readonly OutCell[]>;
}

/** Rows below the header that offer the lists. */
const LISTED_ROWS = 5_000;
const INLINE_LIST = 255;
const FONT = { name: '等线', size: 11 } as const;
const HEADER: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: '1F2937' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE9F5' } },
  alignment: { vertical: 'center', wrapText: true },
};
const FORMATS = { text: '@', number: 'General', day: 'yyyy-mm-dd' } as const;

/**
 * A workbook with frozen headers, widths, notes, lists and real days. Rows are pulled as they are written: only
 * the deflated parts are held. The frame comes from the library, the rows are streamed into it.
 */
export async function writeWorkbook(sheets: readonly OutSheet[], listsName = 'lists'): Promise<Uint8Array> {
  const frame = Buffer.from(await writeXlsx({ sheets: frameSheets(sheets, listsName), defaultFont: { ...FONT } }));
  const parts: ZipPart[] = [];
  for (const entry of readDirectory(frame, SHEET_LIMITS).values()) {
    const index = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(entry.path)?.[1] ?? 0) - 1;
    const sheet = sheets[index];
    parts.push(sheet ? await fillSheet(frame, entry, sheet) : rawPart(frame, entry));
  }
  return assembleZip(parts);
}

/** A part carried over as it is stored. */
export function rawPart(file: Buffer, entry: ZipEntry): ZipPart {
  const stored = file.subarray(entry.start, entry.start + entry.stored);
  return { path: entry.path, method: entry.method === 8 ? 8 : 0, crc: entry.crc, inflated: entry.inflated, stored };
}

function frameSheets(sheets: readonly OutSheet[], listsName: string): WriteSheet[] {
  const lists: (readonly string[])[] = [];
  const framed = sheets.map((sheet) => frameSheet(sheet, listsName, lists));
  if (lists.length === 0) return framed;
  const height = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_, row) => lists.map((list) => guardText(list[row] ?? '')));
  return [...framed, { name: listsName, rows, hidden: true }];
}

/** Header and one row that carries the columns' styles: the streamed rows take its place. */
function frameSheet(sheet: OutSheet, listsName: string, lists: (readonly string[])[]): WriteSheet {
  const cells: WriteSheet['cells'] = new Map();
  const dataValidations: DataValidation[] = [];
  for (const [index, column] of sheet.columns.entries()) {
    const header = guardText(column.header);
    const comment = column.note ? { comment: { text: column.note } } : {};
    cells.set(`0,${index}`, { value: header, type: 'string', style: HEADER, ...comment });
    cells.set(`1,${index}`, { value: 0, type: 'number', style: bodyStyle(column) });
    if (column.list) dataValidations.push(validation(column.list, index, listsName, lists));
  }
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width: width ?? 14 })),
    rows: [sheet.columns.map(({ header }) => guardText(header)), sheet.columns.map(() => 0)],
    cells,
    dataValidations,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(sheet.columns.length - 1)}2` },
  };
}

function bodyStyle(column: OutColumn): CellStyle {
  const alignment = column.wrap ? { alignment: { vertical: 'top' as const, wrapText: true } } : {};
  return { font: { ...FONT }, numFmt: FORMATS[column.kind ?? 'text'], ...alignment };
}

function validation(
  list: readonly string[],
  column: number,
  listsName: string,
  lists: (readonly string[])[],
): DataValidation {
  const letter = columnLetters(column);
  const base = {
    type: 'list',
    allowBlank: true,
    showErrorMessage: false,
    range: `${letter}2:${letter}${LISTED_ROWS + 1}`,
  } as const;
  if (list.join(',').length <= INLINE_LIST && !list.some((word) => /[,"]/.test(word)))
    return { ...base, values: [...list] };
  lists.push(list);
  const from = columnLetters(lists.length - 1);
  return { ...base, formula1: `'${listsName.replaceAll("'", "''")}'!$${from}$1:$${from}$${list.length}` };
}

async function fillSheet(frame: Buffer, entry: ZipEntry, sheet: OutSheet): Promise<ZipPart> {
  const xml = (await inflateWhole(frame, entry, 4 * 1024 * 1024)).toString('utf8');
  const from = xml.indexOf('<row r="2"');
  const to = xml.indexOf('</sheetData>');
  const styles = [...xml.slice(from, to).matchAll(/<c ([^>]*)>/g)].map((found) =>
    Number(attribute(` ${found[1]}`, 's') ?? 0),
  );
  return packText(entry.path, pieces(xml.slice(0, from), xml.slice(to), styles, sheet));
}

async function* pieces(head: string, tail: string, styles: readonly number[], sheet: OutSheet): AsyncGenerator<string> {
  let number = 1;
  let held = styleColumns(head.replace(/<dimension [^>]*\/>/, ''), styles);
  for await (const row of sheet.rows) {
    number += 1;
    if (number > SHEET_LIMITS.rowsSeen) throw new RangeError('An Excel sheet holds no more rows');
    held += rowXml(number, row, styles);
    if (held.length > 64 * 1024) {
      yield held;
      held = '';
    }
  }
  yield held + tail.replace(/(<autoFilter ref="A1:[A-Z]+)\d+"/, `$1${Math.max(2, number)}"`);
}

/** The rows not yet written take the column's style too, so that what is typed there stays text. */
function styleColumns(head: string, styles: readonly number[]): string {
  return head.replace(
    /<col min="(\d+)"/g,
    (whole, column: string) => `${whole} style="${styles[Number(column) - 1] ?? 0}"`,
  );
}
