import { SheetRefused } from '../refusal.ts';
import { attribute } from '../xlsx/markup.ts';
import { type CellEdit, editRow } from './edit-row.ts';

/** The edits of one row, or null to leave it as it is. */
export type EditsOfRow = (row: number) => ReadonlyMap<number, CellEdit> | null;

const LONGEST_ROW = 16 * 1024 * 1024;

/**
 * Copies the XML of a sheet piece by piece and edits single rows on the way; everything outside those rows, and
 * every row without edits, goes through byte for byte. `widen` gets a width for the added column.
 */
export async function* editSheet(
  pieces: AsyncIterable<string>,
  editsOf: EditsOfRow,
  widen: number | null,
): AsyncGenerator<string> {
  let held = '';
  let prefix: string | null = null;
  let number = 0;
  for await (const piece of pieces) {
    held += piece;
    if (prefix === null) {
      const data = /<(\w+:)?sheetData[\s/>]/.exec(held);
      if (!data) continue;
      prefix = data[1] ?? '';
      const head = held.slice(0, data.index);
      yield widen === null ? head : widenColumn(head, widen, prefix);
      held = held.slice(data.index);
    }
    const done = editRows(held, prefix, number, editsOf);
    yield done.xml;
    held = done.rest;
    number = done.number;
    if (held.length > LONGEST_ROW) throw new SheetRefused('damaged');
  }
  yield held;
}

function editRows(text: string, prefix: string, from: number, editsOf: EditsOfRow) {
  const mark = `<${prefix}row`;
  const close = `</${prefix}row>`;
  const done: string[] = [];
  let at = 0;
  let number = from;
  for (;;) {
    const start = text.indexOf(mark, at);
    if (start < 0) break;
    const after = text.charCodeAt(start + mark.length);
    const tagEnd = text.indexOf('>', start);
    if (tagEnd < 0) return { xml: done.join('') + text.slice(at, start), rest: text.slice(start), number };
    if (after > 32 && after !== 47 && after !== 62) {
      done.push(text.slice(at, tagEnd + 1));
      at = tagEnd + 1;
      continue;
    }
    const empty = text[tagEnd - 1] === '/';
    const closing = empty ? tagEnd : text.indexOf(close, tagEnd);
    const end = empty ? tagEnd + 1 : closing + close.length;
    if (closing < 0) return { xml: done.join('') + text.slice(at, start), rest: text.slice(start), number };
    number = Number(attribute(text.slice(start, tagEnd), 'r') ?? number + 1);
    const edits = editsOf(number);
    done.push(
      text.slice(at, start),
      edits ? editRow(text.slice(start, end), number, edits, prefix) : text.slice(start, end),
    );
    at = end;
  }
  // A tag may be cut in the middle of its name.
  const cut = Math.max(at, text.lastIndexOf('<'));
  const open = text.indexOf('>', cut) < 0 ? cut : text.length;
  return { xml: done.join('') + text.slice(at, open), rest: text.slice(open), number };
}

const WIDTH = 48;

/** Columns are described in spans; one that already reaches here is left alone, for spans may not overlap. */
function widenColumn(head: string, column: number, prefix: string): string {
  const place = column + 1;
  const added = `<${prefix}col min="${place}" max="${place}" width="${WIDTH}" customWidth="1"/>`;
  const close = `</${prefix}cols>`;
  const dimension = head.replace(/<(\w+:)?dimension\s[^>]*\/>/, '');
  if (!dimension.includes(close)) return `${dimension}<${prefix}cols>${added}</${prefix}cols>`;
  const spans = dimension.matchAll(new RegExp(`<${prefix}col\\s[^>]*>`, 'g'));
  for (const [span] of spans) if (Number(attribute(span, 'max')) >= place) return dimension;
  return dimension.replace(close, added + close);
}
