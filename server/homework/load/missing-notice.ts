import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { judgeNotice } from '#policy/homework/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import { sentenceOf } from '#policy/messages/index.ts';
import { recordEvent } from '../../audit/event.ts';
import { schoolCalendar } from '../../calendar/school-calendar.ts';
import { revisions } from '../../database/revision.ts';
import { scopeOfRegion, wholeScope } from '../../database/scope.ts';
import { type ReadTx, reading, type WriteTx, writing } from '../../database/transaction.ts';
import type { House } from '../../house.ts';
import { newId } from '../../identity.ts';
import { COUNTS_AS, factsOfDays, taught, withLedger } from './county-day.ts';
import { teachingDays } from './load-days.ts';

/** The hour in Asia/Shanghai at which a school day counts as over. */
export const CHECK_HOUR = 20;
const JOB = 'missing-notice';

interface Missing {
  class_id: string;
  class_name: string;
  school_id: string;
  grade: number;
}

/** One finding per class, day and rule, however often the check is run: the id is made from them. */
function idOf(...key: string[]): string {
  const hex = createHash('sha256').update(key.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const missingIn = async (tx: ReadTx, div: string, day: string): Promise<Missing[]> =>
  tx.many(sql<Missing>`
    with ${taught(await factsOfDays(tx, [{ div, day }]), null)}
    select t.class_id, t.class_name, t.school_id, t.grade from ${withLedger} where ${sql.raw(COUNTS_AS.unpublished)}`);

/** Found when the day's check was due, also where a later start makes up for it: a gap must not look like a rush of today's. */
const checkedAt = (day: string): string => `${day}T${CHECK_HOUR}:00:00+08:00`;

function findingRow(div: string, day: string, missing: Missing) {
  const finding = judgeNotice({ day, className: missing.class_name, published: 0 });
  if (finding === null) return [];
  const { rule, version, clauses, consequence, measured, limit, unit, facts } = finding;
  return [
    {
      ...missing,
      ...{ rule, clauses, consequence, measured, unit, facts, rule_version: version, limit_value: limit },
      id: idOf(div, rule, missing.class_id, day),
      sentence_key: finding.sentence,
      sentence: sentenceOf(finding, 'zh-CN'),
    },
  ];
}

async function checkCounty(tx: WriteTx, house: House, div: string, day: string): Promise<number> {
  const rows = (await missingIn(tx, div, day)).flatMap((missing) => findingRow(div, day, missing));
  const begun = await tx.run(sql`
    insert into daily_run (div, job, day, found, done_at) values (${div}, ${JOB}, ${day}::date, ${rows.length}, ${house.clock.now()}::timestamptz) on conflict do nothing`);
  if (begun === 0) return 0;
  const found = await tx.run(sql`
    insert into finding (div, id, rule, rule_version, clauses, consequence, outcome, sentence_key, facts, sentence, measured, limit_value, unit,
                         day, school_id, class_id, grade, found_at)
    select ${div}, id, rule, rule_version, clauses, consequence, 'open', sentence_key, facts, sentence, measured, limit_value, unit,
           ${day}::date, school_id, class_id, grade, ${checkedAt(day)}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(id uuid, rule text, rule_version int, clauses text[], consequence text, sentence_key text,
           facts jsonb, sentence text, measured numeric, limit_value numeric, unit text, school_id uuid, class_id uuid, grade int)
    on conflict (div, id) do nothing`);
  await tx.run(recordEvent(div, newId(), `job.${JOB}`, 'done', null, null, null, [day]));
  return found;
}

const counties = (house: House): Promise<{ code: string }[]> =>
  reading(house.pool, 'reader', wholeScope, (tx) =>
    tx.many(sql<{ code: string }>`select code from region where kind = 'county' order by code`),
  );

const check = (house: House, div: string, day: string): Promise<number> =>
  writing(house.pool, scopeOfRegion(div), (tx) => checkCounty(tx, house, div, day));

/**
 * HW-9, every county: each class that had lessons on `day` and put up no notice gets one open finding. Runs once per county and day, a
 * county at a time; run again it adds nothing. Returns how many were found now.
 */
export async function findMissingNotices(house: House, day: string): Promise<number> {
  let found = 0;
  for (const { code } of await counties(house)) found += await check(house, code, day);
  return found;
}

/** The last day that is over. */
function lastOver(house: House): string {
  const now = house.clock.now();
  return Number(now.slice(11, 13)) >= CHECK_HOUR ? house.clock.today() : addDays(house.clock.today(), -1);
}

/**
 * The days since the beginning of this term, or of the last, on which the county or one school by its own setting taught and which were
 * not checked, from the first on which the county put up any notice: what lies before it began to work here is nobody's omission.
 */
async function uncheckedDays(tx: ReadTx, div: string, until: string): Promise<string[]> {
  const calendar = await schoolCalendar(tx, div, null, (await revisions(tx)).calendar);
  const term = calendar.terms.findLast((each) => each.first <= until);
  if (term === undefined) return [];
  const { first } = await tx.one(sql<{ first: string | null }>`
    select min(day) as first from class_day where div = ${div} and day >= ${term.first}::date and day <= ${until}::date and published_count > 0`);
  if (first === null) return [];
  const done = await tx.many(sql<{ day: string }>`
    select day from daily_run where div = ${div} and job = ${JOB} and day >= ${first}::date`);
  const known = new Set(done.map((row) => row.day));
  const taughtDays = await teachingDays(tx, { counties: [div] }, { from: first, until });
  return taughtDays
    .map(({ day }) => day)
    .filter((day) => !known.has(day))
    .toSorted();
}

/** Checks every day of the term that is over and was not checked yet, so that an evening without power is made up for. */
export async function catchUpMissingNotices(house: House): Promise<number> {
  const until = lastOver(house);
  let found = 0;
  for (const { code } of await counties(house)) {
    const days = await reading(house.pool, 'reader', scopeOfRegion(code), (tx) => uncheckedDays(tx, code, until));
    for (const day of days) found += await check(house, code, day);
  }
  return found;
}
