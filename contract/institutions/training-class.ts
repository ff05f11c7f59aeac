import * as z from 'zod';
import { CLASS_STATES, GRADE_GROUPS } from '#policy/institutions/index.ts';
import { Day, Id, typed, Version } from '../schemas.ts';

const text = (max: number) => typed(max, 0).default('');
const pupils = z.int().min(0).max(500);
const byGrade = z.array(pupils).length(GRADE_GROUPS);

/** 开班: one class of a course, with the plan that the ledger wants of each. */
export const ClassInput = z
  .object({
    /** Stays what it was: a class does not change its course. */
    courseId: Id,
    name: typed(60),
    grades: z.array(z.int().min(1).max(12)).max(12).default([]),
    level: text(60),
    /** Empty where the class teaches the outline of its course. */
    content: text(2000),
    progress: text(500),
    timetable: text(300),
    /** Numbers or titles under which its materials are filed; empty where they are those of its course. */
    materials: text(500),
    /** Null where it is taught at the point of its course, or online. */
    pointId: Id.nullable().default(null),
    teacherId: Id.nullable().default(null),
    /** Planned lesson hours of the whole class, each of as many minutes as the course says. */
    lessons: z.int().min(1).max(2000),
    /** Places. */
    capacity: z.int().min(1).max(500),
    /** Learners to be recruited this term, and those who have been. */
    planned: pupils.default(0),
    recruited: pupils.default(0),
    /** Learners by group of grades. */
    enrolled: byGrade.default(() => Array.from({ length: GRADE_GROUPS }, () => 0)),
    startsOn: Day,
    endsOn: Day.nullable().default(null),
  })
  .meta({ id: 'ClassInput' });
export type ClassInput = z.output<typeof ClassInput>;

export const ClassView = ClassInput.extend({ id: Id, state: z.enum(CLASS_STATES), version: Version }).meta({
  id: 'ClassView',
});
export type ClassView = z.output<typeof ClassView>;
