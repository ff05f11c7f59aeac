import type { Day } from '#policy/kernel/day.ts';
import { columnLetters } from '../xlsx/address.ts';
import { serialOfDay } from '../xlsx/serial.ts';
import { guardText, xmlText } from './text.ts';

/** What a written cell may hold; text is guarded against being run as a formula. */
export type OutCell = string | number | boolean | null | { readonly day: Day };

/** One row of sheet XML. `styles` are style indexes by column; `prefix` is the sheet's namespace prefix, if any. */
export function rowXml(
  number: number,
  cells: readonly OutCell[],
  styles: readonly (number | null)[],
  prefix = '',
): string {
  let xml = `<${prefix}row r="${number}">`;
  for (const [column, cell] of cells.entries()) {
    if (cell !== null && cell !== '')
      xml += cellXml(`${letters(column)}${number}`, cell, styles[column] ?? null, prefix);
  }
  return `${xml}</${prefix}row>`;
}

export function cellXml(address: string, cell: Exclude<OutCell, null>, style: number | null, prefix = ''): string {
  const open = `<${prefix}c r="${address}"${style === null ? '' : ` s="${style}"`}`;
  if (typeof cell === 'string') return `${open} t="inlineStr">${inlineXml(cell, prefix)}</${prefix}c>`;
  if (typeof cell === 'boolean') return `${open} t="b"><${prefix}v>${cell ? 1 : 0}</${prefix}v></${prefix}c>`;
  if (typeof cell === 'number' && !Number.isFinite(cell)) return `${open}/>`;
  const value = typeof cell === 'number' ? cell : serialOfDay(cell.day);
  return `${open}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
}

export function inlineXml(text: string, prefix = ''): string {
  return `<${prefix}is><${prefix}t xml:space="preserve">${xmlText(guardText(text))}</${prefix}t></${prefix}is>`;
}

const known: string[] = [];

function letters(column: number): string {
  known[column] ??= columnLetters(column);
  return known[column];
}
