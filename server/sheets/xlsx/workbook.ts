import type { SheetLimits } from '../limits.ts';
import { SheetRefused } from '../refusal.ts';
import { readDirectory, type ZipEntry } from '../zip/directory.ts';
import { inflateEntry, inflateWhole } from '../zip/inflate.ts';
import { decodeMarkup, scanPart } from './decode.ts';
import { attribute, prefixedAttribute, scanText } from './markup.ts';
import { DateStyles, SharedStrings } from './shared-strings.ts';

/** Parts that describe the workbook are small; a larger one is not a workbook. */
const SMALL_PART = 4 * 1024 * 1024;

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

/** An opened .xlsx container: its sheets, and where the parts are. */
export interface Workbook {
  readonly file: Buffer;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly path: string;
  readonly relationsPath: string;
  readonly stylesPath: string | null;
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  /** Read when the first row is asked for: the texts may be the largest part of the file. */
  lookups(): Promise<Lookups>;
}

/** What cells refer to by number. */
export interface Lookups {
  readonly texts: readonly string[];
  /** By style: whether it shows a day or a time. */
  readonly isDate: readonly boolean[];
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

/** @throws SheetRefused 'not-xlsx' | 'no-sheet' and those of the container */
export async function openWorkbook(file: Buffer, limits: SheetLimits): Promise<Workbook> {
  const entries = readDirectory(file, limits);
  const root = await readRelations(file, entries, '_rels/.rels', '');
  const path = [...root.values()].find((relation) => relation.type.endsWith('/officeDocument'))?.path;
  const main = path === undefined ? undefined : entries.get(path);
  if (path === undefined || !main || !/\.xml$/i.test(path)) throw new SheetRefused('not-xlsx');
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const relationsPath = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const relations = await readRelations(file, entries, relationsPath, folder);
  const listed = await readSheetList(file, main);
  const sheets = listed.sheets.flatMap(({ name, hidden, id }) => {
    const relation = relations.get(id);
    const entry = relation?.type.endsWith('/worksheet') ? entries.get(relation.path) : undefined;
    return entry ? [{ name, hidden, entry }] : [];
  });
  if (sheets.length === 0) throw new SheetRefused(listed.isWorkbook ? 'no-sheet' : 'not-xlsx');
  const partOf = (kind: string) => [...relations.values()].find((relation) => relation.type.endsWith(`/${kind}`))?.path;
  const stylesPath = partOf('styles') ?? null;
  let lookups: Promise<Lookups> | null = null;
  return {
    file,
    entries,
    path,
    relationsPath,
    stylesPath,
    sheets,
    from1904: listed.from1904,
    lookups: () => {
      lookups ??= readLookups(file, entries.get(partOf('sharedStrings') ?? ''), entries.get(stylesPath ?? ''));
      return lookups;
    },
  };
}

async function readLookups(
  file: Buffer,
  strings: ZipEntry | undefined,
  styles: ZipEntry | undefined,
): Promise<Lookups> {
  const shared = new SharedStrings();
  await scanOptional(file, strings, shared);
  const dates = new DateStyles();
  await scanOptional(file, styles, dates);
  return { texts: shared.texts, isDate: dates.isDate };
}

async function scanOptional(file: Buffer, entry: ZipEntry | undefined, handler: SharedStrings | DateStyles) {
  if (entry) await scanPart(inflateEntry(file, entry), handler);
}

/** The whole text of a small part, such as the workbook or its styles. */
export async function partText(file: Buffer, entry: ZipEntry): Promise<string> {
  const bytes = await inflateWhole(file, entry, SMALL_PART * 4);
  let text = '';
  for await (const piece of decodeMarkup(once(bytes))) text += piece;
  return text;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function readRelations(file: Buffer, entries: ReadonlyMap<string, ZipEntry>, path: string, folder: string) {
  const relations = new Map<string, Relation>();
  const entry = entries.get(path);
  if (!entry) return relations;
  if (entry.inflated > SMALL_PART) throw new SheetRefused('damaged');
  scanText(await partText(file, entry), {
    open(name, raw) {
      if (name !== 'Relationship') return;
      const target = attribute(raw, 'Target') ?? '';
      const resolved = target.startsWith('/') ? target.slice(1) : resolve(folder, target);
      relations.set(attribute(raw, 'Id') ?? '', { type: attribute(raw, 'Type') ?? '', path: resolved });
    },
    close() {},
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const path = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

async function readSheetList(file: Buffer, entry: ZipEntry) {
  const sheets: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  let isWorkbook = false;
  if (entry.inflated > SMALL_PART) throw new SheetRefused('damaged');
  scanText(await partText(file, entry), {
    open(name, raw) {
      if (name === 'workbook') isWorkbook = true;
      else if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(raw, 'date1904') ?? '');
      else if (name === 'sheet') {
        const state = attribute(raw, 'state') ?? 'visible';
        sheets.push({
          name: attribute(raw, 'name') ?? '',
          hidden: state !== 'visible',
          id: prefixedAttribute(raw, 'id') ?? '',
        });
      }
    },
    close() {},
  });
  return { sheets, from1904, isWorkbook };
}
