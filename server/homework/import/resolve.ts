import { sql } from 'kysely';
import type { SchoolSystem } from '#policy/homework/index.ts';
import { byKey } from '../../database/by-key.ts';
import type { ReadTx } from '../../database/transaction.ts';

export interface KnownClass {
  readonly div: string;
  readonly id: string;
  readonly name: string;
  readonly grade: number;
  readonly number: number;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly system: SchoolSystem;
}
export interface KnownTeaching {
  readonly class_id: string;
  readonly subject: string;
  readonly person_id: string;
  readonly teacher: string;
}

/** The classes and the teaching that the importer may reach: under their scope the database shows no other. */
export interface Reach {
  findClass(school: string, grade: number, number: number | null, name: string): KnownClass | undefined;
  teacherOf(classId: string, subject: string): KnownTeaching | undefined;
}

const plain = (name: string): string => name.replace(/[\s（）()]/g, '');

export async function loadReach(tx: ReadTx): Promise<Reach> {
  const classes = await tx.many(sql<KnownClass>`
    select c.div, c.id, c.name, c.grade, c.number, c.school_id as "schoolId", s.name as "schoolName", s.system
      from school_class c ${byKey('school', 's', 'c.div', 'c.school_id')}
     where c.school_year = (select max(school_year) from school_class)`);
  const teaching = await tx.many(sql<KnownTeaching>`
    select t.class_id, t.subject, t.person_id, p.name as teacher from teaching t join person p on p.div = t.div and p.id = t.person_id`);
  const byNumber = new Map<string, KnownClass>();
  const byName = new Map<string, KnownClass>();
  const schools = new Set(classes.map((c) => plain(c.schoolName)));
  for (const c of classes) {
    byNumber.set(`${plain(c.schoolName)}/${c.grade}/${c.number}`, c);
    byName.set(`${plain(c.schoolName)}/${c.grade}/${plain(c.name)}`, c);
  }
  // A register of one school need not name it on every row.
  const only = schools.size === 1 ? [...schools][0]! : '';
  const taught = new Map(teaching.map((t) => [`${t.class_id}/${t.subject}`, t]));
  return {
    findClass(school, grade, number, name) {
      const place = school === '' ? only : plain(school);
      return (
        (number === null ? undefined : byNumber.get(`${place}/${grade}/${number}`)) ??
        byName.get(`${place}/${grade}/${plain(name)}`)
      );
    },
    teacherOf: (classId, subject) => taught.get(`${classId}/${subject}`),
  };
}
