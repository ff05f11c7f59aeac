import type { Pool } from 'pg';
import type { Api } from '#contract/index.ts';
import { written } from './homework.ts';
import { TODAY } from './house.ts';
import type { SmallInstitution } from './institutions.ts';
import { classificationSamples, furnishClassification } from './samples-classification.ts';
import { fileSamples, furnishFile } from './samples-file.ts';
import { furnishIdentity, identitySamples } from './samples-identity.ts';
import { furnishLists, listSamples } from './samples-lists.ts';
import { registrySamples } from './samples-overview.ts';
import { furnishSweep, sweepSamples } from './samples-sweep.ts';

/** Ids on one side of somebody's fence. */
export interface Side {
  readonly region: string;
  readonly school: string;
  readonly classId: string;
  readonly assignment: string;
  readonly reservation: string;
  readonly finding: string;
  readonly duty: string;
  readonly institution: SmallInstitution;
}
export interface Sample {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string | number>;
  readonly body?: unknown;
  readonly upload?: true;
}
export type Samples = { readonly [M in keyof Api]: { readonly [E in keyof Api[M]]: (side: Side) => Sample } };

const nowhere = '0197a000-0000-7000-8000-000000000000';
const none = (): Sample => ({});
const anImport = (): Sample => ({ params: { id: nowhere } });
const versioned = { version: 1, reason: '试一试' };
const homeworkFor = (side: Side) => written(side.classId, 'YW', 5);

/** What to ask of every endpoint: a new endpoint without a sample does not compile. */
export const SAMPLES: Samples = {
  session: {
    read: none,
    open: () => ({ body: { login: 'nobody', password: 'wrong' } }),
    close: none,
    switchDuty: (s) => ({ body: { dutyId: s.duty } }),
    demoPeople: none,
    demoOpen: (s) => ({ body: { dutyId: s.duty } }),
  },
  place: {
    regions: none,
    schools: (s) => ({ query: { region: s.region } }),
    school: (s) => ({ params: { id: s.school } }),
    classes: (s) => ({ query: { school: s.school } }),
    class: (s) => ({ params: { id: s.classId } }),
    pupils: (s) => ({ params: { id: s.classId } }),
    staff: (s) => ({ query: { school: s.school } }),
  },
  calendar: {
    read: (s) => ({ query: { school: s.school, from: TODAY, until: '2026-11-23' } }),
    setDay: (s) => ({ body: { school: s.school, day: '2027-01-05', kind: 'suspended', note: '停课试验' } }),
  },
  rule: {
    list: (s) => ({ query: { region: s.region } }),
    read: (s) => ({ params: { id: 'HW-2' }, query: { region: s.region } }),
    setParameter: (s) => ({
      body: { key: 'hw.g3g6.writtenMax', region: s.region, value: 50, from: '2027-03-01', source: '试验' },
    }),
  },
  finding: {
    list: (s) => ({ query: { school: s.school } }),
    read: (s) => ({ params: { id: s.finding } }),
    handle: (s) => ({ params: { id: s.finding }, body: { note: '已约谈', version: 99 } }),
  },
  homework: {
    list: (s) => ({ query: { class: s.classId } }),
    read: (s) => ({ params: { id: s.assignment } }),
    export: (s) => ({ query: { class: s.classId } }),
    draft: (s) => ({ body: homeworkFor(s) }),
    edit: (s) => ({ params: { id: s.assignment }, body: { ...homeworkFor(s), version: 99 } }),
    discard: (s) => ({ params: { id: s.assignment }, query: { version: 99 } }),
    preview: (s) => ({ body: homeworkFor(s) }),
    publish: (s) => ({ body: homeworkFor(s) }),
    correct: (s) => ({ params: { id: s.assignment }, body: { ...homeworkFor(s), ...versioned, version: 99 } }),
    withdraw: (s) => ({ params: { id: s.assignment }, body: { ...versioned, version: 99 } }),
    ledger: (s) => ({ query: { class: s.classId, day: TODAY } }),
    reserve: (s) => ({ body: { classId: s.classId, day: '2026-12-16', subject: 'YW', minutes: 5 } }),
    release: (s) => ({ params: { id: s.reservation }, body: { version: 99 } }),
    askSwap: (s) => ({ body: { reservationId: s.reservation, subject: 'SX', minutes: 5, reason: '试一试' } }),
    decideSwap: () => ({ params: { id: nowhere }, body: { grant: false, version: 1 } }),
    swaps: none,
    gradeBoard: (s) => ({ query: { school: s.school, grade: 5, week: TODAY } }),
  },
  load: {
    board: (s) => ({ query: { school: s.school, week: TODAY } }),
    drill: (s) => ({ query: { school: s.school, grade: 5, from: TODAY, until: TODAY, by: 'class' } }),
    missing: (s) => ({ query: { school: s.school, day: TODAY } }),
    classDays: (s) => ({ query: { school: s.school, which: 'over', from: TODAY, until: TODAY } }),
  },
  register: {
    check: () => ({ upload: true }),
    annotate: () => ({ upload: true }),
    template: () => ({ params: { kind: 'homework' } }),
  },
  imports: {
    list: none,
    homework: () => ({ upload: true }),
    roster: () => ({ params: { kind: 'pupils' }, upload: true }),
    institutions: () => ({ params: { kind: 'institutions' }, upload: true }),
    read: anImport,
    findings: anImport,
    marked: anImport,
    events: anImport,
    commit: () => ({ params: { id: nowhere }, body: { version: 1 } }),
    cancel: () => ({ params: { id: nowhere }, body: { version: 1 } }),
  },
  desk: {
    today: none,
    search: () => ({ query: { q: '中心小学' } }),
    notifications: none,
    markRead: () => ({ body: { ids: [nowhere] } }),
  },
  family: { homework: none },
  board: {
    counties: none,
    schools: none,
    school: (s) => ({ params: { id: s.school, day: TODAY } }),
  },
  audit: { list: none },
  people: { list: none },
  ...registrySamples,
  ...fileSamples,
  ...sweepSamples,
  ...listSamples,
  ...classificationSamples,
  ...identitySamples,
};

