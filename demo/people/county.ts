import type { Pen } from '../pen.ts';
import { SCHOOLS } from '../place/schools.ts';
import { Families } from './families.ts';
import type { Person } from './person.ts';
import { seatsOf } from './pupil.ts';
import { addSchool, type School, type SchoolClass } from './school.ts';
import { addStaff, type Staff } from './staff.ts';

export interface PeopledSchool {
  readonly school: School;
  readonly staff: Staff;
}

/** Writes the schools of a county with their staff. */
export function addSchools(pen: Pen, county: string): readonly PeopledSchool[] {
  return SCHOOLS.filter(({ div }) => div === county).map((seed, at) => {
    const school = addSchool(pen, seed, at + 1);
    return { school, staff: addStaff(pen, school) };
  });
}

export interface Households {
  /** A grandmother for a class, where it has one. */
  grandmotherOf(cls: SchoolClass): Person | undefined;
  fatherOf(cls: SchoolClass): Person | undefined;
}

/** Fills the classes of a county with pupils and their families; `known` are parents who hold another post, by their child's seat. */
export function addFamilies(
  pen: Pen,
  schools: readonly PeopledSchool[],
  known: ReadonlyMap<string, Person>,
  storyKey: string,
): Households {
  const families = new Families(pen, known);
  for (const { school } of schools) {
    for (const cls of school.classes) {
      for (const seat of seatsOf(pen, cls))
        families.fill(seat.key === `${storyKey}/1` ? { ...seat, gender: 'm' } : seat);
    }
  }
  return {
    grandmotherOf: (cls) => families.grandmothers.get(cls.id),
    fatherOf: (cls) => families.fathers.get(cls.id),
  };
}
