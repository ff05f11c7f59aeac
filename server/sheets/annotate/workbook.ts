import type { SheetText } from '#server/messages/zh-CN/sheets.ts';
import { cellText } from '../cell.ts';
import type { SheetLimits } from '../limits.ts';
import { xmlText } from '../write/text.ts';
import { rawPart } from '../write/workbook.ts';
import { decodeMarkup } from '../xlsx/decode.ts';
import { attribute } from '../xlsx/markup.ts';
import { readRows } from '../xlsx/rows.ts';
import { openWorkbook, partText, type SheetPart, type Workbook } from '../xlsx/workbook.ts';
import { inflateEntry } from '../zip/inflate.ts';
import { assembleZip, packBytes, packText, type ZipPart } from '../zip/pack.ts';
import type { CellEdit } from './edit-row.ts';
import { type EditsOfRow, editSheet } from './edit-sheet.ts';
import { listSheet } from './list-sheet.ts';
import { type Mark, marksByRow, remarkOf } from './mark.ts';
import { StyleBook } from './styles.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const LAST_COLUMN = 16_383;

export interface MarkedSheet {
  readonly name: string;
  /** Row number of the header. */
  readonly headerRow: number;
  /** Columns in use. */
  readonly width: number;
}

/**
 * The workbook as it was, with a column of remarks beside the marked rows, tinted cells, and a sheet that lists all
 * remarks. Every part that is not concerned is carried over as stored.
 */
export async function annotateWorkbook(
  file: Buffer,
  marks: readonly Mark[],
  sheets: readonly MarkedSheet[],
  text: SheetText['copy'],
  limits: SheetLimits,
): Promise<Uint8Array> {
  const workbook = await openWorkbook(file, limits);
  const stylesEntry = workbook.entries.get(workbook.stylesPath ?? '');
  const styles = new StyleBook(stylesEntry ? await partText(file, stylesEntry) : '');
  const byRow = marksByRow(marks);
  const changed = new Map<string, ZipPart>();
  for (const sheet of workbook.sheets) {
    const marked = sheets.find(({ name }) => name === sheet.name);
    if (!marked || sheet.hidden) continue;
    const rows = byRow.get(sheet.name) ?? new Map<number, Mark[]>();
    changed.set(sheet.entry.path, await markSheet(workbook, sheet, marked, rows, styles, text, limits));
  }
  const list = await addList(workbook, marks, text, styles);
  for (const part of list) changed.set(part.path, part);
  if (stylesEntry) changed.set(stylesEntry.path, await packBytes(stylesEntry.path, Buffer.from(styles.toXml())));
  const kept = [...workbook.entries.values()].map((entry) => changed.get(entry.path) ?? rawPart(file, entry));
  return assembleZip([...kept, ...list.filter(({ path }) => !workbook.entries.has(path))]);
}

async function markSheet(
  workbook: Workbook,
  sheet: SheetPart,
  marked: MarkedSheet,
  rows: ReadonlyMap<number, readonly Mark[]>,
  styles: StyleBook,
  text: SheetText['copy'],
  limits: SheetLimits,
): Promise<ZipPart> {
  const earlier = await findRemarks(workbook, sheet, marked, text, limits);
  const column = earlier ?? marked.width;
  const editsOf: EditsOfRow = (row) => {
    const marksHere = rows.get(row);
    if (row === marked.headerRow) return headerEdit(column, text, styles);
    if (marksHere) return rowEdits(marksHere, column, styles);
    // A copy that was marked before loses remarks that no longer hold.
    return earlier !== null && row > marked.headerRow ? new Map([[column, { text: '', style: null }]]) : null;
  };
  const pieces = decodeMarkup(inflateEntry(workbook.file, sheet.entry));
  return packText(sheet.entry.path, editSheet(pieces, editsOf, column <= LAST_COLUMN ? column : null));
}

