import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { ImportView, imports } from '#contract/sheet.ts';
import type { Call, Handlers } from '../http/call.ts';
import { Refusal, requireFound, requireVersion } from '../refusal.ts';
import { beginImport } from './begin.ts';
import { forgetSheet } from './forget.ts';
import { markedCopy } from './marked.ts';
import { findImport, importOf, listImports, listIssues, lockImport } from './queries.ts';
import type { ImportRunner } from './runner.ts';

type Table = typeof imports;

const WATCH_EVERY = 400;
const over = (state: ImportView['state']): boolean => state !== 'checking' && state !== 'writing';

async function* watch(call: Call<Table['events']>): AsyncGenerator<ImportView> {
  for (;;) {
    const row = await call.look((tx) => findImport(tx, call.params.id, call.caller.personId));
    if (row === undefined) return;
    yield importOf(row, call.locale);
    if (over(row.state)) return;
    await pause(WATCH_EVERY);
  }
}

async function move(
  call: Call<Table['commit']> | Call<Table['cancel']>,
  to: 'writing' | 'cancelled',
  answer: string | null,
): Promise<ImportView> {
  const { tx, params, body, caller, touch } = call;
  const row = requireFound(await lockImport(tx, params.id, caller.personId));
  requireVersion(body.version, row, importOf(row, call.locale));
  if (row.state !== 'checked') throw new Refusal('STATE_CONFLICT', { detail: 'importState' });
  if (to === 'writing' && row.error_count > 0) throw new Refusal('STATE_CONFLICT', { detail: 'importErrors' });
  if (to === 'writing' && row.warning_count > 0 && answer === '') {
    throw new Refusal('INPUT_INVALID', { detail: 'importAnswer', errors: [] });
  }
  await tx.run(
    sql`update sheet_import set state = ${to}, answer = ${answer}, rows_done = 0, version = version + 1 where div = ${row.div} and id = ${row.id}::uuid`,
  );
  if (to === 'cancelled') await forgetSheet(tx, row);
  touch(row.id);
  return importOf({ ...row, state: to, rows_done: 0, version: row.version + 1 }, call.locale);
}

/** Import: a dry run first, then all or nothing. */
export const importRoutes = (runner: ImportRunner): Handlers<Table> => ({
  list: ({ tx, query, caller, locale }) => listImports(tx, caller.personId, query.page, query.size, locale),
  homework: (call) => beginImport(call, 'homework', runner),
  roster(call) {
    // A school adds no schools: those are the county's register.
    if (call.params.kind === 'schools' && call.caller.schoolId !== null)
      throw new Refusal('NOT_ALLOWED', { roles: ['county-official'] });
    return beginImport(call, call.params.kind, runner);
  },
  institutions: (call) => beginImport(call, call.params.kind, runner),
  async read({ tx, params, caller, locale }) {
    return importOf(requireFound(await findImport(tx, params.id, caller.personId)), locale);
  },
  async findings({ tx, params, query, caller }) {
    const row = requireFound(await findImport(tx, params.id, caller.personId));
    return listIssues(tx, row.div, row.id, query.page, query.size);
  },
  marked: markedCopy,
  async events(call) {
    requireFound(await call.look((tx) => findImport(tx, call.params.id, call.caller.personId)));
    return watch(call);
  },
  async commit(call) {
    const view = await move(call, 'writing', call.body.answer);
    call.afterwards(runner.poke);
    return view;
  },
  cancel: (call) => move(call, 'cancelled', null),
});
