import { stageOf } from '#policy/kernel/grade.ts';
import type { Pen } from '../pen.ts';
import { coursesOf } from './curriculum.ts';
import { genderOf, givenName, surname } from './name.ts';
import { addDuty, addPerson, type Person } from './person.ts';
import { addClasses, type School, type SchoolClass } from './school.ts';

/** The posts of one school, by whom the story is told. */
export interface Staff {
  readonly principal: Person;
  /** By grade. */
  readonly leads: ReadonlyMap<number, Person>;
  readonly teachers: readonly Person[];
}

/** Teachers come in August; the grade leads are named for the school year. */
const SCHOOL_YEAR_FROM = '2026-08-24';

class Faculty {
  readonly #pen: Pen;
  readonly #school: School;
  #count = 0;

  constructor(pen: Pen, school: School) {
    this.#pen = pen;
    this.#school = school;
  }

  hire(): Person {
    this.#count += 1;
    const { seed, serial } = this.#school;
    const random = this.#pen.random(`staff/${seed.key}/${this.#count}`);
    const gender = genderOf(random, seed.kind === 'primary' ? 0.78 : 0.66);
    const name = surname(random) + givenName(random, 'teachers', gender);
    const staffNo = `${serial}${String(this.#count).padStart(3, '0')}`;
    return addPerson(
      this.#pen,
      `staff/${seed.key}/${this.#count}`,
      { div: seed.div, name, gender },
      `${seed.div}${staffNo}`,
    );
  }

  /** Writes the post and the duties that go with it. */
  appoint(person: Person, post: 'principal' | 'grade-lead' | 'teacher', grade: number | null): void {
    const { seed, id } = this.#school;
    const random = this.#pen.random(`post/${person.id}`);
    const joined = `${random.int(1994, 2026)}-08-${random.int(20, 28)}`;
    this.#pen.loader.add('staff', {
      div: seed.div,
      school_id: id,
      person_id: person.id,
      staff_no: person.login.slice(seed.div.length),
      post,
      grade,
      joined_on: joined,
    });
    const at = { region: seed.div, schoolId: id };
    if (post === 'principal') addDuty(this.#pen, person, { ...at, role: 'principal', from: joined });
    else addDuty(this.#pen, person, { ...at, role: 'teacher', from: joined });
    if (grade !== null) addDuty(this.#pen, person, { ...at, role: 'grade-lead', grade, from: SCHOOL_YEAR_FROM });
  }
}

/** Hires, gives every class its teachers, names homeroom teachers and grade leads. */
export function addStaff(pen: Pen, school: School): Staff {
  const faculty = new Faculty(pen, school);
  const principal = faculty.hire();
  const teachers = assignCourses(faculty, school);
  const leads = nameGradeLeads(school);
  const gradeOf = new Map([...leads].map(([grade, person]) => [person.id, grade]));
  faculty.appoint(principal, 'principal', null);
  for (const person of teachers) {
    const grade = gradeOf.get(person.id) ?? null;
    faculty.appoint(person, grade === null ? 'teacher' : 'grade-lead', grade);
  }
  addClasses(pen, school, homeroomTeachers(school));
  return { principal, leads, teachers };
}

/** Classes are taken in order, so that a teacher mostly stays within one grade. */
function assignCourses(faculty: Faculty, school: School): Person[] {
  const hired: Person[] = [];
  const open = new Map<string, { person: Person; left: number }>();
  for (const cls of school.classes) {
    const stage = stageOf(cls.grade, school.seed.system);
    for (const { subject, classesPerTeacher } of coursesOf(cls.grade, school.seed.system)) {
      const key = `${stage}/${subject}`;
      let seat = open.get(key);
      if (seat === undefined || seat.left === 0) {
        seat = { person: faculty.hire(), left: classesPerTeacher };
        hired.push(seat.person);
        open.set(key, seat);
      }
      seat.left -= 1;
      cls.teachers.set(subject, seat.person);
    }
  }
  return hired;
}

const HOMEROOM = ['YW', 'SX', 'WY-EN', 'DAO', 'LS'] as const;

function homeroomTeachers(school: School): ReadonlyMap<string, Person> {
  const leads = new Map<string, Person>();
  const taken = new Set<string>();
  for (const cls of school.classes) {
    const person = HOMEROOM.map((subject) => cls.teachers.get(subject)).find((each) => each && !taken.has(each.id));
    if (person === undefined) continue;
    taken.add(person.id);
    leads.set(cls.id, person);
  }
  return leads;
}

/** The grade lead teaches in the grade: the first of its Chinese or mathematics teachers who leads no other grade. */
function nameGradeLeads(school: School): ReadonlyMap<number, Person> {
  const leads = new Map<number, Person>();
  const taken = new Set<string>();
  const candidates = (cls: SchoolClass) => [cls.teachers.get('SX'), cls.teachers.get('YW')];
  for (let grade = school.seed.grades[0]; grade <= school.seed.grades[1]; grade++) {
    const classes = school.classes.filter((cls) => cls.grade === grade).reverse();
    const person = classes.flatMap(candidates).find((each) => each !== undefined && !taken.has(each.id));
    if (person === undefined) continue;
    taken.add(person.id);
    leads.set(grade, person);
  }
  return leads;
}
