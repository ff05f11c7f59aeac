import { sql } from 'kysely';
import type { ImportView } from '#contract/sheet.ts';
import { named } from '../database/query.ts';
import type { ReadTx, WriteTx } from '../database/transaction.ts';
import { importText } from '../messages/index.ts';
import type { Locale } from '../messages/locale.ts';
import type { ImportKindName, RowIssue } from './kind.ts';

export interface ImportRow {
  readonly div: string;
  readonly id: string;
  readonly kind: ImportKindName;
  readonly file_id: string;
  readonly file_name: string;
  readonly state: ImportView['state'];
  readonly duty_id: string;
  readonly person_id: string;
  readonly locale: Locale;
  readonly rows_total: number | null;
  readonly rows_done: number;
  readonly error_count: number;
  readonly warning_count: number;
  readonly created_count: number;
  readonly updated_count: number;
  readonly unchanged_count: number;
  readonly answer: string | null;
  readonly failure: string | null;
  readonly created_at: string;
  readonly version: number;
  readonly by_name: string;
}

const SELECT = sql`select i.*, p.name as by_name from sheet_import i join person p on p.id = i.person_id and p.div = i.div`;

export const importOf = (r: ImportRow, locale: Locale): ImportView => ({
  id: r.id,
  kind: r.kind,
  file: r.file_name,
  state: r.state,
  by: r.by_name,
  createdAt: r.created_at,
  rowsTotal: r.rows_total,
  rowsDone: r.rows_done,
  errors: r.error_count,
  warnings: r.warning_count,
  created: r.created_count,
  updated: r.updated_count,
  unchanged: r.unchanged_count,
  failure: r.failure === 'duty' || r.failure === 'fault' ? importText(locale).failures[r.failure] : r.failure,
  version: r.version,
});

/** Everyone sees their own imports. */
export const findImport = (tx: ReadTx, id: string, personId: string): Promise<ImportRow | undefined> =>
  tx.maybe(sql<ImportRow>`${SELECT} where i.id = ${id}::uuid and i.person_id = ${personId}::uuid`);

export const lockImport = (tx: WriteTx, id: string, personId: string): Promise<ImportRow | undefined> =>
  tx.maybe(sql<ImportRow>`${SELECT} where i.id = ${id}::uuid and i.person_id = ${personId}::uuid for update of i`);

export async function listImports(tx: ReadTx, personId: string, page: number, size: number, locale: Locale) {
  const { n } = await tx.one(
    sql<{ n: number }>`select count(*)::int as n from sheet_import where person_id = ${personId}::uuid`,
  );
  const rows = await tx.many(
    sql<ImportRow>`${SELECT} where i.person_id = ${personId}::uuid order by i.created_at desc, i.id limit ${size} offset ${(page - 1) * size}`,
  );
  return { total: n, page, size, rows: rows.map((r) => importOf(r, locale)) };
}

const insertFile = named<never>(
  'file-add',
  'insert into stored_file (div, id, school_id, name, media_type, size, sha256, bytes, created_by, created_at) values ($1, $2, $3, $4, $5, $6, sha256($7::bytea), $7, $8, $9)',
);
const insertImport = named<never>(
  'import-add',
  `insert into sheet_import (div, id, school_id, kind, file_id, file_name, state, duty_id, person_id, locale, created_at)
   values ($1, $2, $3, $4, $5, $6, 'checking', $7, $8, $9, $10)`,
);
export interface NewImport {
  readonly div: string;
  readonly id: string;
  readonly fileId: string;
  readonly schoolId: string | null;
  readonly kind: ImportKindName;
  readonly file: { readonly name: string; readonly bytes: Buffer };
  readonly dutyId: string;
  readonly personId: string;
  readonly locale: Locale;
  readonly at: string;
}
export async function addImport(tx: WriteTx, n: NewImport): Promise<void> {
  await tx.run(
    insertFile(
      n.div,
      n.fileId,
      n.schoolId,
      n.file.name,
      'application/octet-stream',
      n.file.bytes.length,
      n.file.bytes,
      n.personId,
      n.at,
    ),
  );
  await tx.run(
    insertImport(n.div, n.id, n.schoolId, n.kind, n.fileId, n.file.name, n.dutyId, n.personId, n.locale, n.at),
  );
}

export const fileBytes = async (tx: ReadTx, div: string, fileId: string): Promise<Buffer> =>
  (await tx.one(sql<{ bytes: Buffer }>`select bytes from stored_file where div = ${div} and id = ${fileId}::uuid`))
    .bytes;

/** Findings kept for reading on a page; the annotated copy holds all of them. */
const KEPT = 5_000;

export async function replaceIssues(
  tx: WriteTx,
  div: string,
  importId: string,
  issues: readonly (RowIssue & { column: string | null })[],
): Promise<void> {
  await tx.run(sql`delete from sheet_import_finding where div = ${div} and import_id = ${importId}::uuid`);
  const kept = issues.slice(0, KEPT);
  await tx.run(sql`
    insert into sheet_import_finding (div, import_id, seq, sheet, row_no, column_name, rule, clause, severity, sentence, hint)
    select ${div}, ${importId}::uuid, * from unnest(${kept.map((_, i) => i + 1)}::int[], ${kept.map((k) => k.sheet)}::text[], ${kept.map((k) => k.row)}::int[], ${kept.map((k) => k.column)}::text[],
      ${kept.map((k) => k.rule)}::text[], ${kept.map((k) => k.clause)}::text[], ${kept.map((k) => k.severity)}::text[], ${kept.map((k) => k.sentence)}::text[], ${kept.map((k) => k.hint)}::text[])`);
}

interface IssueRow {
  sheet: string;
  row: number;
  column: string | null;
  rule: string | null;
  clause: string | null;
  severity: 'error' | 'warn';
  sentence: string;
  hint: string | null;
}
export async function listIssues(tx: ReadTx, div: string, importId: string, page: number, size: number) {
  const { n } = await tx.one(
    sql<{
      n: number;
    }>`select count(*)::int as n from sheet_import_finding where div = ${div} and import_id = ${importId}::uuid`,
  );
  const rows = await tx.many(sql<IssueRow>`
    select sheet, row_no as row, column_name as "column", rule, clause, severity, sentence, hint from sheet_import_finding
     where div = ${div} and import_id = ${importId}::uuid order by seq limit ${size} offset ${(page - 1) * size}`);
  return { total: n, more: n >= KEPT, page, size, rows };
}
