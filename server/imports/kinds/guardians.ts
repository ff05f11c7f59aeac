import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';
import type { GuardianRow } from '../../sheets/columns/index.ts';
import type { FileRow, Planner } from '../kind.ts';
import { findTwice, issueAt, planOf, sortRows } from './issue.ts';
import { enlist, type NewPerson } from './people.ts';

interface Pupil {
  readonly id: string;
  readonly div: string;
  readonly student_no: string;
}
interface Stored {
  readonly pupil_id: string;
  readonly person_id: string;
  readonly phone: string | null;
  readonly name: string;
  readonly relation: string;
  readonly may_collect: boolean;
}
interface Wanted extends GuardianRow {
  readonly pupil: Pupil;
}

const keyOf = (w: Wanted): string => `${w.pupil.id}/${w.phone}`;

async function storedGuardians(tx: ReadTx): Promise<Stored[]> {
  return tx.many(sql<Stored>`
    select g.pupil_id, g.person_id, p.phone, p.name, g.relation, g.may_collect
      from guardianship g join person p on p.div = g.div and p.id = g.person_id`);
}

/** One person for one phone in a county: brothers and sisters share their guardians. */
function peopleFor(
  wanted: readonly Wanted[],
  stored: readonly Stored[],
): { idOf: Map<string, string>; fresh: NewPerson[] } {
  const idOf = new Map(stored.flatMap((s) => (s.phone === null ? [] : [[s.phone, s.person_id] as const])));
  const fresh: NewPerson[] = [];
  for (const { phone, name, pupil } of wanted) {
    if (idOf.has(phone)) continue;
    const id = newId();
    idOf.set(phone, id);
    fresh.push({
      div: pupil.div,
      id,
      name,
      phone,
      login: null,
      role: 'guardian',
      region: pupil.div,
      schoolId: null,
      grade: null,
    });
  }
  return { idOf, fresh };
}

async function write(tx: WriteTx, wanted: readonly Wanted[], stored: readonly Stored[], today: string): Promise<void> {
  const { idOf, fresh } = peopleFor(wanted, stored);
  await enlist(tx, fresh, today);
  await tx.run(sql`
    insert into guardianship (div, pupil_id, person_id, relation, may_collect)
    select * from unnest(${wanted.map((w) => w.pupil.div)}::text[], ${wanted.map((w) => w.pupil.id)}::uuid[], ${wanted.map((w) => idOf.get(w.phone)!)}::uuid[],
      ${wanted.map((w) => w.relation)}::text[], ${wanted.map((w) => w.mayCollect)}::boolean[])
    on conflict (div, pupil_id, person_id) do update set relation = excluded.relation, may_collect = excluded.may_collect`);
}

/** 监护人名册: by student number and phone. */
export const planGuardians: Planner<GuardianRow> = async (tx, rows, { locale, house }) => {
  const pupils = new Map(
    (await tx.many(sql<Pupil>`select id, div, student_no from pupil`)).map((p) => [p.student_no, p]),
  );
  const stored = await storedGuardians(tx);
  const { once, issues } = findTwice(rows, (r) => `${r.studentNumber}/${r.phone}`, 'phone', locale);
  const unknown = once
    .filter((r) => !pupils.has(r.value.studentNumber))
    .map((r) => issueAt(r, 'studentNumber', 'pupilUnknown', locale));
  const wanted = once.flatMap((r: FileRow<GuardianRow>): Wanted[] => {
    const pupil = pupils.get(r.value.studentNumber);
    return pupil === undefined ? [] : [{ ...r.value, pupil }];
  });
  const byKey = new Map(stored.map((s) => [`${s.pupil_id}/${s.phone}`, s]));
  const sorted = sortRows(
    wanted,
    byKey,
    keyOf,
    (w, held) => w.relation === held.relation && w.mayCollect === held.may_collect,
  );
  return planOf(sorted, [...issues, ...unknown], (into) =>
    write(into, [...sorted.fresh, ...sorted.changed], stored, house.clock.today()),
  );
};
