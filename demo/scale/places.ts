import type { Pen } from '../pen.ts';
import type { SchoolSeed } from '../place/schools.ts';
import type { Size } from './size.ts';

/** A province of its own, so that a large place never meets the demo's calendars and numbers. */
export const PROVINCE = '97';
const COUNTIES_PER_CITY = 13;
const FIRST_NAMES = '云溪临江望海松岭白河青石南屏北塔东屿西渡凤台龙泉清源';
const LAST_NAMES = '阳川安宁丰华平昌泰和';

const two = (number: number): string => String(number).padStart(2, '0');
const cityOf = (at: number): string => PROVINCE + two(1 + Math.floor(at / COUNTIES_PER_CITY));
const countyOf = (at: number): string => cityOf(at) + two(21 + (at % COUNTIES_PER_CITY));

/** '云阳', '溪川' …: two characters by a number, different for every number below some hundreds. */
const placeName = (at: number): string =>
  `${FIRST_NAMES[at % FIRST_NAMES.length]!}${LAST_NAMES[Math.floor(at / FIRST_NAMES.length) % LAST_NAMES.length]!}`;

/** The codes of the counties. */
export const countiesOf = ({ counties }: Size): readonly string[] =>
  Array.from({ length: counties }, (_, at) => countyOf(at));

export function addRegions(pen: Pen, size: Size): void {
  const add = (code: string, kind: string, name: string, parent: string | null, path: string) =>
    pen.loader.add('region', { code, kind, name, parent_code: parent, path, valid_from: '2010-01-01' });
  add(PROVINCE, 'province', '云屏省', null, PROVINCE);
  const cities = [...new Set(Array.from({ length: size.counties }, (_, at) => cityOf(at)))];
  cities.forEach((city, at) => {
    add(city, 'city', `${placeName(at + 200)}市`, PROVINCE, `${PROVINCE}/${city}`);
  });
  countiesOf(size).forEach((county, at) => {
    const city = county.slice(0, 4);
    add(county, 'county', `${placeName(at)}县`, city, `${PROVINCE}/${city}/${county}`);
  });
}

/** Of twenty schools twelve are primary, five junior and three nine-year; every fifth county runs the 5-4 system. */
export function schoolAt(div: string, at: number): SchoolSeed {
  const fiveFour = Number(div.slice(4)) % 5 === 0;
  const shape = at % 20 < 12 ? 'primary' : at % 20 < 17 ? 'junior' : 'nine-year';
  const lastPrimary = fiveFour ? 5 : 6;
  const grades = { primary: [1, lastPrimary], junior: [lastPrimary + 1, 9], 'nine-year': [1, 9] } as const;
  return {
    key: `${div}/${at + 1}`,
    div,
    street: null,
    name: `${placeName(at)}${{ primary: '小学', junior: '初级中学', 'nine-year': '学校' }[shape]}`,
    kind: shape,
    system: fiveFour ? '5-4' : '6-3',
    setting: at % 4 === 3 ? 'village' : 'town',
    grades: grades[shape],
    classesPerGrade: { primary: 3, junior: 5, 'nine-year': 2 }[shape],
    classSize: 43,
    load: 0.7,
    silence: 0,
    quietWeekday: null,
    openedOn: '1990-09-01',
  };
}
