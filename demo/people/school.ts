import type { SchoolCalendar } from '#policy/kernel/calendar/index.ts';
import type { Pen } from '../pen.ts';
import { calendarOf, SCHOOL_DAYS } from '../place/calendar.ts';
import { classNameOf, type SchoolSeed } from '../place/schools.ts';
import type { Person } from './person.ts';

export interface School {
  readonly seed: SchoolSeed;
  readonly id: string;
  /** Three digits, by order within the county. */
  readonly serial: string;
  readonly code: string;
  readonly calendar: SchoolCalendar;
  readonly classes: readonly SchoolClass[];
}

export interface SchoolClass {
  readonly id: string;
  readonly school: School;
  readonly grade: number;
  readonly number: number;
  readonly name: string;
  /** Who teaches a subject, by its code. */
  readonly teachers: Map<string, Person>;
}

export const SCHOOL_YEAR = 2026;
/** 21 primary school, 31 ordinary junior school (policy-facts 11.2); a nine-year school is counted with the juniors. */
const codeOf = (seed: SchoolSeed, serial: string): string =>
  `${seed.kind === 'primary' ? '21' : '31'}${seed.div.slice(0, 2)}${seed.div.slice(3)}${serial}`;

/** Writes a school with its own calendar days; its classes are written with their teachers. */
export function addSchool(pen: Pen, seed: SchoolSeed, order: number): School {
  const id = pen.namer.id(`school/${seed.key}`);
  const serial = String(order).padStart(3, '0');
  const code = codeOf(seed, serial);
  pen.loader.add('school', {
    div: seed.div,
    id,
    code,
    name: seed.name,
    kind: seed.kind,
    system: seed.system,
    setting: seed.setting,
    street_code: seed.street,
    opened_on: seed.openedOn,
  });
  for (const set of SCHOOL_DAYS[seed.key] ?? [])
    pen.loader.add('school_day', { div: seed.div, school_id: id, day: set.day, kind: set.kind, note: set.note });
  const classes: SchoolClass[] = [];
  const school = { seed, id, serial, code, calendar: calendarOf(seed.div, seed.key), classes };
  for (let grade = seed.grades[0]; grade <= seed.grades[1]; grade++) {
    for (let number = 1; number <= seed.classesPerGrade; number++) {
      const path = `class/${seed.key}/${grade}/${number}`;
      classes.push({
        id: pen.namer.id(path),
        school,
        grade,
        number,
        name: classNameOf(grade, number),
        teachers: new Map(),
      });
    }
  }
  return school;
}

/** Writes the classes with who teaches them; `lead` is the homeroom teacher. */
export function addClasses(pen: Pen, school: School, leads: ReadonlyMap<string, Person>): void {
  for (const cls of school.classes) {
    pen.loader.add('school_class', {
      div: school.seed.div,
      id: cls.id,
      school_id: school.id,
      school_year: SCHOOL_YEAR,
      grade: cls.grade,
      number: cls.number,
      name: cls.name,
      lead_person_id: leads.get(cls.id)?.id ?? null,
    });
    for (const [subject, person] of cls.teachers) {
      const row = { div: school.seed.div, class_id: cls.id, subject, school_id: school.id, person_id: person.id };
      pen.loader.add('teaching', row);
    }
  }
}
