import { sql } from 'kysely';
import { type Matter, nameKey, type PlatformRecord, reconcile } from '#policy/institutions/index.ts';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';
import type { FileRow, ImportContext, Planner, RowIssue } from '../../imports/kind.ts';
import { importText } from '../../messages/index.ts';
import type { PlatformRow } from '../../sheets/columns/index.ts';
import { placeNames } from '../identity/place-names.ts';
import { closeAges } from './ages.ts';
import { ourRecords } from './our-records.ts';
import { addRun, closeFindings, keepMatters, type Run, recordMatters, settleGone } from './write-run.ts';

interface Known {
  readonly matter: string;
  readonly state: 'open' | 'handled' | 'settled';
  readonly ours: string | null;
  readonly theirs: string | null;
}

const knownMatters = async (tx: ReadTx, div: string): Promise<Map<string, Known>> => {
  const rows = await tx.many(
    sql<Known>`select matter, state, ours, theirs from platform_difference where div = ${div}`,
  );
  return new Map(rows.map((row) => [row.matter, row]));
};

/** Whether a matter waits for somebody already, or has been answered as it stands. */
const isKnown = (matter: Matter, known: Known | undefined): boolean =>
  known !== undefined &&
  (known.state === 'open' ||
    (known.state === 'handled' && known.ours === matter.ours && known.theirs === matter.theirs));

const againIssue = (row: FileRow<PlatformRow>, { locale }: ImportContext): RowIssue => ({
  sheet: row.sheet,
  row: row.row,
  key: 'name',
  rule: null,
  clause: null,
  severity: 'warn',
  ...importText(locale).sentences.platformTwice,
});

const recordOf = (row: PlatformRow, places: readonly string[]): PlatformRecord => ({
  ...row,
  nameKey: nameKey(row.name, places),
});

async function runOf(tx: WriteTx, context: ImportContext, div: string, rows: number, matched: number): Promise<Run> {
  const { house, caller, importId } = context;
  const file = await tx.one(
    sql<{
      file_name: string;
      file_id: string;
    }>`select file_name, file_id from sheet_import where div = ${div} and id = ${importId}::uuid`,
  );
  return {
    div,
    id: newId(house.clock.wall()),
    fileName: file.file_name,
    fileId: file.file_id,
    rows,
    matched,
    by: caller.personId,
    at: house.clock.now(),
  };
}

/** 平台核对: what the national platform's export says otherwise than the register, one row per matter over all runs. */
export const planPlatform: Planner<PlatformRow> = async (tx, rows, context) => {
  const div = context.caller.region;
  const { writing, locale, house } = context;
  // One comparison at a time in a county: the second finds what the first has left.
  if (writing !== null)
    await writing.run(sql`select pg_advisory_xact_lock(hashtextextended('platform/' || ${div}, 0))`);
  const places = await placeNames(tx, div);
  const theirs = rows.map(({ value }) => recordOf(value, places));
  const { matters, matched, again } = reconcile(await ourRecords(tx, div), theirs, places);
  const known = await knownMatters(tx, div);
  const fresh = matters.filter((matter) => !isKnown(matter, known.get(matter.key)));
  const found = new Set(matters.map((matter) => matter.key));
  const gone = [...known.values()].filter(({ matter, state }) => state !== 'settled' && !found.has(matter));
  return {
    created: fresh.length,
    updated: gone.length,
    unchanged: matters.length - fresh.length,
    issues: again.map((at) => againIssue(rows[at]!, context)),
    async write(into) {
      const run = await runOf(into, context, div, rows.length, matched);
      await addRun(into, run);
      if (matters.length > 0) await keepMatters(into, run, matters);
      const settled = await settleGone(into, run);
      await closeFindings(
        into,
        run,
        settled.map(({ matter }) => matter),
        importText(locale).settled,
      );
      await closeAges(into, run, importText(locale).settled);
      recordMatters(into, run, house.clock.today(), fresh);
    },
  };
};
