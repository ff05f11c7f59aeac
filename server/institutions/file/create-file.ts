import { sql } from 'kysely';
import type { InstitutionFile, institutionFile } from '#contract/institutions/index.ts';
import { type FieldValue, type FieldValues, fields, nameKey } from '#policy/institutions/index.ts';
import type { Call } from '../../http/call.ts';
import { newId } from '../../identity.ts';
import { problemText } from '../../messages/index.ts';
import { Refusal } from '../../refusal.ts';
import { initialsOf } from '../../search/index.ts';
import { placeNames } from '../identity/place-names.ts';
import { proposeDuplicates } from '../identity/propose.ts';
import { type CheckedValues, checkValues } from './check-values.ts';
import { isColumnKey } from './columns.ts';
import { numbersOn } from './context.ts';
import { judgeWrite } from './judge-write.ts';
import { getInstitution } from './lock.ts';
import { notePublicChange } from './public-change.ts';
import { recordChanges } from './record-changes.ts';
import { refreshMeasure } from './refresh-measure.ts';
import { settle } from './settle.ts';
import { viewFile } from './view-file.ts';

type CreateCall = Call<(typeof institutionFile)['create']>;

/** Columns without which there is no row. */
const NEEDED = ['name', 'legalForm', 'scope', 'stages', 'modes'] as const;
const EMPTY: FieldValues = Object.fromEntries(fields.filter((f) => f.kept !== 'derived').map(({ key }) => [key, null]));

function requireNeeded(call: CreateCall): void {
  const missing = NEEDED.filter((key) => (call.body.values[key] ?? null) === null);
  const message = problemText(call.locale).inputs.required;
  if (missing.length > 0)
    throw new Refusal('INPUT_INVALID', { errors: missing.map((key) => ({ path: `body.values.${key}`, message })) });
}

/** A licensed institution has been so since its licence began; of any other we know it from today. */
function since(status: CreateCall['body']['status'], from: FieldValue | undefined, today: string): string {
  return status === 'operating' && typeof from === 'string' && from <= today ? from : today;
}

function insertFile(call: CreateCall, id: string, checked: CheckedValues, places: readonly string[]): void {
  const { tx, house, caller, body } = call;
  const { after: values, legalPersonHash } = checked;
  const [today, at, name] = [house.clock.today(), house.clock.now(), String(values.name)];
  const given = Object.entries(values).filter(([, value]) => value !== null);
  const ledger = JSON.stringify(Object.fromEntries(given.filter(([key]) => !isColumnKey(key))));
  const confirmed = JSON.stringify(Object.fromEntries(given.map(([key]) => [key, today])));
  const v = values;
  tx.send(sql`
    insert into institution (div, id, name, name_key, initials, credit_code, legal_form, licence_no, licence_authority, licence_from, licence_until, scope,
      stages, modes, status, status_since, street_code, address, legal_person, legal_person_hash, phone, risk_grade, ledger, confirmed, source, created_at, changed_at)
    values (${caller.region}, ${id}::uuid, ${name}, ${nameKey(name, places)}, ${initialsOf(name, 'place')}, ${v.creditCode}, ${v.legalForm}, ${v.licenceNo},
      ${v.licenceAuthority}, ${v.licenceFrom}, ${v.licenceUntil}, ${v.scope}, ${v.stages}, ${v.modes}, ${body.status},
      ${since(body.status, v.licenceFrom, today)}, ${v.streetCode}, ${v.address}, ${v.legalPerson}, ${legalPersonHash ?? null}, ${v.phone}, ${v.riskGrade}, ${ledger}::jsonb, ${confirmed}::jsonb,
      'register', ${at}::timestamptz, ${at}::timestamptz)`);
}

/** 建档: the county opens a file; what is missing is measured from the first day. */
export async function createFile(call: CreateCall): Promise<InstitutionFile> {
  const { tx, body, caller, house, locale } = call;
  const [today, at, div, id] = [house.clock.today(), house.clock.now(), caller.region, newId(house.clock.wall())];
  requireNeeded(call);
  const numbers = await numbersOn(tx, div, today);
  const checked = await checkValues(tx, house, div, EMPTY, body.values, 'county', locale);
  const { after, changed, findings } = checked;
  const write = { div, id, status: body.status, values: after, changed, file: null };
  const judged = [...findings, ...(await judgeWrite(tx, write, today, numbers))];
  const matter = { div, day: today, by: caller.personId, at };
  // What was refused concerns no file; what was answered is on record with the new one.
  const blocked = judged.some(({ consequence }) => consequence === 'block');
  settle(tx, judged, body.answers, blocked ? matter : { ...matter, institutionId: id });
  insertFile(call, id, checked, await placeNames(tx, div));
  call.touch(id);
  const reason = body.reason === '' ? null : body.reason;
  recordChanges(tx, {
    ...{ div, institutionId: id, part: 'institution', partId: id, version: 1, source: 'desk', reason },
    ...{ by: caller.personId, at, before: EMPTY, after },
  });
  notePublicChange(tx, { div, id }, 'file', at);
  await refreshMeasure(tx, id, today);
  await proposeDuplicates(tx, house.clock, div, [id]);
  return viewFile(tx, await getInstitution(tx, id), caller, today, locale);
}
