import { inlineXml } from '../write/row.ts';
import { columnLetters, columnOf } from '../xlsx/address.ts';
import { attribute } from '../xlsx/markup.ts';

/** What becomes of one cell: another style from the one it has, or new text in place of what it holds. */
export type CellEdit =
  | { readonly restyle: (style: number) => number | null }
  | { readonly text: string; readonly style: number | null };

interface CellXml {
  readonly column: number;
  readonly xml: string;
}

/** The XML of one row with some cells edited; everything else in the row stays as written. */
export function editRow(row: string, number: number, edits: ReadonlyMap<number, CellEdit>, prefix: string): string {
  const tag = /^<[^>]*>/.exec(row)![0];
  const empty = tag.endsWith('/>');
  // A row's span of columns is advice to the reader, and no longer true.
  const open = tag.replace(/\sspans="[^"]*"/, '').replace(/\/?>$/, '>');
  const close = `</${prefix}row>`;
  const inner = empty ? '' : row.slice(tag.length, row.lastIndexOf(close));
  const { cells, rest } = splitCells(inner, prefix);
  const byColumn = new Map(cells.map((cell) => [cell.column, cell.xml]));
  for (const [column, edit] of edits) {
    byColumn.set(column, editCell(byColumn.get(column), `${columnLetters(column)}${number}`, edit, prefix));
  }
  const ordered = [...byColumn].sort(([one], [other]) => one - other).map(([, xml]) => xml);
  return `${open}${ordered.join('')}${rest}${close}`;
}

function splitCells(inner: string, prefix: string): { cells: CellXml[]; rest: string } {
  const pattern = new RegExp(`<${prefix}c(?:\\s[^>]*)?/>|<${prefix}c(?:\\s[^>]*[^/])?>[\\s\\S]*?</${prefix}c>`, 'g');
  const cells: CellXml[] = [];
  let end = 0;
  let column = -1;
  for (const found of inner.matchAll(pattern)) {
    const address = attribute(/^<[^>]*>/.exec(found[0])![0], 'r');
    column = address === null ? column + 1 : columnOf(address);
    cells.push({ column, xml: found[0] });
    end = found.index + found[0].length;
  }
  return { cells, rest: inner.slice(end) };
}

function editCell(xml: string | undefined, address: string, edit: CellEdit, prefix: string): string {
  const tag = xml === undefined ? '' : /^<[^>]*>/.exec(xml)![0];
  const style = Number(attribute(tag, 's') ?? 0);
  if ('text' in edit) {
    const chosen = edit.style ?? style;
    const open = `<${prefix}c r="${address}"${chosen === 0 ? '' : ` s="${chosen}"`}`;
    return edit.text === '' ? `${open}/>` : `${open} t="inlineStr">${inlineXml(edit.text, prefix)}</${prefix}c>`;
  }
  const restyled = edit.restyle(style);
  if (xml === undefined) return `<${prefix}c r="${address}"${restyled === null ? '' : ` s="${restyled}"`}/>`;
  if (restyled === null) return xml;
  const bare = tag.replace(/\ss="[^"]*"/, '');
  return bare.replace(/^(<[\w:]+)/, `$1 s="${restyled}"`) + xml.slice(tag.length);
}
