import { sql } from 'kysely';
import type { Finding } from '#policy/kernel/finding.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { recordManyFindings } from '../../findings/record-many.ts';
import type { ImportContext } from '../../imports/kind.ts';
import { changedFields } from '../index.ts';
import { type ChangeRow, noteFiles, recordManyChanges, sheetName } from './note-files.ts';
import { remeasureMany } from './remeasure-many.ts';

/** A person or a course as a row of the register would make it. */
export interface WantedPart {
  readonly institutionId: string;
  readonly id: string;
  /** Null for a new one. */
  readonly version: number | null;
  /** What is shown of it, before and after, by the keys of the form. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** The columns as they would be written. */
  readonly columns: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
  /** Whether anybody outside sees it. */
  readonly shown: boolean;
}

type PartTable = 'institution_staff' | 'course';
const PARTS = { institution_staff: 'staff', course: 'course' } as const;

const names = (columns: readonly string[], of?: string) =>
  sql.join(columns.map((name) => sql.id(...(of === undefined ? [name] : [of, name]))));

async function writeRows(tx: WriteTx, table: PartTable, div: string, parts: readonly WantedPart[]): Promise<void> {
  const fresh = parts.filter((part) => part.version === null);
  const changed = parts.filter((part) => part.version !== null);
  const rows = (some: readonly WantedPart[]) =>
    JSON.stringify(some.map((p) => ({ ...p.columns, div, id: p.id, institution_id: p.institutionId })));
  if (fresh.length > 0) {
    const columns = [...Object.keys(fresh[0]!.columns), 'div', 'id', 'institution_id'];
    await tx.run(sql`
      insert into ${sql.table(table)} (${names(columns)})
      select ${names(columns, 'v')} from jsonb_populate_recordset(null::${sql.table(table)}, ${rows(fresh)}::jsonb) v`);
  }
  if (changed.length > 0) {
    const set = Object.keys(changed[0]!.columns).map((name) => sql`${sql.id(name)} = v.${sql.id(name)}`);
    await tx.run(sql`
      update ${sql.table(table)} t set ${sql.join([...set, sql`version = t.version + 1`])}
        from jsonb_populate_recordset(null::${sql.table(table)}, ${rows(changed)}::jsonb) v where t.div = ${div} and t.id = v.id`);
  }
}

const changesOf = (part: WantedPart, sheet: string): ChangeRow[] => {
  const place = { id: part.institutionId, partId: part.id };
  if (part.version === null) return [{ ...place, version: 1, field: 'import', before: null, after: sheet }];
  return changedFields(part.before, part.after).map((field) => ({
    ...place,
    version: part.version! + 1,
    field,
    before: part.before[field],
    after: part.after[field],
  }));
};

/** Writes the parts of many files: rows, history, what subscribers hear, findings, and the measure of every file touched. */
export async function writeParts(
  tx: WriteTx,
  table: PartTable,
  parts: readonly WantedPart[],
  { caller, house, importId, answer }: ImportContext,
  numbers: Parameters,
  /** Rows that hang on the parts, written before the files are measured. */
  hang: () => Promise<void> = async () => undefined,
): Promise<void> {
  const [div, today, at] = [caller.region, house.clock.today(), house.clock.now()];
  const part = PARTS[table];
  const sheet = await sheetName(tx, div, importId);
  await writeRows(tx, table, div, parts);
  if (parts.length > 0) await hang();
  await recordManyChanges(
    tx,
    { div, part, by: caller.personId, at },
    parts.flatMap((each) => changesOf(each, sheet)),
  );
  const shown = new Set(parts.filter((each) => each.shown).map((each) => each.institutionId));
  await noteFiles(tx, div, [...shown], part, at);
  await recordManyFindings(
    tx,
    { div, day: today, by: caller.personId, at },
    parts.flatMap(({ findings, id, institutionId }) =>
      findings.map((finding) => ({ finding, answer, institutionId, partId: id })),
    ),
  );
  await remeasureMany(tx, div, [...new Set(parts.map((each) => each.institutionId))], today, numbers);
}
