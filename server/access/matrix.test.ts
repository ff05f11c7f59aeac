import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '#contract/action.ts';
import { api } from '#contract/index.ts';
import type { Endpoint } from '#contract/kit.ts';
import { AWAY_COUNTY, COUNTY, OTHER_COUNTY, type Post, type SmallCounty } from '../testing/county.ts';
import { openTestHouse, type TestHouse } from '../testing/house.ts';
import { furnish, SAMPLES, type Sample, type Side } from '../testing/samples.ts';
import { openToAnyone, reachOf } from './table.ts';

let house: TestHouse;
let sides: Record<'home' | 'far' | 'away', Side>;
const cookies = new Map<Role, string>();

const postOf = (c: SmallCounty): Record<Role, Post> => ({
  'province-official': c.posts.province,
  'city-official': c.posts.city,
  'county-official': c.posts.county,
  principal: c.posts.principal,
  'grade-lead': c.posts.lead5,
  teacher: c.posts.chinese,
  guardian: c.posts.guardian,
  auditor: c.posts.auditor,
  admin: c.posts.admin,
  'institution-head': c.posts.head,
  'grid-worker': c.posts.worker,
  expert: c.posts.expert,
});

beforeAll(async () => {
  house = await openTestHouse();
  const { county: c, pool } = house;
  sides = {
    home: await furnish(pool, {
      div: COUNTY,
      school: c.school,
      classId: c.classes.g5,
      teacher: c.posts.chinese.personId,
      duty: c.posts.chinese.dutyId,
      institution: c.institutions.first,
    }),
    far: await furnish(pool, {
      div: OTHER_COUNTY,
      school: c.farSchool,
      classId: c.classes.far5,
      teacher: c.posts.farTeacher.personId,
      duty: c.posts.farTeacher.dutyId,
      institution: c.institutions.far,
    }),
    away: await furnish(pool, {
      div: AWAY_COUNTY,
      school: c.awaySchool,
      classId: c.classes.away5,
      teacher: c.posts.awayTeacher.personId,
      duty: c.posts.awayTeacher.dutyId,
      institution: c.institutions.away,
    }),
  };
  for (const role of ROLES) cookies.set(role, await house.cookie(postOf(c)[role]));
});
afterAll(() => house.close());

const endpoints = Object.entries(api).flatMap(([module, table]) =>
  Object.entries(table as Record<string, Endpoint>).map(([name, endpoint]) => ({
    module,
    name,
    endpoint,
    label: `${module}.${name}`,
  })),
);
type Row = (typeof endpoints)[number];

const sampleOf = (row: Row, side: Side): Sample =>
  (SAMPLES as unknown as Record<string, Record<string, (s: Side) => Sample>>)[row.module]![row.name]!(side);

const BOUNDARY = 'qz-test-boundary';
const CSV = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n班级,学科\r\n\r\n--${BOUNDARY}--\r\n`;

async function ask({ endpoint }: Row, sample: Sample, role: Role | null) {
  let path: string = endpoint.path;
  for (const [k, v] of Object.entries(sample.params ?? {})) path = path.replace(`{${k}}`, encodeURIComponent(v));
  const query = new URLSearchParams(Object.entries(sample.query ?? {}).map(([k, v]) => [k, String(v)]));
  const headers: Record<string, string> = role === null ? {} : { cookie: cookies.get(role)! };
  if (sample.upload) headers['content-type'] = `multipart/form-data; boundary=${BOUNDARY}`;
  else if (sample.body !== undefined) headers['content-type'] = 'application/json';
  const payload = sample.upload ? CSV : sample.body === undefined ? undefined : JSON.stringify(sample.body);
  const reply = await house.send({
    method: endpoint.method,
    url: `/api${path}${query.size > 0 ? `?${query}` : ''}`,
    headers,
    ...(payload === undefined ? {} : { payload }),
  });
  const isProblem = String(reply.headers['content-type']).startsWith('application/problem+json');
  return {
    status: reply.statusCode,
    text: reply.body,
    problem: isProblem ? (reply.json() as { code: string; roles?: string[] }) : null,
  };
}

/** Signing out or turning to another duty would change who asks next. */
const changesSession = ({ label }: Row): boolean => label === 'session.close' || label === 'session.switchDuty';

describe('every endpoint × every role, inside the scope', () => {
  it.each(endpoints)('$label asks a visitor to sign in unless it is open to anyone', async (row) => {
    const { status, problem } = await ask(row, sampleOf(row, sides.home), null);
    if (openToAnyone(row.endpoint.action)) expect(problem?.code).not.toBe('NOT_SIGNED_IN');
    else expect({ status, code: problem?.code }).toEqual({ status: 401, code: 'NOT_SIGNED_IN' });
    expect(status).toBeLessThan(500);
  });

  it.each(endpoints.filter((row) => !changesSession(row)))(
    '$label admits the roles of the access table and no other',
    async (row) => {
      for (const role of ROLES) {
        const { status, problem } = await ask(row, sampleOf(row, sides.home), role);
        const admitted = reachOf(row.endpoint.action, role) !== undefined || openToAnyone(row.endpoint.action);
        // Refused by the table, the answer names the roles that may.
        expect({ role, refused: problem?.code === 'NOT_ALLOWED' && problem.roles !== undefined }).toEqual({
          role,
          refused: !admitted,
        });
        expect({ role, label: row.label, fault: status >= 500 }).toEqual({ role, label: row.label, fault: false });
      }
    },
  );
});

/** For each role a place outside its scope; a province's officials have none in this county book. */
const outside = (role: Role): 'far' | 'away' | null => {
  if (role === 'province-official') return null;
  return role === 'city-official' || role === 'auditor' || role === 'admin' ? 'away' : 'far';
};
const MARKS = { far: /临溪中心小学|临溪老师|临溪育才/, away: /望江中心小学|望江老师|望江博学/ };
/** The board and the rule book are public: their whole point is to be read from outside. */
const isPublic = ({ endpoint }: Row): boolean =>
  endpoint.action === 'board.read' ||
  endpoint.action === 'rule.read' ||
  endpoint.action === 'directory.read' ||
  endpoint.action.startsWith('demo.') ||
  endpoint.path === '/demo/session';

describe('every endpoint × every role, outside the scope', () => {
  it.each(endpoints.filter((row) => !changesSession(row) && !isPublic(row)))(
    '$label shows and changes nothing there',
    async (row) => {
      for (const role of ROLES) {
        const side = outside(role);
        if (side === null) continue;
        const { status, text } = await ask(row, sampleOf(row, sides[side]), role);
        expect({ role, status, leaked: MARKS[side].test(text) }).toMatchObject({ role, leaked: false });
        const named = sampleOf(row, sides[side]);
        const writes =
          row.endpoint.method !== 'GET' &&
          !row.endpoint.reads &&
          JSON.stringify(named) !== JSON.stringify(sampleOf(row, sides.home));
        if (writes)
          expect({ role, label: row.label, done: status < 400 }).toEqual({ role, label: row.label, done: false });
      }
    },
  );

  it('left every row of the other places as it was', async () => {
    const rows = await house.pool.query(
      `select div, count(*)::int as n, sum(version)::int as v from assignment where div <> $1 group by div order by div`,
      [COUNTY],
    );
    expect(rows.rows).toEqual([OTHER_COUNTY, AWAY_COUNTY].map((div) => ({ div, n: 1, v: 1 })));
  });
});
