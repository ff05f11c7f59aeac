import { createHash } from 'node:crypto';
import { guardText } from '#server/sheets/index.ts';
import { instantOf, later, type Moment, millisecondsOf } from '../homework/index.ts';
import type { Pen } from '../pen.ts';
import type { Person } from '../people/person.ts';
import { hexBytes } from './loader.ts';

interface Imported {
  readonly id: string;
  readonly div: string;
  readonly schoolId: string | null;
  readonly kind: 'homework' | 'classes';
  readonly file: string;
  /** The header first. */
  readonly rows: readonly (readonly string[])[];
  readonly by: Person;
  readonly duty: string;
  /** When it was confirmed. */
  readonly moment: Moment;
}

/** Offices open .csv with a byte order mark as UTF-8, and without one as GBK. */
const MARK = '\uFEFF';
const cell = (text: string): string => `"${guardText(text).replaceAll('"', '""')}"`;
const csv = (rows: Imported['rows']): Buffer =>
  Buffer.from(`${MARK}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`);

/** Writes a file that was uploaded, checked and taken over without a remark, with its notice to whoever sent it. */
export function addImport(pen: Pen, { id, div, schoolId, kind, file, rows, by, duty, moment }: Imported): void {
  const bytes = csv(rows);
  const fileId = pen.namer.id(`file/${id}`);
  const sent = later(moment, -4);
  const count = rows.length - 1;
  pen.loader.add('stored_file', {
    div,
    id: fileId,
    school_id: schoolId,
    institution_id: null,
    name: file,
    media_type: 'text/csv',
    size: bytes.length,
    sha256: hexBytes(createHash('sha256').update(bytes).digest()),
    bytes: hexBytes(bytes),
    created_by: by.id,
    created_at: instantOf(sent),
  });
  pen.loader.add('sheet_import', {
    div,
    id,
    school_id: schoolId,
    kind,
    file_id: fileId,
    file_name: file,
    state: 'done',
    duty_id: duty,
    person_id: by.id,
    locale: 'zh-CN',
    rows_total: count,
    rows_done: count,
    created_count: count,
    created_at: instantOf(sent),
    finished_at: instantOf(moment),
    version: 4,
  });
  pen.loader.add('notification', {
    div,
    id: pen.namer.at(millisecondsOf(moment), `notification/${id}`),
    person_id: by.id,
    kind: 'import-done',
    facts: JSON.stringify({ file, created: count, updated: 0 }),
    to_path: `/console/imports/${id}`,
    created_at: instantOf(moment),
    read_at: instantOf(later(moment, 5)),
  });
}
