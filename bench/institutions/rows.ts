import { creditCodeOf, licenceNoOf } from '#demo/institutions/identity.ts';
import { SCOPE_OF, TRADE_SHARES, type Trade } from '#demo/institutions/trades.ts';
import { Random, weightedTable } from '#demo/random.ts';
import { fields, nameKey, STATUSES } from '#policy/institutions/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import { initialsOf } from '#server/search/index.ts';
import { TODAY } from '../county/place.ts';
import { courseName, institutionName } from './names.ts';
import { CITY_NAME, COUNTY_NAMES } from './words.ts';

export const COURSES_EACH = 10;
/** Streets of a county. */
export const STREETS = 12;
export const streetOf = (div: string, n: number): string => `${div}${String(1 + (n % STREETS)).padStart(3, '0')}`;

export type Cell = string | number | null;
type Kind = 'institution' | 'point' | 'staff' | 'course' | 'list';
const KINDS: readonly Kind[] = ['institution', 'point', 'staff', 'course', 'list'];

/** The same id for the same row in every run, rising as version 7 does. */
export const idOf = (kind: Kind, n: number): string =>
  `0199${KINDS.indexOf(kind)}000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** One institution before its rows: everything by chance, and by the same chance in every run. */
export interface Seat {
  readonly div: string;
  readonly county: string;
  /** Counts the institutions of the city. */
  readonly n: number;
  readonly trade: Trade;
  readonly name: string;
}

const TRADES = weightedTable(TRADE_SHARES);
const PLACES = [...COUNTY_NAMES, CITY_NAME];
const PEOPLE = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'];
const GIVEN = [...'明丽强芳伟敏静磊洋艳勇娟涛杰婷浩欣怡晨'];
export const personName = (random: Random): string => random.pick(PEOPLE) + random.pick(GIVEN) + random.pick(GIVEN);
const list = (values: readonly string[]): string => `{${values.join(',')}}`;
const AT = `${addDays(TODAY, -40)}T10:00:00+08:00`;

export function seatOf(div: string, county: string, n: number): Seat {
  const random = new Random(`institution ${n}`);
  const trade = random.weighted(TRADES);
  return { div, county, n, trade, name: institutionName(random, county, trade) };
}

/** Most operate; every other status has a few. */
const statusOf = (random: Random): string => (random.chance(0.88) ? 'operating' : random.pick(STATUSES));

/** Keys that an institution's file holds beside the columns, filled as an ordinary file is. */
const KEPT = fields.filter(({ kept }) => kept === 'ledger').map(({ key }) => key);

export const INSTITUTION =
  'div id name name_key initials credit_code legal_form licence_no licence_authority licence_from licence_until scope stages modes status status_since street_code address legal_person phone ledger confirmed missing completeness_permille stale_since source created_at changed_at'.split(
    ' ',
  );
export function institutionRow({ div, county, n, trade, name }: Seat): readonly Cell[] {
  const random = new Random(`file ${n}`);
  const form = trade === 'subject' ? 'nonprofit' : 'enterprise';
  const until = addDays(TODAY, random.int(-200, 1_000));
  const gaps = random.chance(0.5) ? 0 : random.int(1, 30);
  const given = KEPT.slice(0, KEPT.length - gaps);
  const confirmed = addDays(TODAY, -random.int(1, 160));
  return [
    div,
    idOf('institution', n),
    name,
    nameKey(name, PLACES),
    initialsOf(name, 'place'),
    creditCodeOf(form, div, n),
    form,
    licenceNoOf(div, n),
    `${county}教育局`,
    addDays(until, -3 * 365),
    until,
    SCOPE_OF[trade],
    list(random.chance(0.1) ? ['preschool', 'compulsory'] : ['compulsory']),
    list(random.chance(0.06) ? ['offline', 'online'] : ['offline']),
    statusOf(random),
    addDays(TODAY, -random.int(30, 3_000)),
    random.chance(0.98) ? streetOf(div, random.int(0, STREETS - 1)) : null,
    `文化路${random.int(1, 400)}号${random.int(1, 6)}层`,
    personName(random),
    `139${String(n).padStart(8, '0')}`,
    JSON.stringify(Object.fromEntries(given.map((key) => [key, `${key} ${random.int(1, 9_999)}`]))),
    JSON.stringify(Object.fromEntries(given.map((key) => [key, confirmed]))),
    list(KEPT.slice(KEPT.length - gaps)),
    1_000 - 12 * gaps,
    confirmed,
    random.pick(['register', 'import', 'sweep', 'own']),
    AT,
    addDays(TODAY, -random.int(1, 300)),
  ];
}

export const POINT =
  'div id institution_id name street_code address latitude longitude area approval_no approved_until fire_checked_on fire_result'.split(
    ' ',
  );
export const pointRow = ({ div, n }: Seat): readonly Cell[] => [
  ...[div, idOf('point', n), idOf('institution', n), '总部', streetOf(div, n), `文化路${n % 400}号二层`],
  ...[
    '26.650000',
    '117.180000',
    '320.5',
    `${licenceNoOf(div, n)}-1`,
    addDays(TODAY, 400),
    addDays(TODAY, -30),
    'passed',
  ],
];

const STAFF_EACH = 3;
export const STAFF =
  'div id institution_id name kind employment subjects certificate_kind certificate_no vetted_on vetting_result published_on joined_on'.split(
    ' ',
  );
export function* staffRows({ div, n }: Seat): Generator<readonly Cell[]> {
  const random = new Random(`staff ${n}`);
  for (let at = 0; at < STAFF_EACH; at++) {
    const id = STAFF_EACH * n + at;
    yield [
      ...[div, idOf('staff', id), idOf('institution', n), personName(random), 'teaching', 'full', '{YS-ART}'],
      ...['professional', `98${String(id).padStart(15, '0')}`, '2026-09-01', 'clear', '2026-09-02', '2024-03-01'],
    ];
  }
}

const initials = new Map<string, string>();
/** Courses of one name are many; each name is read once. */
function initialsOfCourse(name: string): string {
  const known = initials.get(name) ?? initialsOf(name, 'place');
  initials.set(name, known);
  return known;
}

export const COURSE =
  'div id institution_id name initials outline purpose method evaluation stage grades mode class_size minutes lessons price_fen subject declared_kind declared_on state changed_at'.split(
    ' ',
  );
export function* courseRows({ div, n, trade }: Seat): Generator<readonly Cell[]> {
  const random = new Random(`courses ${n}`);
  for (let at = 0; at < COURSES_EACH; at++) {
    const name = courseName(random, trade);
    const kind = trade === 'subject' ? 'subject' : 'non-subject';
    yield [
      ...[div, idOf('course', COURSES_EACH * n + at), idOf('institution', n), name, initialsOfCourse(name)],
      ...['认识与练习，分组展示', '培养兴趣', '示范、练习、指导', '阶段展示', 'compulsory', '{3,4,5}', 'offline'],
      ...[
        random.int(6, 35),
        60,
        random.int(12, 48),
        random.int(80, 900) * 1_000,
        trade === 'subject' ? 'SX' : 'YS-ART',
      ],
      ...[kind, '2026-08-20', random.chance(0.9) ? 'running' : 'stopped', AT],
    ];
  }
}

export const ENTRY =
  'div id list institution_id subject_kind subject_name reason evidence decided_by decided_on valid_from'.split(' ');
/** A third stands on the white list, one in a hundred on the black one. */
export function* entryRows({ div, n, name }: Seat, decider: string): Generator<readonly Cell[]> {
  const which = n % 3 === 0 ? 'white' : n % 100 === 1 ? 'black' : null;
  if (which === null) return;
  const days = [addDays(TODAY, -200), addDays(TODAY, -200)];
  yield [
    div,
    idOf('list', n),
    which,
    idOf('institution', n),
    'institution',
    name,
    '年检合格',
    '档案',
    decider,
    ...days,
  ];
}
