import { sql } from 'kysely';
import type { Caller } from '../access/caller.ts';
import type { Scope } from '../database/scope.ts';
import { type ReadTx, reading, type WriteTx, writing } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { notify } from '../notify/notify.ts';
import { SheetRefused, sayRefusal } from '../sheets/index.ts';
import { forgetSheet } from './forget.ts';
import type { ImportContext, Plan, RowIssue } from './kind.ts';
import { planners } from './kinds/index.ts';
import { fileBytes, findImport, type ImportRow, replaceIssues } from './queries.ts';
import { type ReadFile, readFile } from './read-file.ts';

/** Rows done so far, visible to whoever watches: a transaction of its own. */
const showProgress = (house: House, scope: Scope, row: ImportRow, done: number): Promise<number> =>
  writing(house.pool, scope, (tx) =>
    tx.run(sql`update sheet_import set rows_done = ${done} where div = ${row.div} and id = ${row.id}::uuid`),
  );

function withColumns(file: ReadFile, issues: readonly RowIssue[]): (RowIssue & { column: string | null })[] {
  const order = new Map(file.sheets.map((s, i) => [s.name, i]));
  return issues
    .map((i) => ({ ...i, column: i.key === null ? null : (file.headers[i.sheet]?.[i.key]?.header ?? null) }))
    .toSorted((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.row - b.row);
}

class NothingWritten extends Error {}

async function plan(tx: ReadTx, row: ImportRow, file: ReadFile, context: ImportContext): Promise<Plan> {
  const planned = await planners[row.kind](tx, file.rows, context);
  return { ...planned, issues: [...file.issues, ...planned.issues] };
}

const errorsIn = (issues: readonly RowIssue[]): number => issues.filter((i) => i.severity === 'error').length;

async function settle(
  tx: WriteTx,
  row: ImportRow,
  file: ReadFile,
  planned: Plan,
  state: 'checked' | 'done',
): Promise<void> {
  const errors = errorsIn(planned.issues);
  await replaceIssues(tx, row.div, row.id, withColumns(file, planned.issues));
  await tx.run(sql`
    update sheet_import set state = ${state}, rows_total = ${file.total}, rows_done = ${file.total}, error_count = ${errors},
           warning_count = ${planned.issues.length - errors}, created_count = ${planned.created}, updated_count = ${planned.updated},
           unchanged_count = ${planned.unchanged}, finished_at = clock_timestamp(), version = version + 1
     where div = ${row.div} and id = ${row.id}::uuid`);
}

async function check(
  house: House,
  scope: Scope,
  row: ImportRow,
  file: ReadFile,
  context: ImportContext,
): Promise<void> {
  const planned = await reading(house.pool, 'reader', scope, (tx) => plan(tx, row, file, context));
  await writing(house.pool, scope, async (tx) => {
    await settle(tx, row, file, planned, 'checked');
    const facts = { file: row.file_name, errors: errorsIn(planned.issues), rows: file.total };
    await notify(tx, house, {
      div: row.div,
      personId: row.person_id,
      kind: 'import-checked',
      facts,
      to: `/console/imports/${row.id}`,
    });
  });
}

/** Everything that is wrong with a file as things stand now, in the order of its rows. */
export async function planIssues(house: House, scope: Scope, row: ImportRow, file: ReadFile, caller: Caller) {
  const context = contextOf(house, row, caller);
  const planned = await reading(house.pool, 'reader', scope, (tx) => plan(tx, row, file, context));
  return withColumns(file, planned.issues);
}

const contextOf = (house: House, row: ImportRow, caller: Caller): ImportContext => ({
  house,
  importId: row.id,
  caller,
  locale: row.locale,
  writing: null,
  answer: row.answer ?? '',
});

/** The same plan again, under locks: what changed since the dry run is judged as it stands now. All of it is written, or nothing. */
async function write(
  house: House,
  scope: Scope,
  row: ImportRow,
  file: ReadFile,
  context: ImportContext,
): Promise<void> {
  let planned: Plan | undefined;
  try {
    await writing(house.pool, scope, async (tx) => {
      planned = await plan(tx, row, file, { ...context, writing: tx });
      if (errorsIn(planned.issues) > 0) throw new NothingWritten();
      await planned.write(tx);
      await settle(tx, row, file, planned, 'done');
      await forgetSheet(tx, row);
      const facts = { file: row.file_name, created: planned.created, updated: planned.updated };
      await notify(tx, house, {
        div: row.div,
        personId: row.person_id,
        kind: 'import-done',
        facts,
        to: `/console/imports/${row.id}`,
      });
    });
  } catch (cause) {
    if (!(cause instanceof NothingWritten) || planned === undefined) throw cause;
    const seen = planned;
    await writing(house.pool, scope, (tx) => settle(tx, row, file, seen, 'checked'));
    return;
  }
  // It stands whatever becomes of what follows, which the house does again by itself.
  await planned?.afterwards?.().catch((cause: unknown) => {
    house.log.error({ err: cause, import: row.id }, 'what follows an import broke off');
  });
}

async function fail(house: House, scope: Scope, row: ImportRow, cause: unknown): Promise<void> {
  const said = cause instanceof SheetRefused ? sayRefusal(cause.refusal, row.locale) : null;
  if (said === null) house.log.error({ err: cause, import: row.id }, 'import failed');
  const failure = said === null ? 'fault' : [said.sentence, said.hint].filter(Boolean).join(' ');
  await writing(house.pool, scope, async (tx) => {
    await tx.run(
      sql`update sheet_import set state = 'failed', failure = ${failure}, finished_at = clock_timestamp(), version = version + 1 where div = ${row.div} and id = ${row.id}::uuid`,
    );
    await forgetSheet(tx, row);
    await notify(tx, house, {
      div: row.div,
      personId: row.person_id,
      kind: 'import-failed',
      facts: { file: row.file_name },
      to: `/console/imports/${row.id}`,
    });
  });
}

/** Checks or writes one waiting import, in the scope of whoever sent it. */
export async function runImport(house: House, caller: Caller, scope: Scope, id: string): Promise<void> {
  const row = await reading(house.pool, 'reader', scope, (tx) => findImport(tx, id, caller.personId));
  if (row === undefined || (row.state !== 'checking' && row.state !== 'writing')) return;
  try {
    const bytes = await reading(house.pool, 'reader', scope, (tx) => fileBytes(tx, row.div, row.file_id));
    const order = { kind: row.kind, bytes, name: row.file_name, around: house.clock.today(), locale: row.locale };
    const file = await readFile(order, (done) => void showProgress(house, scope, row, done).catch(() => undefined));
    const context = contextOf(house, row, caller);
    await (row.state === 'checking' ? check : write)(house, scope, row, file, context);
  } catch (cause) {
    await fail(house, scope, row, cause);
  }
}
