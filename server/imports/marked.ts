import type { imports } from '#contract/sheet.ts';
import { scopeOf } from '../access/caller.ts';
import type { Call, FileAnswer } from '../http/call.ts';
import { importText } from '../messages/index.ts';
import { Refusal, requireFound } from '../refusal.ts';
import { annotateCopy, type Mark } from '../sheets/index.ts';
import { isForgotten } from './forget.ts';
import { fileBytes, findImport } from './queries.ts';
import { readFile } from './read-file.ts';
import { planIssues } from './run-import.ts';

/** The sent file with every issue written beside its row. It is judged again, so it says what holds now. */
export async function markedCopy({
  tx,
  params,
  caller,
  house,
  locale,
}: Call<(typeof imports)['marked']>): Promise<FileAnswer> {
  const row = requireFound(await findImport(tx, params.id, caller.personId));
  if (isForgotten(row.kind, row.state)) throw new Refusal('STATE_CONFLICT', { detail: 'sheetForgotten' });
  const bytes = await fileBytes(tx, row.div, row.file_id);
  const file = await readFile(
    { kind: row.kind, bytes, name: row.file_name, around: house.clock.today(), locale },
    () => undefined,
  );
  const issues = await planIssues(house, scopeOf(caller), { ...row, locale }, file, caller);
  const marks: Mark[] = issues.map(({ key, ...issue }) => ({
    ...issue,
    at: key === null ? null : (file.headers[issue.sheet]?.[key]?.at ?? null),
  }));
  return {
    name: `${row.file_name.replace(/\.\w+$/, '')}-${importText(locale).marked}.xlsx`,
    bytes: await annotateCopy(bytes, marks, file.sheets, { locale, name: row.file_name }),
  };
}
