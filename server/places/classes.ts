import { type RawBuilder, sql } from 'kysely';
import type { ClassDetail, ClassRow, place } from '#contract/place.ts';
import { schoolYearOf } from '../calendar/school-year.ts';
import { byKey } from '../database/by-key.ts';
import type { ReadTx } from '../database/transaction.ts';
import type { Call } from '../http/call.ts';
import { problemText } from '../messages/index.ts';
import { Refusal, requireFound } from '../refusal.ts';

type Table = typeof place;

const rowsOf = (where: RawBuilder<unknown>) => sql<ClassRow>`
  select c.id, c.school_id as "schoolId", s.name as "schoolName", s.system, c.grade, c.number, c.name,
         (select count(*)::int from pupil p where p.div = c.div and p.class_id = c.id) as pupils, l.name as "leadTeacher"
    from school_class c
    ${byKey('school', 's', 'c.div', 'c.school_id')}
    left join person l on l.div = c.div and l.id = c.lead_person_id
   where ${where}
   order by s.div, s.code, c.grade, c.number`;

/** Classes of this school year. Whoever looks after many schools names one: a city's classes are no list to read. */
export async function listClasses({ tx, query, caller, house, locale }: Call<Table['classes']>): Promise<ClassRow[]> {
  const school = query.school ?? (tx.scope.school === '' ? undefined : tx.scope.school);
  if (school === undefined)
    throw new Refusal('INPUT_INVALID', {
      errors: [{ path: 'query.school', message: problemText(locale).inputs.required }],
    });
  const parts = [
    sql`c.div >= ${tx.scope.lo} and c.div < ${tx.scope.hi} and c.school_id = ${school}::uuid`,
    sql`c.school_year = ${schoolYearOf(house.clock.today())}`,
  ];
  if (query.grade !== undefined) parts.push(sql`c.grade = ${query.grade}`);
  if (query.mine)
    parts.push(
      sql`exists (select from teaching t where t.div = c.div and t.class_id = c.id and t.person_id = ${caller.personId}::uuid)`,
    );
  return tx.many(rowsOf(sql.join(parts, sql` and `)));
}

/** @throws Refusal NOT_FOUND outside the scope */
export async function getClass(tx: ReadTx, id: string): Promise<ClassRow> {
  const { lo, hi } = tx.scope;
  return requireFound(await tx.maybe(rowsOf(sql`c.id = ${id}::uuid and c.div >= ${lo} and c.div < ${hi}`)));
}

export async function readClass({ tx, params, touch }: Call<Table['class']>): Promise<ClassDetail> {
  const found = await getClass(tx, params.id);
  touch(found.id);
  const teaching = await tx.many(sql<ClassDetail['teaching'][number]>`
    select t.class_id as "classId", t.subject, t.person_id as "personId", p.name as teacher
      from teaching t join person p on p.div = t.div and p.id = t.person_id
     where t.div >= ${tx.scope.lo} and t.div < ${tx.scope.hi} and t.class_id = ${found.id}::uuid order by t.subject`);
  return { ...found, teaching };
}
