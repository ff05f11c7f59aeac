import { subjects } from '#policy/kernel/subject.ts';

const places = new Map(subjects.map((s, place) => [s.code, place]));
const placeOf = (code: string): number => places.get(code) ?? places.size;

/** 语文、数学、外语 first, as every timetable has them. */
export const bySubject = (a: string, b: string): number => placeOf(a) - placeOf(b);
