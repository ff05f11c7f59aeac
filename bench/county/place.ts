import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { getParameter, nationalValues } from '#policy/kernel/parameter.ts';

/** One county of the reference size: 200 schools and 3,500 classes, three subjects each, a teacher for every two classes. */
export const SIZE = { schools: 200, classes: 3_500 } as const;
export const SUBJECTS = ['YW', 'SX', 'WY-EN'] as const;
export const TODAY = '2026-11-19';
/** The term begins early enough that a long history lies inside it. */
const TERM = ['2025-09-01', '2027-01-22'] as const;

export interface Teacher {
  readonly personId: string;
  readonly dutyId: string;
  readonly token: string;
}
/** A class and subject with the one who may publish for it. */
export interface Lesson {
  readonly classId: string;
  readonly subject: string;
  readonly teacher: Teacher;
}
export interface County {
  readonly div: string;
  readonly official: Teacher;
  readonly lessons: readonly Lesson[];
}

/** The same id for the same name, in the form of a uuid: two runs write the same county. */
const idOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const teacherOf = (name: string): Teacher => ({
  personId: idOf(`person ${name}`),
  dutyId: idOf(`duty ${name}`),
  token: createHash('sha256').update(`token ${name}`).digest('base64url'),
});

/** The nation's numbers, one province and city, and a term: once per database. */
export async function layGround(pool: Pool): Promise<void> {
  await pool.query(
    `insert into region (code, kind, name, parent_code, path, valid_from) values ('98', 'province', '省', null, '98', '2010-01-01'), ('9801', 'city', '市', '98', '98/9801', '2010-01-01')`,
  );
  await pool.query(
    `insert into term (region_code, id, name, first_day, last_day) values ('9801', $1, '学期', $2, $3)`,
    [idOf('term'), ...TERM],
  );
  for (const v of nationalValues) {
    await pool.query('select set_rule_parameter($1, $2, $3, $4, $5, $6, $7, $8, null)', [
      idOf(`parameter ${v.key} ${v.from}`),
      v.region,
      v.key,
      getParameter(v.key).direction,
      v.value,
      v.from,
      v.until,
      v.source,
    ]);
  }
}

const GRADES = [3, 4, 5, 6, 7, 8, 9] as const;

async function writeSchools(pool: Pool, div: string): Promise<void> {
  await pool.query(
    `insert into region (code, kind, name, parent_code, path, valid_from) values ($1, 'county', '县', '9801', '98/9801/' || $1, '2010-01-01')`,
    [div],
  );
  const schools = Array.from({ length: SIZE.schools }, (_, i) => idOf(`school ${div} ${i}`));
  await pool.query(
    `insert into school (div, id, code, name, kind, system, setting, opened_on)
     select $1, id, '34' || substr($1, 1, 2) || lpad(n::text, 6, '0'), '学校' || n, 'nine-year', '6-3', 'town', '2001-09-01'
       from unnest($2::uuid[]) with ordinality as s(id, n)`,
    [div, schools],
  );
  const at = Array.from({ length: SIZE.classes }, (_, i) => i);
  await pool.query(
    `insert into school_class (div, id, school_id, school_year, grade, number, name)
     select $1, id, school, 2026, grade, number, grade || '（' || number || '）班' from unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[]) as c(id, school, grade, number)`,
    [
      div,
      at.map((i) => idOf(`class ${div} ${i}`)),
      at.map((i) => schools[i % SIZE.schools]),
      at.map((i) => GRADES[Math.floor(i / SIZE.schools) % GRADES.length]),
      at.map((i) => 1 + Math.floor(i / (SIZE.schools * GRADES.length))),
    ],
  );
}

/** A teacher holds one subject in two classes of one school. */
function lessonsOf(div: string): Lesson[] {
  return Array.from({ length: SIZE.classes }, (_, i) => i).flatMap((i) => {
    const pair = `${i % SIZE.schools} ${Math.floor(i / SIZE.schools / 2)}`;
    const classId = idOf(`class ${div} ${i}`);
    return SUBJECTS.map((subject) => ({ classId, subject, teacher: teacherOf(`${div} ${pair} ${subject}`) }));
  });
}

async function writePeople(pool: Pool, div: string, lessons: readonly Lesson[], official: Teacher): Promise<void> {
  const teachers = [...new Map(lessons.map((l) => [l.teacher.personId, l])).values()];
  const people = [...teachers.map((l) => l.teacher), official];
  const persons = people.map((p) => p.personId);
  await pool.query(
    `insert into person (div, id, name) select $1, id, '老师' || n from unnest($2::uuid[]) with ordinality as p(id, n)`,
    [div, persons],
  );
  await pool.query('insert into account (person_id, person_div) select id, $1 from unnest($2::uuid[]) as p(id)', [
    div,
    persons,
  ]);
  await pool.query(
    `insert into duty (id, person_id, role, region_code, school_id, valid_from)
     select d.id, d.person, case when c.id is null then 'county-official' else 'teacher' end, $1, c.school_id, '2020-09-01'
       from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as d(id, person, class) left join school_class c on c.div = $1 and c.id = d.class`,
    [div, people.map((p) => p.dutyId), persons, [...teachers.map((l) => l.classId), null]],
  );
  await pool.query(
    `insert into teaching (div, class_id, subject, school_id, person_id)
     select $1, t.class, t.subject, c.school_id, t.person from unnest($2::uuid[], $3::text[], $4::uuid[]) as t(class, subject, person) join school_class c on c.div = $1 and c.id = t.class`,
    [div, lessons.map((l) => l.classId), lessons.map((l) => l.subject), lessons.map((l) => l.teacher.personId)],
  );
  await pool.query(
    `insert into session (token_hash, person_id, duty_id, opened_at, seen_at, expires_at)
     select hash, person, duty, now(), now(), now() + interval '3 days' from unnest($1::bytea[], $2::uuid[], $3::uuid[]) as s(hash, person, duty)`,
    [people.map((p) => createHash('sha256').update(p.token).digest()), persons, people.map((p) => p.dutyId)],
  );
}

/** Writes one reference county with everybody signed in. */
export async function writeCounty(pool: Pool, div: string): Promise<County> {
  await writeSchools(pool, div);
  const lessons = lessonsOf(div);
  const official = teacherOf(`${div} official`);
  await writePeople(pool, div, lessons, official);
  return { div, official, lessons };
}
