import { sql } from 'kysely';
import type { InstitutionFile, institutionFile } from '#contract/institutions/index.ts';
import { findField, isFilled, judgeComplete, mayWrite, measureCompleteness } from '#policy/institutions/index.ts';
import type { Call } from '../../http/call.ts';
import { problemText } from '../../messages/index.ts';
import { Refusal } from '../../refusal.ts';
import { valuesOf } from './columns.ts';
import { numbersOn, writerOf } from './context.ts';
import { lockAt } from './edit-file.ts';
import { factsOf } from './facts.ts';
import { getInstitution } from './lock.ts';
import { loadParts } from './part-rows.ts';
import { refreshMeasure } from './refresh-measure.ts';
import { settle } from './settle.ts';
import { viewFile } from './view-file.ts';

type ConfirmCall = Call<(typeof institutionFile)['confirm']>;

/** The fields that the caller stands for: those named, or all that are filled and theirs to write. */
function chosen(call: ConfirmCall, values: ReturnType<typeof valuesOf>): string[] {
  const writer = writerOf(call.caller);
  const filled = Object.keys(values).filter((key) => isFilled(values[key]));
  const mine = filled.filter((key) => mayWrite(findField(key)!, writer));
  const asked = call.body.fields;
  if (asked === undefined) return mine;
  const wrong = asked.filter((key) => !mine.includes(key));
  const message = problemText(call.locale).inputs.other;
  if (wrong.length > 0)
    throw new Refusal('INPUT_INVALID', { errors: wrong.map((key) => ({ path: `body.fields.${key}`, message })) });
  return asked;
}

/** 核实: the values stand as they are, from today. Declaring the whole file complete is refused while a required field is empty (REG-2). */
export async function confirmFields(call: ConfirmCall): Promise<InstitutionFile> {
  const { tx, params, body, caller, house, locale } = call;
  const [today, at] = [house.clock.today(), house.clock.now()];
  const row = await lockAt(call, params.id, body.version);
  call.touch(row.id);
  const keys = chosen(call, valuesOf(row));
  if (body.whole) {
    const [parts, numbers] = await Promise.all([loadParts(tx, row.div, [row.id]), numbersOn(tx, row.div, today)]);
    const measure = measureCompleteness(factsOf(row, parts), today, numbers.get('reg.staleDays'));
    settle(tx, judgeComplete(measure), [], {
      div: row.div,
      institutionId: row.id,
      day: today,
      by: caller.personId,
      at,
    });
  }
  const confirmed = JSON.stringify(Object.fromEntries(keys.map((key) => [key, today])));
  tx.send(sql`
    update institution set confirmed = confirmed || ${confirmed}::jsonb, version = version + 1, changed_at = ${at}::timestamptz
     where div = ${row.div} and id = ${row.id}::uuid`);
  await refreshMeasure(tx, row.id, today);
  return viewFile(tx, await getInstitution(tx, row.id), caller, today, locale);
}
