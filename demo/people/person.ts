import type { Role } from '#contract/action.ts';
import type { Pen } from '../pen.ts';
import type { Gender } from './name.ts';

export interface Person {
  readonly id: string;
  readonly div: string;
  readonly name: string;
  readonly gender: Gender;
  readonly login: string;
}

/** Writes a person with an account; `login` falls back on the telephone number, as guardians use it. */
export function addPerson(pen: Pen, path: string, who: Omit<Person, 'id' | 'login'>, login: string | null): Person {
  const id = pen.namer.id(`person/${path}`);
  const phone = pen.phones.next();
  const name = login ?? phone;
  pen.loader.add('person', { div: who.div, id, name: who.name, phone, gender: who.gender });
  pen.loader.add('account', { person_id: id, person_div: who.div, login: name, password_hash: pen.passwordHash });
  return { ...who, id, login: name };
}

interface Post {
  readonly role: Role;
  readonly region: string;
  readonly schoolId?: string;
  readonly grade?: number;
  readonly institutionId?: string;
  readonly from: string;
}

/** Duties are named by what they are, so that they can be found again; `place` is the school or the region. */
export const dutyIdOf = (pen: Pen, person: Person, role: Role, place: string, grade?: number): string =>
  pen.namer.id(`duty/${person.id}/${role}/${place}/${grade ?? ''}`);

/** Writes a duty and returns its id. */
export function addDuty(pen: Pen, person: Person, post: Post): string {
  const id = dutyIdOf(pen, person, post.role, post.institutionId ?? post.schoolId ?? post.region, post.grade);
  pen.loader.add('duty', {
    id,
    person_id: person.id,
    role: post.role,
    region_code: post.region,
    school_id: post.schoolId ?? null,
    grade: post.grade ?? null,
    institution_id: post.institutionId ?? null,
    valid_from: post.from,
  });
  return id;
}
