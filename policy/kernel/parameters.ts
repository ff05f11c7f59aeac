import { type Day, FIRST_DAY } from './day.ts';
import type { Direction, ParameterValue, Unit } from './parameter.ts';

/** Policy-facts 0.3: national floor, national and fixed, left to the locality, product convention. */
export type Locality = 'N' | 'N!' | 'L' | 'C';

export interface ParameterDeclaration {
  readonly key: string;
  readonly direction: Direction;
  readonly unit: Unit;
  readonly locality: Locality;
  /** What holds where nobody has set anything stricter, by span of days. `source` is a clause id or, for a convention, 'QZ'. */
  readonly national: readonly NationalValue[];
}

interface NationalValue {
  readonly value: number;
  readonly from: Day;
  readonly until: Day | null;
  readonly source: string;
}

/** ZY13 (作业管理十条) as published, the day from which its numbers bind; YJ (双减意见) repeats them. */
const ZY13 = '2021-04-25';
const YJ = '2021-07-24';

const setTwice = (value: number, first: string, second: string): readonly NationalValue[] => [
  { value, from: ZY13, until: YJ, source: first },
  { value, from: YJ, until: null, source: second },
];
/** A convention has no legal day: it holds for every day that can be entered. */
const convention = (value: number): readonly NationalValue[] => [{ value, from: FIRST_DAY, until: null, source: 'QZ' }];

