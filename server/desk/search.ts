import { sql } from 'kysely';
import type { desk, SearchHit } from '#contract/desk.ts';
import { addDays } from '#policy/kernel/day.ts';
import { ruleSummary, ruleTitle } from '#policy/messages/index.ts';
import { allRules } from '#policy/rules.ts';
import { reachOf } from '../access/table.ts';
import { schoolYearOf } from '../calendar/school-year.ts';
import { byKey } from '../database/by-key.ts';
import { named } from '../database/query.ts';
import type { Call } from '../http/call.ts';
import { foundCourses, foundInstitutions } from '../institutions/index.ts';
import { type Area, getArea } from '../places/area.ts';
import { consolePath } from './queue.ts';

type Search = Call<(typeof desk)['search']>;

/** Hits of one kind at most. */
const MOST = 20;
/** Days back in which homework is looked for: older homework is found in its list, by class and date. */
const RECENT = 14;

interface Hit {
  id: string;
  title: string;
  note: string;
}
const hitsOf = (kind: SearchHit['kind'], rows: readonly Hit[], to: (hit: Hit) => string): SearchHit[] =>
  rows.map((row) => ({ kind, ...row, to: to(row) }));

/** Prepared: a person types letter by letter, and planning costs more than finding. $1 counties, $2 school or null, $3 text. */
const findSchools = named<Hit>(
  'search-schools',
  `select s.id, s.name as title, r.name as note from school s join region r on r.code = s.div
    where s.div = any($1::text[]) and ($2::uuid is null or s.id = $2)
      and (s.div, s.id) in (select div, id from find_school($3) union all select div, id from school where div = any($1) and code = $3)
    order by s.div, s.code limit ${MOST}`,
);
const findClasses = named<Hit>(
  'search-classes',
  `select c.id, c.name as title, s.name as note from school s
    cross join lateral (select * from school_class where div = s.div and school_id = s.id and school_year = $4 offset 0) c
    where s.div = any($1::text[]) and ($2::uuid is null or s.id = $2) and strpos(s.name || c.name, $3) > 0 and strpos(s.name, $3) = 0
    order by c.div, s.code, c.grade, c.number limit ${MOST}`,
);
const findStaff = named<Hit>(
  'search-staff',
  `select f.person_id as id, p.name as title, s.name as note
     from (select div, id from find_person($3) where div = any($1::text[])) n
    cross join lateral (select * from staff where div = n.div and person_id = n.id and left_on is null offset 0) f
    cross join lateral (select name from person where div = n.div and id = n.id offset 0) p
    cross join lateral (select name, code from school where div = f.div and id = f.school_id offset 0) s
    where ($2::uuid is null or f.school_id = $2)
    order by p.name, f.div, s.code limit ${MOST}`,
);

const placeOf = ({ counties, school }: Area) => [counties, school?.id ?? null] as const;

async function schools({ tx, query }: Search, area: Area): Promise<SearchHit[]> {
  const rows = await tx.many(findSchools(...placeOf(area), query.q));
  return hitsOf('school', rows, (hit) => `/schools/${hit.id}`);
}

async function classes({ tx, query, house }: Search, area: Area): Promise<SearchHit[]> {
  const rows = await tx.many(findClasses(...placeOf(area), query.q, schoolYearOf(house.clock.today())));
  return hitsOf('class', rows, (hit) => `/classes/${hit.id}`);
}

async function staff({ tx, query }: Search, area: Area): Promise<SearchHit[]> {
  const rows = await tx.many(findStaff(...placeOf(area), query.q));
  return hitsOf('staff', rows, (hit) => consolePath('/staff', { q: hit.title }));
}

const narrowed = (area: Area, column: string) =>
  area.school === null ? sql`` : sql`and ${sql.ref(column)} = ${area.school.id}::uuid`;

/** Newest first; drafts are their author's alone. Titles are looked through, on recent days only: an index would cost every publish. */
async function assignments({ tx, query, caller, house }: Search, area: Area): Promise<SearchHit[]> {
  const rows = await tx.many(sql<Hit>`
    select a.id, a.title, s.name || ' ' || c.name || ' ' || a.assigned_on as note
      from (select * from assignment a
             where a.div = any(${area.counties}::text[]) ${narrowed(area, 'a.school_id')} and a.assigned_on >= ${addDays(house.clock.today(), -RECENT)}::date
               and strpos(a.title, ${query.q}) > 0 and (a.state <> 'draft' or a.teacher_id = ${caller.personId}::uuid)
             order by a.assigned_on desc, a.id desc limit ${MOST}) a
      ${byKey('school', 's', 'a.div', 'a.school_id')} ${byKey('school_class', 'c', 'a.div', 'a.class_id')}
     order by a.assigned_on desc, a.id desc`);
  return hitsOf('assignment', rows, (hit) => `/homework/${hit.id}`);
}

async function institutions({ tx, query }: Search): Promise<SearchHit[]> {
  return hitsOf('institution', await foundInstitutions(tx, query.q, MOST), (hit) => `/institutions/${hit.id}`);
}

async function courses({ tx, query }: Search): Promise<SearchHit[]> {
  const rows = await foundCourses(tx, query.q, MOST);
  return rows.map(({ id, course, title, note }) => ({
    kind: 'course',
    id: course,
    title,
    note,
    to: consolePath(`/institutions/${id}`, { tab: 'courses', open: `course-${course}` }),
  }));
}

function rules({ query, locale }: Search): SearchHit[] {
  const wanted = query.q.toLowerCase();
  const rows = allRules
    .map((rule) => ({
      id: rule.id,
      title: `${rule.id} ${ruleTitle(rule.id, locale)}`,
      note: ruleSummary(rule.id, locale),
    }))
    .filter((hit) => `${hit.title} ${hit.note}`.toLowerCase().includes(wanted));
  return hitsOf('rule', rows.slice(0, MOST), (hit) => `/rules/${hit.id}`);
}

/** Looks for the typed characters in names and titles, inside the caller's scope and among what their role may open. */
export async function search(call: Search): Promise<SearchHit[]> {
  const { tx, caller } = call;
  const area = await getArea(tx, {});
  const may = (action: Parameters<typeof reachOf>[0]) => reachOf(action, caller.role) !== undefined;
  const registered = may('institution.read-overview');
  // Asked for in one breath: the statements leave together, and the trips are not paid for one by one.
  const found = await Promise.all([
    schools(call, area),
    classes(call, area),
    may('staff.read') ? staff(call, area) : [],
    may('homework.read') ? assignments(call, area) : [],
    registered ? institutions(call) : [],
    registered ? courses(call) : [],
  ]);
  return [...found.flat(), ...rules(call)];
}
