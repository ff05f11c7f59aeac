import type { APIRequestContext, APIResponse } from '@playwright/test';
import type { AccountRow } from '#contract/audit.ts';
import type { ClassDetail, ClassRow, Pupil, School, StaffRow } from '#contract/place.ts';
import type { DemoPerson, Me } from '#contract/session.ts';
import { DEMO_PASSWORD } from '#demo/password.ts';

/** Signs the holder of the request's cookies in as somebody of the login page. */
export async function enterAs(request: APIRequestContext, name: string): Promise<Me> {
  const people = await answer<DemoPerson[]>(request.get('/api/demo/people'));
  const person = people.find((each) => each.name === name);
  if (person === undefined) throw new Error(`${name} is not on the login page`);
  return answer(request.post('/api/demo/session', { data: { dutyId: person.dutyId } }));
}

/** Signs in with login and password, as those do who are not on the login page. */
export const enterWith = (request: APIRequestContext, login: string): Promise<Me> =>
  answer(request.post('/api/session', { data: { login, password: DEMO_PASSWORD } }));

/** @throws with the problem's own words when the house refuses. */
export async function answer<T>(asked: Promise<APIResponse>): Promise<T> {
  const response = await asked;
  if (!response.ok()) throw new Error(`${response.status()} ${response.url()} ${await response.text()}`);
  return (await response.json()) as T;
}

export interface Taught {
  readonly schoolId: string;
  readonly classId: string;
  /** By subject code: who teaches it, with the login. */
  readonly teachers: ReadonlyMap<string, { readonly personId: string; readonly name: string; readonly login: string }>;
}

/** What the administrator's office knows: who teaches what, and under which name they sign in. */
export class Office {
  readonly #admin: APIRequestContext;
  readonly #open: () => Promise<APIRequestContext>;
  readonly #desks: APIRequestContext[] = [];

  private constructor(admin: APIRequestContext, open: () => Promise<APIRequestContext>) {
    this.#admin = admin;
    this.#open = open;
  }

  static async open(open: () => Promise<APIRequestContext>): Promise<Office> {
    const admin = await open();
    await enterAs(admin, '于永鹏');
    return new Office(admin, open);
  }

  async close(): Promise<void> {
    await Promise.all([this.#admin, ...this.#desks].map((desk) => desk.dispose()));
  }

  async school(name: string): Promise<School> {
    const { rows } = await answer<{ rows: School[] }>(this.#admin.get('/api/schools', { params: { q: name } }));
    const school = rows.find((each) => each.name === name);
    if (school === undefined) throw new Error(`no school ${name}`);
    return school;
  }

  async taught(schoolName: string, className: string, subjects: readonly string[]): Promise<Taught> {
    const school = await this.school(schoolName);
    const classes = await answer<ClassRow[]>(this.#admin.get('/api/classes', { params: { school: school.id } }));
    const cls = classes.find((each) => each.name === className);
    if (cls === undefined) throw new Error(`no class ${className} in ${schoolName}`);
    const { teaching } = await answer<ClassDetail>(this.#admin.get(`/api/classes/${cls.id}`));
    const teachers = new Map<string, { personId: string; name: string; login: string }>();
    for (const subject of subjects) {
      const who = teaching.find((each) => each.subject === subject)!;
      teachers.set(subject, { personId: who.personId, name: who.teacher, login: await this.#login(who) });
    }
    return { schoolId: school.id, classId: cls.id, teachers };
  }

  async #login({ teacher, personId }: ClassDetail['teaching'][number]): Promise<string> {
    const { rows } = await answer<{ rows: AccountRow[] }>(this.#admin.get('/api/people', { params: { q: teacher } }));
    return rows.find((each) => each.personId === personId)!.login!;
  }

  async schoolNames(): Promise<readonly string[]> {
    const { rows } = await answer<{ rows: School[] }>(this.#admin.get('/api/schools', { params: { size: 200 } }));
    return rows.map(({ name }) => name);
  }

  /** Everybody who works or learns in a school of which somebody of the login page is the head. */
  async namesOf(schoolName: string, principal: string): Promise<readonly string[]> {
    const school = await this.school(schoolName);
    const desk = await this.#open();
    this.#desks.push(desk);
    await enterAs(desk, principal);
    const params = { school: school.id, size: 200 };
    const staff = await answer<{ rows: StaffRow[] }>(desk.get('/api/staff', { params }));
    const classes = await answer<ClassRow[]>(desk.get('/api/classes', { params: { school: school.id } }));
    const pupils = await Promise.all(classes.map(({ id }) => answer<Pupil[]>(desk.get(`/api/classes/${id}/pupils`))));
    return [...new Set([...staff.rows, ...pupils.flat()].map(({ name }) => name))];
  }

  /** Requests of a colleague who works elsewhere meanwhile. */
  async colleague(login: string): Promise<APIRequestContext> {
    const desk = await this.#open();
    this.#desks.push(desk);
    await enterWith(desk, login);
    return desk;
  }
}
