import type { SchoolSystem } from '#policy/kernel/grade.ts';
import { LAKE, RIDGE, STREAM } from './regions.ts';

export interface SchoolSeed {
  readonly key: string;
  readonly div: string;
  readonly street: string | null;
  readonly name: string;
  readonly kind: 'primary' | 'junior' | 'nine-year';
  readonly system: SchoolSystem;
  readonly setting: 'town' | 'village';
  readonly grades: readonly [first: number, last: number];
  readonly classesPerGrade: number;
  /** Pupils in a class, on average. */
  readonly classSize: number;
  /** The share of the minutes limit that its teachers usually use on a day. */
  readonly load: number;
  /** The share of class-days on which nobody publishes. */
  readonly silence: number;
  /** A weekday without written homework (无作业日), or none. */
  readonly quietWeekday: number | null;
  readonly openedOn: string;
}

const sixThree = { system: '6-3', setting: 'town', quietWeekday: null } as const;
const fiveFour = { system: '5-4', setting: 'town', quietWeekday: null } as const;

export const SCHOOLS: readonly SchoolSeed[] = [
  {
    ...sixThree,
    key: 'lake-1',
    div: LAKE,
    street: '980102001',
    name: '东湖区实验小学',
    kind: 'primary',
    grades: [1, 6],
    classesPerGrade: 5,
    classSize: 43,
    load: 0.74,
    silence: 0.008,
    openedOn: '1956-09-01',
  },
  {
    ...sixThree,
    key: 'lake-2',
    div: LAKE,
    street: '980102003',
    name: '东湖区滨江小学',
    kind: 'primary',
    grades: [1, 6],
    classesPerGrade: 3,
    classSize: 41,
    load: 0.66,
    silence: 0.012,
    quietWeekday: 3,
    openedOn: '2009-09-01',
  },
  {
    ...sixThree,
    key: 'lake-3',
    div: LAKE,
    street: '980102002',
    name: '东湖区第一初级中学',
    kind: 'junior',
    grades: [7, 9],
    classesPerGrade: 7,
    classSize: 45,
    load: 0.83,
    silence: 0.01,
    openedOn: '1938-09-01',
  },
  {
    ...sixThree,
    key: 'lake-4',
    div: LAKE,
    street: '980102004',
    name: '东湖区湖西学校',
    kind: 'nine-year',
    grades: [1, 9],
    classesPerGrade: 3,
    classSize: 40,
    load: 0.7,
    silence: 0.015,
    openedOn: '2015-09-01',
  },
  {
    ...sixThree,
    key: 'stream-1',
    div: STREAM,
    street: '980103100',
    name: '临溪县城关小学',
    kind: 'primary',
    grades: [1, 6],
    classesPerGrade: 4,
    classSize: 42,
    load: 0.71,
    silence: 0.015,
    openedOn: '1949-09-01',
  },
  {
    ...sixThree,
    key: 'stream-2',
    div: STREAM,
    street: '980103100',
    name: '临溪县第二初级中学',
    kind: 'junior',
    grades: [7, 9],
    classesPerGrade: 6,
    classSize: 44,
    load: 0.77,
    silence: 0.018,
    openedOn: '1971-09-01',
  },
  {
    ...sixThree,
    key: 'stream-3',
    div: STREAM,
    street: '980103101',
    name: '临溪县石桥镇中心小学',
    kind: 'primary',
    grades: [1, 6],
    classesPerGrade: 2,
    classSize: 36,
    load: 0.64,
    silence: 0.03,
    setting: 'village',
    openedOn: '1952-09-01',
  },
  {
    ...sixThree,
    key: 'stream-4',
    div: STREAM,
    street: '980103200',
    name: '临溪县白茶小学',
    kind: 'primary',
    grades: [1, 6],
    classesPerGrade: 1,
    classSize: 21,
    load: 0.55,
    silence: 0.06,
    setting: 'village',
    openedOn: '1963-09-01',
  },
  {
    ...sixThree,
    key: 'stream-5',
    div: STREAM,
    street: '980103102',
    name: '临溪县竹溪学校',
    kind: 'nine-year',
    grades: [1, 9],
    classesPerGrade: 2,
    classSize: 34,
    load: 0.63,
    silence: 0.03,
    setting: 'village',
    quietWeekday: 3,
    openedOn: '1958-09-01',
  },
  {
    ...fiveFour,
    key: 'ridge-1',
    div: RIDGE,
    street: '980181001',
    name: '云岭市实验小学',
    kind: 'primary',
    grades: [1, 5],
    classesPerGrade: 5,
    classSize: 41,
    load: 0.7,
    silence: 0.012,
    openedOn: '1978-09-01',
  },
  {
    ...fiveFour,
    key: 'ridge-2',
    div: RIDGE,
    street: '980181002',
    name: '云岭市第三中学',
    kind: 'junior',
    grades: [6, 9],
    classesPerGrade: 6,
    classSize: 43,
    load: 0.8,
    silence: 0.012,
    openedOn: '1985-09-01',
  },
  {
    ...fiveFour,
    key: 'ridge-3',
    div: RIDGE,
    street: '980181100',
    name: '云岭市凤鸣学校',
    kind: 'nine-year',
    grades: [1, 9],
    classesPerGrade: 2,
    classSize: 35,
    load: 0.68,
    silence: 0.025,
    setting: 'village',
    openedOn: '1968-09-01',
  },
];

/** The story of the demo day is told here. */
export const STORY_SCHOOL = 'lake-1';
export const VILLAGE_SCHOOL = 'stream-4';
export const JUNIOR_SIX_SCHOOL = 'ridge-2';

const NUMERALS = '一二三四五六七八九';
/** '五（2）班', as schools write it. */
export const classNameOf = (grade: number, number: number): string => `${NUMERALS[grade - 1]}（${number}）班`;
