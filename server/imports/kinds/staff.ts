import { sql } from 'kysely';
import type { WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';
import { sealIdentity } from '../../identity-key.ts';
import { initialsOf } from '../../search/index.ts';
import type { StaffRow } from '../../sheets/columns/index.ts';
import type { FileRow, ImportContext, Planner, RowIssue } from '../kind.ts';
import { findTwice, issueAt, planOf, sortRows } from './issue.ts';
import { enlist } from './people.ts';
import {
  classesByKey,
  classKey,
  type KnownClass,
  type KnownSchool,
  type KnownStaff,
  latestYear,
  schoolsByCode,
  staffOf,
} from './places.ts';

interface Wanted {
  readonly row: StaffRow;
  /** Of the identity number, which goes no further than this; null where the cell is blank: then what is known stays. */
  readonly hash: Buffer | null;
  readonly school: KnownSchool;
  /** Class and subject; null when the column is blank: then the teaching stays as it is. */
  readonly teaching: readonly { readonly classId: string; readonly subject: string }[] | null;
}
interface Stored extends KnownStaff {
  readonly teaching: ReadonlySet<string>;
}

const keyOf = (schoolId: string, number: string): string => `${schoolId}/${number}`;
const pairOf = (t: { classId: string; subject: string }): string => `${t.classId}/${t.subject}`;

function wantedOf(
  row: FileRow<StaffRow>,
  schools: ReadonlyMap<string, KnownSchool>,
  classes: ReadonlyMap<string, KnownClass>,
  { house, locale }: ImportContext,
): Wanted | RowIssue {
  const { value } = row;
  const school = schools.get(value.code);
  if (school === undefined) return issueAt(row, 'code', 'schoolUnknown', locale);
  if (value.post === 'grade-lead' && value.grade === null) return issueAt(row, 'grade', 'gradeForLead', locale);
  if (value.identity !== null && house.identityKey === undefined)
    return issueAt(row, 'identity', 'identityKey', locale);
  const year = latestYear(classes);
  const teaching = value.teaching.map((t) => ({
    classId: classes.get(classKey(school.id, year, t.grade, t.number))?.id,
    subject: t.subject,
  }));
  if (teaching.some((t) => t.classId === undefined)) return issueAt(row, 'teaching', 'teachingClassUnknown', locale);
  const sealed =
    value.identity === null || house.identityKey === undefined ? null : sealIdentity(house.identityKey, value.identity);
  return {
    row: value,
    hash: sealed?.hash ?? null,
    school,
    teaching: value.teaching.length === 0 ? null : (teaching as { classId: string; subject: string }[]),
  };
}

/** One subject of one class has one teacher: the second row that claims it is told. */
function claimedTwice(
  found: readonly { row: FileRow<StaffRow>; wanted: Wanted }[],
  locale: ImportContext['locale'],
): RowIssue[] {
  const claimed = new Set<string>();
  return found.flatMap(({ row, wanted }) => {
    const pairs = (wanted.teaching ?? []).map(pairOf);
    const twice = pairs.some((p) => claimed.has(p));
    for (const p of pairs) claimed.add(p);
    return twice ? [issueAt(row, 'teaching', 'teachingTwice', locale)] : [];
  });
}

function equal({ row, hash, teaching }: Wanted, held: Stored): boolean {
  const grade = row.post === 'grade-lead' ? row.grade : null;
  const sameTeaching =
    teaching === null ||
    (teaching.length === held.teaching.size && teaching.every((t) => held.teaching.has(pairOf(t))));
  return (
    row.name === held.name &&
    (row.phone === null || row.phone === held.phone) &&
    (hash === null || (held.identity_hash?.equals(hash) ?? false)) &&
    row.post === held.post &&
    grade === held.grade &&
    sameTeaching
  );
}

async function addNew(
  tx: WriteTx,
  fresh: readonly Wanted[],
  ids: ReadonlyMap<Wanted, string>,
  today: string,
): Promise<void> {
  await enlist(
    tx,
    fresh.map((w) => ({
      div: w.school.div,
      id: ids.get(w)!,
      name: w.row.name,
      phone: w.row.phone,
      login: `${w.school.code}-${w.row.number}`,
      role: w.row.post,
      region: w.school.div,
      schoolId: w.school.id,
      grade: w.row.post === 'grade-lead' ? w.row.grade : null,
    })),
    today,
  );
  await tx.run(sql`
    insert into staff (div, school_id, person_id, staff_no, post, grade, joined_on)
    select * from unnest(${fresh.map((w) => w.school.div)}::text[], ${fresh.map((w) => w.school.id)}::uuid[], ${fresh.map((w) => ids.get(w)!)}::uuid[],
      ${fresh.map((w) => w.row.number)}::text[], ${fresh.map((w) => w.row.post)}::text[], ${fresh.map((w) => (w.row.post === 'grade-lead' ? w.row.grade : null))}::int[],
      ${fresh.map((w) => w.row.joinedOn ?? today)}::date[])`);
}

/** A changed post ends the old duty and begins the new one: what was done under the old one keeps its name. */
async function change(tx: WriteTx, w: Wanted, held: Stored, today: string): Promise<void> {
  const grade = w.row.post === 'grade-lead' ? w.row.grade : null;
  await tx.run(
    sql`update person set name = ${w.row.name}, initials = ${initialsOf(w.row.name, 'person')}, phone = coalesce(${w.row.phone}, phone), version = version + 1 where div = ${held.div} and id = ${held.person_id}::uuid`,
  );
  if (held.post === w.row.post && held.grade === grade) return;
  await tx.run(
    sql`update staff set post = ${w.row.post}, grade = ${grade}::int where div = ${held.div} and school_id = ${held.school_id}::uuid and person_id = ${held.person_id}::uuid`,
  );
  await tx.run(sql`
    update duty set valid_until = ${today}::date where person_id = ${held.person_id}::uuid and school_id = ${held.school_id}::uuid and role = ${held.post}
       and grade is not distinct from ${held.grade}::int and valid_until is null`);
  await tx.run(sql`
    insert into duty (id, person_id, role, region_code, school_id, grade, valid_from)
    values (${newId()}::uuid, ${held.person_id}::uuid, ${w.row.post}, ${held.div}, ${held.school_id}::uuid, ${grade}::int, ${today}::date)`);
}

async function teach(tx: WriteTx, wanted: readonly Wanted[], ids: ReadonlyMap<Wanted, string>): Promise<void> {
  const named = wanted.filter((w) => w.teaching !== null);
  const people = named.map((w) => ids.get(w)!);
  await tx.run(sql`delete from teaching where person_id = any(${people}::uuid[])`);
  const rows = named.flatMap((w) =>
    w.teaching!.map((t) => ({ ...t, div: w.school.div, school: w.school.id, person: ids.get(w)! })),
  );
  await tx.run(sql`
    insert into teaching (div, class_id, subject, school_id, person_id)
    select * from unnest(${rows.map((r) => r.div)}::text[], ${rows.map((r) => r.classId)}::uuid[], ${rows.map((r) => r.subject)}::text[],
      ${rows.map((r) => r.school)}::uuid[], ${rows.map((r) => r.person)}::uuid[])
    on conflict (div, class_id, subject) do update set person_id = excluded.person_id`);
}

/** Whose number was given is found again when an institution wants to employ them (PS-6). */
async function seal(tx: WriteTx, wanted: readonly Wanted[], ids: ReadonlyMap<Wanted, string>): Promise<void> {
  const given = wanted.filter((w) => w.hash !== null);
  if (given.length === 0) return;
  await tx.run(sql`
    update person p set identity_hash = v.hash
      from unnest(${given.map((w) => w.school.div)}::text[], ${given.map((w) => ids.get(w)!)}::uuid[],
                  ${given.map((w) => `\\x${w.hash!.toString('hex')}`)}::bytea[]) as v(div, id, hash)
     where p.div = v.div and p.id = v.id`);
}

/** 教职工名册: by school and staff number, with posts and teaching. */
export const planStaff: Planner<StaffRow> = async (tx, rows, context) => {
  const schools = await schoolsByCode(tx);
  const classes = await classesByKey(tx);
  const taught = await tx.many(
    sql<{ person_id: string; class_id: string; subject: string }>`select person_id, class_id, subject from teaching`,
  );
  const byPerson = Map.groupBy(taught, (t) => t.person_id);
  const stored = new Map<string, Stored>();
  for (const s of await staffOf(tx)) {
    const teaching = new Set((byPerson.get(s.person_id) ?? []).map((t) => `${t.class_id}/${t.subject}`));
    if (s.staff_no !== null) stored.set(keyOf(s.school_id, s.staff_no), { ...s, teaching });
  }
  const { once, issues } = findTwice(rows, (r) => `${r.code}/${r.number}`, 'number', context.locale);
  const found = once.map((row) => ({ row, wanted: wantedOf(row, schools, classes, context) }));
  const wrong = found.flatMap(({ wanted }) => ('sentence' in wanted ? [wanted] : []));
  const good = found.flatMap(({ row, wanted }) => ('sentence' in wanted ? [] : [{ row, wanted }]));
  const key = (w: Wanted) => keyOf(w.school.id, w.row.number);
  const sorted = sortRows(
    good.map((g) => g.wanted),
    stored,
    key,
    equal,
  );
  return planOf(sorted, [...issues, ...wrong, ...claimedTwice(good, context.locale)], async (into) => {
    const today = context.house.clock.today();
    const ids = new Map([...sorted.fresh, ...sorted.changed].map((w) => [w, stored.get(key(w))?.person_id ?? newId()]));
    await addNew(into, sorted.fresh, ids, today);
    for (const w of sorted.changed) await change(into, w, stored.get(key(w))!, today);
    await seal(into, [...sorted.fresh, ...sorted.changed], ids);
    await teach(into, [...sorted.fresh, ...sorted.changed], ids);
  });
};
