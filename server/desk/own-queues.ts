import { sql } from 'kysely';
import { addDays, mondayOf } from '#policy/kernel/day.ts';
import { type CountQueue, consolePath, countOf, type DeskFacts } from './queue.ts';

const WEEK = 7;

/** The first of some rows on the ledger, so that the link opens its grade and week. */
interface First {
  grade: number;
  day: string;
}
const boardOf = (first: First | undefined): string =>
  first === undefined ? '/grade-board' : consolePath('/grade-board', { grade: first.grade, week: mondayOf(first.day) });

/** Swaps that wait for the caller's word: as the holder, or as the lead of the grade. */
export const swaps: CountQueue = async ({ tx, caller }) => {
  const grade = caller.role === 'grade-lead' ? caller.grade : null;
  const where = sql`swap_request w where w.div = ${caller.region} and w.school_id = ${caller.schoolId}::uuid and w.state = 'asked'
    and (w.from_person_id = ${caller.personId}::uuid or w.grade = ${grade}::int)`;
  const first = await tx.maybe(sql<First>`select w.grade, w.day from ${where} order by w.asked_at limit 1`);
  return { key: 'swaps', ...(await countOf(tx, where, sql`w.asked_at`)), to: boardOf(first), tone: 'warn' };
};

/** Minutes that the caller holds from today on. */
export const reservations: CountQueue = async ({ tx, caller, today }) => {
  const where = sql`reservation v join school_class c on c.div = v.div and c.id = v.class_id
    where v.div = ${caller.region} and v.person_id = ${caller.personId}::uuid and v.state = 'held' and v.day >= ${today}::date`;
  const first = await tx.maybe(sql<First>`select c.grade, v.day from ${where} order by v.day limit 1`);
  return { key: 'reservations', ...(await countOf(tx, where, sql`v.created_at`)), to: boardOf(first), tone: 'calm' };
};

export const drafts: CountQueue = async ({ tx, caller }) => ({
  key: 'drafts',
  ...(await countOf(
    tx,
    sql`assignment a where a.div = ${caller.region} and a.teacher_id = ${caller.personId}::uuid and a.state = 'draft'`,
    sql`a.assigned_on::timestamp`,
  )),
  to: consolePath('/homework', { state: 'draft', mine: true }),
  tone: 'calm',
});

const imports = ({ tx, caller }: DeskFacts, state: 'checked' | 'done', from: string) =>
  countOf(
    tx,
    sql`sheet_import i where i.div = ${caller.region} and i.person_id = ${caller.personId}::uuid and i.state = ${state} and i.created_at >= ${from}::date`,
    sql`i.created_at`,
  );

/** Files that were checked and wait to be written. */
export const importsChecked: CountQueue = async (facts) => ({
  key: 'imports-checked',
  ...(await imports(facts, 'checked', '2000-01-01')),
  to: '/imports',
  tone: 'warn',
});

export const importsDone: CountQueue = async (facts) => ({
  key: 'imports-done',
  ...(await imports(facts, 'done', addDays(facts.today, -WEEK))),
  to: '/imports',
  tone: 'calm',
});

/** Numbers that the caller's region has tightened, in force or to come. */
export const parameters: CountQueue = async ({ tx, caller, today }) => ({
  key: 'parameters',
  ...(await countOf(
    tx,
    sql`rule_parameter v where v.region_code = ${caller.region} and (v.valid_until is null or v.valid_until > ${today}::date)`,
    sql`v.valid_from::timestamp`,
  )),
  to: '/rules',
  tone: 'calm',
});
