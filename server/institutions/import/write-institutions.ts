import { setImmediate as nextTurn } from 'node:timers/promises';
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
import { COLUMN_OF, type ColumnKey, isColumnKey } from '../file/columns.ts';
import { basisOf } from '../file/judge-write.ts';
import type { Draft } from './draft.ts';
import { writeLegalPersons } from './legal-persons.ts';
import { type ChangeRow, noteFiles, recordManyChanges, sheetName } from './note-files.ts';
import { insertInstitutions, updateInstitutions, type Written } from './put-institutions.ts';

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

const COLUMN_ENTRIES = Object.entries(COLUMN_OF);
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
  const { stored, values } = draft;
  const today = writing.house.clock.today();
  const confirmed = { ...stored?.confirmed, ...Object.fromEntries(draft.given.map((key) => [key, today])) };
  const measure = measured(judged, confirmed, writing);
  const from = values.licenceFrom;
  const since = draft.status === 'operating' && typeof from === 'string' && from <= today ? from : today;
  const columns = Object.fromEntries(COLUMN_ENTRIES.map(([key, column]) => [column, values[key] ?? null]));
  return {
    ...(columns as Record<(typeof COLUMN_OF)[ColumnKey], unknown>),
    id,
    name_key: draft.nameKey,
    initials: initialsOf(String(values.name), 'place'),
    ledger: Object.fromEntries(given(values).filter(([key]) => !isColumnKey(key))),
    confirmed,
    missing: measure.missing.map(({ key }) => key),
    completeness_permille: measure.permille,
    stale_since: measure.staleSince,
    legal_person_hash: draft.person.hash == null ? null : `\\x${draft.person.hash.toString('hex')}`,
    status: draft.status,
    status_since: since,
  };
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

/** Rows in one statement: enough to be fast, few enough to keep its text small. */
const BATCH = 2_000;

interface WrittenFile {
  readonly each: Judged;
  readonly id: string;
}

/** Measures and writes batch by batch: the database works on one while the next is measured, and the server answers others between them. */
async function writeFiles(tx: WriteTx, judged: readonly Judged[], writing: Writing): Promise<WrittenFile[]> {
  const { div, house } = writing;
  const at = house.clock.now();
  const written: WrittenFile[] = [];
  for (let from = 0; from < judged.length; from += BATCH) {
    const fresh: Written[] = [];
    const known: Written[] = [];
    for (const each of judged.slice(from, from + BATCH)) {
      const { stored } = each.draft;
      const id = stored?.id ?? newId(house.clock.wall());
      (stored === null ? fresh : known).push(rowOf(each, id, writing));
      written.push({ each, id });
    }
    insertInstitutions(tx, div, at, fresh);
    updateInstitutions(tx, div, at, known);
    await nextTurn();
  }
  return written;
}

/** Writes what was judged under the locks of the same transaction. */
export async function writeInstitutions(tx: WriteTx, judged: readonly Judged[], writing: Writing): Promise<void> {
  const { div, house, importId, by, answer } = writing;
  const [today, at] = [house.clock.today(), house.clock.now()];
  const sheet = await sheetName(tx, div, importId);
  const rows = await writeFiles(tx, judged, writing);
  await writeLegalPersons(
    tx,
    div,
    rows.flatMap(({ each, id }) => (each.draft.stored === null ? [] : [{ id, hash: each.draft.person.hash }])),
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
