import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { subjects } from '#policy/kernel/subject.ts';
import { openSession } from '#server/accounts/session.ts';
import { newId } from '#server/identity.ts';

/** A school so large that a term of its register holds a hundred thousand lines. */
export const BIG = { grades: [3, 4, 5, 6, 7, 8, 9], classesPerGrade: 30, subjects: subjects.slice(0, 9) } as const;

export interface BigSchool {
  readonly id: string;
  /** The principal's session. */
  readonly token: string;
}

async function hire(pool: Pool, div: string, school: string, name: string, role: string) {
  const [person, duty] = [newId(), newId()];
  await pool.query('insert into person (div, id, name) values ($1, $2, $3)', [div, person, name]);
  await pool.query('insert into account (person_id, person_div) values ($1, $2)', [person, div]);
  await pool.query(
    `insert into duty (id, person_id, role, region_code, school_id, valid_from) values ($1, $2, $3, $4, $5, '2020-09-01')`,
    [duty, person, role, div, school],
  );
  return { person, duty };
}

export async function writeBigSchool(pool: Pool, div: string): Promise<BigSchool> {
  const id = newId();
  const code = `34${div.slice(0, 2)}${createHash('sha256').update(id).digest().readUInt16BE() + 900_000}`;
  await pool.query(
    `insert into school (div, id, code, name, kind, system, setting, opened_on) values ($1, $2, $3, '大学校', 'nine-year', '6-3', 'town', '2001-09-01')`,
    [div, id, code],
  );
  const principal = await hire(pool, div, id, '校长', 'principal');
  const teachers = [];
  for (const subject of BIG.subjects) teachers.push(await hire(pool, div, id, `${subject.zh}老师`, 'teacher'));
  await pool.query(
    `with class as (
       insert into school_class (div, id, school_id, school_year, grade, number, name)
       select $1, gen_random_uuid(), $2, 2026, g, n, g || '（' || n || '）班' from unnest($3::int[]) g, generate_series(1, $4) n returning id
     )
     insert into teaching (div, class_id, subject, school_id, person_id) select $1, class.id, t.subject, $2, t.person from class, unnest($5::text[], $6::uuid[]) as t(subject, person)`,
    [div, id, BIG.grades, BIG.classesPerGrade, BIG.subjects.map((s) => s.code), teachers.map((t) => t.person)],
  );
  return { id, token: await openSession(pool, principal.person, principal.duty, Date.now()) };
}
