import type { DayOverride, SchoolCalendar } from '#policy/kernel/calendar/index.ts';
import type { Day } from '#policy/kernel/day.ts';
import { lineage } from '#policy/kernel/parameter.ts';
import { CITY, LAKE, PROVINCE, RIDGE, STREAM } from './regions.ts';

export interface TermSeed {
  readonly key: string;
  readonly region: string;
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
}
const SPRING: TermSeed = {
  key: '2026-spring',
  region: PROVINCE,
  name: '2025—2026学年第二学期',
  first: '2026-02-26',
  last: '2026-07-08',
};
export const AUTUMN: TermSeed = {
  key: '2026-autumn',
  region: PROVINCE,
  name: '2026—2027学年第一学期',
  first: '2026-09-01',
  last: '2027-01-22',
};
export const TERMS: readonly TermSeed[] = [SPRING, AUTUMN];

/** The kinds that a region or a school may set. */
type SetKind = 'teachingDay' | 'suspended' | 'vacation' | 'restDay';
export interface SetDay extends DayOverride {
  readonly kind: SetKind;
}
interface RegionDay extends SetDay {
  readonly region: string;
}

/** What the offices have changed (CAL-6): no two levels speak of the same day, so their order does not matter. */
export const REGION_DAYS: readonly RegionDay[] = [
  { region: CITY, day: '2026-10-30', kind: 'vacation', note: '全市中小学秋假' },
  { region: CITY, day: '2026-11-02', kind: 'vacation', note: '全市中小学秋假' },
  { region: LAKE, day: '2026-10-23', kind: 'suspended', note: '全区中小学生秋季运动会' },
  { region: STREAM, day: '2026-09-17', kind: 'suspended', note: '台风红色预警，全县停课' },
  { region: STREAM, day: '2026-10-24', kind: 'teachingDay', note: '补9月17日台风停课' },
  { region: RIDGE, day: '2026-10-16', kind: 'suspended', note: '云岭市中小学生田径运动会' },
];

/** School days by the key of the school. */
export const SCHOOL_DAYS: Readonly<Record<string, readonly SetDay[]>> = {
  'lake-1': [{ day: '2026-10-16', kind: 'suspended', note: '校园科技节' }],
  'stream-3': [{ day: '2026-11-06', kind: 'suspended', note: '供水管网抢修，停课一天' }],
  'ridge-2': [{ day: '2026-11-13', kind: 'suspended', note: '期中教学开放日' }],
};

/** The calendar of one school: the province's terms, what its regions and the school itself have set. */
export function calendarOf(div: string, schoolKey: string): SchoolCalendar {
  const line = lineage(div);
  const above = REGION_DAYS.filter((set) => line.includes(set.region));
  return { terms: TERMS, overrides: [...(SCHOOL_DAYS[schoolKey] ?? []), ...above] };
}
