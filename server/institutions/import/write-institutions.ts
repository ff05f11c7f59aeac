import { sql } from 'kysely';
import {
  type Completeness,
  type FieldValues,
  type FileFacts,
  measureCompleteness,
} from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { recordManyFindings } from '../../findings/record-many.ts';
import type { House } from '../../house.ts';
import { newId } from '../../identity.ts';
import { initialsOf } from '../../search/index.ts';
import { COLUMN_OF, isColumnKey } from '../file/columns.ts';
import { basisOf } from '../file/judge-write.ts';
import type { InstitutionRow } from '../index.ts';
import type { Draft } from './draft.ts';
import { writeLegalPersons } from './legal-persons.ts';
import { type ChangeRow, noteFiles, recordManyChanges, sheetName } from './note-files.ts';

export interface Judged {
  readonly draft: Draft;
  /** The file as it stands; null for a new one. */
  readonly file: FileFacts | null;
  readonly findings: readonly Finding[];
}

export interface Writing {
  readonly div: string;
  readonly house: House;
  readonly importId: string;
  readonly by: string;
  readonly numbers: Parameters;
  /** The importer's word on everything that asks. */
  readonly answer: string;
}

/** A row of `institution` as it is written, by column. */
type Written = Partial<Record<keyof InstitutionRow | 'initials', unknown>> & { readonly id: string };

/** Columns that an import writes. */
const COLUMNS = [
  ...Object.values(COLUMN_OF),
  'name_key',
  'initials',
  'ledger',
  'confirmed',
  'missing',
  'completeness_permille',
  'stale_since',
] as const;
const NEW = ['div', 'id', ...COLUMNS, 'status', 'status_since', 'source', 'created_at', 'changed_at'] as const;

const given = (values: FieldValues) => Object.entries(values).filter(([, value]) => value !== null);

function measured(judged: Judged, confirmed: Record<string, string>, { house, numbers }: Writing): Completeness {
  const { draft, file } = judged;
  const today = house.clock.today();
  const parts = file ?? { points: [], staff: [], courses: [], classes: [], createdOn: today };
  const facts = {
    ...parts,
    ...basisOf(draft.values, draft.status),
    name: String(draft.values.name),
    values: draft.values,
    confirmed,
  };
  return measureCompleteness(facts, today, numbers.get('reg.staleDays'));
}

function rowOf(judged: Judged, id: string, writing: Writing): Written {
  const { draft } = judged;
  const { house, div } = writing;
  const { stored, values } = draft;
  const [today, at, name] = [house.clock.today(), house.clock.now(), String(values.name)];
  const confirmed = { ...stored?.confirmed, ...Object.fromEntries(draft.given.map((key) => [key, today])) };
  const measure = measured(judged, confirmed, writing);
  const from = values.licenceFrom;
  const since = draft.status === 'operating' && typeof from === 'string' && from <= today ? from : today;
  return {
    div,
    id,
    ...Object.fromEntries(Object.entries(COLUMN_OF).map(([key, column]) => [column, values[key] ?? null])),
    name_key: draft.nameKey,
    initials: initialsOf(name, 'place'),
    ledger: Object.fromEntries(given(values).filter(([key]) => !isColumnKey(key))),
    confirmed,
    missing: measure.missing.map(({ key }) => key),
    completeness_permille: measure.permille,
    stale_since: measure.staleSince,
    status: draft.status,
    status_since: since,
    source: 'import',
    created_at: at,
    changed_at: at,
  };
}

/** Rows in one statement: enough to be fast, few enough to keep its text small. */
const BATCH = 2_000;
function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}

const columns = (names: readonly string[], of?: string) =>
  sql.join(names.map((name) => sql.id(...(of ? [of, name] : [name]))));

async function insert(tx: WriteTx, rows: readonly Written[]): Promise<void> {
  for (const part of batches(rows))
    await tx.run(sql`
      insert into institution (${columns(NEW)})
      select ${columns(NEW, 'v')} from jsonb_populate_recordset(null::institution, ${JSON.stringify(part)}::jsonb) v`);
}

async function update(tx: WriteTx, div: string, rows: readonly Written[]): Promise<void> {
  const set = sql.join(COLUMNS.map((name) => sql`${sql.id(name)} = v.${sql.id(name)}`));
  for (const part of batches(rows))
    await tx.run(sql`
      update institution i set ${set}, changed_at = v.changed_at, version = i.version + 1
        from jsonb_populate_recordset(null::institution, ${JSON.stringify(part)}::jsonb) v where i.div = ${div} and i.id = v.id`);
}

function changesOf({ draft }: Judged, id: string, sheet: string): ChangeRow[] {
  const { stored, changed, values } = draft;
  // A new file says by one line where all of it came from.
  if (stored === null) return [{ id, version: 1, field: 'import', before: null, after: sheet }];
  const before = stored as unknown as Record<string, unknown>;
  return changed.map((key) => ({
    id,
    version: stored.version + 1,
    field: key,
    before: (isColumnKey(key) ? before[COLUMN_OF[key]] : stored.ledger[key]) ?? null,
    after: values[key] ?? null,
  }));
}

/** Writes what was judged under the locks of the same transaction. */
export async function writeInstitutions(tx: WriteTx, judged: readonly Judged[], writing: Writing): Promise<void> {
  const { div, house, importId, by, answer } = writing;
  const [today, at] = [house.clock.today(), house.clock.now()];
  const sheet = await sheetName(tx, div, importId);
  const rows = judged.map((each) => {
    const id = each.draft.stored?.id ?? newId(house.clock.wall());
    return { each, id, row: rowOf(each, id, writing) };
  });
  await insert(
    tx,
    rows.filter(({ each }) => each.draft.stored === null).map(({ row }) => row),
  );
  await update(
    tx,
    div,
    rows.filter(({ each }) => each.draft.stored !== null).map(({ row }) => row),
  );
  await writeLegalPersons(
    tx,
    div,
    rows.map(({ each, id }) => ({ id, hash: each.draft.person.hash })),
  );
  await recordManyChanges(
    tx,
    { div, part: 'institution', by, at },
    rows.flatMap(({ each, id }) => changesOf(each, id, sheet)),
  );
  await noteFiles(
    tx,
    div,
    rows.map(({ id }) => id),
    'file',
    at,
  );
  await recordManyFindings(
    tx,
    { div, day: today, by, at },
    rows.flatMap(({ each, id }) =>
      each.findings.map((finding) => ({ finding, answer, institutionId: id, partId: null })),
    ),
  );
}