/** Every number that a rule may read (policy-facts 十二). Titles are in `messages/<locale>/parameters.ts`. */
export const parameterCatalogue = [
  {
    key: 'hw.g1g2.homeWrittenMax',
    direction: 'max',
    unit: 'minute',
    locality: 'N!',
    national: setTwice(0, 'ZY13-2', 'YJ-5'),
  },
  { key: 'hw.g1g2.practiceMax', direction: 'max', unit: 'minute', locality: 'L', national: convention(20) },
  {
    key: 'hw.g3g6.writtenMax',
    direction: 'max',
    unit: 'minute',
    locality: 'N',
    national: setTwice(60, 'ZY13-2', 'YJ-5'),
  },
  {
    key: 'hw.g7g9.writtenMax',
    direction: 'max',
    unit: 'minute',
    locality: 'N',
    national: setTwice(90, 'ZY13-2', 'YJ-5'),
  },
  /** Share of the class's daily cap that a day off may carry on average (HW-17): 1 is the daily cap itself. */
  { key: 'hw.rest.dailyShareMax', direction: 'max', unit: 'ratio', locality: 'L', national: convention(1) },
  /** Share of the cap from which the load board paints a class-day as close to its limit, and as worth a look. */
  { key: 'hw.nearMissShare', direction: 'max', unit: 'ratio', locality: 'C', national: convention(0.9) },
  { key: 'hw.watchShare', direction: 'max', unit: 'ratio', locality: 'C', national: convention(0.7) },
  /** Days back in which the same content counts as repeated (HW-15). */
  { key: 'hw.repeat.windowDays', direction: 'min', unit: 'day', locality: 'C', national: convention(14) },
  /** The largest number of minutes that one piece of homework may plausibly be given. */
  { key: 'hw.item.minutesMax', direction: 'max', unit: 'minute', locality: 'C', national: convention(600) },
  /** The longest way from the day given to the day due: a summer vacation and its edges. */
  { key: 'hw.item.daysMax', direction: 'max', unit: 'day', locality: 'C', national: convention(100) },
  /** Days after which a value of an institution's file is stale unless somebody stands for it (REG-1). */
  { key: 'reg.staleDays', direction: 'max', unit: 'day', locality: 'C', national: convention(90) },
  /** Days after which a county's latest comparison with the national platform is too old (REG-7). */
  { key: 'reg.platformDays', direction: 'max', unit: 'day', locality: 'C', national: convention(30) },
  /** Working days that an institution is given to answer a request. */
  { key: 'reg.answerDays', direction: 'max', unit: 'day', locality: 'C', national: convention(5) },
  /** Square metres for each pupil in the same time slot (SET-1). */
  {
    key: 'set.areaPerPupilMin',
    direction: 'min',
    unit: 'count',
    locality: 'N',
    national: [{ value: 3, from: '2018-08-22', until: null, source: '80H' }],
  },
  /** Full-time teaching and research staff among all (PS-1); full-time teachers to the pupils of a class (PS-2), of preschool children (PS-3). */
  {
    key: 'staff.fullTimeShareMin',
    direction: 'min',
    unit: 'ratio',
    locality: 'N',
    national: [{ value: 0.5, from: '2021-09-14', until: null, source: 'RY9' }],
  },
  {
    key: 'staff.offlineRatioMin',
    direction: 'min',
    unit: 'ratio',
    locality: 'N',
    national: [{ value: 0.02, from: '2021-09-14', until: null, source: 'RY9' }],
  },
  {
    key: 'staff.preschoolRatioMin',
    direction: 'min',
    unit: 'ratio',
    locality: 'N',
    national: [{ value: 0.06, from: '2021-09-14', until: null, source: 'RY9' }],
  },
  /** Months for which a query of somebody's record stands (PS-5), and days of grace before its lack is a case (PS-12). */
  {
    key: 'staff.bgCheckMonths',
    direction: 'max',
    unit: 'count',
    locality: 'N!',
    national: [{ value: 12, from: '2021-06-01', until: null, source: 'LAW-WB-62' }],
  },
  { key: 'staff.vettingGraceDays', direction: 'max', unit: 'day', locality: 'C', national: convention(30) },
  /** Months after leaving a school within which joining an institution looks like poaching (PS-11). */
  { key: 'staff.poachMonths', direction: 'min', unit: 'count', locality: 'C', national: convention(12) },
  /** Minutes by which the clock of a worker's phone may run ahead (SW-C2). */
  { key: 'sweep.clockSkewMax', direction: 'max', unit: 'minute', locality: 'C', national: convention(10) },
  /** The least share of finished visits that a second worker repeats (SW-C4). */
  { key: 'sweep.secondShareMin', direction: 'min', unit: 'ratio', locality: 'C', national: convention(0.05) },
  /** Likeness of two institutions from which the pair is shown to a person, and of one field from which it is named as alike. */
  {
    key: 'institution.duplicate.proposeFrom',
    direction: 'max',
    unit: 'ratio',
    locality: 'C',
    national: convention(0.6),
  },
  { key: 'institution.duplicate.alikeFrom', direction: 'max', unit: 'ratio', locality: 'C', national: convention(0.7) },
  /** Working days before the end of a licence from which the desk of the office and of the institution shows it. */
  { key: 'reg.licenceNoticeDays', direction: 'min', unit: 'day', locality: 'C', national: convention(20) },
  /** Working days within which an institution may appeal against being black-listed or taken off the white list (REG-4). */
  { key: 'list.appealDays', direction: 'min', unit: 'day', locality: 'C', national: convention(10) },
  /** Days for which an entry that was removed or has run out stays in the public history: three years. */
  { key: 'list.publicDays', direction: 'max', unit: 'day', locality: 'C', national: convention(1095) },
  /** What families are told before they pay (OUT-6): months and lessons of one collection, yuan of one non-subject collection. */
  {
    key: 'fee.spanMonthsMax',
    direction: 'max',
    unit: 'count',
    locality: 'N!',
    national: [{ value: 3, from: '2018-08-22', until: null, source: '80H' }],
  },
  {
    key: 'fee.lessonsMax',
    direction: 'max',
    unit: 'count',
    locality: 'N!',
    national: [{ value: 60, from: '2021-10-01', until: null, source: 'YSF' }],
  },
  {
    key: 'fee.amountMaxNonSubject',
    direction: 'max',
    unit: 'count',
    locality: 'N!',
    national: [{ value: 5000, from: '2022-12-29', until: null, source: 'FXK' }],
  },
  /** The minute of the day by which lessons end: 20:30 offline, 21:00 online. */
  {
    key: 'tr.offlineEndMax',
    direction: 'max',
    unit: 'minute',
    locality: 'N',
    national: [{ value: 1230, from: '2018-08-22', until: null, source: '80H' }],
  },
  {
    key: 'tr.onlineEndMax',
    direction: 'max',
    unit: 'minute',
    locality: 'N',
    national: [{ value: 1260, from: '2021-07-24', until: null, source: 'YJ' }],
  },
  /** Working days after the notice within which an institution may ask for re-examination of a classification (CLS-11). */
  { key: 'cls.appealDays', direction: 'min', unit: 'day', locality: 'C', national: convention(10) },
  /** 1 where a county also suspects popular-science clubs, which elsewhere are left to experts (J-4). */
  { key: 'cls.scienceClubs', direction: 'min', unit: 'count', locality: 'L', national: convention(0) },
] as const satisfies readonly ParameterDeclaration[];

export type ParameterKey = (typeof parameterCatalogue)[number]['key'];

const declarations: ReadonlyMap<string, ParameterDeclaration> = new Map(
  parameterCatalogue.map((declared): [string, ParameterDeclaration] => [declared.key, declared]),
);

export function findParameter(key: string): ParameterDeclaration | undefined {
  return declarations.get(key);
}

/** @throws RangeError when no such number is declared. */
export function getParameter(key: string): ParameterDeclaration {
  const declared = declarations.get(key);
  if (declared === undefined) throw new RangeError(`No parameter '${key}' is declared`);
  return declared;
}

/** The nation's values, in the shape in which every jurisdiction's are held. */
export const nationalValues: readonly ParameterValue[] = parameterCatalogue.flatMap(({ key, national }) =>
  national.map((value) => ({ region: '0', key, ...value })),
);
