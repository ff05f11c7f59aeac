import { addDays } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import type { Random } from '../random.ts';
import type { Gender } from './name.ts';
import type { SchoolClass } from './school.ts';
import type { StudentNumbers } from './student-no.ts';

/** A place in a class. */
export interface Seat {
  /** 'lake-1/5/2/17' */
  readonly key: string;
  readonly cls: SchoolClass;
  /** Set where the story needs a boy or a girl. */
  readonly gender?: Gender;
}

/** How many children sit in each class: around the school's usual size. */
export function seatsOf(pen: Pen, cls: SchoolClass): Seat[] {
  const { seed } = cls.school;
  const key = `${seed.key}/${cls.grade}/${cls.number}`;
  const size = seed.classSize + pen.random(`size/${key}`).int(-3, 3);
  return Array.from({ length: size }, (_, at) => ({ key: `${key}/${at + 1}`, cls }));
}

interface Child {
  readonly name: string;
  readonly gender: Gender;
  readonly numbers: StudentNumbers;
}

/** Writes a pupil and returns the id. */
export function addPupil(pen: Pen, random: Random, seat: Seat, who: Child): string {
  const { id: classId, grade, school } = seat.cls;
  const id = pen.namer.id(`pupil/${seat.key}`);
  pen.loader.add('pupil', {
    div: school.seed.div,
    id,
    school_id: school.id,
    class_id: classId,
    name: who.name,
    gender: who.gender,
    student_no: who.numbers.next(school.seed.div, bornOn(random, grade), who.gender),
  });
  return id;
}

/** Children enter grade 1 in the September after they have turned six. */
function bornOn(random: Random, grade: number): string {
  return addDays(`${2020 - grade}-09-01`, random.int(0, 364));
}
