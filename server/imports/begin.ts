import type { Action } from '#contract/action.ts';
import type { ImportView } from '#contract/sheet.ts';
import type { Call } from '../http/call.ts';
import { newId } from '../identity.ts';
import { requireFound } from '../refusal.ts';
import type { ImportKindName } from './kind.ts';
import { addImport, findImport, importOf } from './queries.ts';
import type { ImportRunner } from './runner.ts';

/** An upload of any endpoint. */
type Upload = Call<{ method: 'POST'; path: '/'; action: Action; summary: ''; upload: true }>;

/** Keeps a sent file as a waiting import of one kind; it is checked in the background. */
export async function beginImport(call: Upload, kind: ImportKindName, runner: ImportRunner): Promise<ImportView> {
  const { house, caller, upload, locale } = call;
  const id = newId(house.clock.wall());
  const row = await call.write(async (tx) => {
    await addImport(tx, {
      div: caller.region,
      id,
      fileId: newId(house.clock.wall()),
      schoolId: caller.schoolId,
      kind,
      file: upload,
      dutyId: caller.dutyId,
      personId: caller.personId,
      locale,
      at: house.clock.now(),
    });
    call.touch(id);
    return requireFound(await findImport(tx, id, caller.personId));
  });
  runner.poke();
  return importOf(row, call.locale);
}
