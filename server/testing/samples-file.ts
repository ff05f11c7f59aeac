import type { Pool } from 'pg';
import { TODAY } from './house.ts';
import type { SmallInstitution } from './institutions.ts';
import type { Sample, Samples, Side } from './samples.ts';

const at = (s: Side) => ({ params: { id: s.institution.id } });
const part = (s: Side, id: string) => ({ params: { id: s.institution.id, part: id } });
const said = { version: 99, reason: '试一试' };

export const aPoint = { name: '东门校区', address: '东门路8号', area: 180, floor: '3' };
export const aPerson = {
  name: '孙新',
  kind: 'teaching',
  employment: 'full',
  certificateKind: 'teacher',
  certificateNo: '20203600012000077',
  vettedOn: '2026-10-01',
  vettingResult: 'clear',
  joinedOn: TODAY,
} as const;
export const aCourse = {
  name: '硬笔书法',
  stage: 'compulsory',
  mode: 'offline',
  classSize: 12,
  minutes: 45,
  lessons: 20,
  priceFen: 120_000,
  subject: 'SF',
  declaredKind: 'non-subject',
} as const;

export const aClass = {
  name: '周六上午班',
  grades: [5],
  level: '同步',
  progress: '第三单元',
  timetable: '周六 9:00—10:30',
  lessons: 40,
  capacity: 20,
  recruited: 6,
  enrolled: [0, 0, 0, 0, 0, 18, 0, 0, 0, 0, 0],
  startsOn: '2026-09-05',
};

const file = (s: Side): Sample => at(s);

export const fileSamples: Pick<Samples, 'institutionFile'> = {
  institutionFile: {
    create: () => ({
      body: {
        status: 'unlicensed',
        values: { name: '某某琴行', legalForm: 'none', scope: 'none', stages: ['compulsory'], modes: ['offline'] },
      },
    }),
    own: () => ({}),
    read: file,
    edit: (s) => ({ ...at(s), body: { ...said, values: { contact: '周明' } } }),
    confirm: (s) => ({ ...at(s), body: { version: 99 } }),
    history: file,
    snapshots: file,
    snapshot: (s) => part(s, s.institution.id),
    setStatus: (s) => ({ ...at(s), body: { version: 99, to: 'closing', since: TODAY, reason: '试一试' } }),
    addPoint: (s) => ({ ...at(s), body: aPoint }),
    editPoint: (s) => ({ ...part(s, s.institution.point), body: { ...aPoint, ...said } }),
    closePoint: (s) => ({ ...part(s, s.institution.point), body: { ...said, on: TODAY } }),
    addStaff: (s) => ({ ...at(s), body: aPerson }),
    editStaff: (s) => ({ ...part(s, s.institution.staff), body: { ...aPerson, ...said } }),
    leaveStaff: (s) => ({ ...part(s, s.institution.staff), body: { ...said, on: TODAY } }),
    barStaff: (s) => ({ ...part(s, s.institution.staff), body: { ...said, barred: true } }),
    staffPhoto: (s) => ({ ...part(s, s.institution.staff), upload: true }),
    readStaffPhoto: (s) => part(s, s.institution.staff),
    addCourse: (s) => ({ ...at(s), body: aCourse }),
    editCourse: (s) => ({ ...part(s, s.institution.course), body: { ...aCourse, ...said } }),
    runCourse: (s) => ({ ...part(s, s.institution.course), body: { ...said, to: 'stopped' } }),
    addClass: (s) => ({ ...at(s), body: { ...aClass, courseId: s.institution.course } }),
    editClass: (s) => ({
      ...part(s, s.institution.id),
      body: { ...aClass, courseId: s.institution.course, ...said },
    }),
    moveClass: (s) => ({ ...part(s, s.institution.id), body: { ...said, to: 'ended' } }),
    addDocument: (s) => ({ ...at(s), query: { kind: 'photo', title: '门头' }, upload: true }),
    readDocument: (s) => part(s, s.institution.id),
    removeDocument: (s) => part(s, s.institution.id),
    ask: (s) => ({ ...at(s), body: { kind: 'fill', text: '请补填预收费余额' } }),
    answer: (s) => ({ ...part(s, s.institution.id), body: { version: 99, answer: '已补填' } }),
    closeRequest: (s) => ({ ...part(s, s.institution.id), body: { version: 99 } }),
  },
};

/** A document, an open request, a snapshot and a class of the institution, each by the institution's own id. */
export async function furnishFile(
  pool: Pool,
  div: string,
  { id, course }: SmallInstitution,
  by: string,
): Promise<void> {
  await pool.query(
    `insert into training_class (div, id, institution_id, course_id, name, lessons, capacity, starts_on, state)
     values ($1, $2, $2, $3, '周日班', 40, 20, '2026-09-06', 'planned')`,
    [div, id, course],
  );
  await pool.query(
    `insert into stored_file (div, id, institution_id, name, media_type, size, sha256, bytes, created_by, created_at)
     values ($1, $2, $2, '门头.jpg', 'image/jpeg', 3, sha256('abc'::bytea), 'abc'::bytea, $3, now())`,
    [div, id, by],
  );
  await pool.query(
    `insert into institution_document (div, id, institution_id, kind, title, file_id, added_by, added_at) values ($1, $2, $2, 'photo', '门头', $2, $3, now())`,
    [div, id, by],
  );
  await pool.query(
    `insert into institution_request (div, id, institution_id, kind, text, due_on, state, asked_by, asked_at)
     values ($1, $2, $2, 'fill', '请补填', '2026-11-26', 'open', $3, now())`,
    [div, id, by],
  );
  await pool.query(
    `insert into institution_snapshot (div, id, institution_id, occasion, ref_id, body, sha256, taken_by, taken_at)
     values ($1, $2, $2, 'status', $2, jsonb_build_object('institution', (select name from institution where div = $1 and id = $2)),
       sha256('{}'::bytea), $3, now())`,
    [div, id, by],
  );
}
