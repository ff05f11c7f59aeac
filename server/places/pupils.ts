import { sql } from 'kysely';
import type { ClassRow, Pupil, place } from '#contract/place.ts';
import type { Caller } from '../access/caller.ts';
import type { ReadTx } from '../database/transaction.ts';
import type { Call } from '../http/call.ts';
import { Refusal } from '../refusal.ts';
import { getClass } from './classes.ts';
import { maskedNumber, maskedPhone } from './mask.ts';

interface GuardianRow {
  pupil_id: string;
  name: string;
  relation: string;
  phone: string | null;
}

/** Names of children are for those who teach them: a teacher's own classes, a grade lead's own grade. @throws Refusal NOT_ALLOWED */
async function requireMayName(tx: ReadTx, caller: Caller, cls: ClassRow): Promise<void> {
  if (caller.role === 'grade-lead' && caller.grade !== cls.grade)
    throw new Refusal('NOT_ALLOWED', { detail: 'notYourGrade' });
  if (caller.role !== 'teacher') return;
  const teaches = await tx.maybe(sql<{ found: true }>`
    select true as found from teaching where div = ${caller.region} and class_id = ${cls.id}::uuid and person_id = ${caller.personId}::uuid limit 1`);
  if (teaches === undefined) throw new Refusal('NOT_ALLOWED', { detail: 'notYourClass' });
}

/** The names of a class; every reading leaves the pupils' ids in the trail (DP-1). */
export async function listPupils({ tx, params, caller, touch }: Call<(typeof place)['pupils']>): Promise<Pupil[]> {
  const cls = await getClass(tx, params.id);
  await requireMayName(tx, caller, cls);
  const { lo, hi } = tx.scope;
  const pupils = await tx.many(sql<{ id: string; name: string; gender: Pupil['gender']; student_no: string }>`
    select id, name, gender, student_no from pupil
     where div >= ${lo} and div < ${hi} and class_id = ${cls.id}::uuid order by student_no`);
  const ids = pupils.map((p) => p.id);
  const guardians = await tx.many(sql<GuardianRow>`
    select g.pupil_id, p.name, g.relation, p.phone from guardianship g
      join person p on p.div = g.div and p.id = g.person_id
     where g.div >= ${lo} and g.div < ${hi} and g.pupil_id = any(${ids}::uuid[]) order by g.relation, p.name`);
  touch(cls.id, ...ids);
  const byPupil = Map.groupBy(guardians, (g) => g.pupil_id);
  return pupils.map(({ student_no, ...pupil }) => ({
    ...pupil,
    studentNo: maskedNumber(student_no),
    guardians: (byPupil.get(pupil.id) ?? []).map((g) => ({
      name: g.name,
      relation: g.relation,
      phone: g.phone === null ? '' : maskedPhone(g.phone),
    })),
  }));
}
