import ExcelJS from 'exceljs';
import { type OpenOptions, openSheet, type Row, type SheetRefusalKind, type SheetSource, settle } from '../index.ts';
import { assembleZip, packBytes, type ZipPart } from '../zip/pack.ts';

/** A workbook made by another library, as an office program would save it. */
export async function workbookOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What another library reads from the bytes. */
export async function reopen(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  return workbook;
}

export async function rowsOf(source: SheetSource, options?: OpenOptions, sheet = 0): Promise<Row[]> {
  const { sheets } = await openSheet(source, options);
  const rows: Row[] = [];
  for await (const row of sheets[sheet]!.rows()) rows.push(row);
  return rows;
}

/** The kind of refusal that reading the whole file ends in, or null when it is read. */
export async function refusalOf(source: SheetSource, options?: OpenOptions): Promise<SheetRefusalKind | null> {
  const outcome = await settle(() => rowsOf(source, options));
  return outcome.ok ? null : outcome.refusal.kind;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface RawWorkbook {
  /** The sheet's XML inside its root element. */
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Replaces the packed sheet part. */
  readonly part?: (part: ZipPart) => ZipPart;
}

/** A workbook written by hand, for what no library would write. */
export async function rawWorkbook({
  sheet,
  strings,
  styles,
  workbookPr = '',
  part = (same) => same,
}: RawWorkbook): Promise<Uint8Array> {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const pack = (path: string, xml: string) =>
    packBytes(path, Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`));
  const related = [
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    strings === undefined ? '' : relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
    styles === undefined ? '' : relation('rId3', 'styles', 'styles.xml'),
  ];
  return assembleZip([
    await pack('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    await pack(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    await pack(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookPr}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    await pack('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}">${related.join('')}</Relationships>`),
    ...(strings === undefined ? [] : [await pack('xl/sharedStrings.xml', strings)]),
    ...(styles === undefined ? [] : [await pack('xl/styles.xml', styles)]),
    part(await pack('xl/worksheets/sheet1.xml', `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`)),
  ]);
}