async function findRemarks(
  workbook: Workbook,
  sheet: SheetPart,
  marked: MarkedSheet,
  text: SheetText['copy'],
  limits: SheetLimits,
) {
  for await (const row of readRows(workbook, sheet, limits)) {
    if (row.number < marked.headerRow) continue;
    const at = row.cells.findIndex((cell) => cellText(cell) === text.column);
    return at < 0 ? null : at;
  }
  return null;
}

function headerEdit(column: number, text: SheetText['copy'], styles: StyleBook): Map<number, CellEdit> {
  return new Map([[column, { text: text.column, style: styles.tinted(0, 'header', true) }]]);
}

function rowEdits(marks: readonly Mark[], column: number, styles: StyleBook): Map<number, CellEdit> {
  const edits = new Map<number, CellEdit>();
  for (const { at, severity } of marks) {
    if (at !== null && (severity === 'error' || !edits.has(at))) {
      edits.set(at, { restyle: (style) => styles.tinted(style, severity) });
    }
  }
  const worst = marks.some(({ severity }) => severity === 'error') ? 'error' : 'warn';
  if (column <= LAST_COLUMN) edits.set(column, { text: remarkOf(marks), style: styles.tinted(0, worst, true) });
  return edits;
}

/** The parts that together add one sheet to a workbook. */
async function addList(
  workbook: Workbook,
  marks: readonly Mark[],
  text: SheetText['copy'],
  styles: StyleBook,
): Promise<ZipPart[]> {
  const { file, entries, path, relationsPath } = workbook;
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  // Some readers find sheets by this name alone.
  const target = free(
    (n) => `worksheets/sheet${n}.xml`,
    (name) => entries.has(folder + name),
  );
  const relations = await partText(file, entries.get(relationsPath)!);
  const id = free(
    (n) => `rIdFindings${n}`,
    (name) => relations.includes(`"${name}"`),
  );
  const main = await partText(file, entries.get(path)!);
  const types = entries.get('[Content_Types].xml');
  const strict = relations.includes('http://purl.oclc.org/ooxml');
  const kind = `${strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : PACKAGE}/worksheet`;
  const parts = [
    await packText(folder + target, listSheet(marks, text, styles)),
    await packBytes(path, Buffer.from(addSheet(main, nameOf(workbook, text.sheet), id))),
    await packBytes(
      relationsPath,
      Buffer.from(
        before(relations, 'Relationships', (p) => `<${p}Relationship Id="${id}" Type="${kind}" Target="${target}"/>`),
      ),
    ),
  ];
  if (types) {
    const listed = before(
      await partText(file, types),
      'Types',
      (p) => `<${p}Override PartName="/${folder}${target}" ContentType="${TYPE}"/>`,
    );
    parts.push(await packBytes(types.path, Buffer.from(listed)));
  }
  return parts;
}

function addSheet(main: string, name: string, id: string): string {
  const ids = [...main.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => Number(attribute(tag, 'sheetId') ?? 0));
  const relation = /\s(\w+):id\s*=/.exec(main)?.[1] ?? 'r';
  const sheetId = Math.max(0, ...ids) + 1;
  return before(
    main,
    'sheets',
    (p) => `<${p}sheet name="${xmlText(name)}" sheetId="${sheetId}" ${relation}:id="${id}"/>`,
  );
}

/** Puts an element in front of a closing tag, with the prefix that tag has. */
function before(xml: string, name: string, added: (prefix: string) => string): string {
  return xml.replace(
    new RegExp(`</(\\w+:)?${name}\\s*>`),
    (close, prefix: string | undefined) => added(prefix ?? '') + close,
  );
}

function nameOf(workbook: Workbook, wanted: string): string {
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  return free(
    (n) => (n === 1 ? wanted : `${wanted} ${n}`),
    (name) => taken.has(name.toLowerCase()),
  );
}

function free(name: (n: number) => string, taken: (name: string) => boolean): string {
  let n = 1;
  while (taken(name(n))) n += 1;
  return name(n);
}
