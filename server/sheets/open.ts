import { open } from 'node:fs/promises';
import type { Row } from './cell.ts';
import { readCsvRows } from './csv/rows.ts';
import { SHEET_LIMITS, type SheetLimits } from './limits.ts';
import { SheetRefused } from './refusal.ts';
import { readRows } from './xlsx/rows.ts';
import { openWorkbook } from './xlsx/workbook.ts';

/** Bytes in memory, a file's path, or bytes that arrive, such as an upload. */
export type SheetSource = Uint8Array | string | AsyncIterable<Uint8Array>;

export interface OpenOptions {
  /** The name the sender gave; only used to say plainly what was expected. */
  readonly name?: string;
  readonly limits?: Partial<SheetLimits>;
}

export interface Sheet {
  /** Empty for a .csv file. */
  readonly name: string;
  readonly hidden: boolean;
  /** Bytes of the sheet once inflated: a measure of the work ahead. */
  readonly size: number;
  /** Rows that hold something; each call reads anew. @throws SheetRefused */
  rows(): AsyncIterable<Row>;
}

export interface OpenedFile {
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly Sheet[];
}

/**
 * Recognises a file by its content, never by its name, and opens it for streamed reading.
 * @throws SheetRefused with the reason when it cannot be read
 */
export async function openSheet(source: SheetSource, options: OpenOptions = {}): Promise<OpenedFile> {
  const limits = { ...SHEET_LIMITS, ...options.limits };
  const file = await readSource(source, limits.fileBytes);
  const format = recognise(file, options.name ?? (typeof source === 'string' ? source : ''));
  if (format === 'csv') {
    const rows = async function* () {
      yield* readCsvRows(file, limits);
    };
    return { format, sheets: [{ name: '', hidden: false, size: file.length, rows }] };
  }
  const workbook = await openWorkbook(file, limits);
  const sheets = workbook.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    size: sheet.entry.inflated,
    rows: () => readRows(workbook, sheet, limits),
  }));
  return { format, sheets };
}

/**
 * The whole file, cut off at `most` bytes: what lies beyond is never held.
 * @throws SheetRefused 'too-big' | 'missing'
 */
export async function readSource(source: SheetSource, most: number = SHEET_LIMITS.fileBytes): Promise<Buffer> {
  if (source instanceof Uint8Array) {
    if (source.length > most) throw tooBig(most);
    return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  }
  if (typeof source === 'string') return readPath(source, most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > most) throw tooBig(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readPath(path: string, most: number): Promise<Buffer> {
  const handle = await open(path).catch(() => {
    throw new SheetRefused('missing', { path });
  });
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new SheetRefused('missing', { path });
    if (status.size > most) throw tooBig(most);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function tooBig(most: number): SheetRefused {
  return new SheetRefused('too-big', { megabytes: Math.round(most / 1024 / 1024) });
}

function recognise(file: Buffer, name: string): 'xlsx' | 'csv' {
  if (file.length === 0) throw new SheetRefused('empty');
  if (file.readUInt8(0) === 0x50 && file.length > 4 && file.readUInt16LE(0) === 0x4b50) return 'xlsx';
  if (isCompound(file)) throw new SheetRefused(holdsEncryptedPackage(file) ? 'encrypted' : 'old-xls');
  const head = file.toString('latin1', 0, 1024).trimStart().toLowerCase();
  if (head.startsWith('<html') || head.startsWith('<!doctype html') || head.startsWith('<table'))
    throw new SheetRefused('html');
  if (/\.(xlsx|xlsm|xls|et)$/i.test(name)) throw new SheetRefused('not-zip');
  if (head.startsWith('%pdf') || head.startsWith('<?xml')) throw new SheetRefused('not-a-sheet');
  if (
    !/\S/.test(file.toString('latin1', 0, 64 * 1024).replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, ''))
  )
    throw new SheetRefused('empty');
  return 'csv';
}

/** The container of .xls, .et and of every password-protected workbook. */
function isCompound(file: Buffer): boolean {
  return file.length >= 8 && file.readUInt32BE(0) === 0xd0cf11e0 && file.readUInt32BE(4) === 0xa1b11ae1;
}

/** Directory names of the container are UTF-16. */
function holdsEncryptedPackage(file: Buffer): boolean {
  return (
    file.includes(Buffer.from('EncryptedPackage', 'utf16le')) || file.includes(Buffer.from('EncryptionInfo', 'utf16le'))
  );
}
