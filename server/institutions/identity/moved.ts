import { type RawBuilder, sql } from 'kysely';
import type { WriteTx } from '../../database/transaction.ts';

/** Everything that hangs on an institution by its id and goes with it. Its own history and snapshots stay where they were made. */
const PARTS = [
  'teaching_point',
  'institution_staff',
  'course',
  'training_class',
  'institution_document',
  'institution_request',
  'sweep_target',
  'sweep_visit',
  'classification',
  'classification_opinion',
  'list_entry',
  'list_proposal',
  'finding',
  'stored_file',
] as const;
type Part = (typeof PARTS)[number];

/** An expert's tie; `kept` where the expert is tied to the one that stays as well. */
interface Tie {
  readonly person_id: string;
  readonly relation: string;
  readonly declared_at: string;
  readonly kept: boolean;
}

/** What a merge has moved and written over, so that it can be undone to the letter. */
export interface Moved {
  readonly rows: Readonly<Partial<Record<Part, readonly string[]>>>;
  readonly teachers: readonly { readonly course_id: string; readonly staff_id: string }[];
  readonly duties: readonly string[];
  readonly ties: readonly Tie[];
  /** Columns of the one that stayed, before and after. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

interface Way {
  readonly div: string;
  readonly from: string;
  readonly to: string;
}

const redirect = (table: RawBuilder<unknown>, { div, from, to }: Way) => sql<{ id: string }>`
  update ${table} set institution_id = ${to}::uuid where div = ${div} and institution_id = ${from}::uuid returning id`;

const PART = (part: Part): RawBuilder<unknown> => sql.table(part);

async function moveTies(tx: WriteTx, { div, from, to }: Way): Promise<Tie[]> {
  const ties = await tx.many(sql<Tie>`
    select t.person_id, t.relation, t.declared_at, exists (
      select from expert_tie k where k.div = t.div and k.person_id = t.person_id and k.institution_id = ${to}::uuid) as kept
      from expert_tie t where t.div = ${div} and t.institution_id = ${from}::uuid`);
  await tx.run(sql`
    insert into expert_tie (div, person_id, institution_id, relation, declared_at)
    select div, person_id, ${to}::uuid, relation, declared_at from expert_tie where div = ${div} and institution_id = ${from}::uuid
    on conflict do nothing`);
  await tx.run(sql`delete from expert_tie where div = ${div} and institution_id = ${from}::uuid`);
  return ties;
}

/** Hangs everything of one institution on another, and tells what that was. */
export async function moveParts(tx: WriteTx, way: Way): Promise<Omit<Moved, 'before' | 'after'>> {
  const rows: Partial<Record<Part, readonly string[]>> = {};
  for (const part of PARTS) {
    const moved = await tx.many(redirect(PART(part), way));
    if (moved.length > 0) rows[part] = moved.map((row) => row.id);
  }
  const teachers = await tx.many(sql<{ course_id: string; staff_id: string }>`
    update course_teacher set institution_id = ${way.to}::uuid where div = ${way.div} and institution_id = ${way.from}::uuid returning course_id, staff_id`);
  const duties = await tx.many(
    sql<{
      id: string;
    }>`update duty set institution_id = ${way.to}::uuid where institution_id = ${way.from}::uuid returning id`,
  );
  return { rows, teachers, duties: duties.map((duty) => duty.id), ties: await moveTies(tx, way) };
}

async function returnTies(tx: WriteTx, { div, from, to }: Way, ties: readonly Tie[]): Promise<void> {
  if (ties.length === 0) return;
  await tx.run(sql`
    insert into expert_tie (div, person_id, institution_id, relation, declared_at)
    select ${div}, person_id, ${to}::uuid, relation, declared_at from unnest(${ties.map((t) => t.person_id)}::uuid[],
      ${ties.map((t) => t.relation)}::text[], ${ties.map((t) => t.declared_at)}::timestamptz[]) as v(person_id, relation, declared_at)
    on conflict do nothing`);
  const lent = ties.filter((tie) => !tie.kept).map((tie) => tie.person_id);
  await tx.run(
    sql`delete from expert_tie where div = ${div} and institution_id = ${from}::uuid and person_id = any (${lent}::uuid[])`,
  );
}

/** Takes back what was moved. What has come to the one that stayed since then stays with it. */
export async function returnParts(tx: WriteTx, way: Way, moved: Moved): Promise<void> {
  const { div, from, to } = way;
  for (const [part, ids] of Object.entries(moved.rows) as [Part, string[]][])
    await tx.run(sql`
      update ${PART(part)} set institution_id = ${to}::uuid where div = ${div} and id = any (${ids}::uuid[]) and institution_id = ${from}::uuid`);
  const { teachers, duties } = moved;
  await tx.run(sql`
    update course_teacher t set institution_id = ${to}::uuid
      from unnest(${teachers.map((t) => t.course_id)}::uuid[], ${teachers.map((t) => t.staff_id)}::uuid[]) as v(course_id, staff_id)
     where t.div = ${div} and t.course_id = v.course_id and t.staff_id = v.staff_id and t.institution_id = ${from}::uuid`);
  await tx.run(
    sql`update duty set institution_id = ${to}::uuid where id = any (${[...duties]}::uuid[]) and institution_id = ${from}::uuid`,
  );
  await returnTies(tx, way, moved.ties);
}