/** One assignment, reservation and finding in a class, written by hand so that every side of the fence has something to reach for. */
export async function furnish(
  pool: Pool,
  where: { div: string; school: string; classId: string; teacher: string; duty: string; institution: SmallInstitution },
): Promise<Side> {
  const ids = await pool.query<{ a: string; r: string; f: string }>(
    'select gen_random_uuid() as a, gen_random_uuid() as r, gen_random_uuid() as f',
  );
  const { a, r, f } = ids.rows[0]!;
  const { div, school, classId, teacher, duty, institution } = where;
  await pool.query(
    `insert into class_day (div, class_id, school_id, grade, day, days, kind, limit_minutes, near_minutes, limit_rule, all_minutes, reserved_minutes, published_count)
    values ($1, $2, $3, 5, '2026-11-20', 1, 'teaching', 60, 54, 'HW-2', 5, 5, 1)`,
    [div, classId, school],
  );
  await pool.query(
    `insert into assignment (div, id, school_id, class_id, grade, subject, teacher_id, title, content, form, place, tier, minutes, assigned_on, due_on, state, source, published_at)
    values ($1, $2, $3, $4, 5, 'YW', $5, '样例', '', 'written', 'either', 'all', 5, '2026-11-20', '2026-11-21', 'published', 'page', now())`,
    [div, a, school, classId, teacher],
  );
  await pool.query(
    `insert into assignment_share (div, assignment_id, class_id, day, minutes) values ($1, $2, $3, '2026-11-20', 5)`,
    [div, a, classId],
  );
  await pool.query(
    `insert into reservation (div, id, school_id, class_id, day, subject, person_id, minutes, state, created_at) values ($1, $2, $3, $4, '2026-11-20', 'YW', $5, 5, 'held', now())`,
    [div, r, school, classId, teacher],
  );
  await pool.query(
    `insert into finding (div, id, rule, rule_version, clauses, consequence, outcome, sentence_key, facts, sentence, unit, day, school_id, class_id, grade, found_by, found_at)
    values ($1, $2, 'HW-9', 1, '{SEED-2-3}', 'record', 'open', 'homework.publishedLate', '{"assignedOn": "2026-11-20", "today": "2026-11-21"}', '样例', 'none', '2026-11-20', $3, $4, 5, $5, now())`,
    [div, f, school, classId, teacher],
  );
  await furnishClassification(pool, div, institution, teacher);
  await furnishFile(pool, div, institution, teacher);
  await furnishLists(pool, div, institution, teacher);
  await furnishIdentity(pool, div, institution, teacher);
  await furnishSweep(pool, div, institution, teacher);
  return { region: div, school, classId, assignment: a, reservation: r, finding: f, duty, institution };
}
