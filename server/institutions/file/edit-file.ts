import { type RawBuilder, sql } from 'kysely';
import type { InstitutionFile, institutionFile } from '#contract/institutions/index.ts';
import { findField, nameKey } from '#policy/institutions/index.ts';
import type { WriteTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { requireVersion } from '../../refusal.ts';
import { initialsOf } from '../../search/index.ts';
import { placeNames } from '../identity/place-names.ts';
import { type CheckedValues, checkValues } from './check-values.ts';
import { COLUMN_OF, isColumnKey, valuesOf } from './columns.ts';
import { numbersOn, sourceOf, writerOf } from './context.ts';
import { factsOf } from './facts.ts';
import type { InstitutionRow } from './institution-row.ts';
import { judgeWrite } from './judge-write.ts';
import { getInstitution, lockInstitution } from './lock.ts';
import { loadParts } from './part-rows.ts';
import { notePublicChange } from './public-change.ts';
import { recordChanges } from './record-changes.ts';
import { refreshMeasure } from './refresh-measure.ts';
import { settle } from './settle.ts';
import { viewFile } from './view-file.ts';

type EditCall = Call<(typeof institutionFile)['edit']>;

/** Columns and ledger of one file by the keys of the catalogue; whoever writes a value stands for it that day. */
async function writeFields(
  tx: WriteTx,
  row: InstitutionRow,
  { after, changed, legalPersonHash }: CheckedValues,
  given: readonly string[],
  call: EditCall,
): Promise<void> {
  const { clock } = call.house;
  const sets: RawBuilder<unknown>[] = changed
    .filter(isColumnKey)
    .map((key) => sql`${sql.ref(COLUMN_OF[key])} = ${after[key]}`);
  const kept = changed.filter((key) => !isColumnKey(key)).map((key) => [key, after[key]]);
  if (kept.length > 0)
    sets.push(sql`ledger = jsonb_strip_nulls(ledger || ${JSON.stringify(Object.fromEntries(kept))}::jsonb)`);
  if (legalPersonHash !== undefined) sets.push(sql`legal_person_hash = ${legalPersonHash}`);
  if (changed.includes('name')) {
    const [name, places] = [String(after.name), await placeNames(tx, row.div)];
    sets.push(sql`name_key = ${nameKey(name, places)}`, sql`initials = ${initialsOf(name, 'place')}`);
  }
  const confirmed = JSON.stringify(Object.fromEntries(given.map((key) => [key, clock.today()])));
  sets.push(
    sql`confirmed = confirmed || ${confirmed}::jsonb`,
    sql`version = version + 1`,
    sql`changed_at = ${clock.now()}::timestamptz`,
  );
  tx.send(sql`update institution set ${sql.join(sets)} where div = ${row.div} and id = ${row.id}::uuid`);
}

/** Locks the file at the version that the writer saw. @throws Refusal NOT_FOUND, STATE_CONFLICT, STALE_VERSION with the file as it stands */
export async function lockAt(
  call: Pick<EditCall, 'tx' | 'caller' | 'house' | 'locale'>,
  id: string,
  version: number,
): Promise<InstitutionRow> {
  const row = await lockInstitution(call.tx, id);
  if (row.version !== version)
    requireVersion(version, row, await viewFile(call.tx, row, call.caller, call.house.clock.today(), call.locale));
  return row;
}

/** 修改档案字段: judged beside the other files, kept field by field in the history, measured anew. */
export async function editFile(call: EditCall): Promise<InstitutionFile> {
  const { tx, params, body, caller, house, locale } = call;
  const [today, at] = [house.clock.today(), house.clock.now()];
  const row = await lockAt(call, params.id, body.version);
  call.touch(row.id);
  const before = valuesOf(row);
  const writer = writerOf(caller);
  const [checked, parts, numbers] = await Promise.all([
    checkValues(tx, house, row.div, before, body.values, writer, locale),
    loadParts(tx, row.div, [row.id]),
    numbersOn(tx, row.div, today),
  ]);
  const { after, changed } = checked;
  const write = { div: row.div, id: row.id, status: row.status, values: after, changed, file: factsOf(row, parts) };
  const findings = [...checked.findings, ...(await judgeWrite(tx, write, today, numbers))];
  settle(tx, findings, body.answers, { div: row.div, institutionId: row.id, day: today, by: caller.personId, at });
  await writeFields(tx, row, checked, Object.keys(body.values), call);
  recordChanges(tx, {
    div: row.div,
    institutionId: row.id,
    part: 'institution',
    partId: row.id,
    version: row.version + 1,
    source: sourceOf(writer),
    reason: body.reason === '' ? null : body.reason,
    by: caller.personId,
    at,
    before,
    after,
  });
  if (changed.some((key) => findField(key)?.public)) notePublicChange(tx, row, 'file', at);
  await refreshMeasure(tx, row.id, today);
  return viewFile(tx, await getInstitution(tx, row.id), caller, today, locale);
}
