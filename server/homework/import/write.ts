import { sql } from 'kysely';
import type { WriteTx } from '../../database/transaction.ts';
import { recordFindings } from '../../findings/record.ts';
import { newId } from '../../identity.ts';
import type { ImportContext } from '../../imports/kind.ts';
import type { Line } from './lines.ts';
import type { Admitted } from './plan.ts';

/** Rows in one statement: enough to be fast, few enough to keep the text of its arrays small. */
const BATCH = 5_000;

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}

async function writeAssignments(
  tx: WriteTx,
  rows: readonly (Admitted & { id: string })[],
  importId: string,
  at: string,
): Promise<void> {
  const column = <T>(of: (a: Admitted & { id: string }) => T): T[] => rows.map(of);
  await tx.run(sql`
    insert into assignment (div, id, school_id, class_id, grade, subject, teacher_id, title, content, form, place, tier, minutes, assigned_on, due_on,
                            state, source, import_id, published_at)
    select *, 'published', 'import', ${importId}::uuid, ${at}::timestamptz from unnest(
      ${column((a) => a.entry.context.div)}::text[], ${column((a) => a.id)}::uuid[], ${column((a) => a.entry.context.schoolId)}::uuid[],
      ${column((a) => a.entry.context.classId)}::uuid[], ${column((a) => a.entry.context.cls.grade)}::int[], ${column((a) => a.entry.input.subject)}::text[],
      ${column((a) => a.entry.teacherId)}::uuid[], ${column((a) => a.entry.input.title)}::text[], ${column((a) => a.entry.input.content)}::text[],
      ${column((a) => a.entry.input.form)}::text[], ${column((a) => a.entry.input.place)}::text[], ${column((a) => a.entry.input.tier)}::text[],
      ${column((a) => a.entry.input.minutes)}::int[], ${column((a) => a.entry.input.assignedOn)}::date[], ${column((a) => a.entry.input.dueOn)}::date[])`);
}

interface ShareRow {
  readonly div: string;
  readonly assignment: string;
  readonly classId: string;
  readonly day: string;
  readonly minutes: number;
}

/** The day of giving keeps a share even of 0 minutes: it is where the notice is counted. */
function sharesOf({ id, entry, claim }: Admitted & { id: string }): ShareRow[] {
  const place = { div: entry.context.div, assignment: id, classId: entry.context.classId };
  const counted = claim.shares.map((s) => ({ ...place, day: s.first, minutes: s.minutes }));
  return counted.some((s) => s.day === claim.given.first)
    ? counted
    : [{ ...place, day: claim.given.first, minutes: 0 }, ...counted];
}

async function writeShares(tx: WriteTx, rows: readonly ShareRow[]): Promise<void> {
  await tx.run(sql`
    insert into assignment_share (div, assignment_id, class_id, day, minutes)
    select * from unnest(${rows.map((r) => r.div)}::text[], ${rows.map((r) => r.assignment)}::uuid[], ${rows.map((r) => r.classId)}::uuid[],
      ${rows.map((r) => r.day)}::date[], ${rows.map((r) => r.minutes)}::int[])`);
}

async function writeLines(tx: WriteTx, lines: readonly Line[]): Promise<void> {
  const column = <T>(of: (l: Line) => T): T[] => lines.map(of);
  await tx.run(sql`
    update class_day d
       set all_minutes = d.all_minutes + v.a, basic_minutes = d.basic_minutes + v.b, standard_minutes = d.standard_minutes + v.s,
           extended_minutes = d.extended_minutes + v.e, practice_minutes = d.practice_minutes + v.p, reserved_minutes = d.reserved_minutes - v.r,
           published_count = d.published_count + v.n, version = d.version + 1
      from unnest(${column((l) => l.context.div)}::text[], ${column((l) => l.context.classId)}::uuid[], ${column((l) => l.first)}::date[],
        ${column((l) => l.added.all)}::int[], ${column((l) => l.added.basic)}::int[], ${column((l) => l.added.standard)}::int[],
        ${column((l) => l.added.extended)}::int[], ${column((l) => l.addedPractice)}::int[], ${column((l) => l.usedReserved)}::int[],
        ${column((l) => l.published)}::int[]) as v(div, class_id, day, a, b, s, e, p, r, n)
     where d.div = v.div and d.class_id = v.class_id and d.day = v.day`);
  const days = new Map(lines.map((l) => [`${l.context.div}/${l.first}`, { div: l.context.div, day: l.first }]));
  const changed = [...days.values()];
  await tx.run(
    sql`insert into load_change (div, day) select * from unnest(${changed.map((c) => c.div)}::text[], ${changed.map((c) => c.day)}::date[])`,
  );
}

interface Writing {
  readonly admitted: readonly Admitted[];
  readonly lines: readonly Line[];
  /** Reservations that the file's homework uses up. */
  readonly used: readonly string[];
  readonly context: ImportContext;
}

/** Writes what was judged under the locks of the same transaction. */
export async function writeEntries(tx: WriteTx, { admitted, lines, used, context }: Writing): Promise<void> {
  const { house, caller, importId } = context;
  const at = house.clock.now();
  const rows = admitted.map((a) => ({ ...a, id: newId(house.clock.wall()) }));
  for (const batch of batches(rows)) await writeAssignments(tx, batch, importId, at);
  for (const batch of batches(rows.flatMap(sharesOf))) await writeShares(tx, batch);
  for (const batch of batches(
    lines.filter(
      (l) => l.published > 0 || l.usedReserved > 0 || l.addedPractice > 0 || Object.values(l.added).some((m) => m > 0),
    ),
  )) {
    await writeLines(tx, batch);
  }
  if (used.length > 0)
    await tx.run(
      sql`update reservation set state = 'used', version = version + 1 where id = any(${[...used]}::uuid[]) and state = 'held'`,
    );
  for (const { id, entry, recorded } of rows) {
    if (recorded.length === 0) continue;
    const place = {
      div: entry.context.div,
      schoolId: entry.context.schoolId,
      classId: entry.context.classId,
      grade: entry.context.cls.grade,
      assignmentId: id,
      day: entry.input.assignedOn,
      by: caller.personId,
      at,
    };
    recordFindings(tx, place, recorded);
  }
}
